import ArticleModel

/// Marks how much of what an article speaks of: money, measures, shares and counts, with hedges and ranges.
///
/// The span holds the hedge, the number and its unit; what is counted stands beside it. A count is marked only where the
/// words tell what is counted. Dates, times, ages, lengths of time, ordinals and numbers in names are none.
public struct QuantityTagger: Sendable {
    private let units: PhraseTrie<String>
    private let hedges: PhraseTrie<QuantityMention.Bound>
    /// All words and marks that an amount may begin with.
    private let openers: WordSet

    /// Makes a tagger for English.
    public init() {
        var units = PhraseTrie<String>()
        for (words, unit) in QuantityWords.units + QuantityWords.nationalCurrencies {
            units.insert(unit, at: Self.hashes(words))
        }
        var hedges = PhraseTrie<QuantityMention.Bound>()
        // Hedges are read backwards from the number.
        for (words, bound) in QuantityWords.hedges { hedges.insert(bound, at: Self.hashes(words).reversed()) }
        self.units = units
        self.hedges = hedges
        let signs = QuantityWords.currencySigns.keys.compactMap(Unicode.Scalar.init).map { WordHash.of(String($0)) }
        openers = WordSet(hashes: NumberPhrase.openers + signs).union(QuantityWords.codes)
    }

    private static func hashes(_ words: String) -> [UInt64] { words.split(separator: " ").map { WordHash.of($0.utf8) } }

    /// The quantities in headlines, body and captions, in text order, not overlapping.
    public func quantities(in article: Article) -> [Annotation] {
        let reader = TokenReader(article)
        var quantities: [Annotation] = []
        for block in article.blocks where [.headline, .body, .caption].contains(block.role) {
            let range = reader.indices(in: block.span)
            var index = range.lowerBound
            var before: QuantityEllipsis.Antecedent?
            var money: QuantityEllipsis.Antecedent?
            while index < range.upperBound {
                guard mayOpen(reader.tokens[index]), let amount = amount(reader, at: index, range) else {
                    index += 1
                    continue
                }
                index = amount.last + 1
                // "Line 7": where names are marked, a number in one counts nothing.
                guard !amount.isTime,
                    let annotation = self.annotation(amount, reader, range, after: before, money: money),
                    article.annotations.annotation(of: .name, goingOnOver: annotation.span) == nil
                else { continue }
                quantities.append(annotation)
                if case .quantity(let mention) = annotation.value, mention.countedSpan != nil || !mention.unit.isEmpty {
                    before = .init(last: amount.last, unit: mention.unit, counted: mention.countedSpan)
                    if QuantityWords.isMoney(mention.unit) { money = before }
                }
            }
        }
        return quantities
    }

    /// Whether an amount can begin with a token, as with few.
    private func mayOpen(_ token: Token) -> Bool { token.kind == .number || openers.contains(token.foldedHash) }

    /// A number with its sign, range and unit.
    struct Amount {
        var first: Int
        var last: Int
        var value: Double
        var upper: Double?
        var unit = ""
        var isFraction = false
        var isScaled = false
        var isTime = false
        var isHyphenated = false
    }

    private func amount(_ reader: TokenReader, at start: Int, _ block: Range<Int>) -> Amount? {
        let mark = reader.mark(at: start)
        let sign = mark == 0 ? code(reader, at: start) : currency(reader, sign: mark, at: start)
        let numberStart = sign == nil ? start : start + 1
        guard
            let number = NumberPhrase(in: reader, at: numberStart, before: block.upperBound, isMoney: sign != nil)
        else { return nil }
        guard sign != nil || !isInName(reader, number, block) else { return nil }
        var amount = Amount(first: start, last: number.last, value: number.value)
        amount.isFraction = number.isFraction
        amount.isScaled = number.isScaled
        if let upper = upperEnd(reader, after: number, block) {
            amount.upper = upper.value
            amount.last = upper.last
            // "2 to 3 million": the scale counts for both ends.
            if upper.isScaled, !number.isScaled, number.value < upper.value / upper.scale {
                amount.value *= upper.scale
            }
        }
        readUnit(reader, &amount, sign: sign, block)
        if amount.upper == nil { shareUnit(reader, &amount, number, block) }
        amount.isTime = isTime(reader, amount)
        return amount
    }

