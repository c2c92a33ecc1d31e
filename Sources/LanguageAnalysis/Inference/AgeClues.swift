import ArticleModel

/// How old things and people were when an article was written: "the 60-year-old dispute", "Anna Holm, 62,".
///
/// Two articles that give the same thing different ages were written as many years apart.
public struct AgeClues {
    /// The age of one thing or person.
    public struct Age: Sendable {
        /// What is so old: the stem of its noun, or the id of a person.
        public let thing: UInt64
        /// True of a person, whom two articles may share without sharing anything else.
        public let isPerson: Bool
        /// How old it is.
        public let years: Int
        /// The words that say so.
        public let span: TextSpan

        /// Takes an age as it was found.
        public init(thing: UInt64, isPerson: Bool, years: Int, span: TextSpan) {
            self.thing = thing
            self.isPerson = isPerson
            self.years = years
            self.span = span
        }

        /// By how many years the number may be rounded; nobody rounds a person's age.
        var slack: Int { !isPerson && years % 10 == 0 ? 5 : 0 }
    }

    /// What dated articles say of the age of things.
    struct Dated {
        let article: ArticleID
        let path: String
        let year: Int
        let ages: [AgeClues.Age]
        /// Whom and what the article names, by which the same dispute is told from another one.
        let entities: Set<String>
    }

    /// The ages, in text order.
    let ages: [Age]

    init(article: Article, language: DateLanguage = .english) {
        let things: [Age] = article.annotations[.date].compactMap { annotation in
            guard case .date(let mention) = annotation.value, mention.type == .duration,
                let years = Self.years(mention.value),
                let thing = Self.thing(beside: annotation.span, of: article, words: language.words)
            else { return nil }
            return Age(thing: thing, isPerson: false, years: years, span: annotation.span)
        }
        let people: [Age] = article.annotations[.name].compactMap { annotation in
            guard case .name(let mention) = annotation.value, mention.type == .person else { return nil }
            return Self.age(behind: annotation.span, of: article).map {
                Age(thing: WordHash.of(mention.entity), isPerson: true, years: $0.years, span: $0.span)
            }
        }
        ages = (things + people).sorted { $0.span.start < $1.span.start }
    }

    /// The years in which an undated article with these ages can have been written, beside dated ones; articles that share
    /// fewer than two names speak of other things, unless of the same person.
    func clues(in article: Article, entities: Set<String>, beside dated: [Dated]) -> [YearClue] {
        ages.flatMap { age in
            dated.compactMap { other in
                guard age.isPerson || other.entities.intersection(entities).count >= 2,
                    let known = other.ages.first(where: { $0.thing == age.thing && $0.isPerson == age.isPerson })
                else { return nil }
                let middle = other.year - (known.years - age.years)
                let slack = 1 + age.slack + known.slack
                return YearClue(
                    years: middle - slack...middle + slack, isExact: age.slack + known.slack == 0,
                    witnesses: [
                        .init(article: article.id, span: age.span), .init(article: other.article, span: known.span),
                    ],
                    reason:
                        "it speaks of '\(article.text[age.span])' where \(other.path), of \(other.year), has "
                        + "\(known.years)\(age.isPerson ? "" : " years")")
            }
        }
    }

    /// The number of `P60Y`.
    static func years(_ value: String) -> Int? {
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

    /// "Anna Holm, 62, …", "Anna Holm (62)": a number of two digits that marks close in behind a name.
    private static func age(behind span: TextSpan, of article: Article) -> (years: Int, span: TextSpan)? {
        let tokens = Array(article.tokens(after: span.end, atMost: 3))
        guard tokens.count == 3, tokens[0].kind == .mark, tokens[1].kind == .number, tokens[2].kind == .mark,
            let years = NumberShape.integer(article.text.bytes(in: tokens[1].span)), (15...99).contains(years)
        else { return nil }
        let marks = (article.text[tokens[0].span], article.text[tokens[2].span])
        guard marks == (",", ",") || marks == ("(", ")") || marks == (",", ".") else { return nil }
        return (years, TextSpan(span.start, tokens[1].span.end))
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
        tokens.firstPlace { Int($0.start) < offset }
    }
}
