/// The one place where text becomes Markdown text: it reads as written and never as markup, wherever in a line it stands.
///
/// Backslash escapes are used, so the text survives CommonMark and its common extensions (tables, footnotes, bare links,
/// strikethrough, formulas). The result holds no line end.
public enum MarkdownEscaping {
    /// Text as one line of Markdown.
    public static func text(_ text: String) -> String {
        let bytes = Array(VisibleText.line(text).utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        for index in bytes.indices {
            if isActive(bytes, at: index) { result.append(UInt8(ascii: "\\")) }
            result.append(bytes[index])
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let alwaysActive = Set("\\`*_[]<>|~$^#{}".utf8)

    private static func isActive(_ bytes: [UInt8], at index: Int) -> Bool {
        let byte = bytes[index]
        if alwaysActive.contains(byte) { return true }
        switch byte {
        // List markers, setext underlines, definition lists.
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return index == 0
        // Bare links ("http://", "mailto:") and definition lists.
        case UInt8(ascii: ":"): return index == 0 || follows(bytes, index, "/") || isAfterMailScheme(bytes, index)
        case UInt8(ascii: "@"): return true
        // An entity: the mark, then a letter or #.
        case UInt8(ascii: "&"):
            return index + 1 < bytes.count && (isWord(bytes[index + 1]) || follows(bytes, index, "#"))
        case UInt8(ascii: "."), UInt8(ascii: ")"): return isListNumber(bytes, before: index) || isAfterWWW(bytes, index)
        default: return false
        }
    }

    private static func follows(_ bytes: [UInt8], _ index: Int, _ mark: Unicode.Scalar) -> Bool {
        index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: mark)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    private static func isListNumber(_ bytes: [UInt8], before index: Int) -> Bool {
        (1...9).contains(index) && bytes[..<index].allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isAfterWWW(_ bytes: [UInt8], _ index: Int) -> Bool {
        index >= 3 && bytes[(index - 3)..<index].allSatisfy { $0 & 0xDF == UInt8(ascii: "W") }
    }

    private static func isAfterMailScheme(_ bytes: [UInt8], _ index: Int) -> Bool {
        for scheme in ["MAILTO", "XMPP"] where index >= scheme.utf8.count {
            if bytes[(index - scheme.utf8.count)..<index].map({ $0 & 0xDF }).elementsEqual(scheme.utf8) { return true }
        }
        return false
    }
}
