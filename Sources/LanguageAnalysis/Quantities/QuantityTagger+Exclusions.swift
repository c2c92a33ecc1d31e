import ArticleModel

/// What is no quantity though it looks like one.
extension QuantityTagger {
    /// "G-7", "No. 5", "Group of Eight", "07/27", "1:05": numbers in names, lists, dates and times.
    func isInName(_ reader: TokenReader, _ number: NumberPhrase, _ block: Range<Int>) -> Bool {
        let before = number.first - 1
        if before >= block.lowerBound {
            let mark = reader.mark(at: before)
            if !reader.hasGap(before: number.first), !Mark.isOpening(mark), !Mark.isDoubleQuote(mark),
                !Mark.isLongDash(mark)
            {
                return true
            }
            let isStopped = mark == Mark.stop
            if number.isDigits, !number.isScaled,
                reader.isWord(at: isStopped ? before - 1 : before, in: QuantityWords.months)
                    && (number.value <= 31 || isYear(reader, number))
                    || reader.isWord(at: isStopped ? before - 1 : before, in: QuantityWords.numberedNouns)
                        && (isStopped || reader.isCapitalised(at: before) || isYear(reader, number))
            {
                return true
            }
            let isCapitalisedWord = !number.isDigits && reader.isCapitalised(at: number.first)
            if isCapitalisedWord, reader.isWord(at: before) { return true }
            if !number.isDigits, reader.isCapitalised(at: before),
                reader.isWord(at: before, in: QuantityWords.numberedNouns)
            {
                return true
            }
        }
        return isPartOfDate(reader, number, block)
    }

    func isPartOfDate(_ reader: TokenReader, _ number: NumberPhrase, _ block: Range<Int>) -> Bool {
        let next = number.last + 1
        guard next < block.upperBound else { return false }
        let mark = reader.mark(at: next)
        if (mark == Mark.slash || mark == Mark.colon), !reader.hasGap(before: next), reader.isNumber(at: next + 1) {
            return true
        }
        let isOne = !number.isDigits && number.value == 1 && !number.isScaled && !number.isFraction
        if isOne && reader.word(at: number.first) == Self.one {
            return QuantityWords.scales[reader.word(at: next)] == nil
        }
        let isMonth = reader.isCapitalised(at: next) && reader.isWord(at: next, in: QuantityWords.months)
        return number.isDigits && !number.isScaled
            && (isMonth || isYear(reader, number) && !hasUnit(reader, next, block))
    }

    /// Four digits without a comma, of 1500 to 2100, are taken for a year where no unit follows.
    func isYear(_ reader: TokenReader, _ number: NumberPhrase) -> Bool {
        number.isDigits && reader.length(at: number.first) == 4 && (1500...2100).contains(number.value)
    }

    func hasUnit(_ reader: TokenReader, _ index: Int, _ block: Range<Int>) -> Bool {
        reader.mark(at: index) == Mark.percent || QuantityWords.currencies[reader.word(at: index)] != nil
            || unit(reader, at: index, block) != nil
    }

    /// "60-year-old", "two days", "9 p.m.", "5th".
    func isTime(_ reader: TokenReader, _ amount: Amount) -> Bool {
        // "half a year"
        if amount.isFraction, reader.isWord(at: amount.last + 1, in: Self.articles),
            reader.isWord(at: amount.last + 2, in: QuantityWords.timeNouns)
        {
            return true
        }
        guard amount.unit.isEmpty else { return false }
        let next = amount.last + (amount.isHyphenated ? 2 : 1)
        if reader.isWord(at: next, in: QuantityWords.timeNouns) { return true }
        if reader.isWord(at: next, in: Self.times) {
            return amount.isHyphenated || reader.isWord(at: next + 1, in: Self.timesAs)
                || amount.value != amount.value.rounded()
        }
        return reader.mark(at: next + 1) == Mark.stop && !reader.hasGap(before: next + 1)
            && reader.length(at: next) == 1 && reader.word(at: next + 2) == Self.m
    }
}
