import ArticleModel

/// A figure that goes from one value to another: "from 40 percent to 30 percent".
public struct ChangePair: Sendable, Hashable {
    /// From "from" to the end of the second value.
    public let words: TextSpan
    /// The first value.
    public let first: TextSpan
    /// The second value.
    public let second: TextSpan

    private static let from: WordSet = "from"
    private static let to: WordSet = "to"

    /// The pairs among some values, which come in text order.
    public static func pairs(among values: [TextSpan], in article: Article) -> [ChangePair] {
        guard values.count > 1 else { return [] }
        let reader = TokenReader(article)
        return zip(values, values.dropFirst()).compactMap { first, second in
            guard first.end <= second.start, let start = reader.indices(in: first).first,
                let last = reader.indices(in: first).last, let next = reader.indices(in: second).first,
                reader.isWord(at: start - 1, in: from), next == last + 2, reader.isWord(at: last + 1, in: to)
            else { return nil }
            return ChangePair(
                words: TextSpan(reader.span(start - 1, start - 1).start, second.end), first: first, second: second)
        }
    }
}

extension FigureClause {
    /// Whose figure went from one value to another.
    public struct Holder: Sendable, Hashable {
        /// The subject with its verb; behind a first one what stands for it alone: "that of Vance".
        public let words: TextSpan
        /// The noun that such words leave out: "share".
        public let noun: TextSpan?
        /// Where the noun belongs.
        public let nounEnd: Int
    }

    /// Whose figure changed: "Holm's share falls from 40 percent to 30 percent, that of Vance from 25 percent to 12".
    public func holder(of pair: ChangePair) -> Holder? {
        guard let place = place(of: pair.words), let verb = place.clause.verb else { return nil }
        let (view, start) = (place.view, place.tokens.lowerBound)
        let lower = place.clause.owns(start) ? place.clause.tokens.lowerBound : start
        var first = start
        while first > lower, !isJoint(first - 1, in: view) { first -= 1 }
        guard verb.head < first else {
            guard let before = words(at: place)?.before else { return nil }
            return Holder(words: before, noun: nil, nounEnd: before.end)
        }
        guard first < start, let words = view.text(of: first..<start) else { return nil }
        let phrases = SubjectPhrases(view: view, clauses: place.clauses, rules: rules, article: article)
        let subject = phrases.subject(of: place.index)
        let head = subject.flatMap { subject in
            (subject.first { rules.prepositions.contains(view.hash($0)) && view.name(at: $0) == nil }
                ?? subject.upperBound) - 1
        }
        guard let subject, let head, subject.contains(head), view.name(at: head) == nil else {
            return Holder(words: words, noun: nil, nounEnd: words.end)
        }
        let isStandIn = Self.standIns.contains(view.hash(first))
        return Holder(
            words: words, noun: view.tokens[head].span, nounEnd: isStandIn ? view.tokens[first].span.end : words.end)
    }

    private static let standIns: WordSet = "that those"

    private func isJoint(_ index: Int, in view: SentenceView) -> Bool {
        guard view.name(at: index) == nil else { return false }
        let hash = view.hash(index)
        return hash == HindsightWords.comma || rules.coordinators.contains(hash) || hash == WordHash.of(";")
    }
}
