import ArticleModel

extension FigureClause {
    /// What words at the head of a clause mean that only a sentence before tells.
    public struct Antecedent: Sendable, Hashable {
        /// Where the words end that need it: "Its", "the plant".
        public let end: Int
        /// The words that tell it: "the plant at Harbour City", "near Harbour City".
        public let words: TextSpan
    }

    private static let its = WordHash.of("its")
    private static let the = WordHash.of("the")
    private static let indefinites: WordSet = "a an another"
    private static let places: WordSet = "near in at of for on off from"
    private static let longestSubject = 10
    /// Sentences that are looked back at.
    private static let reach = 20

    /// What "its" or "the plant" means with which some words begin; nil where that is not told clearly.
    public func antecedent(of words: TextSpan) -> Antecedent? {
        guard let place = views.firstIndex(where: { $0.span.contains(words) }) else { return nil }
        let view = views[place]
        guard let first = view.tokens.firstIndex(where: { $0.span.start >= words.start }), !view.isQuoted(at: first)
        else {
            return nil
        }
        if view.hash(first) == Self.its { return owner(of: first, at: place) }
        let noun = first + 1
        guard view.hash(first) == Self.the, view.tokens.indices.contains(noun), view.tokens[noun].kind == .word,
            view.name(at: noun) == nil, !rules.isFunctionWord(view.hash(noun)),
            VerbFinder(rules: rules, view: view).beginsVerb(at: noun + 1)
        else { return nil }
        for earlier in (max(0, place - Self.reach)..<place).reversed() where isBody(views[earlier]) {
            switch fuller(view.hash(noun), in: views[earlier]) {
            case .named(let span): return Antecedent(end: view.tokens[noun].span.end, words: span)
            case .another: return nil
            case .none: continue
            }
        }
        return nil
    }

    private func isBody(_ view: SentenceView) -> Bool {
        article.blocks.indices.contains(view.block) && article.blocks[view.block].role == .body
    }

    /// "The plant belongs to the firm. Its two lines": the subject of the sentence before.
    private func owner(of first: Int, at place: Int) -> Antecedent? {
        guard place > 0, views[place - 1].block == views[place].block else { return nil }
        let before = views[place - 1]
        let clauses = ClauseSplitter(rules: rules).clauses(of: before, VerbFinder(rules: rules, view: before))
        guard let start = before.tokens.indices.first(where: { before.tokens[$0].kind == .word }),
            !rules.isPronoun(before.hash(start)), before.hash(start) != Self.its,
            !rules.prepositions.contains(before.hash(start)), !before.isInDate(start)
        else { return nil }
        let verb = clauses.first { $0.kind == .main && $0.verb != nil }?.verb?.index
        // "The plant, on the bay, belongs": up to the comma.
        let end = before.tokens.indices.first { index in
            index > start
                && (index == verb || before.hash(index) == HindsightWords.comma && before.name(at: index) == nil)
        }
        guard let end else { return nil }
        let words = start..<end
        guard (1...Self.longestSubject).contains(words.count),
            !before.names.contains(where: { words.contains($0.tokens.lowerBound) && $0.value.type == .person })
        else { return nil }
        return before.text(of: words).map { Antecedent(end: views[place].tokens[first].span.end, words: $0) }
    }

    private enum Fuller {
        case named(TextSpan)
        case another
        case none
    }

    /// "a plant near Harbour City", "the Harbour City plant": the noun with a name that tells which.
    private func fuller(_ noun: UInt64, in view: SentenceView) -> Fuller {
        for index in view.tokens.indices where view.hash(index) == noun && !view.isQuoted(at: index) {
            if Self.places.contains(view.hash(index + 1)),
                let name = view.name(at: index + 2) ?? view.name(at: index + 3), !name.value.isAdjective,
                name.value.type != .person, let words = view.text(of: index + 1..<name.tokens.upperBound)
            {
                return .named(words)
            }
            if let name = view.names.first(where: { $0.tokens.upperBound == index }), !name.value.isAdjective,
                name.value.type != .person, let words = view.text(of: name.tokens.lowerBound..<index + 1)
            {
                return .named(words)
            }
            if Self.indefinites.contains(view.hash(index - 1)) { return .another }
        }
        return .none
    }
}
