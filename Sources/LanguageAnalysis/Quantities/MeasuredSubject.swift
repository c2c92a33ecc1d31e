import ArticleModel

/// Finds what an amount is of where no noun stands behind it: the noun it qualifies ("an 800-kilometre line"), or the subject of
/// the verb that measures it ("The cost has risen to 425 million").
public struct MeasuredSubject: Sendable {
    private let reader: TokenReader

    /// Makes a finder for one article.
    public init(_ article: Article) { reader = TokenReader(article) }

    /// Words between the verb and its amount at most: "has risen from 310 million in 2021 to 425 million".
    private static let verbReach = 14
    /// Words of a subject at most; a longer one is told by its first words.
    private static let mostWords = 8

    /// The words that tell what the amount in `amount` is of; nil where its sentence, `sentence`, names nothing.
    public func span(of amount: TextSpan, in sentence: TextSpan) -> TextSpan? {
        let words = reader.indices(in: amount)
        let bounds = reader.indices(in: sentence)
        guard !words.isEmpty, bounds.lowerBound <= words.lowerBound else { return nil }
        return qualified(behind: words, before: bounds.upperBound)
            ?? verb(before: words.lowerBound, from: bounds.lowerBound).flatMap {
                subject(before: $0, from: bounds.lowerBound)
            }
    }

    // MARK: Before its noun

    /// "an *800-kilometre* oil pipeline": the amount's own words are joined by a dash.
    private func qualified(behind amount: Range<Int>, before limit: Int) -> TextSpan? {
        guard amount.contains(where: { Mark.isDash(reader.mark(at: $0)) && !reader.hasGap(before: $0) }) else {
            return nil
        }
        return CountedPhrase.span(in: reader, from: amount.upperBound, before: limit, manner: .mass)
    }

    // MARK: Behind its verb

    private func verb(before amount: Int, from start: Int) -> Int? {
        var index = amount - 1
        while index >= start, amount - index <= Self.verbReach {
            if reader.isWord(at: index, in: Self.changes) || reader.isWord(at: index, in: Self.measures) {
                return index
            }
            if reader.isWord(at: index, in: Self.copulas) {
                // "is 9 kilometres long", "was about $3 billion": nothing else stands between.
                return index == amount - 1 ? index : nil
            }
            let isBetween =
                reader.isWord(at: index, in: Self.between) || reader.isNumber(at: index)
                || !QuantityWords.currencySigns[reader.mark(at: index), default: ""].isEmpty
                || QuantityWords.scales[reader.word(at: index)] != nil
                || QuantityWords.currencies[reader.word(at: index)] != nil
                || reader.isWord(at: index, in: Self.unitWords)
            guard isBetween else { return nil }
            index -= 1
        }
        return nil
    }

    private func subject(before verb: Int, from start: Int) -> TextSpan? {
        var last = verb - 1
        while last >= start, reader.isWord(at: last, in: Self.auxiliaries) { last -= 1 }
        guard last >= start else { return nil }
        // "a line that runs 9 kilometres": the noun before the pronoun.
        if reader.isWord(at: last, in: Self.relatives) {
            last -= reader.mark(at: last - 1) == Mark.comma ? 2 : 1
        }
        guard last >= start, reader.isWord(at: last) || reader.isNumber(at: last),
            !reader.isWord(at: last, in: Self.pronouns)
        else { return nil }
        var first = last
        while first > start, last - first < Self.mostWords, isInside(first - 1, before: first) { first -= 1 }
        // "Since last summer *the price* has fallen": an article with no preposition before it opens a new phrase.
        if let opening = (first + 1..<max(first + 1, last)).last(where: {
            reader.isWord(at: $0, in: Self.articles) && !reader.isWord(at: $0 - 1, in: Self.joints)
        }) {
            first = opening
        }
        while first < last,
            reader.isWord(at: first, in: Self.openers) || reader.isWord(at: first, in: Self.prepositions)
                || reader.isNumber(at: first)
        {
            first += 1
        }
        // "a pipeline that runs 2,694 kilometres": an amount within is another verb's.
        guard !(first..<last).contains(where: { reader.isNumber(at: $0) && reader.isWord(at: $0 + 1) }) else {
            return nil
        }
        let isNoun =
            reader.isWord(at: first) && !reader.isWord(at: first, in: Self.openers)
            && !reader.isWord(at: last, in: Self.borders)
        return isNoun ? reader.span(first, last) : nil
    }

    /// A word, a hyphen, or an apostrophe of the same noun phrase.
    private func isInside(_ index: Int, before next: Int) -> Bool {
        if reader.isWord(at: index) { return !reader.isWord(at: index, in: Self.borders) }
        let isGlued = !reader.hasGap(before: index)
        return isGlued && (reader.mark(at: index) == Mark.hyphen && !reader.hasGap(before: next))
            || reader.isNumber(at: index)
    }

    private static let changes: WordSet = """
        rose risen rise rises fell fallen fall falls dropped drop drops grew grown grow grows climbed jumped slipped sank soared
        plunged tumbled increased increase increases decreased declined shrank widened narrowed doubled tripled quadrupled
        swelled surged halved
        """
    private static let measures: WordSet = """
        cost costs runs run measures measured weighs weighed covers covered totalled totaled totals reached reaches exceeded
        exceeds amounted amounts stood stands averaged averages spans holds
        """
    private static let copulas: WordSet = "is are was were be been"
    /// Words that may stand between such a verb and its amount.
    private static let between: WordSet = """
        to by from at of in a an the about around some roughly nearly almost more less than over under up only just last this
        year month january february march april may june july august september october november december
        """
    private static let unitWords: WordSet =
        "percent per cent tonnes tons km kilometres kilometers metres meters barrels"
    private static let auxiliaries: WordSet = """
        has have had will would could can may might must should be been is are was were also already now not to have
        expected due likely thought said estimated planned set reported steadily sharply slightly further then
        """
    private static let relatives: WordSet = "that which"
    private static let pronouns: WordSet = "it they this that these those he she we i you who which there what one"
    private static let openers: WordSet =
        "the a an its their his her our some all this that and but so last year month week meanwhile"
    private static let borders: WordSet = """
        and but or if because although though while when where as after before since until than that which who said says say
        told by into is are was were has have had will would
        """
    private static let articles: WordSet = "the a an its their his her our"
    private static let joints = prepositions.union("of")
    /// Words that a noun phrase goes on behind, but does not begin with.
    private static let prepositions: WordSet = "in at on from with for to between"
}
