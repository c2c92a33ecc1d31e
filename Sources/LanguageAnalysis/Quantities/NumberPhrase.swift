import ArticleModel

/// A number as digits and words tell it: "1.6 million", "twenty-five", "two-thirds", "a dozen".
struct NumberPhrase {
    /// The number; of fractions, in percent.
    var value: Double
    /// Index of the first token.
    let first: Int
    /// Index of the last token.
    var last: Int
    /// True where a word such as "million" multiplies it.
    var isScaled = false
    /// What multiplies it.
    var scale = 1.0
    /// True for parts of a whole.
    var isFraction = false
    /// True for digits.
    let isDigits: Bool

    /// Reads the number that begins at `start`; nil where none does. `isMoney` tells that a currency's sign stands before it, so that
    /// "27m" is millions.
    init?(in reader: TokenReader, at start: Int, before limit: Int, isMoney: Bool = false) {
        guard start < limit, let token = reader[start] else { return nil }
        first = start
        last = start
        if token.kind == .number {
            guard let number = Self.decimal(reader.text.bytes(in: token.span)) else { return nil }
            value = number
            isDigits = true
        } else {
            isDigits = false
            let word = reader.word(at: start)
            if let number = QuantityWords.numbers[word] {
                value = number
                readUnits(reader, limit)
            } else if word == Self.a || word == Self.an, start + 1 < limit,
                QuantityWords.scales[reader.word(at: start + 1)] != nil
                    || QuantityWords.fractions[reader.word(at: start + 1)] != nil
            {
                value = 1
            } else if word == Self.half, start + 2 < limit,
                reader.word(at: start + 1) == Self.a, let scale = QuantityWords.scales[reader.word(at: start + 2)]
            {
                value = scale / 2
                self.scale = scale
                isScaled = true
                last = start + 2
                return
            } else if word == Self.half {
                value = 50
                isFraction = true
                return
            } else {
                return nil
            }
        }
        readHalves(reader, limit)
        if !readGluedScale(reader, limit, isMoney: isMoney) { readScales(reader, limit) }
    }

    /// "two and a half million"
    private mutating func readHalves(_ reader: TokenReader, _ limit: Int) {
        guard last + 3 < limit, reader.word(at: last + 1) == Self.and, reader.word(at: last + 2) == Self.a,
            value == value.rounded(), value < 1000
        else { return }
        if reader.word(at: last + 3) == Self.half {
            value += 0.5
        } else if reader.word(at: last + 3) == Self.quarter {
            value += 0.25
        } else {
            return
        }
        last += 3
    }

    /// "£27m", "$4bn", "3m people": the scale's letters at the digits. Without money, "27m" is 27 metres as a rule.
    private mutating func readGluedScale(_ reader: TokenReader, _ limit: Int, isMoney: Bool) -> Bool {
        let next = last + 1
        guard isDigits, next < limit, !reader.hasGap(before: next), reader.length(at: next) <= 3,
            let factor = QuantityWords.gluedScales[reader.word(at: next)]
        else { return false }
        let isCounted =
            QuantityWords.currencies[reader.word(at: next + 1)] != nil
            || reader.isWord(at: next + 1, in: QuantityWords.afterGluedScales)
        guard isMoney || isCounted || reader.length(at: next) > 1 && factor > 1e6 else { return false }
        value *= factor
        scale = factor
        isScaled = true
        last = next
        return true
    }

    /// The ones of "twenty-five".
    private mutating func readUnits(_ reader: TokenReader, _ limit: Int) {
        guard value >= 20 else { return }
        let next = reader.mark(at: last + 1) == Mark.hyphen ? last + 2 : last + 1
        guard next < limit, let ones = QuantityWords.numbers[reader.word(at: next)], ones < 10 else { return }
        value += ones
        last = next
    }

    private mutating func readScales(_ reader: TokenReader, _ limit: Int) {
        // "million million million…" must not grow beyond what a number can hold.
        while last + 1 < limit, value < 1e24 {
            let next =
                reader.mark(at: last + 1) == Mark.hyphen && !reader.hasGap(before: last + 1) ? last + 2 : last + 1
            guard next < limit else { return }
            if let factor = QuantityWords.scales[reader.word(at: next)] {
                value *= factor
                scale *= factor
                isScaled = true
                last = next
            } else if !isDigits, !isScaled, let part = QuantityWords.fractions[reader.word(at: next)],
                next == last + 2 || value == 1 || value < 10, !Self.isOrdinal(next, reader)
            {
                value *= part
                isFraction = true
                last = next
                return
            } else {
                return
            }
        }
    }

    /// "a third production line": before a noun of its own, "third" numbers it; "half" and "quarter" never do.
    private static func isOrdinal(_ index: Int, _ reader: TokenReader) -> Bool {
        let word = reader.word(at: index)
        guard QuantityWords.ordinals.contains(word), let next = reader[index + 1], next.kind == .word else {
            return false
        }
        return !QuantityWords.afterFractions.contains(next.foldedHash)
    }

    /// Digits with `,` between thousands and `.` before decimals; nil for anything else, such as a date's "8.2.2014".
    private static func decimal(_ bytes: ArraySlice<UInt8>) -> Double? {
        var whole = 0.0
        var fraction = 0.0
        var place = 1.0
        var stops = 0
        var sinceComma: Int?
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ","):
                if stops > 0 || (sinceComma ?? 3) != 3 { return nil }
                sinceComma = 0
            case UInt8(ascii: "."):
                stops += 1
                if (sinceComma ?? 3) != 3 { return nil }
                sinceComma = nil
            default:
                let digit = Double(byte &- 0x30)
                if stops == 0 {
                    whole = whole * 10 + digit
                    sinceComma = sinceComma.map { $0 + 1 }
                } else {
                    fraction = fraction * 10 + digit
                    place *= 10
                }
            }
        }
        guard stops < 2, (sinceComma ?? 3) == 3, bytes.count < 18 else { return nil }
        return whole + fraction / place
    }

    /// The words that a number may begin with, but for digits.
    static let openers = QuantityWords.numbers.words + [a, an, half]

    private static let a = WordHash.of("a")
    private static let an = WordHash.of("an")
    private static let half = WordHash.of("half")
    private static let quarter = WordHash.of("quarter")
    private static let and = WordHash.of("and")
}
