import ArticleModel

/// Reads from a sentence who does something, and where it leads them.
struct DoingReader {
    typealias Actor = Implication.Actor

    /// A visit, done or not.
    struct Journey {
        var actors: [Actor]
        var goals: [String]
    }

    let view: SentenceView
    let article: Article
    let rules: EventRules

    // MARK: Who

    /// Who stands before a verb as its subject; nobody where that is a pronoun or cannot be told.
    func subject(before index: Int, from lower: Int = 0) -> [Actor] {
        var roleEnd: Int?
        var place = index - 1
        while place >= max(lower, index - 16) {
            let hash = view.hash(place)
            if let name = view.name(at: place) {
                return actors(at: name, office: roleEnd.map { place + 1..<$0 + 1 }, from: lower)
            }
            if rules.isPronoun(hash) || hash == rules.that || rules.sayingVerbs.contains(hash) { return [] }
            if view.tokens[place].kind == .mark, hash != HindsightWords.comma { return [] }
            if SpeakerWords.roles.contains(hash), roleEnd == nil { roleEnd = place }
            place -= 1
        }
        return []
    }

    private func actors(at name: SentenceView.Mark<NameMention>, office: Range<Int>?, from lower: Int) -> [Actor] {
        let next = name.tokens.upperBound
        let isOwner = isPossessiveEnding(next)
        if name.value.isAdjective || isOwner {
            guard name.value.type == .country, let office, let words = officeWords(isOwner ? next + 1 : next, office)
            else { return [] }
            return [.holder(office: words, state: name.value.entity)]
        }
        guard name.value.type != .place, office == nil || office?.isEmpty == true || isApposition(name) else {
            return []
        }
        var found: [Actor] = [.named(name.value.entity)]
        // "Holm and Vance"
        var before = name.tokens.lowerBound - 1
        while before > lower,
            rules.coordinators.contains(view.hash(before)) || view.hash(before) == HindsightWords.comma,
            let other = view.name(at: before - 1), !other.value.isAdjective, other.value.type != .place
        {
            found.append(.named(other.value.entity))
            before = other.tokens.lowerBound - 1
        }
        return found
    }

    /// "Anna Holm, the foreign minister, will": the office is told behind the name.
    private func isApposition(_ name: SentenceView.Mark<NameMention>) -> Bool {
        view.hash(name.tokens.upperBound) == HindsightWords.comma
    }

    /// The words of an office that begin at a place and end with it.
    private func officeWords(_ start: Int, _ office: Range<Int>) -> [UInt64]? {
        guard start < office.upperBound else { return nil }
        let words = (start..<office.upperBound).map(view.hash)
        return words.count <= 3 && words.allSatisfy({ !rules.isFunctionWord($0) }) ? words : nil
    }

    /// Who owns what begins at a place: "Holm's first visit".
    func owner(before index: Int) -> [Actor] {
        guard isPossessiveEnding(index - 1), let name = view.name(at: index - 2), name.value.type != .place else {
            return []
        }
        return [.named(name.value.entity)]
    }

    /// Who stands behind "by".
    func agent(in range: Range<Int>) -> [Actor] {
        guard let by = range.first(where: { view.hash($0) == HindsightWords.by }) else { return [] }
        for index in by + 1..<min(range.upperBound, by + 7) {
            guard let name = view.name(at: index) else { continue }
            guard name.value.isAdjective || isPossessiveEnding(name.tokens.upperBound) else {
                return name.value.type == .place ? [] : [.named(name.value.entity)]
            }
            let start = name.tokens.upperBound + (isPossessiveEnding(name.tokens.upperBound) ? 1 : 0)
            guard name.value.type == .country,
                let end = (start..<start + 4).last(where: { SpeakerWords.roles.contains(view.hash($0)) }),
                let words = officeWords(start, start..<end + 1)
            else { return [] }
            return [.holder(office: words, state: name.value.entity)]
        }
        return []
    }

    func isPossessiveEnding(_ index: Int) -> Bool {
        view.shape(index).contains(.apostrophe) && view.tokens[index].kind == .word
    }

    // MARK: Where to

    /// The visits that a sentence tells of, in text order.
    func journeys() -> [Journey] {
        view.tokens.indices.compactMap { index in
            guard view.tokens[index].kind == .word, !view.isInDate(index) else { return nil }
            if isNounOfVisit(index) { return journeyOfNoun(index) }
            guard isVerbOfVisit(index) else { return nil }
            let goals = goals(after: index)
            return goals.isEmpty
                ? nil : Journey(actors: subject(before: beginning(ofVerbAt: index)), goals: goals)
        }
    }

    private func isNounOfVisit(_ index: Int) -> Bool {
        guard let act = rules.actNouns[view.hash(index)], rules.acts[act].name == "visit" else { return false }
        let before = view.hash(index - 1)
        return !rules.isAuxiliary(before) && before != rules.to
    }

    private func isVerbOfVisit(_ index: Int) -> Bool {
        let hash = view.hash(index)
        if let act = rules.presentForms[hash] ?? rules.pastForms[hash] { return rules.acts[act].name == "visit" }
        return HindsightWords.goings.contains(hash) || HindsightWords.awaitings.contains(hash)
    }

    /// "a visit to Sudria", "Holm's Sudria visit"
    private func journeyOfNoun(_ index: Int) -> Journey {
        var goals = goals(after: index)
        var start = index
        if let name = view.name(at: index - 1), name.value.type == .country || name.value.type == .place {
            start = name.tokens.lowerBound
            if goals.isEmpty, !name.value.isAdjective { goals = [name.value.entity] }
        }
        while start > 0, view.tokens[start - 1].kind == .word, !isPossessiveEnding(start - 1),
            !rules.isFunctionWord(view.hash(start - 1)), !rules.determiners.contains(view.hash(start - 1)),
            view.name(at: start - 1) == nil
        {
            start -= 1
        }
        let owners = owner(before: start)
        return Journey(
            actors: owners.isEmpty ? agent(in: index + 1..<min(view.tokens.count, index + 12)) : owners, goals: goals)
    }

    /// Countries and places that something leads to.
    func goals(after index: Int) -> [String] {
        var found: [String] = []
        var place = index + 1
        while place < min(view.tokens.count, index + 12) {
            if let name = view.name(at: place) {
                let before = view.hash(name.tokens.lowerBound - 1)
                let isGoal =
                    name.tokens.lowerBound == index + 1 || HindsightWords.goals.contains(before)
                    || rules.determiners.contains(before)
                        && (name.tokens.lowerBound == index + 2
                            || HindsightWords.goals.contains(view.hash(name.tokens.lowerBound - 2)))
                    || !found.isEmpty && rules.coordinators.contains(before)
                if isGoal, !name.value.isAdjective, name.value.type == .country || name.value.type == .place {
                    found.append(name.value.entity)
                }
                place = name.tokens.upperBound
                continue
            }
            if view.tokens[place].kind == .mark || rules.isAuxiliary(view.hash(place)) { break }
            place += 1
        }
        return found
    }

    /// Where the words of a verb begin: "is not expected to visit".
    func beginning(ofVerbAt index: Int) -> Int {
        var start = index
        while start > 0, start > index - 8 {
            let hash = view.hash(start - 1)
            guard
                rules.isAuxiliary(hash) || hash == rules.to || rules.planParticiples.contains(hash)
                    || rules.negations.contains(hash) || rules.formsOfBe.contains(hash)
                    || rules.planVerbs.contains(hash)
            else { break }
            start -= 1
        }
        return start
    }
}
