import Testing

@testable import LuaRuntime

struct ObjectTests {
    let state: LuaState
    let article: LuaClassHandle

    init() throws {
        state = try LuaState()
        article = try state.define(
            LuaClass(
                "article",
                [
                    .field("language"), .field("words"), .field("score", isWritable: true), .field("body"),
                    .field("names"), .field("fields", isReported: true), .field("missing"), .field("long"),
                    .method("double") { arguments throws(LuaHostError) in
                        guard case .object(let object) = arguments.first, let count = object.payload as? Count,
                            case .integer(let by) = arguments.dropFirst().first
                        else { throw LuaHostError("a number expected") }
                        return [.integer(Int64(count.value) * by)]
                    },
                ]))
    }

    final class Count {
        var value: Int
        var asked = 0
        init(_ value: Int) { self.value = value }
    }

    private func makeObject(_ count: Count = Count(21)) -> LuaObject {
        let fields = LuaFields(of: article)
        fields.set(0, text: "en")
        fields.set(1, .integer(120))
        fields.set(2, .number(0.5))
        fields.set(3, text: "A long enough body of text to be kept in the object once it is read.")
        fields.set(4, .lazy)
        fields.set(5, .lazy)
        fields.set(7, .boolean(true))
        return LuaObject(article, fields: fields, payload: count) { field throws(LuaHostError) in
            count.asked += 1
            if field == 4 { return .table(LuaTable(sequence: [.text("Ann"), .text("Bo")])) }
            return .table(LuaTable(fields: [("weight", .integer(1))]))
        }
    }

    private func run(_ body: String, _ object: LuaObject) throws -> LuaVerdict {
        let script = try state.load(Array("return function(article, ctx) \(body) end".utf8), name: "o.lua")
        return try state.call(try #require(try state.entry(of: script)), with: object)
    }

    /// What a script only read is not told, what it changed in place is, however it came to be the same again or not.
    @Test(arguments: [
        ("local f = article.fields", false), ("article.fields.weight = 1", false),
        ("article.fields.weight = 2", true), ("article.fields.weight = nil", true),
        ("article.fields.weight = 1.0", true), ("article.fields.more = false", true),
        ("article.fields.weight, article.fields[1] = nil, 1", true),
    ])
    func reportedFieldsAreToldWhenChanged(_ body: String, told: Bool) throws {
        for _ in 0..<2 { #expect(try run(body, makeObject()).changes.map(\.field) == (told ? [5] : [])) }
    }

    private func message(_ body: String) throws -> String {
        do {
            _ = try run(body, makeObject())
            return "no fault"
        } catch let error as LuaFault {
            return error.message
        }
    }

    @Test func fieldsAreRead() throws {
        let verdict = try run(
            "return article.language == 'en' and article.words > 100 and article.score == 0.5 and #article.body > 40 "
                + "and article.names[2] == 'Bo' and article.missing == nil and article.long", makeObject())
        guard case .boolean(true) = verdict.answer else {
            Issue.record("\(verdict.answer)")
            return
        }
        #expect(verdict.changes.isEmpty)
    }

    @Test func lazyFieldsAreAskedOnce() throws {
        let count = Count(1)
        _ = try run("local n = 0 for i = 1, 10 do n = n + #article.names end", makeObject(count))
        #expect(count.asked == 1)
    }

    @Test func changesAreTold() throws {
        let verdict = try run("article.score = 2 article.fields.weight = 9", makeObject())
        #expect(verdict.changes.map(\.field) == [2, 5])
        #expect(verdict.changes.first?.value == .integer(2))
        guard case .table(let table) = verdict.changes.last?.value else {
            Issue.record("no table")
            return
        }
        #expect(table["weight"] == .integer(9))
    }

    @Test func verdictsAreTold() throws {
        guard case .nothing = try run("", makeObject()).answer else { throw LuaHostError("nothing") }
        guard case .drop("dull") = try run("return drop('dull')", makeObject()).answer else {
            throw LuaHostError("drop")
        }
        guard case .other(.integer(3)) = try run("return 3", makeObject()).answer else { throw LuaHostError("other") }
        let object = makeObject()
        guard case .object(let same) = try run("return article", object).answer else { throw LuaHostError("object") }
        #expect(same === object)
        guard case .table(let list) = try run("return { article, article }", object).answer else {
            throw LuaHostError("list")
        }
        #expect(list.sequence == [.object(object), .object(object)])
    }

    @Test func methodsGetTheObject() throws {
        guard case .other(.integer(42)) = try run("return article:double(2)", makeObject()).answer else {
            throw LuaHostError("method")
        }
        #expect(try message("article:double('x')") == "a number expected")
    }

    @Test func mistakesAreNamed() throws {
        #expect(try message("return article.langage") == "article has no field 'langage' (did you mean 'language'?)")
        #expect(try message("article.words = 1") == "article.words is read-only")
        #expect(try message("article.extra = 1").hasPrefix("article has no field 'extra'"))
        #expect(try message("return article.words < 'x'") == "attempt to compare number with string")
    }

    @Test func keptObjectsAreRefused() throws {
        let text = """
            local kept
            return { keep = function(article) kept = article return function() return article.words end end,
              use = function(article) return article.words end }
            """
        let script = try state.load(Array(text.utf8), name: "o.lua")
        let keep = try #require(try state.entry("keep", of: script))
        guard case .other(.function(let late)) = try state.call(keep, with: makeObject()).answer else {
            throw LuaHostError("function")
        }
        do throws(LuaFault) {
            _ = try state.call(late)
            Issue.record("no fault")
        } catch {
            #expect(error.message == "this article belongs to an earlier call and can no longer be used")
        }
    }

    @Test func contextIsReadOnly() throws {
        let context = try state.keep(
            .table(LuaTable(fields: [("args", .table(LuaTable(fields: [("least", .integer(3))])))])))
        let script = try state.load(
            Array(
                "return function(article, ctx) local ok = pcall(function() ctx.args.least = 9 end) return ok or ctx.args.least end"
                    .utf8),
            name: "c.lua")
        let entry = try #require(try state.entry(of: script))
        for _ in 0..<2 {
            guard case .other(.integer(3)) = try state.call(entry, with: makeObject(), context: context).answer else {
                throw LuaHostError("context")
            }
        }
    }
}
