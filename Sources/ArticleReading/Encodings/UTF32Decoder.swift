import ArticleModel

/// Reads UTF-32: a number that is no character and a last part of one become U+FFFD.
enum UTF32Decoder {
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, lowByteFirst: Bool) -> MappedText {
        var text = MappedText()
        var position = start
        while position < bytes.count {
            let end = min(position + 4, bytes.count)
            text.append(
                scalar(bytes[position..<end], lowByteFirst: lowByteFirst) ?? "\u{FFFD}", for: position..<end)
            position = end
        }
        return text
    }

    private static func scalar(_ four: Slice<UnsafeBufferPointer<UInt8>>, lowByteFirst: Bool) -> Unicode.Scalar? {
        guard four.count == 4 else { return nil }
        let value =
            lowByteFirst
            ? four.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) } : four.reduce(0) { $0 << 8 | UInt32($1) }
        return Unicode.Scalar(value)
    }
}
