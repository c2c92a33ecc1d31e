import ArticleModel

/// "It", "its", "his" and "the plant" in some words that are shown alone.
extension Antecedents {
    /// The words "it", "its", "his" and "the plant" of some shown words that these leave open, in text order; `beside` are names that are
    /// shown with them.
    public func openWords(in shown: [TextSpan], beside: [TextSpan] = []) -> [OpenWord] {
        guard let first = shown.first, let last = shown.last else { return [] }
        let whole = TextSpan(first.start, max(first.end, last.end))
        let start = views.firstPlace { $0.span.end <= whole.start }
        return views.indices[start...].prefix { views[$0].span.start < whole.end }.flatMap { place in
            let view = views[place]
            return view.tokens.indices.compactMap { index -> OpenWord? in
                guard AntecedentWords.open.contains(view.hash(index)), !view.isQuoted(at: index),
                    shown.contains(where: { $0.contains(view.tokens[index].span) }),
                    let found = meaning(of: index, place)
                else { return nil }
                // "He will come, his office said": the first of them has the gloss.
                if isToldBefore(index, in: view, shown) { return nil }
                let isShown = { (span: TextSpan) in (shown + beside).contains { $0.contains(span) } }
                switch found {
                case .inside(let spans):
                    if spans.contains(where: isShown) { return nil }
                    let only = spans.count == 1 ? view.names.first { $0.span == spans.first } : nil
                    return OpenWord(span: view.tokens[index].span, meaning: only?.span)
                case .before(let span):
                    return span.map(isShown) ?? false ? nil : OpenWord(span: view.tokens[index].span, meaning: span)
                case .unknown: return nil
                }
            }
        }
    }

    private func isToldBefore(_ index: Int, in view: SentenceView, _ shown: [TextSpan]) -> Bool {
        let family = [AntecedentWords.ofPeople, AntecedentWords.ofThings].first { $0.contains(view.hash(index)) }
        guard let family else { return false }
        return (0..<index).contains { earlier in
            family.contains(view.hash(earlier)) && shown.contains { $0.contains(view.tokens[earlier].span) }
        }
    }

    /// Where what a word means may stand.
    private enum Found {
        /// In its sentence, before it.
        case inside([TextSpan])
        /// In a sentence before; nil where it is not clear in which words.
        case before(TextSpan?)
        /// Anywhere, behind it too.
        case unknown
    }

    private func meaning(of index: Int, _ place: Int) -> Found? {
        let view = views[place]
        // Where somebody talks, whoever is addressed was named last.
        guard view.tokens.count <= 400, !view.tokens.contains(where: AntecedentWords.ofTalk.contains) else {
            return nil
        }
        switch view.hash(index) {
        case AntecedentWords.its: return owner(index, place)
        case AntecedentWords.it: return object(index, place)
        case let hash where AntecedentWords.ofPeople.contains(hash): return person(index, place)
        default: return AntecedentWords.things.contains(view.hash(index)) ? thing(index, place) : nil
        }
    }

    // MARK: His

    /// Whoever the sentence names before it, by name or by what they are; else the one person of the sentence before.
    private func person(_ index: Int, _ place: Int) -> Found {
        let view = views[place]
        let named = view.names.filter { $0.value.type == .person && $0.tokens.upperBound <= index }
        let people = (0..<index).filter {
            AntecedentWords.people.contains(view.hash($0)) || SpeakerWords.roles.contains(view.hash($0))
        }
        // "They found that Vance had sold his boat": whoever is not known by name.
        let isUnknown = (1..<max(1, index)).contains {
            view.tokens[$0].isCapitalised && !view.isInName($0) && !view.isInDate($0)
        }
        if isUnknown { return .unknown }
        if let first = named.first, people.isEmpty, named.allSatisfy({ $0.value.entity == first.value.entity }) {
            return .inside([first.span])
        }
        if !named.isEmpty || !people.isEmpty {
            return .inside(named.map(\.span) + people.compactMap { view.text(of: $0..<$0 + 1) })
        }
        // "In his speech Vance said": whose it is follows.
        guard index > 0, !rules.prepositions.contains(view.hash(0)),
            !view.names.contains(where: { $0.value.type == .person })
        else { return .unknown }
        guard let before = sentence(before: place), before.block == view.block else { return .before(nil) }
        return .before(SubjectResolver.onlyPerson(in: before)?.span)
    }

