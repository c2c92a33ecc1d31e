import ArticleModel

/// Reads UTF-8: valid stretches stay verbatim, each broken part becomes one U+FFFD (WHATWG Encoding, UTF-8 decoder).
enum UTF8Decoder {
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> MappedText {
        var text = MappedText()
        var position = start
        while position < bytes.count {
            let end = UTF8Scanning.endOfValid(from: position, in: bytes)
            text.appendVerbatim(bytes[position..<end], rawStart: position)
            guard end < bytes.count else { break }
            position = end + UTF8Scanning.character(at: end, in: bytes).length
            text.append("\u{FFFD}", for: end..<position)
        }
        return text
    }
}
