/// A title or path with `{{ name }}` in it, which a run fills.
public struct PlaceholderText: Sendable, Hashable {
    /// A part of the text.
    enum Piece: Sendable, Hashable {
        case words(String)
        case name(String)
    }

    let pieces: [Piece]

    /// Cuts a text at its placeholders; braces that are not closed are words.
    public init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
            if open.lowerBound > rest.startIndex { pieces.append(.words(String(rest[..<open.lowerBound]))) }
            let name = rest[open.upperBound..<close.lowerBound].split(separator: " ").joined(separator: " ")
            pieces.append(.name(name))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// The names between braces, in order.
    public var names: [String] {
        pieces.compactMap { if case .name(let name) = $0 { name } else { nil } }
    }

    /// Whether it says for which period something is.
    public var namesPeriod: Bool { names.contains { $0 == "period" || $0.hasPrefix("period.") } }

    /// The text with its names replaced; one without a value stays as it was written.
    public func filled(_ values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .name(let name): values[name] ?? "{{ \(name) }}"
            }
        }.joined()
    }

    /// The folder of a path as far as it is the same for every value.
    public static func fixedFolder(of path: String) -> String {
        var folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if let first = folders.firstIndex(where: { $0.contains("{{") }) { folders = folders[..<first] }
        return folders.joined(separator: "/")
    }
}
