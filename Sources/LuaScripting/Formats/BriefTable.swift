import JSONText
import LuaRuntime
import ReportModel
import ReportRendering

/// A brief as scripts get it: the JSON report with every entry and statement in its place, and citations numbered in
/// order of first use.
struct BriefTable {
    private var entries: [JSONValue] = []
    private var statements: [JSONValue] = []
    private var numbers: [JSONValue: Int] = [:]
    private var citations: [JSONValue] = []

    /// The brief as a Lua table: `title`, `kind`, `period`, `sections`, `sources`, `citations`.
    static func value(of brief: Brief) -> LuaValue {
        var table = BriefTable()
        let json = JSONFormat.value(of: brief)
        table.entries = json.list("entries")
        table.statements = json.list("statements")
        let sections = json.list("sections").map { table.resolved($0) }
        return LuaValue(
            .object([
                .init("kind", .string(brief.kind)), .init("title", .string(brief.title)),
                .init("period", .string(brief.period)), .init("sections", .array(sections)),
                .init("sources", .array(json.list("sources"))), .init("citations", .array(table.citations)),
            ]))
    }

    /// The value with references replaced by what they lead to.
    private mutating func resolved(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let values): return .array(values.map { resolved($0) })
        case .object(let members):
            var all = members
            if let target = target(of: value) {
                let own = Set(members.map(\.name))
                all += target.filter { !own.contains($0.name) }
            }
            return .object(
                all.map { member in
                    member.name == "citations"
                        ? .init("citations", .array(list(member.value).map { numbered($0) }))
                        : .init(member.name, resolved(member.value))
                })
        default: return value
        }
    }

    private func list(_ value: JSONValue) -> [JSONValue] { if case .array(let values) = value { values } else { [] } }

    private func target(of value: JSONValue) -> [JSONValue.Member]? {
        guard case .string(let id)? = value.member("id"), value.member("text") == nil else { return nil }
        let shelf: [JSONValue]
        switch value.member("type") {
        case .string("entry"): shelf = entries
        case .string("statement"), .string("quotation"): shelf = statements
        case nil where value.member("holder") != nil: shelf = statements
        default: return nil
        }
        if case .integer(let index)? = value.member("index"), shelf.indices.contains(index) {
            return shelf[index].members
        }
        return shelf.first { $0.member("id") == .string(id) }?.members
    }

    private mutating func numbered(_ citation: JSONValue) -> JSONValue {
        let number = numbers[citation] ?? citations.count + 1
        let value = JSONValue.object(citation.members + [.init("number", .integer(number))])
        if numbers[citation] == nil {
            numbers[citation] = number
            citations.append(value)
        }
        return value
    }
}

extension JSONValue {
    fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
    fileprivate func member(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
    fileprivate func list(_ name: String) -> [JSONValue] {
        if case .array(let values)? = member(name) { values } else { [] }
    }
}
