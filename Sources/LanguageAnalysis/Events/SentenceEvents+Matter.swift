import ArticleModel

/// What a clause is about.
extension SentenceEvents {
    func matter(of clause: Clause, shownAs excerpt: Excerpt) -> EventMatter {
        var things: [UInt64] = []
        var numbered: [EventMatter.Numbered] = []
        let nouns = clause.kind == .relative ? spans(of: excerpt) : []
        for index in view.tokens.indices
        where (clause.owns(index) || nouns.contains { $0.contains(view.tokens[index].span) })
            && view.tokens[index].kind != .mark && !view.isInDate(index)
        {
            if isThing(index, in: clause) { things.append(thing(index)) }
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

    /// A word that names a thing or a place; who acts stands among the parties.
    private func isThing(_ index: Int, in clause: Clause) -> Bool {
        let hash = view.hash(index)
        guard view.tokens[index].kind == .word, !rules.stopWords.contains(hash), !rules.weakThings.contains(hash),
            rules.ordinals[hash] == nil
        else { return false }
        if let verb = clause.verb, verb.index...verb.head ~= index { return false }
        guard let name = view.name(at: index)?.value else { return true }
        return name.type != .person && name.type != .country && name.type != .organisation
    }

    /// The stem of a word, or what stands for all words that mean the same.
    private func thing(_ index: Int) -> UInt64 {
        rules.sameThings[view.hash(index)] ?? WordStem.hash(article.text.bytes(in: view.tokens[index].span))
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
            return .init(thing: thing(last), number: number)
        }
        guard view.tokens[index].kind == .number, index > 0, view.tokens[index - 1].kind == .word,
            !view.isInDate(index - 1), !rules.isFunctionWord(view.hash(index - 1)),
            !rules.stopWords.contains(view.hash(index - 1)),
            view.tokens[index - 1].isCapitalised || rules.numberedThings.contains(view.hash(index - 1))
        else { return nil }
        return .init(thing: thing(index - 1), number: hash)
    }
}
