import ArticleModel
import Diagnostics
import PipelineCore
import TestSupport
import Testing

@testable import LuaScripting

/// `where:` expressions over articles and events.
struct ExpressionTests {
    private func sample() -> Article {
        var sample = article("One two three.\nFour.")
        sample.section = "Opinion"
        sample.topics = ["energy": 7]
        sample.fields = ["weight": .integer(2)]
        sample.published = ResolvedDate(date: .calendar(2014, 2), basis: .stated, witnesses: [], reason: "")
        return sample
    }

    static let cases: [(String, Bool)] = [
        ("article.section ~= 'Opinion'", false), ("article.section == 'Opinion'", true), ("article.words > 3", true),
        ("article.topics.energy and article.topics.energy > 5", true), ("article.topics['trade']", false),
        ("article.fields.weight == 2 -- why", true), ("article:find('Four')", true), ("article:find('Five')", false),
        ("article.published:before('2015')", true), ("article.published.edtf == '2014-02'", true),
        ("article.published.earliest >= '2014-02-02'", false), ("article.published:after(date('2010'))", true),
        ("#article:sentences() == 2", true), ("(function(a) return a.words end)(article) == 4", true),
        ("article.outlet", false), ("string.len(article.section) == 7", true), ("({ section = 1 }).section == 1", true),
    ]

    @Test(arguments: cases.indices) func expressionsHoldOrFail(_ index: Int) throws {
        var sink = DiagnosticSink()
        let compiled = LuaExpressions().articlePredicate(Self.cases[index].0, at: nil, sink: &sink)
        #expect(sink.diagnostics.isEmpty, "\(sink.diagnostics)")
        let predicate = try #require(compiled)
        switch predicate(sample()) {
        case .holds: #expect(Self.cases[index].1)
        case .fails: #expect(!Self.cases[index].1)
        case .fault(let diagnostic): Issue.record("\(diagnostic)")
        }
    }

    /// All articles take turns in one object: none may see what another left there.
    @Test func noArticleSeesAnother() throws {
        let long = String(repeating: "A headline longer than Lua shares. ", count: 3)
        let articles = (0..<60).map { number in
            var made = article("Text \(number).\n" + String(repeating: "more ", count: number), path: "\(number).txt")
            if number % 3 != 0 { made.section = "Section \(number)" }
            if number % 4 != 0 { made.headline = "\(number) \(long)" }
            made.fields["n"] = .integer(number)
            return made
        }
        let expressions = [
            "article.section ~= nil and article.section:match('%d+') % 2 == 1",
            "article.headline and article.headline:find('^[1-3]')",
            "article.words > 30 and article.headline == nil",
            "article.fields.n % 7 < 3 or article:find('more more more more more')",
            "#article.blocks == 2 and article.blocks[1].text:find('5') and article.section",
        ]
        for expression in expressions {
            var sink = DiagnosticSink()
            let compiled = LuaExpressions().articlePredicate(expression, at: nil, sink: &sink)
            let shared = try #require(compiled, "\(sink.diagnostics)")
            var generator = SeededGenerator(seed: 11)
            let expected = try articles.map { one in
                var sink = DiagnosticSink()
                let fresh = try #require(LuaExpressions().articlePredicate(expression, at: nil, sink: &sink))
                return "\(fresh(one))"
            }
            #expect(Set(expected).count == 2, "\(expression)")
            for index in articles.indices.shuffled(using: &generator) + articles.indices.shuffled(using: &generator) {
                #expect("\(shared(articles[index]))" == expected[index], "\(expression) of \(index)")
            }
        }
    }

    static let faulty: [(String, String)] = [
        ("article.sektion == 'x'", "article has no field 'sektion'"), ("artcle.words > 1", "unknown global 'artcle'"),
        ("article.words >", "the expression is not valid"), ("article.section != 'x'", "the expression is not valid"),
        ("article.find('x')", "'find' is a method of article"),
        ("article:headline()", "'headline' is a field of article"),
        ("os.time() > 1", "unknown global 'os'"), ("article.words > minimum", "unknown global 'minimum'"),
        ("article.section = 'x'", "the expression is not valid"),
        ("article.published > 2010", "a date is compared with a number"),
        ("article.published == '2010'", "a date never equals a string"),
    ]

    @Test(arguments: faulty.indices) func faultsAreToldAtTheirPlace(_ index: Int) {
        let (source, message) = Self.faulty[index]
        var sink = DiagnosticSink()
        let line = "  - filter: { where: \"\(source)\" }"
        let place = Place(file: "p.yaml", line: 3, column: 22, excerpt: line)
        let predicate = LuaExpressions().articlePredicate(source, at: place, sink: &sink)
        #expect(predicate == nil)
        #expect(sink.diagnostics.first?.code == .invalidExpression)
        #expect(sink.diagnostics.first?.message.contains(message) == true, "\(sink.diagnostics)")
        #expect(sink.diagnostics.first?.help != nil)
    }

    @Test func placesPointAtTheName() {
        var sink = DiagnosticSink()
        let place = Place(
            file: "p.yaml", line: 1, column: 8, excerpt: "where: \"article.words > 1 and article.sektion\"")
        _ = LuaExpressions().articlePredicate("article.words > 1 and article.sektion", at: place, sink: &sink)
        #expect(sink.diagnostics.first?.place?.column == 39)
        #expect(sink.diagnostics.first?.help?.contains("did you mean 'section'?") == true)
    }

    @Test func faultsAtRunTimeAreVerdicts() throws {
        var sink = DiagnosticSink()
        let compiled = LuaExpressions().articlePredicate("article.outlet < 'b'", at: nil, sink: &sink)
        let predicate = try #require(compiled)
        guard case .fault(let diagnostic) = predicate(sample()) else {
            Issue.record("no fault")
            return
        }
        #expect(diagnostic.code == .scriptError && diagnostic.severity == .warning)
    }

    @Test func eventsHaveFields() throws {
        let event = Event(
            id: "e1", date: sample().published, act: "sign", place: "kyoto", actors: ["a", "b"],
            statement: Excerpt(article: ArticleID("1"), span: TextSpan(0, 1)), status: .planned, claims: [],
            support: Support(outlets: ["X", "Y"], origins: ["X"]), topics: ["energy": 4], issues: ["energy/lng"])
        let cases: [(String, Bool)] = [
            ("event.status == 'planned'", true), ("#event.outlets > 1", true), ("#event.origins > 1", false),
            ("event.topics.energy > 3", true), ("event.earliest >= '2014'", true), ("event.date:after('2015')", false),
            ("event.act == 'sign' and event.place == 'kyoto' and event.actors[2] == 'b'", true),
            ("event.issues[1] == 'energy/lng'", true),
        ]
        for (source, expected) in cases {
            var sink = DiagnosticSink()
            let compiled = LuaExpressions().eventPredicate(source, at: nil, sink: &sink)
            let predicate = try #require(compiled, "\(source)")
            switch predicate(event) {
            case .holds: #expect(expected, "\(source)")
            case .fails: #expect(!expected, "\(source)")
            case .fault(let diagnostic): Issue.record("\(diagnostic)")
            }
        }
        var sink = DiagnosticSink()
        #expect(LuaExpressions().eventPredicate("event.staus == 1", at: nil, sink: &sink) == nil)
    }
}
