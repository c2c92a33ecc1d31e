/// A stretch of tokens in double quotation marks.
struct QuotedStretch {
    /// Index of the opening mark.
    let open: Int
    /// Index of the closing mark; one beyond the block's last token where the quotation goes on in the next block.
    let close: Int
    /// True where no mark closes it in its block.
    let isOpenEnded: Bool

    /// The tokens between the marks.
    var words: Range<Int> { open + 1..<max(open + 1, close) }

    func contains(_ index: Int) -> Bool { open <= index && index <= close }
}

/// Pairs the double quotation marks of a block.
enum QuoteMarks {
    /// The quoted stretches in `range`, in text order, not overlapping; a mark that only closes is passed over.
    static func stretches(in reader: TokenReader, _ range: Range<Int>) -> [QuotedStretch] {
        var stretches: [QuotedStretch] = []
        var open: Int?
        for index in range {
            let mark = reader.mark(at: index)
            guard Mark.isDoubleQuote(mark) else { continue }
            if let start = open {
                if opensOnly(reader, index, mark) {
                    // The earlier mark was never closed: the nearer one counts.
                    open = mark == Mark.straightQuote ? index : start
                } else {
                    stretches.append(QuotedStretch(open: start, close: index, isOpenEnded: false))
                    open = nil
                }
            } else if !closesOnly(reader, index, mark) {
                open = index
            }
        }
        if let open, open == range.lowerBound || isSpeech(reader, open, range.upperBound) {
            stretches.append(QuotedStretch(open: open, close: range.upperBound, isOpenEnded: true))
        }
        return stretches
    }

    private static func opensOnly(_ reader: TokenReader, _ index: Int, _ mark: UInt32) -> Bool {
        if mark == Mark.straightQuote {
            return reader.hasGap(before: index) && !reader.hasGap(before: index + 1)
                && !Mark.isStop(reader.mark(at: index + 1)) && reader.mark(at: index + 1) != Mark.comma
        }
        return mark == Mark.openingQuote || mark == 0xAB
    }

    private static func closesOnly(_ reader: TokenReader, _ index: Int, _ mark: UInt32) -> Bool {
        if mark == Mark.straightQuote { return !reader.hasGap(before: index) && reader.hasGap(before: index + 1) }
        return mark == Mark.closingQuote || mark == 0xBB
    }

    /// An unclosed mark counts where a capital follows and at least four words.
    private static func isSpeech(_ reader: TokenReader, _ open: Int, _ end: Int) -> Bool {
        reader.isCapitalised(at: open + 1) && end - open > 5
    }
}
