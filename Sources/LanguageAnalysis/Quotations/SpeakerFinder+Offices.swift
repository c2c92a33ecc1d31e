import ArticleModel

/// Whom an office or a kind of body means that stands for somebody named before.
extension SpeakerFinder {
    /// "the minister", "the ferry company": who bore that office when last named, or the last body; for other roles the one person
    /// whom the article has named so far.
    func definite(_ first: Int, _ last: Int) -> String? {
        guard reader.isWord(at: first, in: SpeakerWords.definite), last > first, last - first <= Self.mostModifiers + 1
        else { return nil }
        let modifiers = first + 1..<last
        guard
            modifiers.allSatisfy({
                !reader.isCapitalised(at: $0) && !reader.isPossessiveEnding(at: $0)
                    && !reader.isWord(at: $0, in: SpeakerWords.parting)
            })
        else { return nil }
        let before = mentions.mentions(in: max(0, first - 600)..<first)
        if let named = bodyNamed(by: last, among: before) { return named }
        if reader.isWord(at: last, in: SpeakerWords.bodies) {
            return body(called: last, among: before)
        }
        guard reader.isWord(at: last, in: SpeakerWords.offices) else { return nil }
        let people = before.filter { $0.name.type == .person }
        let holder = people.last { isOffice(last, modifiers, before: $0) }
        if let holder { return holder.name.entity }
        let named = Set(people.map(\.name.entity))
        return named.count == 1 && modifiers.isEmpty ? named.first : nil
    }

    /// Words between "the" and a role at most.
    private static let mostModifiers = 3

    /// True where a name was led by the role at `role`, with what stands before it: "Foreign Minister Anna Holm" and "the foreign minister".
    private func isOffice(_ role: Int, _ modifiers: Range<Int>, before person: MentionIndex.Mention) -> Bool {
        let office = max(0, person.first - 5)..<person.first
        guard office.contains(where: { reader.word(at: $0) == reader.word(at: role) }) else { return false }
        return modifiers.allSatisfy { modifier in
            !reader.isWord(at: modifier) || reader.isWord(at: modifier, in: SpeakerWords.pastHolders)
                || office.contains { reader.word(at: $0) == reader.word(at: modifier) }
        }
    }

    /// "the league", after "the Norland Football League" was named: the last body whose name has that word.
    private func bodyNamed(by role: Int, among mentions: ArraySlice<MentionIndex.Mention>) -> String? {
        guard reader.isWord(at: role, in: SpeakerWords.bodyNouns) else { return nil }
        let word = reader.word(at: role)
        return mentions.last { mention in
            mention.name.type == .organisation && mention.last > mention.first
                && (mention.first...mention.last).contains { reader.word(at: $0) == word }
        }?.name.entity
    }

    /// Whom "the company" means: the last body whose name does not say that it is something else, as a union or a ministry. Kinds
    /// that stand in names as a rule are looked for there first.
    private func body(called role: Int, among mentions: ArraySlice<MentionIndex.Mention>) -> String? {
        let bodies = mentions.filter {
            $0.name.type == .organisation && !reader.isPossessiveEnding(at: $0.last + 1)
        }
        guard let kind = SpeakerWords.bodyKinds.firstIndex(where: { reader.isWord(at: role, in: $0.roles) }) else {
            return bodies.last?.name.entity
        }
        let kinds = bodies.map { kindsOfBody($0) }
        let named = kinds.lastIndex { $0.contains(kind) }
        let unnamed = kinds.lastIndex { $0.isEmpty }
        let isToldByName = SpeakerWords.bodyKinds[kind].isToldByName
        let found = isToldByName ? named ?? unnamed : [named, unnamed].compactMap { $0 }.max()
        return found.map { bodies[opening(of: $0, among: bodies) ?? $0].name.entity }
    }

    /// "Halvard Lines dropped its bid for Fjordlink. The operator said": of the bodies of one sentence the one that opens it, where its
    /// name says no more of its kind than the other's.
    private func opening(of found: Int, among bodies: [MentionIndex.Mention]) -> Int? {
        let kinds = kindsOfBody(bodies[found])
        var place = found
        while place > 0 {
            let between = bodies[place - 1].last..<bodies[place].first
            guard !between.contains(where: { Mark.isStop(reader.mark(at: $0)) }) else { break }
            place -= 1
        }
        let opener = bodies[place]
        guard place < found, kinds.isEmpty, opener.first == 0 || !reader.isWord(at: opener.first - 1) else {
            return nil
        }
        return place
    }

    /// The kinds of bodies that a name's words, here and in full, say it is of.
    private func kindsOfBody(_ mention: MentionIndex.Mention) -> [Int] {
        let name = ArticleText(MappedText(verbatim: Array((gazetteer.name(of: mention.name.entity) ?? "").utf8)))
        let full = Tokenizer.tokens(of: name)
        return SpeakerWords.bodyKinds.indices.filter { kind in
            let names = SpeakerWords.bodyKinds[kind].names
            return (mention.first...mention.last).contains { reader.isWord(at: $0, in: names) }
                || full.contains { names.contains($0) }
        }
    }
}
