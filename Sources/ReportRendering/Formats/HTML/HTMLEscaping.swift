/// The one place where text becomes HTML: safe between tags and inside quoted attributes.
public enum HTMLEscaping {
    /// Text as one line of HTML text or attribute value.
    public static func text(_ text: String) -> String { escaped(VisibleText.line(text)) }

    /// Text as HTML text that keeps its blanks and line ends, for parts of a longer text.
    public static func passage(_ text: String) -> String { escaped(VisibleText.passage(text)) }

    private static func escaped(_ visible: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(visible.utf8.count + 8)
        for byte in visible.utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += Array("&amp;".utf8)
            case UInt8(ascii: "<"): result += Array("&lt;".utf8)
            case UInt8(ascii: ">"): result += Array("&gt;".utf8)
            case UInt8(ascii: "\""): result += Array("&quot;".utf8)
            case UInt8(ascii: "'"): result += Array("&#39;".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
