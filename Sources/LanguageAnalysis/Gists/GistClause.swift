import ArticleModel

/// One clause on its way to a gist: where its subject, its verb and what belongs to the verb stand.
struct GistClause {
    let view: SentenceView
    let article: Article
    let rules: EventRules
    let resolved: SubjectResolver.Subject?
    /// The subject's tokens, titles and articles included; nil where it is only understood.
    let subject: Range<Int>?
    /// From the finite verb or auxiliary to the verb that says what is done.
    let verb: Clause.Verb
    /// One past the last token that belongs to the verb.
    let end: Int
    /// Whether the subject stands right before the verb, so that the two can be shown as one stretch.
    private let isSubjectBeside: Bool
    private let lists: ListJoints

    init?(
        view: SentenceView, clauses: [Clause], index: Int, rules: EventRules, article: Article,
        resolved: SubjectResolver.Subject?
    ) {
        guard let verb = clauses[index].verb else { return nil }
        self.view = view
        self.article = article
        self.rules = rules
        self.resolved = resolved
        self.verb = verb
        let phrases = SubjectPhrases(view: view, clauses: clauses, rules: rules, article: article)
        subject = phrases.subject(of: index)
        isSubjectBeside = subject.map { $0.upperBound == verb.index } ?? false
        // "agreed to prepare a plant": what is agreed is a clause of its own.
        let next = clauses.indices.contains(index + 1) ? clauses[index + 1] : nil
        let isContinued =
            (next?.kind == .infinitive || next?.kind == .content && rules.deniedVerbs.contains(view.hash(verb.head)))
            && next?.tokens.lowerBound == clauses[index].tokens.upperBound
        let last = max(verb.head + 1, (isContinued ? next : nil)?.tokens.upperBound ?? clauses[index].tokens.upperBound)
        // "the pier that Norland is building with Sudria": who takes part there takes no part here.
        end = (verb.head + 2..<max(verb.head + 2, last)).first { rules.relatives.contains(view.hash($0)) } ?? last
        lists = ListJoints(view: view, rules: rules, in: verb.head + 1..<max(verb.head + 1, end))
    }

    func gist(of event: Event) -> EventGist? {
        let parties = PartyFinder(clause: self, act: event.act).parties
        let lexical = self.lexical(of: event)
        let needsSubject = isPassive || (parties.ofSubject.isEmpty ? !isPronoun(subject) : !isFollowed(lexical))
        var words = stretch(from: needsSubject ? verb.index : lexical)
        if needsSubject {
            // Words that nobody could tell what they are about say nothing.
            guard let subject, let first = view.text(of: subject) else { return nil }
            if isSubjectBeside, let next = words.first {
                words[0] = TextSpan(first.start, next.end)
            } else {
                words.insert(first, at: 0)
            }
        }
        guard !words.isEmpty, view.tokens.count(where: { token in words.contains { $0.contains(token.span) } }) > 1
        else {
            return nil
        }
        return EventGist(words: words, parties: parties.all)
    }

    /// "; a decision is to be taken": on what, the clause before the semicolon says.
    func isBare(_ gist: EventGist) -> Bool {
        guard let subject, subject.count <= 2, let first = subject.first, gist.parties.isEmpty,
            first > 0, GistWords.openers.contains(view.hash(first - 1)),
            !view.names.contains(where: { subject.contains($0.tokens.lowerBound) })
        else { return false }
        let words = view.tokens.count { token in gist.words.contains { $0.contains(token.span) } }
        return words <= Self.mostBareWords
    }

    private static let mostBareWords = 7

    /// The words from its verb to where another clause begins, and who takes part; nil for too many words.
    func lead(to end: Int) -> EventGist? {
        var last = end
        while last > verb.index, view.tokens[last - 1].kind == .mark, !view.isInName(last - 1) { last -= 1 }
        guard last - verb.index <= GistFinder.longest, let words = view.text(of: verb.index..<last) else { return nil }
        return EventGist(words: [words], parties: PartyFinder(clause: self, act: nil).parties.all)
    }

    // MARK: The verb

    /// "was opened", "has been signed".
    var isPassive: Bool {
        guard verb.head > verb.index, isParticiple(verb.head) else { return false }
        return (verb.index..<verb.head).contains { index in
            let hash = view.hash(index)
            return rules.formsOfBe.contains(hash) || rules.presentAuxiliaries.contains(hash)
                || (rules.pastAuxiliaries.contains(hash) && !rules.perfectAuxiliaries.contains(hash))
        }
    }

    private func isParticiple(_ index: Int) -> Bool {
        let hash = view.hash(index)
        let word = article.text.bytes(in: view.tokens[index].span)
        return rules.irregularPasts.contains(hash) || rules.pastForms[hash] != nil
            || word.suffix(2).elementsEqual("ed".utf8) || word.suffix(2).elementsEqual("en".utf8)
    }

    /// The token that the gist begins with: of a plan what is to be done, of all else the verb itself.
    private func lexical(of event: Event) -> Int {
        let head = verb.head
        guard event.status == .planned, view.hash(head + 1) == GistWords.infinitive, head + 2 < end,
            rules.planVerbs.contains(view.hash(head)) || rules.planParticiples.contains(view.hash(head))
                || rules.wishVerbs.contains(view.hash(head)) || isPresentForm(head)
        else { return head }
        return head + 2
    }

    private func isPresentForm(_ index: Int) -> Bool {
        view.ends(index, .s)
    }

