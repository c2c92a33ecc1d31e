import ArticleModel

/// What a clause is about.
extension SentenceEvents {
    func matter(of clause: Clause, shownAs excerpt: Excerpt? = nil) -> EventMatter {
        var things: [UInt64] = []
        var numbered: [EventMatter.Numbered] = []
        things.reserveCapacity(clause.tokens.count)
        let known = words.things
        let verb = clause.verb.map { $0.index..<$0.head + 1 } ?? 0..<0
        let nouns = clause.kind == .relative ? excerpt.map(spans) ?? [] : []
        for index in view.tokens.indices
        where (clause.owns(index) || nouns.contains { $0.contains(view.tokens[index].span) })
            && view.tokens[index].kind != .mark && !view.isInDate(index)
        {
            if known[index] != 0, !verb.contains(index) { things.append(known[index]) }
            if let singled = self.numbered(index) { numbered.append(singled) }
        }
        return EventMatter(
            things: SortedHashes.distinct(things), numbered: numbered,
            isCompletion: clause.verb.map { rules.completionVerbs.contains(view.hash($0.head)) } ?? false)
    }

    /// What a relative clause that is told as a sentence shows: its own words, and the noun that it hangs on.
    private func spans(of excerpt: Excerpt) -> [TextSpan] {
        guard excerpt.pieces.count > 1 else { return [] }
        return excerpt.pieces.compactMap { piece in
            switch piece {
            case .source(let span): span
            case .gloss(_, let witness): witness?.span
            case .omission: nil
            }
        }
    }

    /// "second stage", "third production line", "Line 7", "phase 2": the thing, and the number that singles it out.
    private func numbered(_ index: Int) -> EventMatter.Numbered? {
        let hash = view.hash(index)
        if let number = rules.ordinals[hash] {
            let after = index + 1..<min(index + 4, view.tokens.count)
            let nouns = after.prefix { view.tokens[$0].kind == .word && !rules.isFunctionWord(view.hash($0)) }
            guard let last = nouns.last(where: { !view.isInDate($0) }),
                !nouns.contains(where: { rules.unnumberedThings.contains(view.hash($0)) })
            else { return nil }
            return .init(thing: words.anyThing(last), number: number)
        }
        guard view.tokens[index].kind == .number, index > 0, view.tokens[index - 1].kind == .word,
            !view.isInDate(index - 1), !rules.isFunctionWord(view.hash(index - 1)),
            !rules.stopWords.contains(view.hash(index - 1)),
            view.tokens[index - 1].isCapitalised || rules.numberedThings.contains(view.hash(index - 1))
        else { return nil }
        return .init(thing: words.anyThing(index - 1), number: hash)
    }
}
