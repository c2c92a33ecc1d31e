import Diagnostics

/// A node of a YAML file, with the place it was written at; scalars are kept as written.
public struct YAMLNode: Sendable, Hashable {
    /// What stands there.
    public indirect enum Content: Sendable, Hashable {
        /// A scalar: its text after unquoting and folding, and whether it was quoted or a block.
        case scalar(String, isQuoted: Bool)
        /// Nodes in order.
        case sequence([YAMLNode])
        /// Keys and values in the order written.
        case mapping([Pair])
    }

    /// A key and its value.
    public struct Pair: Sendable, Hashable {
        /// The key's text.
        public let key: String
        /// Where the key stands.
        public let keyPlace: Place
        /// The value.
        public let value: YAMLNode

        /// Makes a pair.
        public init(key: String, keyPlace: Place, value: YAMLNode) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    /// What stands there.
    public let content: Content
    /// Where it begins.
    public let place: Place

    /// Makes a node.
    public init(content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    /// True for an empty value: nothing written, `~` or `null`, unquoted.
    public var isNull: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return text.isEmpty || text == "null" || text == "~"
    }

    /// True for text in quotes, or a block of text.
    public var isQuoted: Bool {
        if case .scalar(_, isQuoted: true) = content { true } else { false }
    }

    /// The value of a key of a mapping; nil where there is none.
    public subscript(key: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key == key }?.value
    }
}
