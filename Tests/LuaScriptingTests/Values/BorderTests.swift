import ArticleModel
import LuaRuntime
import Testing

@testable import LuaScripting

/// Free values pass to scripts and come back as they were, or are refused by name.
struct BorderTests {
    /// A state with dates, and a function that gives back what it gets.
    private static func echo() throws -> (state: LuaState, dates: DateClass, entry: LuaEntry) {
        let state = try LuaState()
        let dates = try DateClass(in: state)
        let script = try state.load(Array("return function(value) return value end".utf8), name: "echo")
        return (state, dates, try #require(try state.entry(of: script)))
    }

    @Test func randomFreeValuesComeBackUnchanged() throws {
        let (state, dates, entry) = try Self.echo()
        var values = RandomFieldValues(state: 11)
        for _ in 0..<1500 {
            let value = values.value(depth: 4)
            let back = try state.call(entry, [dates.value(value)]).first ?? .nil
            #expect(try FieldValue(back) == value)
        }
    }

    @Test(arguments: [
        ("{ 1, a = 2 }", "has both a list and names; make two tables of it"),
        ("{ [3] = 1 }", "has a key that is a number; names are strings, a list begins at 1 and has no gaps"),
        ("'\\xff'", "is text that is no UTF-8, which cannot be kept"),
        ("{ ['\\xff'] = 1 }", "has a name that is no UTF-8, which cannot be kept"),
        ("type", "is a function, which cannot be kept"),
    ]) func whatCannotBeKeptIsRefused(_ value: String, _ message: String) throws {
        let state = try LuaState()
        let given = try state.load(Array("return \(value)".utf8), name: "x").result
        do throws(LuaHostError) {
            _ = try FieldValue(given)
            Issue.record("no error")
        } catch {
            #expect(error.message == message)
        }
    }

    @Test func fieldsKeepNullsListsAndDates() async throws {
        let (stage, faults) = luaStage(
            """
            return function(article)
              article.fields.none = null
              article.fields.empty = list{}
              article.fields.when = date("2014-02")
              article.fields.map = {}
              article.authors[1] = "Vera Lind"
              table.insert(article.authors, "Ola Ek")
            end
            """)
        #expect(faults.isEmpty)
        let changed = try #require(await run(stage, on: [article("One line.")]).corpus.articles.first)
        #expect(
            changed.fields == [
                "none": .null, "empty": .list([]), "when": .date(.calendar(2014, 2)), "map": .map([:]),
            ])
        #expect(changed.authors == ["Vera Lind", "Ola Ek"])
        let (next, _) = luaStage(
            """
            return function(article)
              local f = article.fields
              assert(f.none == null and #f.empty == 0 and getmetatable(f.empty) == "list" and f.when.month == 2)
              table.insert(f.empty, "x")
            end
            """)
        let again = try #require(await run(next, on: [changed]).corpus.articles.first)
        #expect(again.fields["empty"] == .list([.string("x")]))
        #expect(again.fields["none"] == .null)
    }

    static let lost: [(body: String, message: String)] = [
        (
            "article.quotes[1] = 'x'",
            "attempt to change a read-only table (copy what you want to change, a list with list(t))"
        ),
        (
            "article.topics.energy = 3",
            "attempt to set field 'energy' of a read-only table (copy what you want to change, a list with list(t))"
        ),
        ("article.authors = 'Vera'", "'article.authors' must be a list of strings, not a string"),
        ("article.authors[2] = 3", "a list has no gaps: found a value at 2 (write null where there is none)"),
        ("article.headline = '\\xff'", "'article.headline' must be text in UTF-8"),
    ]

    @Test(arguments: lost.indices) func noChangeIsLostInSilence(_ index: Int) async {
        let found = await fate("return function(article) \(Self.lost[index].body) end")
        #expect(found.hasSuffix(": " + Self.lost[index].message), "\(found)")
    }

    @Test func articlesOfASelectionCannotBeChanged() async {
        let (stage, _) = luaStage(
            "return { api = 1, select = function(articles) articles[1].headline = 'x' return articles end }")
        let outcome = await run(stage, on: [article("One line.")])
        #expect(outcome.diagnostics.first?.message == "settled_article.headline is read-only")
    }
}

/// Free values of every sort, the same ones for the same seed.
struct RandomFieldValues {
    private var generator: Numbers

    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    init(state: UInt64) { generator = Numbers(state: state) }

    mutating func value(depth: Int) -> FieldValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &generator) {
        case 0: return .null
        case 1: return .boolean(.random(using: &generator))
        case 2: return .integer([Int.min, .max, 0, -7].randomElement(using: &generator) ?? 0)
        case 3: return .number([-0.5, .infinity, 4, 1e300].randomElement(using: &generator) ?? 0)
        case 4: return .string(["", "śnieg", "a\u{0}b", "雪"].randomElement(using: &generator) ?? "")
        case 5:
            let texts = ["2014-02-08", "201X", "1945-08", "2013-04-28/2013-04-30", "2005~", "2014-23"]
            return .date(EDTFDate(texts.randomElement(using: &generator) ?? "2014") ?? .calendar(2014))
        case 6: return .list((0..<Int.random(in: 0..<4, using: &generator)).map { _ in value(depth: depth - 1) })
        default:
            var map: [String: FieldValue] = [:]
            for name in ["", "a", "b c", "ß", "1"] where Bool.random(using: &generator) {
                map[name] = value(depth: depth - 1)
            }
            return .map(map)
        }
    }
}
