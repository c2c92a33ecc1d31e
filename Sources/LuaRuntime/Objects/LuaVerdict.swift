/// What a script made of an object: its answer, and the fields that it changed.
public struct LuaVerdict {
    /// The answer.
    public enum Answer {
        /// It returned nothing, or nil.
        case nothing
        /// It returned a boolean.
        case boolean(Bool)
        /// It returned an object, the same or another.
        case object(LuaObject)
        /// It returned a table.
        case table(LuaTable)
        /// It returned `drop(reason)`.
        case drop(reason: String)
        /// It returned something else.
        case other(LuaValue)
    }

    /// The answer.
    public let answer: Answer
    /// Fields that the script assigned, and reported fields that it read, by ascending number.
    public let changes: [(field: Int, value: LuaValue)]
}
