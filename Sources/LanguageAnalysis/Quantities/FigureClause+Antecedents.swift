import ArticleModel

extension FigureClause {
    /// What words at the head of a clause mean that only a sentence before tells.
    public struct Antecedent: Sendable, Hashable {
        /// Where the words end that need it: "Its", "the plant".
        public let end: Int
        /// The words that tell it: "the plant at Harbour City", "near Harbour City".
        public let words: TextSpan
    }

    /// What "its" or "the plant" means with which some words begin; nil where that is not told clearly.
    public func antecedent(of words: TextSpan) -> Antecedent? {
        guard let (place, first) = start(of: words) else { return nil }
        let view = views[place]
        if view.hash(first) == AntecedentWords.its {
            guard place > 0, views[place - 1].block == view.block, !view.isQuoted(at: first) else { return nil }
            return antecedents.subject(of: views[place - 1]).map {
                Antecedent(end: view.tokens[first].span.end, words: $0)
            }
        }
        guard isBareNoun(first + 1, in: view) else { return nil }
        let isThing = AntecedentWords.things.contains(view.hash(first + 1))
        guard !view.isQuoted(at: first) || isThing,
            case .named(let words, _) = antecedents.fuller(view.hash(first + 1), before: place)
        else { return nil }
        return Antecedent(end: view.tokens[first + 1].span.end, words: words)
    }

    /// Whether some words begin with "the plant", of which there are many, and no name tells which.
    public func opensWithThing(_ words: TextSpan) -> Bool {
        guard let (place, first) = start(of: words) else { return false }
        return isBareNoun(first + 1, in: views[place])
            && AntecedentWords.things.contains(views[place].hash(first + 1))
    }

    private func start(of words: TextSpan) -> (place: Int, token: Int)? {
        guard let place = views.firstIndex(where: { $0.span.contains(words) }),
            let first = views[place].tokens.firstIndex(where: { $0.span.start >= words.start })
        else { return nil }
        return (place, first)
    }

    /// "the plant is to make": a noun with nothing behind it that says which.
    private func isBareNoun(_ noun: Int, in view: SentenceView) -> Bool {
        view.hash(noun - 1) == Antecedents.the && view.tokens.indices.contains(noun)
            && view.tokens[noun].kind == .word && view.name(at: noun) == nil && !rules.isFunctionWord(view.hash(noun))
            && (VerbFinder(rules: rules, view: view).beginsVerb(at: noun + 1)
                || FigureWords.measures.contains(view.hash(noun + 1)))
    }
}
