/// Finds the place and agency mark that stands before a report's first sentence: `TOKYO --`, `SOCHI, Russia (Reuters) -`.
enum DatelineFinder {
    private static let longestDateline = 16

    /// The index of the first token after the dateline that opens `range`; nil where there is none.
    static func end(in reader: TokenReader, of range: Range<Int>) -> Int? {
        var hasAgency = false
        let opensWithCapitals = reader[range.lowerBound]?.isAllCapitals ?? false
        var index = range.lowerBound
        let limit = min(range.upperBound, range.lowerBound + longestDateline)
        while index < limit {
            let mark = reader.mark(at: index)
            if mark == Mark.openingBracket {
                guard let close = closingBracket(in: reader, after: index, before: limit) else { return nil }
                hasAgency = true
                index = close + 1
            } else if Mark.isDash(mark), reader.hasGap(before: index) {
                guard index > range.lowerBound, hasAgency || opensWithCapitals else { return nil }
                return firstOfSentence(in: reader, afterDash: index, before: range.upperBound)
            } else if isDatelinePart(in: reader, at: index, mark: mark) {
                index += 1
            } else {
                return nil
            }
        }
        return nil
    }

    private static func isDatelinePart(in reader: TokenReader, at index: Int, mark: UInt32) -> Bool {
        if mark != 0 {
            return mark == Mark.comma || mark == Mark.stop || mark == Mark.slash
                || (mark == Mark.hyphen && !reader.hasGap(before: index) && !reader.hasGap(before: index + 1))
        }
        return reader.isNumber(at: index) || reader.isCapitalised(at: index)
    }

    private static func closingBracket(in reader: TokenReader, after open: Int, before limit: Int) -> Int? {
        guard reader.isCapitalised(at: open + 1) else { return nil }
        return (open + 1..<max(open + 1, min(limit, open + 6))).first { reader.mark(at: $0) == Mark.closingBracket }
    }

    private static func firstOfSentence(in reader: TokenReader, afterDash dash: Int, before limit: Int) -> Int? {
        var index = dash
        while index < limit, Mark.isDash(reader.mark(at: index)) { index += 1 }
        guard index < limit, reader.hasGap(before: index) || Mark.isLongDash(reader.mark(at: index - 1)) else {
            return nil
        }
        let mark = reader.mark(at: index)
        let opensSentence =
            reader.isCapitalised(at: index) || reader.isNumber(at: index) || Mark.isOpening(mark)
            || mark == Mark.straightQuote
        return opensSentence ? index : nil
    }
}
