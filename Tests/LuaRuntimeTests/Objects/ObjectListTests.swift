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
                    .field("text"), .field("start"), .field("kind"), .field("late"), .field("stop"),
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
        let texts = (0..<count).map { "mark \($0)" + String(repeating: ".", count: $0 * 3) }
        let whole = LuaText(texts.joined())
        let starts = texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
        // The last part ends where the text does.
        list.setParts(.init(text: 0, start: 1, stop: 4), of: whole) {
            starts[$0]..<($0 + 1 == count ? Int.max : starts[$0 + 1])
        }
        list.set(2, toOneOf: LuaWords(["odd", "even"])) { $0 % 2 == 0 ? 1 : 7 }
        list.set(9, toOneOf: LuaWords(["x"])) { _ in 0 }
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
              parts[#parts + 1] = m.text:sub(1, 6) .. #m.text .. m.start .. m.stop .. tostring(m.kind) .. m.late .. m:value()
              assert(m == h.marks[at] and m ~= h.marks[at % 3 + 1])
              assert(m.text == m.text and m.text == m.text and m.late == "late " .. at - 1)
            end
            return table.concat(parts, " ")
            """
        guard case .other(let value) = try state.call(try entry(body), with: object(list(3))).answer else {
            throw LuaHostError("a string")
        }
        #expect(value.text == "mark 0616evenlate 00 mark 19715nillate 11 mark 2121627evenlate 22")
    }

    /// The function that `ipairs` gives serves any table, its own view or another, and never shows what is behind a view.
    @Test(arguments: [3, 8, 40]) func viewsAreWalked(_ count: Int) throws {
        let body = """
            local step, view, first = ipairs(h.marks)
            assert(rawequal(view, h.marks) and first == 0)
            local seen = 0
            for at, m in step, view, first do
              assert(m == h.marks[at])
              seen = at
            end
            local _, other = step({ "a", "b" }, 1)
            local none = step({}, 0)
            local lasting = select("#", step(view, #view))
            return { seen, other, none == nil, lasting, pcall(step, nil, 0), (pcall(rawset, view, 1, 2)) }
            """
        guard case .table(let table) = try state.call(try entry(body), with: object(list(count))).answer else {
            throw LuaHostError("a table")
        }
        #expect(
            Array(table.sequence.prefix(5)) == [
                .integer(Int64(count)), .text("b"), .boolean(true), .integer(1), .boolean(false),
            ])
        #expect(table.sequence.last == .boolean(false))
    }

    /// A list that nobody holds any more serves for other objects, fewer or more.
    @Test func listsServeAgain() throws {
        let list = list(3)
        let place = LuaPlace()
        let body = try entry(
            "local t = {} for i, m in ipairs(h.marks) do t[i] = m.text .. m.late end return table.concat(t, ',')")
        func read() throws -> LuaValue? {
            guard case .other(let value) = try state.call(body, with: object(list)).answer else { return nil }
            return value
        }
        _ = try read()
        for (words, count) in [("abcde", 5), ("xy", 2), ("", 0)] {
            list.use(count: count, place: place) { Number($0 + 10) }
            list.setParts(.init(text: 0, start: 1, stop: 4), of: LuaText(words)) { $0..<$0 + 1 }
            let expected = words.utf8.enumerated().map { "\(Character(UnicodeScalar($1)))late \($0 + 10)" }
            #expect(try read() == .text(expected.joined(separator: ",")))
            #expect(place.number == Int64(count) || count == 0)
        }
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
        #expect(place.number == 7)
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

    /// Objects serve again for later lists, longer and shorter ones, and beyond those that are held ready.
    @Test(arguments: [
        "return function(h) BODY end",
        "local kept = {} return function(h) for at, m in ipairs(h.marks) do kept[at] = m end BODY end",
        "local last return function(h) assert(not last) last = h.marks[1] BODY end",
        "return function(h) local made = coroutine.wrap(function() coroutine.yield(h.marks) end) made() BODY end",
    ])
    func objectsThatServeAgainShowNothingOfBefore(_ script: String) throws {
        let body = """
            local sum, seen = 0, {}
            for at, m in ipairs(h.marks) do
              assert(m.text == m.text and m.text:match("%d+") == tostring(at - 1) and m:value() == at - 1)
              assert(m.late == "late " .. at - 1 and not seen[m])
              seen[m] = true
              sum = sum + #m.text
            end
            return sum
            """
        let text = script.split(separator: "BODY").joined(separator: body)
        let loaded = try state.load(Array(text.utf8), name: "again.lua")
        let entry = try #require(try state.entry(of: loaded))
        for count in [3, 700, 0, 520, 5, 5, 12, 700, 1] {
            let length = (0..<count).reduce(0) { $0 + "mark \($1)".utf8.count + $1 * 3 }
            guard case .other(.integer(let sum)) = try state.call(entry, with: object(list(count))).answer else {
                throw LuaHostError("a number")
            }
            #expect(Int(sum) == length)
        }
    }

    /// The first list of a call is the one of the call before, made longer or shorter; a second one is its own.
    @Test func twoListsOfOneCallStayApart() throws {
        let body = """
            local sum = 0
            for _, marks in ipairs{ h.marks, h.note } do
              local length = 0
              for at, m in ipairs(marks) do
                assert(m.text:match("%d+") == tostring(at - 1) and m.late == "late " .. at - 1)
                length = length + 1
              end
              for at in pairs(marks) do assert(marks[at] == marks[at]) end
              assert(length == #marks and marks[length + 1] == nil and not pcall(rawset, marks, 1, 1))
              sum = sum * 1000 + length
            end
            assert(#h.marks == 0 or #h.note == 0 or h.marks[1] ~= h.note[1])
            return sum
            """
        let entry = try entry(body)
        for (first, second) in [(3, 2), (30, 40), (2, 600), (0, 5), (5, 0), (31, 30), (600, 3), (1, 1)] {
            let lists = [list(first), list(second)]
            let fields = LuaFields(of: holder)
            fields.setAllLazy()
            let both = LuaObject(holder, fields: fields) { field throws(LuaHostError) in
                .table(LuaTable(objects: lists[min(field, 1)]))
            }
            guard case .other(.integer(let sum)) = try state.call(entry, with: both).answer else {
                throw LuaHostError("a number")
            }
            #expect(Int(sum) == first * 1000 + second)
        }
    }

    @Test func anObjectThatOutlivedItsCallIsNotLentAgain() throws {
        let text = "return function(h) local one = h.marks[1] return function() return one.text end end"
        let loaded = try state.load(Array(text.utf8), name: "late.lua")
        let entry = try #require(try state.entry(of: loaded))
        var late: [LuaReference] = []
        for _ in 0..<3 {
            guard case .other(.function(let one)) = try state.call(entry, with: object(list(2))).answer else {
                throw LuaHostError("a function")
            }
            late.append(one)
        }
        for one in late { #expect(throws: LuaFault.self) { try state.call(one) } }
    }

    @Test func holdsTellsTruth() throws {
        let short = try entry("return h.name == 'yes'")
        #expect(try state.holds(short, of: object(list(1), name: "yes")))
        #expect(try !state.holds(short, of: object(list(1), name: "no")))
        let kept = try state.keep(.table(LuaTable(fields: [("name", .text("yes"))])))
        #expect(try state.holds(short, of: kept))
    }
}
