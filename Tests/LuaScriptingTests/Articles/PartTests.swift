import ArticleModel
import Diagnostics
import LanguageAnalysis
import PipelineCore
import Testing

@testable import LuaScripting

/// What `article:part` makes, and what it refuses.
struct PartTests {
    /// The parts that `process` with this body makes of a text of three lines, cut into words.
    private static func parts(_ body: String, _ roles: [Block.Role] = []) async -> [Article] {
        let (stage, _) = luaStage("return function(article) local b = article.blocks \(body) end")
        return await run(stage, on: [cut("Ice and rain\nShips wait. Pilots rest.\nFields are bare.", roles)])
            .corpus.articles
    }

    private static func cut(_ text: String, _ roles: [Block.Role]) -> Article {
        var made = article(text)
        for (index, role) in roles.enumerated() { made.blocks[index].role = role }
        made.tokens = Tokenizer.tokens(of: made.text, breaks: made.blocks.map(\.span.start))
        made.annotations.set(SentenceSplitter().sentences(of: made), for: .sentence)
        return made
    }

    static let refusals: [(parts: String, message: String)] = [
        (
            "{ b[1], headlin = 'x' }",
            "there is no 'headlin' in a part; did you mean 'headline'? known are 'headline', 'dateline', 'section', "
                + "'outlet', 'origin', 'language', 'rights', 'authors', 'published', 'updated', 'fields'"
        ),
        ("{ { role = 'bodi', b[1] } }", "there is no role 'bodi'; did you mean 'body'? roles are"),
        ("{ { roll = 'body', b[1] } }", "a span expected, or { role = \"body\", span }, not a table without a role"),
        ("{ { role = 'body', span = b[1] } }", "there is no 'span' in spans with a role"),
        ("{ b[1], published = 'soon' }", "'published' holds no date: 'soon'"),
        ("{ b[1], headline = 3 }", "'headline' is a span or a string, not a number"),
        ("{}", "part takes a list of spans"),
        ("{ { role = 'body' } }", "part takes at least one span"),
    ]

    @Test(arguments: refusals.indices) func refusesWhatItDoesNotKnow(_ index: Int) async {
        let (parts, message) = Self.refusals[index]
        let told = await fate("return function(article) local b = article.blocks return { article:part\(parts) } end")
        #expect(told.contains(message), "\(told)")
    }

    @Test func spansMayBeGivenARole() async throws {
        let parts = await Self.parts(
            "return { article:part{ headline = b[1], { role = 'body', b[2], b[3] } } }", [.headline, .notice, .body])
        let part = try #require(parts.first)
        #expect(part.headline == "Ice and rain")
        #expect(part.blocks.map(\.role) == [.body, .body])
        #expect(part.blocks.map { part.text[$0.span] } == ["Ships wait. Pilots rest.", "Fields are bare."])
        let sentences = part.annotations[.sentence].map { part.text[$0.span] }
        #expect(sentences == ["Ships wait.", "Pilots rest.", "Fields are bare."])
        #expect(part.bodyWordCount == 7)
    }

    @Test func nothingOutsideOfItsSpansExists() async throws {
        let (stage, _) = luaStage(
            "return function(article) local p = article:part{ article.blocks[2] } "
                + "p:annotate('found', p:find('a')) "
                + "return { p, article:part{ article.blocks[3], fields = { n = #p:find_all('are'), m = #p:matches('[A-Z]\\\\w+'), "
                + "t = tostring(select(2, pcall(p.annotate, p, 'x', article.blocks[1]))) } } } end")
        let made = await run(stage, on: [Self.cut("Ice and rain\nShips wait. Pilots rest.\nFields are bare.", [])])
            .corpus
            .articles
        let first = try #require(made.first { !$0.annotations[AnnotationKind("found")].isEmpty })
        #expect(first.annotations[AnnotationKind("found")].map(\.span) == [TextSpan(20, 21)])
        #expect(first.stretches == [TextSpan(13, 37)])
        let second = try #require(made.first { $0.fields["n"] != nil })
        #expect(second.fields["n"] == .integer(0))
        #expect(second.fields["m"] == .integer(2))
        #expect("\(String(describing: second.fields["t"]))".contains("lies outside of this part of its page"))
    }

    @Test func spansThatShareWordsCountOnce() async throws {
        let parts = await Self.parts("return { article:part{ b[2], article:sentences()[2], b[2] } }")
        #expect(parts.first.map { part in part.blocks.map { part.text[$0.span] } } == ["Ships wait. Pilots rest."])
    }

    @Test func aPartIsDatedByWhatItIsGiven() async throws {
        let given = await Self.parts(
            "return { article:part{ b[1], published = 'Friday, 30 May 2031' }, article:part{ b[2], published = date('2031-06') } }"
        )
        let dates = given.sorted { ($0.stretches.first?.start ?? 0) < ($1.stretches.first?.start ?? 0) }
            .map { $0.published?.date.description }
        #expect(dates == ["2031-05-30", "2031-06"])
        #expect(given.allSatisfy { $0.dateCandidates.map(\.reason) == ["the script's 'published'"] })
    }

    @Test func whatIsWrittenInOnePartDatesNoOther() async throws {
        let text = "Published: 30 May 2031\nPilots rest.\nPublished: 1 June 2031\nFields are bare."
        var page = article(text)
        page.tokens = Tokenizer.tokens(of: page.text, breaks: page.blocks.map(\.span.start))
        page.dateCandidates = [
            DateCandidate(
                kind: .published, date: try #require(EDTFDate("2031-06-02")), span: nil, score: 65, reason: "the file")
        ]
        let (stage, _) = luaStage(
            "return function(article) local b = article.blocks return { article:part{ b[1], b[2] }, article:part{ b[4] } } end"
        )
        let parts = await run(stage, on: [page]).corpus.articles
        let found = parts.sorted { ($0.portion?.number ?? 0) < ($1.portion?.number ?? 0) }
            .map { PublicationDateFinder().find(in: $0).published }
        // The second holds no date; the line above it is in no part, and so dates the page.
        #expect(found.map { $0?.date.description } == ["2031-05-30", "2031-06-01"])
        #expect(found.last??.reason.hasPrefix("its page: ") == true)
    }

    @Test func partsThatNoReportWillTellAreWarnedOf() async {
        let (stage, _) = luaStage(
            "return function(article) local b = article.blocks "
                + "return { article:part{ headline = 'Rain', b[2] }, article:part{ b[3] }, article:part{ b[2], b[3] } } end"
        )
        let outcome = await run(
            stage, on: [Self.cut("Ice\nRain fell.\nFields are bare.", [.headline, .notice, .body])])
        #expect(outcome.diagnostics.map(\.code) == [.scriptPart, .scriptPart])
        #expect(
            outcome.diagnostics.map(\.message) == [
                "a part has no body: no report tells it", "parts share words, which reports then tell twice",
            ])
        #expect(outcome.diagnostics.first?.help?.contains("the part 'Rain'") == true)
        #expect(outcome.diagnostics.allSatisfy { $0.place?.line == 1 })
    }
}