    /// "it signed a memorandum": who "it" is the reader is not told, and the word itself says nothing.
    private func isPronoun(_ subject: Range<Int>?) -> Bool {
        guard let subject, subject.count == 1, let only = subject.first else { return false }
        let hash = view.hash(only)
        return isFollowed(verb.head)
            && (rules.neuterPronouns.contains(hash) || rules.singularPronouns.contains(hash)
                || rules.pluralPronouns.contains(hash))
    }

    /// Whether anything stands behind the verb, dates left aside.
    private func isFollowed(_ verb: Int) -> Bool {
        var next = verb + 1
        while next < end {
            if let date = view.dates.first(where: { $0.tokens.contains(next) }) {
                next = date.tokens.upperBound
            } else if isDatePreposition(next) {
                next += 1
            } else {
                break
            }
        }
        return next < end && (view.tokens[next].kind != .mark || isMoneySign(next))
    }

    private func isDatePreposition(_ index: Int) -> Bool {
        let hash = view.hash(index)
        guard rules.prepositions.contains(hash) || rules.determiners.contains(hash) else { return false }
        let next = rules.determiners.contains(view.hash(index + 1)) ? index + 2 : index + 1
        return view.dates.contains { $0.tokens.lowerBound == next || $0.tokens.contains(index + 1) }
    }

    // MARK: The words

    /// The words from `first` to the end of what belongs to the verb: dates left out, cut where another thought begins.
    private func stretch(from first: Int) -> [TextSpan] {
        var kept: [Range<Int>] = []
        var start = first
        var index = first
        func close(_ end: Int) {
            if start < end { kept.append(start..<end) }
        }
        while index < end {
            if let date = view.dates.first(where: { $0.tokens.contains(index) && $0.value.type != .duration }) {
                close(beforePreposition(index, from: start))
                index = date.tokens.upperBound
                start = index
                // "to decide on the site next year and to open it in 2018": the date is that of the act before it.
                if index > verb.head + 1, beginsAct(behind: index) { break }
                continue
            }
            if index > verb.head, isBorder(index), !lists.isJoint(index) { break }
            index += 1
        }
        close(index)
        return shortened(kept).compactMap { view.text(of: $0) }
    }

    /// "and to open it", "and opened it"
    private func beginsAct(behind index: Int) -> Bool {
        rules.coordinators.contains(view.hash(index)) && lists.beginsAct(index + 1)
    }

    /// The end of a stretch that a date phrase follows: its preposition and article go with it.
    private func beforePreposition(_ index: Int, from start: Int) -> Int {
        var end = index
        while end > start,
            rules.prepositions.contains(view.hash(end - 1)) || rules.determiners.contains(view.hash(end - 1))
        {
            end -= 1
        }
        return end
    }

    /// Marks and words behind which something else is told.
    private func isBorder(_ index: Int) -> Bool {
        if view.isQuoted(at: index) { return true }
        if view.tokens[index].kind == .mark {
            return view.name(at: index) == nil && !isMoneySign(index) && !isInnerMark(index)
        }
        let hash = view.hash(index)
        // "was opened by the president": that stands among the parties.
        if hash == GistWords.agent, isPassive, index > verb.head { return true }
        return rules.relatives.contains(hash) && hash != rules.that || rules.subordinators.contains(hash)
    }

    /// A hyphen or apostrophe within a word, the comma or stop of a number: no gap on either side.
    private func isInnerMark(_ index: Int) -> Bool {
        guard index > 0, index + 1 < view.tokens.count else { return false }
        return view.tokens[index - 1].span.end == view.tokens[index].span.start
            && view.tokens[index].span.end == view.tokens[index + 1].span.start
    }

    private func isMoneySign(_ index: Int) -> Bool {
        guard index + 1 < view.tokens.count, view.tokens[index].kind == .mark else { return false }
        return view.tokens[index + 1].kind == .number
            && view.tokens[index].span.end == view.tokens[index + 1].span.start
    }

    /// No more words than can be read at a glance, cut before a preposition; no joint or preposition at an end.
    private func shortened(_ stretches: [Range<Int>]) -> [Range<Int>] {
        var room = GistFinder.longest
        var result: [Range<Int>] = []
        for stretch in stretches where room > 2 && !isHedge(stretch) {
            var range = stretch
            if range.count > room {
                let limit = range.lowerBound + room
                let joint = (range.lowerBound + 3..<max(range.lowerBound + 3, limit + 1)).last { mayCut(before: $0) }
                let next = (limit..<range.upperBound).first { mayCut(before: $0) } ?? range.upperBound
                range = range.lowerBound..<(joint ?? (lists.holds(limit) ? next : limit))
            }
            while let last = range.last, isJoint(last) || view.tokens[last].kind == .mark && !isInnerMark(last) {
                range = range.dropLast()
            }
            guard !range.isEmpty else { continue }
            result.append(range)
            room = range == stretch ? room - range.count : 0
        }
        return result
    }

    /// "by 2014 at the latest": what is left of the date phrase.
    private func isHedge(_ range: Range<Int>) -> Bool {
        range.count <= 3 && range.contains { rules.hedges.contains(view.hash($0)) }
    }

    /// Nothing is cut inside a list, for what is left of it would be said to be all.
    private func mayCut(before index: Int) -> Bool { isJoint(index) && !lists.holds(index) }

    private func isJoint(_ index: Int) -> Bool {
        let hash = view.hash(index)
        // "off the coast"
        let isLoose =
            rules.particles.contains(hash)
            && (rules.determiners.contains(view.hash(index + 1)) || view.name(at: index + 1) != nil)
        return isLoose || rules.prepositions.contains(hash) || rules.coordinators.contains(hash) || hash == rules.to
            || rules.determiners.contains(hash)
    }
}
