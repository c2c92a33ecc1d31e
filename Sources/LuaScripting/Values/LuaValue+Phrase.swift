import LuaRuntime

extension LuaValue {
    /// The name of its type as messages have it: "a number", "an object", "nil".
    var typePhrase: String {
        switch self {
        case .nil, .null: typeName
        case .object: "an object"
        default: "a \(typeName)"
        }
    }
}