    /// "US$", "A$": the sign, with the state's letters glued before it.
    private func currency(_ reader: TokenReader, sign: UInt32, at index: Int) -> String? {
        guard let currency = QuantityWords.currencySigns[sign] else { return nil }
        guard currency == "USD", !reader.hasGap(before: index), reader.isWord(at: index - 1) else { return currency }
        return QuantityWords.dollars[reader.word(at: index - 1)] ?? currency
    }

    /// "EUR 40 million": a currency's code before its number.
    private func code(_ reader: TokenReader, at index: Int) -> String? {
        guard let token = reader[index], token.kind == .word, token.isAllCapitals, reader.isNumber(at: index + 1) else {
            return nil
        }
        return QuantityWords.codes.contains(token) ? reader.text[token.span] : nil
    }

    /// "from 25 to 8 percent", "300 and 650 grams", "3 of the 4.8 kilometres": a unit, and its scale, that the next number bears for both.
    private func shareUnit(_ reader: TokenReader, _ amount: inout Amount, _ number: NumberPhrase, _ block: Range<Int>) {
        guard !amount.isHyphenated, !amount.isFraction, amount.unit.isEmpty || QuantityWords.isMoney(amount.unit) else {
            return
        }
        var next = amount.last + 1
        let isPart = reader.word(at: next) == Self.of
        guard isPart || reader.isWord(at: next, in: Self.unitJoints) else { return }
        next += isPart && reader.isWord(at: next + 1, in: Self.partitives) ? 2 : 1
        let sign = QuantityWords.currencySigns[reader.mark(at: next)]
        if sign != nil { next += 1 }
        guard let other = NumberPhrase(in: reader, at: next, before: block.upperBound, isMoney: sign != nil),
            !other.isFraction
        else { return }
        var second = Amount(first: next, last: other.last, value: other.value)
        readUnit(reader, &second, sign: sign, block)
        guard !second.unit.isEmpty, amount.unit.isEmpty || amount.unit == second.unit else { return }
        amount.unit = String(second.unit.prefix { $0 != "/" })
        // "from 3 to 5 million"; "from 900 to 1.2 million" and "3 of the 2 million" keep apart.
        if !isPart, other.isScaled, !number.isScaled, other.scale >= 1000,
            number.value <= other.value / other.scale * 10
        {
            amount.value *= other.scale
            amount.isScaled = true
        }
    }

    // MARK: Ranges and units

    /// "15 to 20", "between 15 and 20", "15-20": the upper end.
    private func upperEnd(_ reader: TokenReader, after number: NumberPhrase, _ block: Range<Int>) -> NumberPhrase? {
        var next = number.last + 1
        let before = reader.word(at: number.first - 1)
        let joint = reader.word(at: next)
        let isGlued =
            Mark.isDash(reader.mark(at: next)) && !reader.hasGap(before: next) && !reader.hasGap(before: next + 1)
        // "carried by 31 to 19": two counts, and no range.
        if BareCount(reader: reader, start: block.lowerBound).isVote(number.first, number.last) { return nil }
        guard isGlued || (joint == Self.to && before != Self.from) || (joint == Self.and && before == Self.between)
        else {
            return nil
        }
        next += 1
        if QuantityWords.currencySigns[reader.mark(at: next)] != nil { next += 1 }
        guard let upper = NumberPhrase(in: reader, at: next, before: block.upperBound), !upper.isFraction,
            upper.value > number.value
        else { return nil }
        return upper
    }

    private func readUnit(_ reader: TokenReader, _ amount: inout Amount, sign: String?, _ block: Range<Int>) {
        if let sign {
            amount.unit = sign
            return
        }
        if amount.isFraction {
            amount.unit = "percent"
            return
        }
        var next = amount.last + 1
        if reader.mark(at: next) == Mark.percent, next < block.upperBound {
            amount.unit = "percent"
            amount.last = next
            return
        }
        let isHyphenated =
            Mark.isDash(reader.mark(at: next)) && !reader.hasGap(before: next)
            && !reader.hasGap(before: next + 1)
        if isHyphenated { next += 1 }
        if next < block.upperBound, let currency = QuantityWords.currencies[reader.word(at: next)] {
            amount.unit = currency
            amount.last = next
        } else if let (unit, last) = unit(reader, at: next, block) {
            amount.unit = unit
            amount.last = last
            readRate(reader, &amount, block)
        } else if let unit = foreignCurrency(reader, at: next, block) {
            amount.unit = unit
            amount.last = next + 1
        } else {
            amount.isHyphenated = isHyphenated
        }
    }

