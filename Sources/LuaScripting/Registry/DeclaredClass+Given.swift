import Diagnostics
import LuaRuntime

extension DeclaredClass {
    /// Refuses a table with a key that is not among the fields, naming the nearest; `called` is what messages call it.
    func check(_ table: LuaTable, called noun: String) throws(LuaHostError) {
        let known = fields.map(\.name)
        for pair in table.pairs {
            if case .integer(let place) = pair.key, place > table.sequence.count {
                throw LuaHostError(
                    "entry \(table.sequence.count + 1) of \(noun) is nil; where 'find' may find nothing, look first")
            }
            let name = pair.key.text ?? pair.key.typeName
            guard !known.contains(name) else { continue }
            throw LuaHostError(Self.unknown(name, of: noun, known: known))
        }
    }

    /// The message for a key that a table does not take.
    static func unknown(_ name: String, of noun: String, known: [String]) -> String {
        let near = NearestName.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        return "there is no '\(name)' in \(noun); \(near)known are \(known.map { "'\($0)'" }.joined(separator: ", "))"
    }
}
