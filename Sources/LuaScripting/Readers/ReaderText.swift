import ArticleModel
import LuaRuntime

/// Text that a reader cuts pieces from, with the way back to the bytes of its layer.
///
/// Line ends are line feeds; all else stands as it was decoded, so that columns and blanks keep their meaning.
final class ReaderText {
    /// The text and its way back.
    let mapped: MappedText
    /// What may still be cut out of the source.
    let budget: ReaderBudget

    init(_ decoded: MappedText, budget: ReaderBudget = ReaderBudget()) {
        mapped = Self.withLineFeeds(decoded)
        self.budget = budget
    }

    /// The text as UTF-8.
    var bytes: [UInt8] { mapped.bytes }

    /// All of it.
    var whole: TextSpan { TextSpan(0, mapped.bytes.count) }

    /// A piece with its own way back.
    func piece(_ span: TextSpan) -> MappedText {
        MappedText(verbatim: Array(bytes[span.range]), rawStart: span.start).composed(over: mapped)
    }

    /// The text with a line feed for each pair of carriage return and line feed, and for a lone carriage return.
    private static func withLineFeeds(_ decoded: MappedText) -> MappedText {
        let bytes = decoded.bytes
        guard bytes.contains(0x0D) else { return decoded }
        var result = MappedText()
        var position = 0
        while position < bytes.count {
            let end = bytes[position...].firstIndex(of: 0x0D) ?? bytes.count
            if end > position { result.appendVerbatim(bytes[position..<end], rawStart: position) }
            guard end < bytes.count else { break }
            let isPair = end + 1 < bytes.count && bytes[end + 1] == 0x0A
            result.appendReplacement([0x0A], for: end..<end + (isPair ? 2 : 1))
            position = end + (isPair ? 2 : 1)
        }
        return result.composed(over: decoded)
    }
}

/// How much one call of a reader may cut: its pieces live outside of Lua's own memory until the call ends.
final class ReaderBudget {
    private static let most = 256 << 20
    private var left = most

    /// Takes room for some bytes.
    func spend(_ bytes: Int) throws(LuaHostError) {
        left -= max(0, bytes)
        guard left >= 0 else {
            throw LuaHostError(
                "the reader has cut more than \(Self.most) bytes out of its source; cut each piece once, and keep it")
        }
    }
}

/// A piece of a source while a script works on it.
final class SliceHandle {
    let text: ReaderText
    let span: TextSpan

    init(_ text: ReaderText, _ span: TextSpan) {
        self.text = text
        self.span = span
    }

    /// The words.
    var bytes: ArraySlice<UInt8> { text.bytes[span.range] }

    /// The smallest range of the layer's bytes that the words come from; nil where there are none.
    var raw: RawRange? { span.isEmpty ? nil : text.mapped.map.rawRange(of: span) }

    /// The piece without white space at its ends.
    var trimmed: SliceHandle {
        var (start, end) = (span.start, span.end)
        while start < end, Self.isBlank(text.bytes[start]) { start += 1 }
        while end > start, Self.isBlank(text.bytes[end - 1]) { end -= 1 }
        return SliceHandle(text, TextSpan(start, end))
    }

    /// Spans of the lines, line ends not included; the last is left out where it is empty.
    var lines: [TextSpan] {
        var lines: [TextSpan] = []
        var start = span.start
        while start < span.end {
            let end = text.bytes[start..<span.end].firstIndex(of: 0x0A) ?? span.end
            lines.append(TextSpan(start, end))
            start = end + 1
        }
        return lines
    }

    /// Spans of the paragraphs: lines with no blank line between them, white space at their ends left out.
    var paragraphs: [TextSpan] {
        var paragraphs: [TextSpan] = []
        var first: Int?
        var last = 0
        for line in lines {
            let inner = SliceHandle(text, line).trimmed.span
            if inner.isEmpty {
                if let start = first { paragraphs.append(TextSpan(start, last)) }
                first = nil
            } else {
                first = first ?? inner.start
                last = inner.end
            }
        }
        if let start = first { paragraphs.append(TextSpan(start, last)) }
        return paragraphs
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
