import ArticleModel

/// Paragraphs of text that nobody has labelled: what blank lines part.
enum TextParagraphs {
    /// Their spans within a span, without white space at the ends.
    static func spans(in span: TextSpan, of bytes: [UInt8]) -> [TextSpan] {
        var found: [TextSpan] = []
        var position = span.start
        var hasBlankBefore = true
        while position < span.end {
            let end = bytes[position..<span.end].firstIndex(of: 0x0A) ?? span.end
            let line = trimmed(TextSpan(position, end), bytes)
            if !line.isEmpty {
                if hasBlankBefore {
                    found.append(line)
                } else {
                    found[found.count - 1].end = line.end
                }
            }
            hasBlankBefore = line.isEmpty
            position = end + 1
        }
        return found
    }

    private static func trimmed(_ span: TextSpan, _ bytes: [UInt8]) -> TextSpan {
        var (start, end) = (span.start, span.end)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return TextSpan(start, end)
    }
}
