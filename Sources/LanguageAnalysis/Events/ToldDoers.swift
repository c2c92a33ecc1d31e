import ArticleModel

/// Who a sentence says put their names to something.
public struct ToldDoers: Sendable, Hashable {
    /// How high the offices stand that they are named by.
    public enum Rank: String, Sendable {
        /// Whoever leads a state: a president, a prime minister.
        case leaders
        /// Whoever acts in a leader's name: a minister, an envoy.
        case delegates
    }

    /// The verb with what is signed, white space made single: "signed a programme".
    public let deed: String
    /// The words that name them: "Energy ministers of the two countries".
    public let words: String
    /// Entity ids of the people who do it, by id.
    public let people: [String]
    /// Entity ids of all the people whom the sentence names, by id.
    public let named: [String]
    /// How high they stand; nil where no office is told.
    public let rank: Rank?

    /// Takes what was found out.
    public init(deed: String, words: String, people: [String], named: [String], rank: Rank?) {
        self.deed = deed
        self.words = words
        self.people = people
        self.named = named
        self.rank = rank
    }

    /// Whether both cannot be true: other people, or the leaders themselves against those who act for them.
    func contradicts(_ other: ToldDoers) -> Bool {
        if people.isEmpty == other.people.isEmpty {
            guard people.isEmpty else {
                return Set(people).isDisjoint(with: other.named) && Set(other.people).isDisjoint(with: named)
            }
        } else {
            // "Holm looks on as the energy ministers sign": whoever is named there may be one of them.
            let (group, persons) = people.isEmpty ? (self, other) : (other, self)
            guard Set(group.named).isDisjoint(with: persons.people) else { return false }
        }
        guard let rank, let others = other.rank else { return false }
        return rank != others
    }
}

/// Finds who a sentence says put their names to something: the subject of a verb of signing, where it names people or their offices.
struct DoerFinder {
    /// The act looked for.
    static let act = "sign"

    let rules: EventRules

    /// The doers of a sentence's first act of signing; nil where none is told or a state or a company does it.
    func doers(in view: SentenceView, of article: Article, _ sentences: ArticleSentences) -> ToldDoers? {
        guard view.tokens.indices.contains(where: { rules.act(of: view.hash($0)) == Self.act }) else { return nil }
        let clauses = ClauseSplitter(rules: rules).clauses(of: view, VerbFinder(rules: rules, view: view))
        let phrases = SubjectPhrases(view: view, clauses: clauses, rules: rules, article: article)
        for (index, clause) in clauses.enumerated() {
            guard let verb = clause.verb, rules.act(of: view.hash(verb.head)) == Self.act,
                !isPassive(verb, in: view), !view.isQuoted(at: verb.head),
                let subject = phrases.subject(of: index),
                let words = view.text(of: subject), let done = view.text(of: verb.head..<endOfObject(verb, in: view))
            else { continue }
            let people = Self.people(in: view, among: subject)
            let rank =
                people.isEmpty
                ? rankOfGroup(subject, in: view)
                : rank(of: subject, in: view) ?? rank(of: people, in: sentences)
            guard !people.isEmpty || rank != nil else { continue }
            return ToldDoers(
                deed: Self.singleSpaced(article.text[done]), words: article.text[words], people: people,
                named: Self.people(in: view, among: view.tokens.indices), rank: rank)
        }
        return nil
    }

    private func isPassive(_ verb: Clause.Verb, in view: SentenceView) -> Bool {
        verb.head > verb.index
            && (verb.index..<verb.head).contains {
                rules.formsOfBe.contains(view.hash($0)) || rules.pastAuxiliaries.contains(view.hash($0))
            }
    }

    /// One past the words that say what is signed: "signed a long-term programme".
    private func endOfObject(_ verb: Clause.Verb, in view: SentenceView) -> Int {
        var end = verb.head + 1
        while end < view.tokens.count, end - verb.head <= Self.longestObject,
            view.tokens[end].kind != .mark || view.hash(end) == Self.hyphen,
            !rules.prepositions.contains(view.hash(end)), !rules.coordinators.contains(view.hash(end)),
            !view.isInDate(end)
        {
            end += 1
        }
        return end
    }