    // MARK: The plant

    /// "The plant was closed": of many, the one that a sentence before names; nothing where it is told which.
    private func thing(_ index: Int, _ place: Int) -> Found {
        let view = views[place]
        let next = view.hash(index + 1)
        guard view.hash(index - 1) == Self.the, !view.isInName(index), view.name(at: index + 1) == nil,
            !rules.prepositions.contains(next) || view.isInDate(index + 2), !rules.relatives.contains(next),
            view.tokens.indices.contains(index + 1),
            !(0..<index - 1).contains(where: { view.hash($0) == view.hash(index) }),
            case .named(let words, _) = fuller(view.hash(index), before: place)
        else { return .unknown }
        return .before(words)
    }

    // MARK: Its

    private func owner(_ index: Int, _ place: Int) -> Found {
        let view = views[place]
        if let span = parallel(index, view) { return .inside([span]) }
        // "In its report the board said": whose it is follows.
        guard !rules.prepositions.contains(view.hash(0)), index > 0 else { return .unknown }
        // "the start of its second stage": the noun that it hangs on is not the owner.
        let hung = (max(0, index - 4)..<index).last {
            rules.determiners.contains(view.hash($0)) && rules.prepositions.contains(view.hash(index - 1))
                && !($0 + 1..<max($0 + 1, index - 1)).contains { rules.isFunctionWord(view.hash($0)) }
        }
        let inside = candidates(before: index, in: view, without: hung.map { $0..<index } ?? index..<index)
        if !inside.isEmpty { return .inside(inside) }
        guard let before = sentence(before: place), before.block == view.block else { return .before(nil) }
        return .before(subject(of: before))
    }

    /// "8 percent of Sudria's coal and 6 percent of its oil": one phrase after the other is built alike.
    private func parallel(_ index: Int, _ view: SentenceView) -> TextSpan? {
        let joint = view.hash(index - 1)
        guard index > 3, rules.prepositions.contains(joint) else { return nil }
        let name = view.names.last { name in
            name.tokens.upperBound < index - 2 && view.hash(name.tokens.lowerBound - 1) == joint
                && AntecedentWords.possessive.contains(view.hash(name.tokens.upperBound))
                && name.value.type != .person
                && (name.tokens.upperBound..<index - 1).contains { rules.coordinators.contains(view.hash($0)) }
        }
        return name?.span
    }

    // MARK: It

    private func object(_ index: Int, _ place: Int) -> Found {
        let view = views[place]
        let clauses = clauses(of: view)
        guard index > 0, let own = clauses.firstIndex(where: { $0.owns(index) }), isObject(index, view, clauses) else {
            return .unknown
        }
        let phrases = SubjectPhrases(view: view, clauses: clauses, rules: rules, article: article)
        // Nothing that acts here is what something is done to.
        var subject = phrases.subject(of: own) ?? index..<index
        if clauses[own].kind == .infinitive, own > 0, let lead = phrases.subject(of: own - 1) { subject = lead }
        if let end = clauses[own].verb?.index, clauses[own].kind == .main {
            subject = subject.lowerBound..<max(subject.upperBound, min(end, index))
        }
        let inside = candidates(before: index, in: view, without: subject)
        if !inside.isEmpty { return .inside(inside) }
        guard subject.lowerBound <= 1, let before = sentence(before: place) else { return .unknown }
        return .before(thing(toldIn: before))
    }

