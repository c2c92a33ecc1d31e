/// Finds the encoding that a page or feed declares in its own text.
enum DeclaredEncoding {
    /// How far into the bytes a declaration may stand.
    private static let window = 16 * 1024

    /// The encoding of an XML declaration, else of a `meta` tag; nil where there is none or its label is unknown.
    static func encoding(in bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let head = bytes.prefix(window).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        if let start = head.firstIndex(where: { $0 > 0x20 }), head[start...].starts(with: "<?xml".utf8) {
            let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
            if let label = label(after: "encoding", in: head[start..<end]) { return EncodingLabel.encoding(label) }
        }
        var position = 0
        while let open = head[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = open + 1
            guard head[position...].starts(with: "meta".utf8) else { continue }
            let end = head[open...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
            if let label = label(after: "charset", in: head[open..<end]) { return EncodingLabel.encoding(label) }
        }
        return nil
    }

    /// What stands after `name =`, without quotes.
    static func label(after name: String, in head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let name = Array(name.utf8)
        var position = head.startIndex
        while let found = head[position...].firstIndex(of: name[0]) {
            position = found + 1
            guard head[found...].starts(with: name) else { continue }
            var rest = head[(found + name.count)...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let label = rest.prefix { $0 > 0x20 && !"\"';>/?,".utf8.contains($0) }
            return label.isEmpty ? nil : label
        }
        return nil
    }
}
