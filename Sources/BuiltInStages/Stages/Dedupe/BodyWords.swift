import ArticleModel

/// The words of an article's body, repeats left out, or of all a record's text but its headline: runs of letters and figures, without regard to case.
struct BodyWords: Sendable {
    /// A hash a word.
    private(set) var hashes: [UInt64] = []
    /// Where each stands; empty unless asked for.
    private(set) var spans: [TextSpan] = []

    /// Reads the words; their places only where they are wanted.
    init(_ article: Article, withSpans: Bool = false) {
        let bytes = article.text.bytes
        // A record's text is what its maker says it is: its tables count, and its stamps.
        let isRecord = article.source.record != nil
        for block in article.blocks where isRecord ? block.span.start > 0 : block.role == .body && block.repeats == nil
        {
            scan(bytes, block.span, withSpans)
        }
    }

    private mutating func scan(_ bytes: [UInt8], _ span: TextSpan, _ withSpans: Bool) {
        bytes.withUnsafeBufferPointer { bytes in
            var position = span.start
            while position < span.end {
                guard Self.isWord(bytes, position) else {
                    position += 1
                    continue
                }
                let start = position
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                while position < span.end {
                    let byte = bytes[position]
                    if (byte | 0x20) &- 0x61 < 26 {
                        hash = (hash ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01B3
                    } else {
                        guard Self.isWord(bytes, position) else { break }
                        hash = (hash ^ UInt64(Self.folded(bytes, position))) &* 0x0000_0100_0000_01B3
                    }
                    position += 1
                }
                hashes.append(hash)
                if withSpans { spans.append(TextSpan(start, position)) }
            }
        }
    }

    /// ASCII letters and figures, and every other character but general punctuation and Latin-1 signs.
    private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        let byte = bytes[position]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F }
        var lead = position
        while lead > 0, position - lead < 3, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        return bytes[lead] != 0xE2 && bytes[lead] != 0xC2
    }

    /// Small letters for the capitals of ASCII and Latin-1.
    private static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt8 {
        let byte = bytes[position]
        if byte &- 0x41 < 26 { return byte | 0x20 }
        let isLatinCapital = (0x80...0x9E).contains(byte) && byte != 0x97 && position > 0 && bytes[position - 1] == 0xC3
        return isLatinCapital ? byte + 0x20 : byte
    }
}