    /// Behind a verb or preposition, with nothing behind it that would make it stand for a clause.
    private func isObject(_ index: Int, _ view: SentenceView, _ clauses: [Clause]) -> Bool {
        guard view.tokens.indices.contains(index + 1) else { return false }
        let isBehindVerb =
            clauses.contains { $0.verb?.head == index - 1 } || rules.prepositions.contains(view.hash(index - 1))
            || view.hash(index - 2) == GistWords.infinitive && view.tokens[index - 1].kind == .word
        let next = view.hash(index + 1)
        // "denied it" is of what was said.
        return isBehindVerb && !AntecedentWords.ofWords.contains(view.hash(index - 1))
            && (view.tokens[index + 1].kind == .mark || rules.prepositions.contains(next)
                || AntecedentWords.behindObject.contains(next) || view.isInDate(index + 1))
    }

    /// What the sentence before does something to, where it tells that of a thing; else the thing that it begins with.
    private func thing(toldIn view: SentenceView) -> TextSpan? {
        guard let verb = clauses(of: view).first(where: { $0.kind == .main && $0.verb != nil })?.verb else {
            return nil
        }
        let noun = verb.head + 2
        guard view.hash(verb.head + 1) == Self.the, view.tokens.indices.contains(noun), view.name(at: noun) == nil,
            !rules.isFunctionWord(view.hash(noun)), !view.endsInSingleS(noun),
            !AntecedentWords.people.contains(view.hash(noun)), let words = view.text(of: verb.head + 1..<noun + 1)
        else {
            // A state or firm may act in the one and be acted upon in the other: only a thing is sure.
            let isNamed = view.names.first.map { $0.tokens.lowerBound <= 1 } ?? false
            return isNamed ? nil : subject(of: view)
        }
        guard let place = views.firstIndex(where: { $0.span == view.span }) else { return words }
        return named(view.hash(noun), at: place) ?? words
    }

    /// "the project": the thing that the sentence before speaks of, by its name where one is told.
    private func named(_ noun: UInt64, at place: Int) -> TextSpan? {
        if case .named(_, let whole) = fuller(noun, before: place, withHeadline: true) { return whole }
        guard AntecedentWords.undertakings.contains(noun), let before = sentence(before: place),
            let subject = subject(of: before), let last = before.tokens.last(where: { subject.contains($0.span) }),
            let own = views.firstIndex(where: { $0.span == before.span })
        else { return nil }
        if case .named(_, let whole) = fuller(last.foldedHash, before: own, withHeadline: true) { return whole }
        return subject
    }

    // MARK: What may be meant

    private func sentence(before place: Int) -> SentenceView? {
        guard place > 0, isBody(views[place - 1]), views[place - 1].tokens.count <= 400 else { return nil }
        return views[place - 1]
    }

    /// The things and bodies that a sentence names before a word.
    private func candidates(before index: Int, in view: SentenceView, without left: Range<Int>) -> [TextSpan] {
        let names = view.names.filter {
            $0.tokens.upperBound <= index && $0.value.type != .person && !left.contains($0.tokens.lowerBound)
        }.map(\.span)
        let nouns = (0..<index).compactMap { start -> TextSpan? in
            guard AntecedentWords.openers.contains(view.hash(start)), !left.contains(start), !view.isInDate(start),
                view.tokens.indices.contains(start + 1), view.tokens[start + 1].kind == .word,
                start + 1 < index, !AntecedentWords.people.contains(view.hash(start + 1))
            else { return nil }
            return view.text(of: start..<start + 2)
        }
        return names + nouns + subjects(before: index, in: view, without: left)
    }

    /// Subjects without an article: "Oil reached its highest price".
    private func subjects(before index: Int, in view: SentenceView, without left: Range<Int>) -> [TextSpan] {
        let clauses = clauses(of: view)
        let phrases = SubjectPhrases(view: view, clauses: clauses, rules: rules, article: article)
        return clauses.indices.compactMap { clause -> TextSpan? in
            guard clauses[clause].tokens.lowerBound <= index, let subject = phrases.subject(of: clause),
                subject.upperBound <= index, !subject.overlaps(left), let last = subject.last,
                !rules.isPronoun(view.hash(last)), !AntecedentWords.people.contains(view.hash(last)),
                !view.names.contains(where: { subject.overlaps($0.tokens) })
            else { return nil }
            return view.text(of: subject)
        }
    }
}
