import ArticleModel
import Diagnostics
import LanguageAnalysis
import LuaRuntime
import TestSupport
import Testing

@testable import LuaScripting

/// The modules that scripts have, beyond what their examples show.
struct ModuleTests {
    private static let lexicon = """
        version: 1
        topic: trade
        name: Trade
        terms: { tariff: 2 }
        issues: [{ id: timber, name: Timber, terms: { "saw mill": 3 } }]
        """

    /// The text of what an expression gives, or of the error that it ends in, and how long it took.
    private func value(_ expression: String, limits: LuaLimits = LuaLimits()) throws -> String {
        let state = try LuaState(limits: limits)
        let environment = try ScriptEnvironment(in: state, for: .stage) { path throws(LuaHostError) in
            guard path == "lexicons/trade.yaml" else { throw LuaHostError("'\(path)' does not exist") }
            return Array(Self.lexicon.utf8)
        }
        defer { withExtendedLifetime(environment) {} }
        do throws(LuaFault) {
            let text = "return (function() return \(expression) end)()"
            return ValueText.short(try state.load(Array(text.utf8), name: "m").result)
        } catch {
            return error.message
        }
    }

    static let regex: [(String, String)] = [
        ("regex.find('aß雪b', 'b').start", "7"), ("regex.find('abc', '(x)?b').groups", "{ null }"),
        ("regex.find('May 2014', '(?<month>\\\\w+) (?<year>\\\\d+)').names", "{ month = \"May\", year = \"2014\" }"),
        ("regex.find('abab', 'b', 3).start", "4"), ("regex.find('abab', 'b', 9)", "nil"),
        ("#regex.find_all('aaa', '')", "4"), ("regex.find_all('雪雪', '')[2].start", "4"),
        ("regex.replace('a.b', '\\\\.', '$$')", "\"a$b\""),
        ("regex.replace('aXb', '(?<l>X)', '[${l}$0]')", "\"a[XX]b\""),
        ("regex.replace('a', 'a', '${no}')", "regex.replace: the pattern has no group 'no'"),
        ("regex.matches('ÖL', '(?i)^öl$')", "true"),
        ("regex.matches('x', '[')", "the pattern is not valid at byte 2: missing terminating ] for character class"),
        ("regex.matches('\\xff', 'x')", "regex.matches: the text is no UTF-8"),
        (
            "regex.matches('abc', '\\\\C')",
            "the pattern is not valid at byte 3: using \\C is disabled by the application"
        ),
        (
            "regex.matches(('a'):rep(40), '(a+)+$|b') and regex.matches(('a'):rep(40) .. 'c', '(a|aa)+$')",
            "the pattern takes too many steps on this text; make it say more exactly what it wants"
        ),
        ("regex.matches(('x'):rep(9000) .. 'yes', 'yes')", "true"),
        (
            "regex.matches('a', ('('):rep(300) .. (')'):rep(300))",
            "the pattern is not valid at byte 252: parentheses are too deeply nested"
        ),
        ("regex.find('abc', '(?=ab\\\\K)')", "the pattern is not valid at byte 9"),
        ("regex.escape(regex.escape(''))", "\"\""),
        (
            "regex.matches('a', '(?R)')",
            "the pattern cannot be used on this text: nested recursion at the same subject position"
        ),
    ]

    @Test(arguments: regex.indices) func regularExpressions(_ index: Int) throws {
        let (expression, expected) = Self.regex[index]
        let found = try value(expression)
        #expect(found == expected || found.hasPrefix(expected), "\(expression): \(found)")
    }

