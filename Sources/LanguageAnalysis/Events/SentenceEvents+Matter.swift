import ArticleModel

/// What a clause is about.
extension SentenceEvents {
    func matter(of clause: Clause) -> EventMatter {
        var things: [UInt64] = []
        var numbered: [EventMatter.Numbered] = []
        things.reserveCapacity(clause.tokens.count)
        let known = words.things
        let verb = clause.verb.map { $0.index..<$0.head + 1 } ?? 0..<0
        for part in [clause.tokens, clause.tail ?? 0..<0] {
            for index in part.clamped(to: view.tokens.indices) where view.tokens[index].kind != .mark {
                guard !view.isInDate(index) else { continue }
                if known[index] != 0, !verb.contains(index) { things.append(known[index]) }
                if let singled = self.numbered(index) { numbered.append(singled) }
            }
        }
        return EventMatter(
            things: SortedHashes.distinct(things), numbered: numbered,
            isCompletion: clause.verb.map { rules.completionVerbs.contains(view.hash($0.head)) } ?? false)
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
