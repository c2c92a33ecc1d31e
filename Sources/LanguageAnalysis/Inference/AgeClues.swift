import ArticleModel

/// How long things had lasted when an article was written: "the 60-year-old dispute", "the first visit in 11 years".
///
/// Two articles that give the same thing different ages were written as many years apart.
struct AgeClues {
    /// The age of one thing.
    struct Age {
        /// What is so old, as the stem of its noun.
        let thing: UInt64
        let years: Int
        let span: TextSpan

        /// By how many years the number may be rounded.
        var slack: Int { years % 10 == 0 ? 5 : 0 }
    }

    /// The ages, in text order.
    let ages: [Age]

    init(article: Article, language: DateLanguage = .english) {
        ages = article.annotations[.date].compactMap { annotation in
            guard case .date(let mention) = annotation.value, mention.type == .duration,
                let years = Self.years(mention.value),
                let thing = Self.thing(beside: annotation.span, of: article, words: language.words)
            else { return nil }
            return Age(thing: thing, years: years, span: annotation.span)
        }
    }

    /// The number of `P60Y`.
    private static func years(_ value: String) -> Int? {
        guard value.hasPrefix("P"), value.hasSuffix("Y") else { return nil }
        return Int(value.dropFirst().dropLast()).flatMap { (2...500).contains($0) ? $0 : nil }
    }

    /// The thing that lasts, named within three words after the age.
    private static func thing(beside span: TextSpan, of article: Article, words: DateWordTable) -> UInt64? {
        let following = article.tokens(after: span.end, atMost: 3)
        for token in following {
            guard token.kind == .word else { return nil }
            if words.has(.agedThing, token, of: article) { return WordStem.hash(article.text.bytes(in: token.span)) }
        }
        return nil
    }
}

/// The years in which an undated article can have been written, by the ages that it and dated articles give to things.
struct AgeBounds {
    /// The years; nil where no dated article gives an age to the same thing.
    let years: ClosedRange<Int>?
    /// Whether the years rest on numbers that nobody rounded.
    let isExact: Bool
    /// The words of both articles.
    let witnesses: [ResolvedDate.Witness]
    /// Why, in a few words; empty where there are no years.
    let reason: String

    /// What dated articles say of the age of things.
    struct Dated {
        let article: ArticleID
        let path: String
        let year: Int
        let ages: [AgeClues.Age]
        /// Whom and what the article names, by which the same dispute is told from another one.
        let entities: Set<String>
    }

    /// The years that the ages in `article` allow; articles that share fewer than two names speak of other things.
    init(of article: Article, ages: [AgeClues.Age], entities: Set<String>, beside dated: [Dated]) {
        var years: ClosedRange<Int>?
        var isExact = false
        var witnesses: [ResolvedDate.Witness] = []
        var reason = ""
        for age in ages {
            for other in dated where other.entities.intersection(entities).count >= 2 {
                guard let known = other.ages.first(where: { $0.thing == age.thing }) else { continue }
                let middle = other.year - (known.years - age.years)
                let slack = 1 + age.slack + known.slack
                let found = middle - slack...middle + slack
                guard let old = years else {
                    years = found
                    isExact = age.slack + known.slack == 0
                    witnesses = [
                        .init(article: article.id, span: age.span), .init(article: other.article, span: known.span),
                    ]
                    reason =
                        "it speaks of '\(article.text[age.span])' where \(other.path), of \(other.year), has \(known.years) years"
                    continue
                }
                // Articles that disagree tell nothing.
                years = old.overlaps(found) ? old.clamped(to: found) : nil
                if years == nil {
                    self.init()
                    return
                }
            }
        }
        self.init(years: years, isExact: isExact, witnesses: witnesses, reason: reason)
    }

    private init(
        years: ClosedRange<Int>? = nil, isExact: Bool = false, witnesses: [ResolvedDate.Witness] = [],
        reason: String = ""
    ) {
        self.years = years
        self.isExact = isExact
        self.witnesses = witnesses
        self.reason = reason
    }

    /// Whether a date can lie within the years.
    func allows(_ date: EDTFDate) -> Bool {
        guard let years, let first = date.earliest, let last = date.latest else { return true }
        return first.components.year <= years.upperBound && last.components.year >= years.lowerBound
    }

    /// The middle year, marked as approximate, where nobody rounded.
    var date: EDTFDate? {
        guard let years, isExact else { return nil }
        var point = EDTFPoint(year: (years.lowerBound + years.upperBound) / 2)
        point.qualifier = .approximate
        return .point(point)
    }
}

extension Article {
    /// The tokens that lie in a span, found without passing over those before it.
    func tokens(in span: TextSpan) -> ArraySlice<Token> {
        let first = firstToken(from: span.start)
        var last = first
        while last < tokens.count, Int(tokens[last].end) <= span.end { last += 1 }
        return tokens[first..<last]
    }

    /// The first tokens from an offset on.
    func tokens(after offset: Int, atMost count: Int) -> ArraySlice<Token> {
        let first = firstToken(from: offset)
        return tokens[first..<min(tokens.count, first + count)]
    }

    private func firstToken(from offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
