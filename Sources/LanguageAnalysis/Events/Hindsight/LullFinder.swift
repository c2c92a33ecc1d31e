import ArticleModel

/// Finds what a sentence says not to have been done for a long time.
struct LullFinder {
    /// A visit may have begun some days before it is told, and "ten years" may be nine and a half.
    private static let daysOfTelling = 31
    private static let daysBefore = 7

    let rules: EventRules
    let story: Story
    let sentences: ArticleSentences

    private var article: Article { story.article }

    /// A cheap look for the words without which a sentence tells of none.
    static func mayTell(_ view: SentenceView) -> Bool {
        guard view.tokens.contains(where: { $0.foldedHash == HindsightWords.first }) else { return false }
        return view.tokens.contains {
            $0.foldedHash == HindsightWords.since || HindsightWords.units[$0.foldedHash] != nil
        }
    }

    /// The lull that the sentence at a place tells of; nil where it tells of none, or not of whose.
    func lull(at place: Int) -> Implication? {
        guard let view = sentences.view(at: place), let published = article.published?.date.earliest else { return nil }
        for first in view.tokens.indices
        where view.hash(first) == HindsightWords.first && !view.isQuoted(at: first) {
            guard let length = length(behind: first, in: view, published),
                let told = told(first, in: view, at: place, upTo: length.tokens.lowerBound),
                !(length.isFor && HindsightWords.lastingActs.contains(told.act)), !told.actors.isEmpty,
                let last = lastDay(in: view, but: length.tokens, published), length.from < last
            else { continue }
            return Implication(
                words: view.text(of: told.start..<max(told.end, length.tokens.upperBound)) ?? view.span,
                toldOn: published, act: told.act, actors: told.actors,
                office: office(first..<length.tokens.upperBound, view), goals: told.goals, things: told.things,
                first: length.from, last: last)
        }
        return nil
    }

    // MARK: How long

    private struct Length {
        let tokens: Range<Int>
        let from: CivilDay
        let isFor: Bool
    }

    /// "in ten years", "for more than a decade", "since 2005", behind words that are no verb.
    private func length(behind first: Int, in view: SentenceView, _ published: CivilDay) -> Length? {
        for index in first + 1..<max(first + 1, min(view.tokens.count, first + 16)) {
            let hash = view.hash(index)
            if hash == HindsightWords.since {
                guard let mark = view.dates.first(where: { (index + 1...index + 2).contains($0.tokens.lowerBound) }),
                    let end = mark.value.date?.latest, end < published
                else { return nil }
                return Length(tokens: index..<mark.tokens.upperBound, from: end.adding(days: 1), isFor: false)
            }
            if HindsightWords.lengths.contains(hash), let found = months(behind: index, view) {
                // "ten years" may be nine and a half, "a decade" nine.
                let blur = found.months < 12 ? 1 : found.unit > 12 ? 24 : 12
                guard let start = EDTFDate.day(published).adding(months: blur - found.months).latest,
                    start < published
                else { return nil }
                return Length(
                    tokens: index..<found.end, from: start, isFor: hash == WordHash.of("for"))
            }
            if view.tokens[index].kind == .mark, !view.isInDate(index) { return nil }
            if rules.isAuxiliary(hash) || rules.relatives.contains(hash) || rules.sayingVerbs.contains(hash) {
                return nil
            }
        }
        return nil
    }

    /// "more than ten years", "almost a decade"
    private func months(behind index: Int, _ view: SentenceView) -> (months: Int, unit: Int, end: Int)? {
        var place = index + 1
        while place < index + 5, HindsightWords.hedges.contains(view.hash(place)) { place += 1 }
        var halves = 1
        if view.hash(place) == HindsightWords.half {
            halves = 2
            place += 1
        }
        guard view.tokens.indices.contains(place) else { return nil }
        let digits = article.text.bytes(in: view.tokens[place].span)
        var count = HindsightWords.numbers[view.hash(place)]
        if count == nil, digits.count <= 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            count = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        if count != nil { place += 1 }
        guard let unit = HindsightWords.units[view.hash(place)] else { return nil }
        // "the past decade"
        let months = (count ?? 1) * unit / halves
        return months >= 3 ? (months, unit, place + 1) : nil
    }

