/// The type of a value, in LuaCATS notation: `string`, `integer?`, `quote[]`, `table<string, integer>`, `date|string`.
///
/// A class is named as in error messages; `any` is every value.
public struct DeclaredType: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The notation.
    public let text: String

    /// Takes a type in LuaCATS notation.
    public init(_ text: String) { self.text = text }

    /// Takes a type in LuaCATS notation.
    public init(stringLiteral value: String) { text = value }

    /// True where the value may be nil.
    public var isOptional: Bool { text.utf8.last == UInt8(ascii: "?") || alternatives.contains("nil") }

    /// The type without the mark that the value may be nil.
    public var present: DeclaredType {
        text.utf8.last == UInt8(ascii: "?") ? DeclaredType(String(text.dropLast())) : self
    }

    /// The type of an entry of a list; nil for what is no list.
    public var element: DeclaredType? {
        let bare = present.text
        return bare.hasSuffix("[]") ? DeclaredType(String(bare.dropLast(2))) : nil
    }

    /// The types of the keys and values of a table such as `table<string, integer>`; nil for what is none.
    public var entry: (key: DeclaredType, value: DeclaredType)? {
        let bare = present.text
        guard bare.hasPrefix("table<"), bare.hasSuffix(">"), let comma = bare.firstRange(of: ", ") else { return nil }
        let start = bare.index(bare.startIndex, offsetBy: "table<".utf8.count)
        return (
            DeclaredType(String(bare[start..<comma.lowerBound])),
            DeclaredType(String(bare[comma.upperBound...].dropLast()))
        )
    }

    /// The names that the type is made of, without marks: what must be known.
    public var names: [String] {
        let parts = text.utf8.split { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: false
            default: true
            }
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    private var alternatives: [Substring] { text.split(separator: "|") }
}
