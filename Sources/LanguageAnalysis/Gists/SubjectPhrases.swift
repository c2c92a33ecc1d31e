import ArticleModel

/// Finds the subjects of the clauses of one sentence, those that a clause shares with one before it too.
struct SubjectPhrases {
    let view: SentenceView
    let clauses: [Clause]
    let rules: EventRules
    let article: Article

    /// The tokens of a clause's subject; nil where none can be told.
    func subject(of index: Int) -> Range<Int>? {
        guard clauses.indices.contains(index), let verb = clauses[index].verb else { return nil }
        let clause = clauses[index]
        switch clause.kind {
        case .relative: return subject(ofRelative: clause, before: verb.index)
        case .infinitive: return subjectBefore(index)
        case .main, .coordinate, .subordinate, .content, .conditional:
            return phrase(in: clause.tokens.lowerBound..<max(clause.tokens.lowerBound, verb.index))
                ?? resumed(index) ?? subjectBefore(index)
        }
    }

    /// "The plant [that Norland wanted] will not be built": the noun before the relative clause that stands between.
    private func resumed(_ index: Int) -> Range<Int>? {
        guard index > 0, clauses[index - 1].kind == .relative else { return nil }
        return antecedent(of: clauses[index - 1])
    }

    private func subjectBefore(_ index: Int) -> Range<Int>? {
        for earlier in (0..<index).reversed() where [.main, .coordinate, .content].contains(clauses[earlier].kind) {
            guard let verb = clauses[earlier].verb else { continue }
            let start = clauses[earlier].tokens.lowerBound
            return phrase(in: start..<max(start, verb.index)) ?? resumed(earlier)
        }
        return nil
    }

    /// "the gas that Norland sells", "the ship that sank": what stands between the relative and its verb, or what it hangs on.
    private func subject(ofRelative clause: Clause, before verb: Int) -> Range<Int>? {
        let relative = relative(of: clause)
        return relative + 1 < verb
            ? phrase(in: relative + 1..<verb) ?? antecedent(of: clause) : antecedent(of: clause)
    }

    /// The relative pronoun; a clause without one of its own begins with its noun.
    private func relative(of clause: Clause) -> Int {
        clause.tokens.first { rules.relatives.contains(view.hash($0)) } ?? clause.tokens.lowerBound
    }

    /// The noun phrase that a relative clause hangs on.
    private func antecedent(of clause: Clause) -> Range<Int>? {
        let relative = relative(of: clause)
        guard relative > 0 else { return nil }
        var last = relative - 1
        if view.tokens[last].kind == .mark { last -= 1 }
        guard last >= 0, view.tokens[last].kind != .mark else { return nil }
        var first = last
        while first > 0, last - first < 10 {
            if rules.determiners.contains(view.hash(first)) { break }
            let before = first - 1
            if view.hash(before) == rules.of, before > 0 {
                first = before - 1
                continue
            }
            guard view.tokens[before].kind != .mark, !rules.isFunctionWord(view.hash(before)) else { break }
            first = before
        }
        return first..<last + 1
    }

    /// The subject among the tokens before a verb: without what opens the sentence before it, and without what is put in behind it.
    private func phrase(in range: Range<Int>) -> Range<Int>? {
        var first = range.last(where: isBreak).map { $0 + 1 } ?? range.lowerBound
        while first < range.upperBound, isOpener(first) { first += 1 }
        if let start = afterOpeningPhrase(first..<range.upperBound) { first = start }
        // "The pier that Norland planned": the noun is enough.
        var end = range.first { $0 > first && rules.relatives.contains(view.hash($0)) } ?? range.upperBound
        // "Dmitry Medvedev on Monday became"
        if let date = view.dates.first(where: {
            first <= $0.tokens.lowerBound && $0.tokens.upperBound <= end
        }) {
            end = date.tokens.lowerBound
            while end > first, rules.prepositions.contains(view.hash(end - 1)) { end -= 1 }
        }
        if let comma = (first..<max(first, end)).first(where: isComma), !isList(first..<end) { end = comma }
        while end > first, view.tokens[end - 1].kind == .mark || isAdverb(end - 1) { end -= 1 }
        return first < end ? first..<end : nil
    }

    /// Joints, conjunctions and marks at the head of a clause.
    private func isOpener(_ index: Int) -> Bool {
        let hash = view.hash(index)
        return view.tokens[index].kind == .mark && view.name(at: index) == nil || rules.coordinators.contains(hash)
            || rules.subordinators.contains(hash) || hash == rules.that
    }

    /// Behind "On Monday", "Under a protocol signed on Monday" or "In March, at the talks,": where the subject itself begins.
    private func afterOpeningPhrase(_ range: Range<Int>) -> Int? {
        guard let first = range.first else { return nil }
        let opensWithDate = view.dates.contains { $0.tokens.contains(first) }
        guard rules.prepositions.contains(view.hash(first)) || opensWithDate else { return nil }
        if let comma = range.last(where: isComma), comma + 1 < range.upperBound { return comma + 1 }
        let date = view.dates.last { range.contains($0.tokens.lowerBound) && $0.tokens.upperBound < range.upperBound }
        if let date { return date.tokens.upperBound }
        // "Under a protocol signed in Moscow": the verb is the noun's.
        return opensWithDate ? range.upperBound : first + 1
    }

    /// A semicolon, a colon or a mark of quotation: what stands before it is another thought.
    private func isBreak(_ index: Int) -> Bool {
        guard view.tokens[index].kind == .mark, view.name(at: index) == nil else { return false }
        let mark = article.text.bytes(in: view.tokens[index].span)
        return mark.elementsEqual(";".utf8) || mark.elementsEqual(":".utf8) || mark.elementsEqual("”".utf8)
            || mark.elementsEqual("\"".utf8)
    }

    /// "Harrow, Lund and Vance": the commas part names.
    private func isList(_ range: Range<Int>) -> Bool {
        guard let comma = range.first(where: isComma) else { return false }
        return range.contains { $0 > comma && GistWords.joints.contains(view.hash($0)) }
    }

    private func isComma(_ index: Int) -> Bool {
        view.tokens[index].kind == .mark && article.text.bytes(in: view.tokens[index].span).first == UInt8(ascii: ",")
            && view.name(at: index) == nil
    }

    private func isAdverb(_ index: Int) -> Bool {
        view.ends(index, .ly, longerThan: 4) && view.name(at: index) == nil
            || WordSet.shortAdverbs.contains(view.hash(index))
    }
}
