import Testing

@testable import LuaRuntime

/// Lists of objects in one piece of memory, and objects that serve one call after the other.
struct ObjectListTests {
    final class Number {
        let value: Int
        init(_ value: Int) { self.value = value }
    }

    let state: LuaState
    let mark: LuaClassHandle
    let holder: LuaClassHandle

    init() throws {
        state = try LuaState()
        mark = try state.define(
            LuaClass(
                "mark",
                [
                    .field("text"), .field("start"), .field("kind"), .field("late"),
                    .method("value") { arguments throws(LuaHostError) in
                        guard case .object(let object)? = arguments.first, let number = object.payload as? Number
                        else { throw LuaHostError("a mark expected") }
                        return [.integer(Int64(number.value))]
                    },
                ]))
        holder = try state.define(
            LuaClass("holder", [.field("marks"), .field("name"), .field("note", isWritable: true)]))
    }

    private func list(_ count: Int, place: LuaPlace? = nil) -> LuaObjectList {
        let list = LuaObjectList(
            mark, count: count, place: place, placeField: 1, payload: { Number($0) },
            answering: { payload, _ throws(LuaHostError) in
                .text("late \((payload as? Number)?.value ?? -1)")
            })
        for index in 0..<count {
            list.set(0, of: index, to: "mark \(index)" + String(repeating: ".", count: index * 3))
            list.set(1, of: index, to: Int64(index * 10 + 1))
            list.set(2, of: index, to: index % 2 == 0 ? "even" : nil)
        }
        list.set(9, of: 0, to: 1)
        list.set(0, of: -1, to: "x")
        return list
    }

    private func object(_ list: LuaObjectList, name: String = "h") -> LuaObject {
        let fields = LuaFields(of: holder)
        fields.set(0, .lazy)
        fields.set(1, text: name)
        return LuaObject(holder, fields: fields) { _ throws(LuaHostError) in .table(LuaTable(objects: list)) }
    }

    private func entry(_ body: String) throws -> LuaEntry {
        let script = try state.load(Array("return function(h) \(body) end".utf8), name: "l.lua")
        return try #require(try state.entry(of: script))
    }

    @Test func fieldsAreRead() throws {
        let body = """
            local parts = {}
            for at, m in ipairs(h.marks) do
              parts[#parts + 1] = m.text:sub(1, 6) .. #m.text .. m.start .. tostring(m.kind) .. m.late .. m:value()
              assert(m == h.marks[at] and m ~= h.marks[at % 3 + 1])
              assert(m.text == m.text and m.late == "late " .. at - 1)
            end
            return table.concat(parts, " ")
            """
        guard case .other(let value) = try state.call(try entry(body), with: object(list(3))).answer else {
            throw LuaHostError("a string")
        }
        #expect(value.text == "mark 061evenlate 00 mark 1911nillate 11 mark 21221evenlate 22")
    }

    @Test func objectsComeBack() throws {
        let marks = list(20)
        let body = "return { h.marks[3], h.marks[20], h.marks[3] }"
        guard case .table(let table) = try state.call(try entry(body), with: object(marks)).answer else {
            throw LuaHostError("a table")
        }
        let values = table.sequence.compactMap { value -> Int? in
            if case .object(let object) = value { (object.payload as? Number)?.value } else { nil }
        }
        #expect(values == [2, 19, 2])
        #expect(table.sequence.first == table.sequence.last)
    }

    @Test func thePlaceIsNoted() throws {
        let place = LuaPlace()
        #expect(place.number == 0)
        _ = try state.call(try entry("local _ = h.marks[4].text, h.marks[2].kind"), with: object(list(5, place: place)))
        #expect(place.number == 11)
    }

    @Test func listsAreReadOnlyAndEndWithTheCall() throws {
        #expect(throws: LuaFault.self) { try state.call(try entry("h.marks[1] = 2"), with: object(list(2))) }
        #expect(throws: LuaFault.self) { try state.call(try entry("h.marks[1].text = 'x'"), with: object(list(2))) }
        let text =
            "local kept return { keep = function(h) kept = h.marks[1] return function() return kept.text end end }"
        let script = try state.load(Array(text.utf8), name: "k.lua")
        let keep = try #require(try state.entry("keep", of: script))
        guard case .other(.function(let late)) = try state.call(keep, with: object(list(1))).answer else {
            throw LuaHostError("a function")
        }
        #expect(throws: LuaFault.self) { try state.call(late) }
    }

    @Test func anObjectServesManyCalls() throws {
        let one = object(list(1))
        let entry = try entry("local before = h.note h.note = h.name return before, h.name")
        for number in 0..<50 {
            let name = String(repeating: "\(number) ", count: number + 1)
            one.fields.set(1, text: number % 5 == 0 ? nil : name)
            let verdict = try state.call(entry, with: one)
            guard case .nothing = verdict.answer else { throw LuaHostError("an earlier note in \(number)") }
            #expect(verdict.changes.map(\.value) == [number % 5 == 0 ? .nil : .text(name)])
        }
    }

    @Test func aKeptObjectIsNotUsedAgain() throws {
        let text = """
            local kept
            return { keep = function(h) kept = h return function() return kept.name end end,
              name = function(h) return h.name end }
            """
        let script = try state.load(Array(text.utf8), name: "k.lua")
        let keep = try #require(try state.entry("keep", of: script))
        let name = try #require(try state.entry("name", of: script))
        guard case .other(.function(let late)) = try state.call(keep, with: object(list(1), name: "first")).answer
        else { throw LuaHostError("a function") }
        _ = try state.call(name, with: object(list(1), name: "second"))
        #expect(throws: LuaFault.self) { try state.call(late) }
    }

    @Test func holdsTellsTruth() throws {
        let short = try entry("return h.name == 'yes'")
        #expect(try state.holds(short, of: object(list(1), name: "yes")))
        #expect(try !state.holds(short, of: object(list(1), name: "no")))
        let kept = try state.keep(.table(LuaTable(fields: [("name", .text("yes"))])))
        #expect(try state.holds(short, of: kept))
    }
}
