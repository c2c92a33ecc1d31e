/// A value of a free field or of a user's own annotation; survives the border to Lua and JSON unchanged.
public enum FieldValue: Sendable, Hashable {
    /// No value.
    case null
    /// True or false.
    case boolean(Bool)
    /// A whole number.
    case integer(Int)
    /// Any other number.
    case number(Double)
    /// Text.
    case string(String)
    /// A date.
    case date(EDTFDate)
    /// Values in order.
    case list([FieldValue])
    /// Values by name.
    case map([String: FieldValue])
}