    /// "Norlandic crowns": money named as some state's own goes by its name, for a dollar need not be the American one.
    private func foreignCurrency(_ reader: TokenReader, at index: Int, _ block: Range<Int>) -> String? {
        guard index + 1 < block.upperBound, reader.isWord(at: index), reader.isCapitalised(at: index),
            let currency = reader[index + 1], currency.kind == .word,
            QuantityWords.currencies[currency.foldedHash] != nil
        else { return nil }
        return reader.text[currency.span].lowercased()
    }

    func unit(_ reader: TokenReader, at start: Int, _ block: Range<Int>) -> (String, Int)? {
        var node = PhraseTrie<String>.root
        var best: (String, Int)?
        var index = start
        while index < block.upperBound, let next = units.node(after: node, hash: reader.word(at: index)) {
            node = next
            if let unit = units.values(at: node).first { best = (unit, index) }
            index += 1
        }
        return best
    }

    /// "a day", "per year" behind a unit of measure.
    private func readRate(_ reader: TokenReader, _ amount: inout Amount, _ block: Range<Int>) {
        // "cubic metres of water a second"
        let isOf = reader.word(at: amount.last + 1) == Self.of && reader.isWord(at: amount.last + 2)
        let next = isOf ? amount.last + 3 : amount.last + 1
        guard next + 1 < block.upperBound, reader.isWord(at: next, in: Self.ratePrepositions),
            let rate = QuantityWords.rates[reader.word(at: next + 1)], amount.unit != "percent"
        else { return }
        amount.unit += "/" + rate
        amount.last = next + 1
    }

    // MARK: The finished mark

    private func annotation(
        _ amount: Amount, _ reader: TokenReader, _ block: Range<Int>, after before: QuantityEllipsis.Antecedent?,
        money: QuantityEllipsis.Antecedent?
    ) -> Annotation? {
        var amount = amount
        var counted = counted(amount, reader, block)
        let (first, bound) = hedge(reader, before: amount.first, block)
        var isCount = false
        let bare = BareCount(reader: reader, start: block.lowerBound)
        if amount.unit.isEmpty, counted == nil { counted = bare.put(first) }
        if amount.unit.isEmpty, counted == nil, !amount.isHyphenated, let before,
            QuantityEllipsis(reader: reader).goesOn(from: before, amount.first, amount.last)
        {
            amount.unit = before.unit
            counted = before.counted
        }
        if amount.unit.isEmpty, counted == nil, !amount.isHyphenated {
            if isMagnitude(reader, before: first) {
                amount.unit = "magnitude"
            } else if amount.isScaled, amount.value >= 1e6, let money, amount.first - money.last < Self.moneyReach {
                // "put at 4.1 billion euros, it now stands at 9.6 billion"
                amount.unit = money.unit
            } else if amount.upper == nil,
                let reading = bare.reading(
                    amount.first, amount.last, hedge: first,
                    isHedged: first < amount.first && reader.isWord(at: first, in: Self.countHedges), after: before)
            {
                isCount = true
                counted = reading.counted
            }
        }
        // A great number without a noun still says how much: "together they claim 430,000".
        guard !amount.unit.isEmpty || counted != nil || isCount || (amount.value >= 10_000 && !amount.isHyphenated)
        else {
            return nil
        }
        // "425 million, not 310 million": what it is not.
        guard reader.word(at: first - 1) != Self.not || reader.mark(at: first - 2) != Mark.comma else { return nil }
        let mention = QuantityMention(
            value: amount.value, upper: amount.upper, unit: amount.unit, bound: bound, countedSpan: counted)
        return Annotation(kind: .quantity, span: reader.span(first, amount.last), value: .quantity(mention))
    }

    /// "magnitude 6.4", "a magnitude of 6.4"
    private func isMagnitude(_ reader: TokenReader, before first: Int) -> Bool {
        reader.isWord(at: reader.word(at: first - 1) == Self.of ? first - 2 : first - 1, in: Self.magnitude)
    }