    @Test(arguments: [
        "regex.matches(('a'):rep(200000), '(a?){40}a{40}b')", "regex.matches(('a'):rep(100000) .. 'b', 'a*a*a*c')",
        "regex.find_all(('ab'):rep(500000), '(?:a|b)*c')", "regex.matches(('a '):rep(100000), '(\\\\w+\\\\s?)*!')",
        "regex.matches(('x'):rep(1000000), 'x*y|x*z')",
    ]) func slowPatternsEnd(_ expression: String) throws {
        var found = ""
        let time = try threadTime { found = try value(expression, limits: LuaLimits(time: .milliseconds(300))) }
        #expect(time < .seconds(3), "\(expression)")
        #expect(
            found.hasPrefix("the pattern") || found.hasPrefix("time limit") || found == "false" || found == "list{}",
            "\(found)")
    }

    @Test func stepsCountWorkOfModules() throws {
        let text = "(function() for i = 1, 100 do text.words(('ice '):rep(1000)) end end)()"
        #expect(try value(text, limits: LuaLimits(steps: 50_000)) == "limit of 50000 steps reached")
    }

    static let others: [(String, String)] = [
        ("json.decode('{\"a\":[],\"b\":null,\"c\":1.0,\"d\":1}')", "{ a = list{}, b = null, c = 1.0, d = 1 }"),
        ("json.decode(json.encode({ list{}, null, date('2014-02'), 'ß' }))", "{ list{}, null, \"2014-02\", \"ß\" }"),
        ("json.encode({ 1, a = 2 })", "json.encode: a table has both a list and names"),
        ("json.encode(0/0)", "json.encode: JSON has no -nan"),
        ("json.encode('\\xff')", "json.encode: a text is no UTF-8"),
        ("json.encode(print)", "unknown global 'print' (write to the log instead)"),
        ("json.decode('[1,')", "json.decode: the text ends where a value should stand at line 1, column 4"),
        ("stats.median{}", "nil"), ("stats.sum{ 1, 0.5 }", "1.5"),
        ("stats.sum{ math.maxinteger, 1 }", "9.223372036854776e+18"),
        ("stats.mean{ 'x' }", "stats.mean takes a list of numbers; found \"x\""),
        ("stats.top({ b = 1, a = 1 }, 1)", "{ { \"a\", 1 } }"), ("stats.count{ 1, '1', 1 }[1]", "2"),
        ("text.similarity('', '')", "1.0"), ("text.similarity('a b c', 'x y z')", "0.0"),
        ("text.similarity('a b c d', 'a b c x')", "0.5"),
        ("text.similarity('a', 'b', 0)", "text.similarity compares runs of 1 to 20 words"),
        ("text.sentences(7)", "text.sentences takes a text, a string"),
        ("lexicon.terms('lexicons/trade.yaml')[2].issue", "\"timber\""),
        ("lexicon.terms('lexicons/no.yaml')", "'lexicons/no.yaml' does not exist"),
        (
            "lexicon.terms('../x.yaml')",
            "a lexicon is named by its path in the workspace, such as 'pipelines/lexicons/energy.yaml'"
        ),
        (
            "lexicon.terms('/etc/passwd')",
            "a lexicon is named by its path in the workspace, such as 'pipelines/lexicons/energy.yaml'"
        ),
    ]

    @Test(arguments: others.indices) func otherModules(_ index: Int) throws {
        let (expression, expected) = Self.others[index]
        let found = try value(expression)
        #expect(
            found == expected || (expression.contains("0/0") && found.hasPrefix("json.encode: JSON has no")),
            "\(expression): \(found)")
    }

    @Test func lexiconsFindTermsInArticles() async throws {
        let files = ["lexicons/trade.yaml": Self.lexicon]
        let (stage, faults) = luaStage(
            """
            return function(article)
              for _, hit in ipairs(lexicon.find(article, "lexicons/trade.yaml")) do
                article:annotate("trade", hit, { issue = hit.value.issue or null, weight = hit.value.weight })
              end
            end
            """, files: files)
        #expect(faults.isEmpty)
        var given = article("New tariffs hit the saw mills.")
        given.tokens = Tokenizer.tokens(of: given.text)
        let changed = try #require(await run(stage, on: [given]).corpus.articles.first)
        let marks = changed.annotations[AnnotationKind("trade")]
        #expect(marks.map { changed.text[$0.span] } == ["tariffs", "saw mills"])
        #expect(
            marks.map(\.value) == [
                .custom(.map(["issue": .null, "weight": .integer(2)])),
                .custom(.map(["issue": .string("timber"), "weight": .integer(3)])),
            ])
    }
}
