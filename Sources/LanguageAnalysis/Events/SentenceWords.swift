import ArticleModel

/// What all tellings of one sentence share, each worked out when the first of them asks for it.
final class SentenceWords {
    /// The stem of each token that may name a thing, or what stands for all words that mean the same; 0 for the others.
    private(set) lazy var things: [UInt64] = view.tokens.indices.map { index in
        mayBeThing(index) ? anyThing(index) : 0
    }
    /// Folded hashes of the stems of all its content words, each once, in rising order.
    private(set) lazy var content: [UInt64] = SortedHashes.distinct(Self.known(contentByToken))
    private static func known(_ hashes: [UInt64]) -> [UInt64] {
        var known: [UInt64] = []
        known.reserveCapacity(hashes.count)
        for hash in hashes where hash != 0 { known.append(hash) }
        return known
    }

    /// The stem of each content word; 0 for the other tokens.
    private lazy var contentByToken: [UInt64] = view.tokens.indices.map { index in
        let token = view.tokens[index]
        guard token.kind != .mark, !rules.stopWords.contains(token.foldedHash),
            !view.isInDate(index) || !view.dates.contains(where: { $0.span.contains(token.span) })
        else { return 0 }
        return stem(index)
    }
    /// The entities that the sentence names or means, each once, by id; places take no part.
    private(set) lazy var actors: [String] = namedActors()

    private let view: SentenceView
    private let text: ArticleText
    private let subject: SubjectResolver.Subject?
    private let rules: EventRules

    init(_ view: SentenceView, of text: ArticleText, subject: SubjectResolver.Subject?, rules: EventRules) {
        self.view = view
        self.text = text
        self.subject = subject
        self.rules = rules
    }

    /// Folded hashes of the stems of the content words that an excerpt shows, each once, in rising order.
    func content(of excerpt: Excerpt) -> [UInt64] {
        let spans = excerpt.pieces.compactMap { piece -> TextSpan? in
            switch piece {
            case .source(let span): span
            case .gloss(_, let witness): witness?.span
            case .omission: nil
            }
        }
        if spans.contains(view.span) { return content }
        let shown = view.tokens.indices.filter { index in
            contentByToken[index] != 0 && spans.contains { $0.contains(view.tokens[index].span) }
        }
        return SortedHashes.distinct(shown.map { contentByToken[$0] })
    }

    /// The stem of a word, or what stands for all words that mean the same, whatever it may name.
    func anyThing(_ index: Int) -> UInt64 {
        if let same = rules.sameThings[view.hash(index)] { return same }
        let known = contentByToken[index]
        return known != 0 ? known : stem(index)
    }

    private func stem(_ index: Int) -> UInt64 { WordStem.hash(text.bytes(in: view.tokens[index].span)) }

    /// A word that names a thing or a place; who acts stands among the parties.
    private func mayBeThing(_ index: Int) -> Bool {
        let hash = view.hash(index)
        guard view.tokens[index].kind == .word, !rules.stopWords.contains(hash), !rules.weakThings.contains(hash),
            rules.ordinals[hash] == nil
        else { return false }
        guard view.isInName(index), let name = view.names.firstIndex(where: { $0.tokens.contains(index) }) else {
            return true
        }
        let type = view.names[name].value.type
        return type != .person && type != .country && type != .organisation
    }

    private func namedActors() -> [String] {
        var entities = subject?.mentions.map(\.entity) ?? []
        for index in view.names.indices where view.names[index].value.type != .place {
            let entity = view.names[index].value.entity
            if !entities.contains(entity) { entities.append(entity) }
        }
        if entities.count > 1 { entities.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        return entities
    }
}
