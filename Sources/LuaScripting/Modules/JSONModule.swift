import JSONText
import LuaRuntime

/// The module `json`: values to JSON and back, nulls and empty lists included.
enum JSONModule {
    private static let deepest = 60

    static var module: ScriptModule {
        ScriptModule(name: "json", summary: "Writes values as JSON and reads them again.", functions: [encode, decode])
    }

    private static var encode: ScriptModule.Function {
        HostFunction(
            "encode", ["value: any", "options?: table"], gives: ["string"],
            "The value as JSON, names in order of their bytes; { pretty = true } gives a line to each member. Dates are "
                + "written in EDTF; an empty table is {}, an empty list [].",
            example: .init(
                "json.encode({ tags = list{}, none = null })", gives: "\"{\\\"none\\\":null,\\\"tags\\\":[]}\"")
        ) { context, arguments throws(LuaHostError) in
            var isPretty = false
            if arguments.count > 1, case .table(let options) = arguments[1] { isPretty = options["pretty"].isTrue }
            let bytes = try json(arguments.first ?? .nil, depth: 0).serialized(pretty: isPretty)
            context.state.charge(steps: bytes.count)
            return [.string(bytes)]
        }
    }

    private static var decode: ScriptModule.Function {
        HostFunction(
            "decode", ["text: string"], gives: ["any"],
            "Reads JSON: arrays become lists, null becomes null; of a name given twice the last counts.",
            example: .init("json.decode('{\"tags\": [1, null]}').tags[2]", gives: "null")
        ) { context, arguments throws(LuaHostError) in
            let bytes = try context.text(arguments, 0, for: "json.decode")
            do throws(JSONFault) {
                let limits = JSONDocument.Limits(depth: deepest, nodes: 500_000)
                return [value(try JSONValue.parse(bytes, limits: limits))]
            } catch {
                throw LuaHostError("json.decode: \(error.message) at line \(error.line), column \(error.column)")
            }
        }
    }

    private static func json(_ value: LuaValue, depth: Int) throws(LuaHostError) -> JSONValue {
        guard depth < deepest else { throw LuaHostError("json.encode: the value is nested too deeply") }
        switch value {
        case .nil, .null: return .null
        case .boolean(let flag): return .boolean(flag)
        case .integer(let number): return .integer(Int(number))
        case .number(let number):
            guard number.isFinite else { throw LuaHostError("json.encode: JSON has no \(number)") }
            return .number(number)
        case .string(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw LuaHostError("json.encode: a text is no UTF-8")
            }
            return .string(text)
        case .object(let object):
            guard let date = object.payload as? DateHandle else {
                throw LuaHostError("json.encode: an object of an article has no JSON; write its text")
            }
            return .string(date.date.description)
        case .function: throw LuaHostError("json.encode: a function has no JSON")
        case .table(let table): return try json(table, depth: depth)
        }
    }

    private static func json(_ table: LuaTable, depth: Int) throws(LuaHostError) -> JSONValue {
        guard table.sequence.isEmpty || table.pairs.isEmpty else {
            throw LuaHostError("json.encode: a table has both a list and names")
        }
        if table.isList || !table.sequence.isEmpty {
            var values: [JSONValue] = []
            for value in table.sequence { values.append(try json(value, depth: depth + 1)) }
            return .array(values)
        }
        var members: [JSONValue.Member] = []
        for pair in table.pairs {
            guard case .string(let bytes) = pair.key, let name = String(validating: bytes, as: UTF8.self) else {
                throw LuaHostError("json.encode: names are texts in UTF-8; found \(ValueText.short(pair.key))")
            }
            members.append(.init(name, try json(pair.value, depth: depth + 1)))
        }
        return .object(members)
    }

    private static func value(_ json: JSONValue) -> LuaValue {
        switch json {
        case .null: return .null
        case .boolean(let flag): return .boolean(flag)
        case .integer(let number): return .integer(Int64(number))
        case .number(let number): return .number(number)
        case .string(let text): return .text(text)
        case .array(let values): return .table(LuaTable(list: values.map(value)))
        case .object(let members):
            var last: [String: LuaValue] = [:]
            for member in members { last[member.name] = value(member.value) }
            return .record(last.map { ($0.key, $0.value) })
        }
    }
}
