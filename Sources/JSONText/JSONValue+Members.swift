extension JSONValue {
    /// The value of a member of an object; nil where there is none, or this is no object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a string.
    public var text: String? { if case .string(let text) = self { text } else { nil } }
    /// The whole number.
    public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    /// The values of an array.
    public var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
    /// The truth value.
    public var truth: Bool? { if case .boolean(let flag) = self { flag } else { nil } }
}