    private static func people(in view: SentenceView, among tokens: Range<Int>) -> [String] {
        Set(
            view.names.lazy.filter { $0.value.type == .person && tokens.contains($0.tokens.lowerBound) }
                .map(\.value.entity)
        ).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// "Energy ministers of the two countries": the noun before what only says whose they are.
    private func rankOfGroup(_ subject: Range<Int>, in view: SentenceView) -> ToldDoers.Rank? {
        let end = subject.first { rules.prepositions.contains(view.hash($0)) } ?? subject.upperBound
        guard end > subject.lowerBound else { return nil }
        return Self.rank(at: end - 1, in: view)
    }

    /// The highest office in some words, and in the apposition behind them: "Vance and Anna Holm, then prime minister,".
    private func rank(of subject: Range<Int>, in view: SentenceView) -> ToldDoers.Rank? {
        let end = min(view.tokens.count, subject.upperBound + Self.longestApposition)
        let verb = (subject.upperBound..<end).first { rules.act(of: view.hash($0)) == Self.act } ?? end
        let ranks = (subject.lowerBound..<verb).compactMap { Self.rank(at: $0, in: view) }
        return ranks.contains(.leaders) ? .leaders : ranks.first
    }

    /// The office by which any sentence of the article names one of them: "President Erik Vance", "Anna Holm, the prime minister".
    private func rank(of people: [String], in sentences: ArticleSentences) -> ToldDoers.Rank? {
        var found: ToldDoers.Rank?
        for view in sentences.views {
            for name in view.names where name.value.type == .person && people.contains(name.value.entity) {
                let before = max(0, name.tokens.lowerBound - 2)..<name.tokens.upperBound
                guard let rank = before.reversed().lazy.compactMap({ Self.rank(at: $0, in: view) }).first else {
                    continue
                }
                if rank == .leaders { return rank }
                found = rank
            }
        }
        return found
    }

    /// The office that ends at a token.
    private static func rank(at index: Int, in view: SentenceView) -> ToldDoers.Rank? {
        let hash = view.hash(index)
        let before = view.hash(index - 1)
        if minister.contains(hash) {
            return prime.contains(before) && !deputies.contains(view.hash(index - 2)) ? .leaders : .delegates
        }
        if leaders.contains(hash) { return deputies.contains(before) ? .delegates : .leaders }
        return delegates.contains(hash) ? .delegates : nil
    }

    private static func singleSpaced(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    private static let longestApposition = 6
    private static let longestObject = 7
    private static let hyphen = WordHash.of("-")
    private static let minister: WordSet = "minister ministers"
    private static let prime: WordSet = "prime first"
    private static let deputies: WordSet = "deputy vice assistant"
    private static let leaders: WordSet =
        "president presidents premier premiers chancellor chancellors king queen emperor"
    private static let delegates: WordSet = """
        ambassador ambassadors envoy envoys negotiator negotiators diplomats diplomat deputy deputies delegates secretary
        secretaries
        """
}

/// Finds where the tellings of one event say that others signed: "The presidents signed", "The energy ministers signed".
public enum DoerDifferences {
    /// What the tellings of an event come to, those that were brought to it later among them; empty where it is of another act.
    public static func differences(
        of act: String?, among claims: [Claim], rules: EventRules = .english, article: (ArticleID) -> Article?
    ) -> [Difference] {
        guard act == DoerFinder.act, claims.count > 1 else { return [] }
        let finder = DoerFinder(rules: rules)
        return differences(
            among: claims.compactMap { claim in
                guard let article = article(claim.article) else { return nil }
                let sentences = ArticleSentences(article)
                return sentences.place(of: claim.span).flatMap { sentences.view(at: $0) }
                    .flatMap { finder.doers(in: $0, of: article, sentences) }.map { (claim, $0) }
            })
    }

    /// The differences between the tellings of one event.
    static func differences(among claims: [Claim], in sentences: ToldSentences) -> [Difference] {
        guard claims.count > 1 else { return [] }
        return differences(among: claims.compactMap { claim in sentences[claim]?.doers.map { (claim, $0) } })
    }

    private static func differences(among told: [Telling]) -> [Difference] {
        for first in told.indices {
            for second in told[(first + 1)...]
            where told[first].claim.article != second.claim.article && told[first].doers.contradicts(second.doers) {
                let positions = [told[first], second].map {
                    Difference.Position(claim: $0.claim, value: $0.doers.words)
                }
                return [Difference(kind: .doer, subject: "who \(told[first].doers.deed)", positions: positions)]
            }
        }
        return []
    }

    private typealias Telling = (claim: Claim, doers: ToldDoers)
}
