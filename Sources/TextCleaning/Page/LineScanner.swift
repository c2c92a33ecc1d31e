import ArticleModel

/// A line of the text without the blanks around it.
struct Line: Sendable {
    var span: TextSpan
    var hasBlankBefore: Bool
}

/// Cuts text into its non-blank lines.
enum LineScanner {
    /// The lines of `bytes` inside `range`, in order.
    static func lines(of bytes: [UInt8], in range: Range<Int>) -> [Line] {
        var lines: [Line] = []
        var position = range.lowerBound
        var hasBlankBefore = true
        while position < range.upperBound {
            var end = position
            while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
            let span = trimmed(bytes, position, end)
            if span.isEmpty {
                hasBlankBefore = true
            } else {
                lines.append(Line(span: span, hasBlankBefore: hasBlankBefore))
                hasBlankBefore = false
            }
            position = end + 1
        }
        return lines
    }

    private static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> TextSpan {
        var low = start
        var high = end
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
        return TextSpan(low, high)
    }
}

/// Joins the lines of paragraphs that were broken at a fixed width.
///
/// The width is the length that 97 of 100 lines keep to; it must lie between 50 and 100 bytes. A text counts as wrapped
/// when, of at least four line pairs without a blank line between them whose first line fills six tenths of the width, four
/// fifths break where the next word would not have fitted and half do not end a sentence.
enum LineWrapping {
    /// Bytes before the width at which some hands and programs already break.
    private static let slack = 6

    static func joined(_ lines: [Line], in bytes: [UInt8]) -> [Line] {
        guard let width = width(of: lines, in: bytes) else { return lines }
        var result: [Line] = []
        var last: Line?
        for line in lines {
            if let before = last, let open = result.last, !line.hasBlankBefore,
                breaksForWidth(before, line, width, in: bytes), !isRule(before, bytes), !isRule(line, bytes)
            {
                result[result.count - 1].span = TextSpan(open.span.start, line.span.end)
            } else {
                result.append(line)
            }
            last = line
        }
        return result
    }

    /// True for a line without a letter or figure, which parts what stands above it from what follows.
    private static func isRule(_ line: Line, _ bytes: [UInt8]) -> Bool {
        bytes[line.span.range].allSatisfy { $0 < 0x80 && ($0 | 0x20) &- 0x61 >= 26 && $0 &- 0x30 >= 10 }
    }

    private static func width(of lines: [Line], in bytes: [UInt8]) -> Int? {
        var histogram = [Int](repeating: 0, count: 102)
        for line in lines where !isRule(line, bytes) { histogram[min(line.span.length, 101)] += 1 }
        var rest = lines.count * 3 / 100
        var width = 101
        while width > 0, histogram[width] <= rest {
            rest -= histogram[width]
            width -= 1
        }
        guard (50...100).contains(width) else { return nil }
        var full = 0
        var breaking = 0
        var open = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !next.hasBlankBefore {
            guard line.span.length * 10 >= width * 6 else { continue }
            full += 1
            if breaksForWidth(line, next, width, in: bytes) { breaking += 1 }
            if !SentenceEnd.closes(bytes, line.span) { open += 1 }
        }
        return full >= 4 && breaking * 5 >= full * 4 && open * 2 >= full ? width : nil
    }

    /// True when the first word of `next` would not have fitted behind `line`, or hardly.
    private static func breaksForWidth(_ line: Line, _ next: Line, _ width: Int, in bytes: [UInt8]) -> Bool {
        guard line.span.length <= width else { return false }
        var end = next.span.start
        while end < next.span.end, bytes[end] != 0x20 { end += 1 }
        return line.span.length + 1 + end - next.span.start > width - slack
    }
}

/// Tells whether a stretch ends as a sentence does.
enum SentenceEnd {
    /// True for `.`, `!`, `?` or `…` as the last mark, quotes, brackets and up to 40 bytes in brackets left aside.
    static func closes(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
        if closesPlainly(bytes, span) { return true }
        guard span.length > 2, bytes[span.end - 1] == 0x29 || bytes[span.end - 1] == 0x5D else { return false }
        var open = span.end - 1
        while open > span.start, span.end - open < 42 {
            open -= 1
            guard bytes[open] == 0x28 || bytes[open] == 0x5B else { continue }
            return closesPlainly(bytes, TextSpan(span.start, open))
        }
        return false
    }

    private static func closesPlainly(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
        var end = span.end
        while end > span.start {
            let byte = bytes[end - 1]
            switch byte {
            case 0x2E, 0x21, 0x3F: return true
            case 0x22, 0x27, 0x29, 0x5D, 0x20, 0x2A: end -= 1
            case 0x80...0xBF:
                guard end - 3 >= span.start, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else {
                    return isFullWidth(bytes, span.start, end)
                }
                if byte == 0xA6 { return true }
                guard byte == 0x99 || byte == 0x9D || byte == 0x98 || byte == 0x9C else { return false }
                end -= 3
            default: return false
            }
        }
        return false
    }

    /// True for the full stop, exclamation and question mark of East Asian type.
    private static func isFullWidth(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard end - 3 >= start else { return false }
        switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true
        default: return false
        }
    }
}
