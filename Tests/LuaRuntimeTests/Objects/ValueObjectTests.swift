import Testing

@testable import LuaRuntime

/// Objects of value classes: they outlive calls, compare by metamethods, and are freed by Lua.
struct ValueObjectTests {
    final class Weight {
        let grams: Int64
        let counter: Counter
        init(_ grams: Int64, _ counter: Counter) {
            self.grams = grams
            self.counter = counter
            counter.alive += 1
        }
        deinit { counter.alive -= 1 }
    }

    final class Counter {
        var alive = 0
    }

    private func open(_ counter: Counter, limits: LuaLimits = LuaLimits()) throws -> LuaState {
        let state = try LuaState(limits: limits)
        func grams(_ value: LuaValue?) -> Int64? {
            if case .integer(let number)? = value { return number }
            guard case .object(let object)? = value else { return nil }
            return (object.payload as? Weight)?.grams
        }
        let handle = try state.define(
            LuaClass(
                "weight", isValue: true,
                [
                    .field("grams"),
                    .method("__lt") { [.boolean((grams($0.first) ?? 0) < (grams($0.last) ?? 0))] },
                    .method("__eq") { [.boolean(grams($0.first) == grams($0.last))] },
                    .method("__tostring") { [.text("\(grams($0.first) ?? 0) g")] },
                ]))
        try state.register("weight") { arguments throws(LuaHostError) in
            let value = grams(arguments.first) ?? 0
            let fields = LuaFields(of: handle)
            fields.set(0, .integer(value))
            return [.object(LuaObject(handle, fields: fields, payload: Weight(value, counter)))]
        }
        return state
    }

    @Test func metamethodsAnswer() throws {
        let state = try open(Counter())
        let script = """
            local a, b = weight(2), weight(3)
            return { a < b, b < a, a == weight(2), a == b, tostring(a), a < 7, nil < a, a == nil, b > null, a.grams }
            """
        #expect(
            try state.load(Array(script.utf8), name: "w").result
                == .table(
                    LuaTable(sequence: [
                        .boolean(true), .boolean(false), .boolean(true), .boolean(false), .text("2 g"), .boolean(true),
                        .boolean(false), .boolean(false), .boolean(false), .integer(2),
                    ])))
    }

    @Test func theyMayBeKeptByAScriptWithoutRunningItAnew() throws {
        let state = try open(Counter())
        let script = try state.load(
            Array("local limit = weight(5) return function(n) return limit < n, limit.grams end".utf8), name: "w")
        let entry = try #require(try state.entry(of: script))
        #expect(state.isolation(of: entry) == .watched)
        for _ in 0..<3 { #expect(try state.call(entry, [.integer(9)]) == [.boolean(true), .integer(5)]) }
    }

    @Test func luaFreesThem() throws {
        let counter = Counter()
        var state: LuaState? = try open(counter, limits: LuaLimits(memory: 4 << 20, time: .seconds(60)))
        _ = try state?.load(Array("local n = 0 for i = 1, 200000 do n = n + weight(i).grams end".utf8), name: "w")
        #expect(counter.alive < 60_000)
        let result = try state?.load(Array("return weight(4)".utf8), name: "w").result
        state = nil
        #expect(counter.alive == 1)
        guard case .object(let object)? = result else { throw LuaHostError("object") }
        #expect((object.payload as? Weight)?.grams == 4)
    }

    @Test func refusedAllocationsLeakNone() throws {
        let counter = Counter()
        var generator = SplitMix(state: 3)
        for _ in 0..<300 {
            let state = try open(counter)
            state.refuseAllocations(after: Int(generator.next() % 120))
            _ = try? state.load(
                Array("local t = {} for i = 1, 40 do t[i] = weight(i) end return #t".utf8), name: "w")
        }
        #expect(counter.alive == 0)
    }

    @Test func tablesInFieldsAreReadOnlyUnlessReported() throws {
        let state = try LuaState()
        let handle = try state.define(
            LuaClass("article", [.field("names"), .field("fields", isReported: true)]))
        let fields = LuaFields(of: handle)
        fields.set(0, .lazy)
        fields.set(1, .lazy)
        let inner = LuaTable(fields: [("tags", .table(LuaTable(list: [])))])
        let object = LuaObject(handle, fields: fields) { _ throws(LuaHostError) in .table(inner) }
        func verdict(_ body: String) throws -> LuaVerdict {
            let script = try state.load(Array("return function(article) \(body) end".utf8), name: "f")
            return try state.call(try #require(try state.entry(of: script)), with: object)
        }
        let changed = try verdict("table.insert(article.fields.tags, 'x')")
        #expect(
            changed.changes.first?.value == .table(LuaTable(fields: [("tags", .table(LuaTable(list: [.text("x")])))])))
        for body in ["article.names.tags = 1", "table.insert(article.names.tags, 'x')", "article.names.tags[1] = 1"] {
            do throws(LuaFault) {
                _ = try { () throws(LuaFault) in
                    do { return try verdict(body) } catch let fault as LuaFault { throw fault } catch {
                        throw LuaFault(kind: .syntax, message: "\(error)")
                    }
                }()
                Issue.record("no fault: \(body)")
            } catch {
                #expect(error.message.contains("read-only table (copy what you want to change"))
            }
        }
        #expect(try verdict("local l = list(article.names.tags) table.insert(l, 1) return #l").answer.number == 1)
    }
}

extension LuaVerdict.Answer {
    fileprivate var number: Int64? {
        if case .other(.integer(let number)) = self { number } else { nil }
    }
}