    /// The last day before what ended the lull.
    private func lastDay(in view: SentenceView, but length: Range<Int>, _ published: CivilDay) -> CivilDay? {
        let days = view.dates.compactMap { mark -> CivilDay? in
            guard !length.overlaps(mark.tokens), let date = mark.value.date, date.width <= 31 else { return nil }
            return date.earliest
        }
        guard let day = days.min() else { return published.adding(days: -Self.daysOfTelling) }
        return min(day.adding(days: -Self.daysBefore), published)
    }

    // MARK: What

    private struct Told {
        let act: String
        let actors: [DoingReader.Actor]
        let goals: [String]
        let things: [UInt64]
        let start: Int
        let end: Int
    }

    private func told(_ first: Int, in view: SentenceView, at place: Int, upTo end: Int) -> Told? {
        let reader = DoingReader(view: view, article: article, rules: rules)
        if view.hash(first + 1) == HindsightWords.time { return toldByClause(first, view, reader) }
        // "the first Norlandic leader to visit Sudria since 1990"
        if let to = (first + 1..<end).first(where: { view.hash($0) == HindsightWords.to }),
            let act = rules.presentForms[view.hash(to + 1)], SpeakerWords.roles.contains(view.hash(to - 1))
        {
            return Told(
                act: rules.acts[act].name, actors: reader.subject(before: to, from: first + 1),
                goals: reader.goals(after: to + 1), things: things(to + 2..<end, view), start: first, end: end)
        }
        let noun = first + 1..<min(end, first + 6)
        let isEllipsis = HindsightWords.ellipses.contains(view.hash(first + 1))
        if isEllipsis {
            guard let before = (max(0, first - 9)..<first).last(where: { isActNoun($0, view) }),
                let act = rules.actNouns[view.hash(before)]
            else { return nil }
            return owned(first, rules.acts[act].name, noun: first, view, reader, place, end)
        }
        let ownNoun = noun.first { isActNoun($0, view) }
        guard let head = ownNoun, let act = rules.actNouns[view.hash(head)],
            noun.prefix(while: { $0 < head }).allSatisfy({ !rules.prepositions.contains(view.hash($0)) })
        else { return nil }
        return owned(first, rules.acts[act].name, noun: head, view, reader, place, end)
    }

    private func isActNoun(_ index: Int, _ view: SentenceView) -> Bool {
        rules.actNouns[view.hash(index)] != nil && !view.isInDate(index)
    }

    /// "his first visit to Sudria", "the first visit by a Norlandic minister"
    private func owned(
        _ first: Int, _ act: String, noun: Int, _ view: SentenceView, _ reader: DoingReader, _ place: Int, _ end: Int
    ) -> Told? {
        var actors = reader.owner(before: first)
        let owning = view.hash(first - 1)
        if HindsightWords.ownings.contains(owning) {
            actors = person(before: first, view, place)
        } else if HindsightWords.jointOwnings.contains(owning) || HindsightWords.neuterOwnings.contains(owning) {
            actors = parties(before: first, view, isOne: HindsightWords.neuterOwnings.contains(owning))
        } else if actors.isEmpty {
            actors = reader.agent(in: noun + 1..<end)
        }
        // "the first state visit", "the first big recall": there may have been others.
        let isNarrowed = noun > first && isNarrowed(first + 1..<noun, view)
        return isNarrowed
            ? nil
            : Told(
                act: act, actors: actors, goals: goals(after: noun, before: first, view, reader),
                things: things(noun + 1..<end, view),
                start: HindsightWords.ownings.contains(owning) || HindsightWords.jointOwnings.contains(owning)
                    || HindsightWords.neuterOwnings.contains(owning) ? first - 1 : first, end: end)
    }

    private func isNarrowed(_ range: Range<Int>, _ view: SentenceView) -> Bool {
        range.contains { index in
            view.tokens[index].kind == .word && !HindsightWords.plainModifiers.contains(view.hash(index))
                && view.name(at: index) == nil
        }
    }

    /// "arrived in Norland, her first visit to the country": where the sentence has led before.
    private func goals(
        after noun: Int, before first: Int, _ view: SentenceView, _ reader: DoingReader
    ) -> [String] {
        let own = reader.goals(after: noun)
        guard own.isEmpty, !(noun + 1...noun + 2).contains(where: { HindsightWords.elsewhere.contains(view.hash($0)) })
        else { return own }
        let led = reader.journeys().flatMap(\.goals)
        let named = Set(
            view.names.filter {
                $0.tokens.upperBound <= first && !$0.value.isAdjective
                    && ($0.value.type == .place || $0.value.type == .country)
            }.map(\.value.entity))
        return named.count == 1 && led.contains(where: named.contains) ? Array(named) : []
    }

