import ArticleModel
import Diagnostics
import LuaRuntime

/// The role of a block as scripts write it.
enum RoleName {
    /// The role; throws, naming the nearest, where there is none of that name.
    static func role(_ value: LuaValue) throws(LuaHostError) -> Block.Role {
        let name = value.text ?? ""
        if let role = Block.Role(rawValue: name) { return role }
        let known = Block.Role.allCases.map(\.rawValue)
        let near = NearestName.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        throw LuaHostError("there is no role '\(name)'; \(near)roles are \(known.joined(separator: ", "))")
    }
}
