import ArticleModel
import Configuration
import JSONText
import LuaRuntime

extension LuaValue {
    /// A text, or nil.
    static func optional(_ text: String?) -> LuaValue { text.map { .text($0) } ?? .nil }

    /// A list of texts.
    static func list(_ texts: [String]) -> LuaValue { .table(LuaTable(list: texts.map { .text($0) })) }

    /// A table with string keys in byte order; values that are nil are left out.
    static func record(_ pairs: [(String, LuaValue)]) -> LuaValue {
        let present = pairs.filter { $0.1 != .nil }
        return .table(
            LuaTable(fields: present.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }))
    }

    /// A value of a pipeline file; null is left out.
    init(_ option: OptionValue) {
        switch option {
        case .null: self = .nil
        case .text(let text): self = .text(text)
        case .integer(let number): self = .integer(Int64(number))
        case .number(let number): self = .number(number)
        case .boolean(let flag): self = .boolean(flag)
        case .list(let values):
            self = .table(LuaTable(list: values.map { $0 == .null ? .null : LuaValue($0) }))
        case .map(let entries): self = .record(entries.map { ($0.name, LuaValue($0.value)) })
        case .record(let values):
            self = .record(values.names.map { ($0, values[$0].map { LuaValue($0) } ?? .nil) })
        }
    }

    /// A value of JSON; null is left out.
    init(_ json: JSONValue) {
        switch json {
        case .null: self = .nil
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let number): self = .integer(Int64(number))
        case .number(let number): self = .number(number)
        case .string(let text): self = .text(text)
        case .array(let values): self = .table(LuaTable(sequence: values.map { LuaValue($0) }.filter { $0 != .nil }))
        case .object(let members): self = .record(members.map { ($0.name, LuaValue($0.value)) })
        }
    }
}

extension FieldValue {
    private static let deepest = 32

    /// A value that a script left, exactly as it was; throws where it cannot be kept so.
    init(_ value: LuaValue, depth: Int = 0) throws(LuaHostError) {
        guard depth < Self.deepest else { throw LuaHostError("is nested too deeply") }
        switch value {
        case .nil, .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let number): self = .integer(Int(number))
        case .number(let number): self = .number(number)
        case .string(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw LuaHostError("is text that is no UTF-8, which cannot be kept")
            }
            self = .string(text)
        case .object(let object):
            guard let date = object.payload as? DateHandle else {
                throw LuaHostError("cannot be kept: it belongs to its article; keep its text")
            }
            self = .date(date.date)
        case .function: throw LuaHostError("is a function, which cannot be kept")
        case .table(let table): self = try Self.collection(table, depth: depth)
        }
    }

    private static func collection(_ table: LuaTable, depth: Int) throws(LuaHostError) -> FieldValue {
        guard table.sequence.isEmpty || table.pairs.isEmpty else {
            throw LuaHostError("has both a list and names; make two tables of it")
        }
        if table.isList || !table.sequence.isEmpty {
            var values: [FieldValue] = []
            for value in table.sequence { values.append(try FieldValue(value, depth: depth + 1)) }
            return .list(values)
        }
        var map: [String: FieldValue] = [:]
        for pair in table.pairs {
            guard case .string(let bytes) = pair.key else {
                throw LuaHostError(
                    "has a key that is \(pair.key.typePhrase); names are strings, a list begins at 1 and has no gaps")
            }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                throw LuaHostError("has a name that is no UTF-8, which cannot be kept")
            }
            map[name] = try FieldValue(pair.value, depth: depth + 1)
        }
        return .map(map)
    }
}