    private func counted(_ amount: Amount, _ reader: TokenReader, _ block: Range<Int>) -> TextSpan? {
        let next = amount.last + 1
        let limit = block.upperBound
        if amount.unit.isEmpty {
            guard !amount.isHyphenated else {
                return reader.isWord(at: next + 1, in: Self.strong)
                    ? CountedPhrase.span(in: reader, from: next + 2, before: limit, manner: .mass) : nil
            }
            return CountedPhrase.span(in: reader, from: next, before: limit, manner: .count)
                ?? partOfMany(reader, after: next, before: limit)
        }
        if reader.isWord(at: next, in: Self.ofAmount) {
            let start = reader.word(at: next + 1) == Self.of ? next + 2 : next + 1
            guard !reader.isNumber(at: start), !reader.isWord(at: start, in: QuantityWords.months),
                reader.word(at: next) == Self.of || !reader.isWord(at: start, in: Self.notCounted)
            else { return nil }
            return CountedPhrase.span(in: reader, from: start, before: limit, manner: .mass)
        }
        // "45 cubic metres a second pass the border": what is measured stands behind "of".
        let isMoney = QuantityWords.isMoney(amount.unit)
        return amount.unit == "percent" || isMoney
            ? CountedPhrase.span(in: reader, from: next, before: limit, manner: .mass) : nil
    }

    /// "two of its six pillars", "31,500 of the 42,000 heaters", "three of them": what the greater number counts.
    private func partOfMany(_ reader: TokenReader, after next: Int, before limit: Int) -> TextSpan? {
        guard reader.word(at: next) == Self.of, next + 1 < limit else { return nil }
        // "2,100 of 19,000 jobs"
        if reader.isNumber(at: next + 1), let whole = NumberPhrase(in: reader, at: next + 1, before: limit) {
            return CountedPhrase.span(in: reader, from: whole.last + 1, before: limit, manner: .count)
        }
        guard next + 2 <= limit, reader.isWord(at: next + 1, in: Self.partitives) else { return nil }
        if reader.isWord(at: next + 1, in: Self.wholes) { return reader.span(next + 1, next + 1) }
        guard let whole = NumberPhrase(in: reader, at: next + 2, before: limit) else {
            return CountedPhrase.span(in: reader, from: next + 2, before: limit, manner: .count)
        }
        return CountedPhrase.span(in: reader, from: whole.last + 1, before: limit, manner: .count)
    }

    /// The longest hedge that ends right before the number, and the index of its first word.
    private func hedge(_ reader: TokenReader, before first: Int, _ block: Range<Int>) -> (Int, QuantityMention.Bound) {
        var node = PhraseTrie<QuantityMention.Bound>.root
        var best = (first, QuantityMention.Bound.exact)
        var index = first - 1
        while index >= block.lowerBound, let next = hedges.node(after: node, hash: reader.word(at: index)) {
            node = next
            if let bound = hedges.values(at: node).first { best = (index, bound) }
            index -= 1
        }
        return best
    }

    private static let to = WordHash.of("to")
    private static let and = WordHash.of("and")
    private static let of = WordHash.of("of")
    private static let from = WordHash.of("from")
    private static let between = WordHash.of("between")
    private static let not = WordHash.of("not")
    static let one = WordHash.of("one")
    static let articles: WordSet = "a an"
    private static let partitives: WordSet = "the its their his her our these those them us whom which"
    private static let wholes: WordSet = "them us these those whom which"
    private static let unitJoints: WordSet = "to and or"
    private static let magnitude: WordSet = "magnitude"
    /// Hedges that stand before counts; "over 65" and "under 16" are ages as a rule.
    private static let countHedges: WordSet = "more fewer less at as no not up upwards nearly almost an"
    /// Tokens between money and a number of the same money at most.
    private static let moneyReach = 50
    static let times: WordSet = "times"
    /// Words behind "three times" that make it a measure of something else.
    static let timesAs: WordSet = """
        as more the its their his her what higher larger bigger greater over faster that longer stronger less smaller a an this
        those these our world
        """
    static let m = WordHash.of("m")
    private static let ratePrepositions: WordSet = "a an per each every"
    private static let strong: WordSet = "strong"
    /// "68 percent in favour", "900 tonnes in all": words that stand behind "in" and are not counted.
    private static let notCounted: WordSet = "favour favor all total addition cash advance return part full"
    private static let ofAmount: WordSet = "of in worth"
}