    /// "For the first time in ten years a Norlandic minister has visited Sudria."
    private func toldByClause(_ first: Int, _ view: SentenceView, _ reader: DoingReader) -> Told? {
        let block = article.blocks.indices.contains(view.block) ? article.blocks[view.block].role : .body
        let events = SentenceEvents(story: story, view: view, role: block, subject: nil, rules: rules)
        guard
            let clause = events.clauses.first(where: { $0.tokens.contains(first) && $0.verb != nil })
                ?? events.clauses.first(where: { $0.tokens.lowerBound > first && $0.verb != nil }),
            let verb = clause.verb, clause.kind == .main, verb.form == .past || verb.form == .present,
            !events.isNegated(verb, in: clause), let act = actOfNoun(behind: verb, view) ?? events.act(of: clause)
        else { return nil }
        let actors = reader.subject(before: verb.index, from: clause.tokens.lowerBound)
        let journey = act == "visit" ? reader.journeys().first { !$0.goals.isEmpty } : nil
        var end = clause.tokens.upperBound
        while end > clause.tokens.lowerBound, view.tokens[end - 1].kind == .mark { end -= 1 }
        return Told(
            act: act, actors: actors, goals: journey?.goals ?? [], things: things(verb.head + 1..<end, view),
            start: min(clause.tokens.lowerBound, first), end: end)
    }

    /// "paid a visit", "held talks": a verb that says little leaves it to its object.
    private func actOfNoun(behind verb: Clause.Verb, _ view: SentenceView) -> String? {
        guard rules.lightVerbs.contains(view.hash(verb.head)) else { return nil }
        let object = (verb.head + 1..<verb.head + 6).prefix { !rules.prepositions.contains(view.hash($0)) }
        guard let noun = object.first(where: { isActNoun($0, view) }),
            !isNarrowed((verb.head + 1..<noun).drop { rules.determiners.contains(view.hash($0)) }, view)
        else { return nil }
        return rules.actNouns[view.hash(noun)].map { rules.acts[$0].name }
    }

    /// The person whom "his" means: the only one before it in the sentence, else in the sentence before.
    private func person(before first: Int, _ view: SentenceView, _ place: Int) -> [DoingReader.Actor] {
        let own = view.names.filter { $0.value.type == .person && $0.tokens.upperBound <= first }
        if let one = own.first {
            return Set(own.map(\.value.entity)).count == 1 ? [.named(one.value.entity)] : []
        }
        guard let before = sentences.view(at: place - 1), let one = SubjectResolver.onlyPerson(in: before) else {
            return []
        }
        return [.named(one.entity)]
    }

    /// The parties before "their" in the sentence; the one before "its".
    private func parties(before first: Int, _ view: SentenceView, isOne: Bool) -> [DoingReader.Actor] {
        let own = view.names.filter {
            $0.tokens.upperBound <= first && !$0.value.isAdjective && $0.value.type != .place
                && (!isOne || $0.value.type != .person)
        }
        let entities = Set(own.map(\.value.entity)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return entities.count == (isOne ? 1 : 2) ? entities.map { .named($0) } : []
    }

    private func things(_ range: Range<Int>, _ view: SentenceView) -> [UInt64] {
        SortedHashes.distinct(
            range.filter { index in
                let hash = view.hash(index)
                return view.tokens.indices.contains(index) && view.tokens[index].kind == .word
                    && !rules.stopWords.contains(hash) && !rules.weakThings.contains(hash)
                    && !rules.isFunctionWord(hash) && view.name(at: index) == nil && !view.isInDate(index)
            }.map { rules.sameThings[view.hash($0)] ?? WordStem.hash(article.text.bytes(in: view.tokens[$0].span)) })
    }

    /// "as president"
    private func office(_ range: Range<Int>, _ view: SentenceView) -> [UInt64] {
        guard let mark = range.first(where: { view.hash($0) == HindsightWords.office }) else { return [] }
        let words = (mark + 1..<max(mark + 1, min(range.upperBound, mark + 4))).prefix {
            !rules.isFunctionWord(view.hash($0))
        }
        return words.map(view.hash).filter { !rules.determiners.contains($0) }
    }
}
