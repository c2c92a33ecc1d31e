import ArticleModel

/// How long it was since something had been done last: "the first visit by a head of state in 11 years".
///
/// The article was written as many years after the last happening of that kind that dated articles tell of.
public struct FirstClues {
    /// One such saying.
    public struct First: Sendable {
        /// What had not been done for so long.
        public let act: String
        /// For how many years.
        public let years: Int
        /// Whether the number may be rounded: "in a decade", "in nearly 70 years".
        public let isRounded: Bool
        /// Whom and which places the sentence names.
        public let entities: Set<String>
        /// The people among them.
        public let people: Set<String>
        /// Where it leads: "to Sudria", "in Harbour City".
        public let places: Set<String>
        /// The words that say so.
        public let span: TextSpan

        /// Takes a saying as it was found.
        public init(
            act: String, years: Int, isRounded: Bool, entities: Set<String>, people: Set<String>, places: Set<String>,
            span: TextSpan
        ) {
            self.act = act
            self.years = years
            self.isRounded = isRounded
            self.entities = entities
            self.people = people
            self.places = places
            self.span = span
        }
    }

    /// A happening that a dated article tells of, or the article itself that says "the first in …".
    struct Dated {
        let article: ArticleID
        let path: String
        let act: String
        let year: Int
        let entities: Set<String>
        let people: Set<String>
        let place: String?
        let span: TextSpan
    }

    /// The sayings, in text order.
    let firsts: [First]

    /// Words that a "first" and its "in 11 years" may stand apart.
    private static let reach = 16

    init(article: Article, sentences: [SentenceView], rules: EventRules, language: DateLanguage = .english) {
        firsts = sentences.flatMap { view -> [First] in
            guard article.blocks.indices.contains(view.block), view.tokens.count <= 400,
                [.headline, .body, .caption].contains(article.blocks[view.block].role)
            else { return [] }
            return view.dates.compactMap {
                Self.first($0, in: view, article: article, rules: rules, language: language)
            }
        }
    }

    private static func first(
        _ mark: SentenceView.Mark<DateMention>, in view: SentenceView, article: Article, rules: EventRules,
        language: DateLanguage
    ) -> First? {
        guard mark.value.type == .duration, let years = AgeClues.years(mark.value.value), mark.tokens.lowerBound > 0,
            rules.lastPrepositions.contains(view.hash(mark.tokens.lowerBound - 1)),
            let first = (max(0, mark.tokens.lowerBound - reach)..<mark.tokens.lowerBound).last(where: {
                language.words.value(of: .ordinal, view.tokens[$0], of: article) == 1
            }),
            let act = act(from: first, to: mark.tokens.lowerBound, in: view, rules: rules)
        else { return nil }
        let entities = Set(view.names.map(\.value.entity))
        guard entities.count >= 2 else { return nil }
        let isPlain = view.tokens[mark.tokens].allSatisfy {
            $0.kind == .number || language.words.has(.cardinal, $0, of: article)
                || language.words.has(.units, $0, of: article)
                || language.words.has(.dash, $0, of: article)
        }
        return First(
            act: act, years: years, isRounded: !isPlain || years % 10 == 0, entities: entities,
            people: Set(view.names.filter { $0.value.type == .person }.map(\.value.entity)),
            places: Set(
                view.names.filter { name in
                    let before = view.hash(name.tokens.lowerBound - 1)
                    return rules.goalPrepositions.contains(before) || rules.placePrepositions.contains(before)
                }.map(\.value.entity)),
            span: view.text(of: first..<mark.tokens.upperBound) ?? mark.span)
    }

    /// The act named behind "first" ("the first visit"), else that of the sentence ("came for the first time").
    private static func act(from first: Int, to end: Int, in view: SentenceView, rules: EventRules) -> String? {
        let behind = (first..<end).lazy.compactMap { rules.act(of: view.hash($0)) }.first { $0 != "say" }
        return behind ?? (0..<first).reversed().lazy.compactMap { rules.act(of: view.hash($0)) }.first { $0 != "say" }
    }

    /// The years that the sayings and the dated happenings of their kind allow.
    func clues(in article: Article, beside happenings: [Dated], sayings: [(saying: First, of: Dated)]) -> [YearClue] {
        firsts.compactMap { first in
            same(first, article, sayings) ?? later(first, article, happenings)
        }
    }

    /// A dated article says the same: it was written in the same year.
    private func same(_ first: First, _ article: Article, _ sayings: [(saying: First, of: Dated)]) -> YearClue? {
        let found = sayings.filter {
            $0.saying.act == first.act && $0.saying.years == first.years
                && $0.saying.entities.intersection(first.entities).count >= 2
        }
        guard let one = found.first, found.allSatisfy({ abs($0.of.year - one.of.year) <= 1 }) else { return nil }
        return YearClue(
            years: one.of.year - 1...one.of.year + 1, isExact: !first.isRounded,
            witnesses: [
                .init(article: article.id, span: first.span), .init(article: one.of.article, span: one.of.span),
            ],
            reason: "it says '\(article.text[first.span])' as \(one.of.path), of \(one.of.year), does")
    }

    /// The year that lies so long after the one happening of that kind which nothing of the kind follows in between.
    private func later(_ first: First, _ article: Article, _ happenings: [Dated]) -> YearClue? {
        let kind = happenings.filter { Self.isOfKind($0, first) }
        let last = kind.filter { one in
            !kind.contains { $0.year > one.year && $0.year < one.year + first.years }
        }
        guard let one = last.first, last.allSatisfy({ $0.year == one.year }) else { return nil }
        let year = one.year + first.years
        let slack = first.isRounded ? 3 : 1
        return YearClue(
            years: year - slack...year + slack, isExact: !first.isRounded,
            witnesses: [.init(article: article.id, span: first.span), .init(article: one.article, span: one.span)],
            reason: "it says '\(article.text[first.span])' and \(one.path) tells of the last one in \(one.year)",
            isFirm: false)
    }

    /// The same act between the same, by the same person or at the same place: visits lead one way.
    private static func isOfKind(_ happening: Dated, _ first: First) -> Bool {
        guard happening.act == first.act, happening.entities.intersection(first.entities).count >= 2 else {
            return false
        }
        if !happening.people.isDisjoint(with: first.people) { return true }
        return happening.place.map(first.places.contains) ?? false
    }
}
