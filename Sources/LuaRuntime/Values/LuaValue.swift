/// A Lua value outside of Lua.
public enum LuaValue {
    /// Nothing.
    case `nil`
    /// Nothing, as a value that tables can hold.
    case null
    /// True or false.
    case boolean(Bool)
    /// A whole number.
    case integer(Int64)
    /// A floating-point number.
    case number(Double)
    /// Bytes; usually UTF-8, which Lua does not promise.
    case string([UInt8])
    /// A table, copied.
    case table(LuaTable)
    /// A function, by reference.
    case function(LuaReference)
    /// An object of the host.
    case object(LuaObject)

    /// A string from text.
    public static func text(_ text: String) -> LuaValue { .string(Array(text.utf8)) }

    /// The text of a string; bytes that are no UTF-8 are replaced.
    public var text: String? {
        guard case .string(let bytes) = self else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What Lua's `type` says of it; `object` for objects of the host.
    public var typeName: String {
        switch self {
        case .nil: "nil"
        case .null: "null"
        case .boolean: "boolean"
        case .integer, .number: "number"
        case .string: "string"
        case .table: "table"
        case .function: "function"
        case .object: "object"
        }
    }

    /// False for `nil` and `false`, as in Lua; null is true.
    public var isTrue: Bool {
        switch self {
        case .nil, .boolean(false): false
        default: true
        }
    }
}

/// Functions and objects are equal when they are the same; numbers when kind and bits agree, so that NaN equals itself.
extension LuaValue: Equatable {
    /// Compares two values.
    public static func == (left: LuaValue, right: LuaValue) -> Bool {
        switch (left, right) {
        case (.nil, .nil), (.null, .null): true
        case (.boolean(let first), .boolean(let second)): first == second
        case (.integer(let first), .integer(let second)): first == second
        case (.number(let first), .number(let second)): first.bitPattern == second.bitPattern
        case (.string(let first), .string(let second)): first == second
        case (.table(let first), .table(let second)): first == second
        case (.function(let first), .function(let second)): first === second
        case (.object(let first), .object(let second)): first === second
        default: false
        }
    }
}
