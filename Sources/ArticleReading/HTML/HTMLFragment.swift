import ArticleModel

/// Reads text that programs handed over as a piece of HTML.
public enum HTMLFragment {
    /// The text of a fragment: paragraphs where it holds tags, characters where it holds references; else as it is.
    public static func resolved(_ text: MappedText) -> MappedText {
        if holdsTags(text.bytes) {
            var result = MappedText()
            for paragraph in HTMLParagraphReader.paragraphs(of: HTMLDocument.parse(text.bytes), source: text) {
                if !result.bytes.isEmpty { result.appendInserted("\n\n".utf8) }
                result.append(paragraph.text)
            }
            return result
        }
        guard holdsReference(text.bytes) else { return text }
        var result = MappedText()
        result.appendHTML(0..<text.bytes.count, of: text.bytes, isPreformatted: true)
        return result.composed(over: text)
    }

    /// True for a closing tag or a tag that only markup has; "a < b" is none.
    private static func holdsTags(_ bytes: [UInt8]) -> Bool {
        var position = 0
        while let found = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            let tail = bytes[(found + 1)...].prefix(12).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            if marks.contains(where: { tail.starts(with: $0) }) { return true }
            position = found + 1
        }
        return false
    }

    private static func holdsReference(_ bytes: [UInt8]) -> Bool {
        var position = 0
        while let found = bytes[position...].firstIndex(of: UInt8(ascii: "&")) {
            if let reference = HTMLCharacterReference(at: found, in: bytes, end: bytes.count),
                bytes[found + reference.length - 1] == UInt8(ascii: ";")
            {
                return true
            }
            position = found + 1
        }
        return false
    }

    private static let marks = [
        "p>", "p ", "/p>", "br>", "br/>", "br />", "/a>", "/em>", "/i>", "/b>", "/strong>", "/div>", "/span>", "/li>",
        "/h2>", "/h3>", "/blockquote>", "/figure>",
    ].map { Array($0.utf8) }
}
