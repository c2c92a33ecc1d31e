import ArticleModel

/// Finds who speaks: the subject of a verb of saying, among names, pronouns and nouns for persons.
struct SpeakerFinder {
    /// The words that name a speaker, and the entity they mean, where it could be told.
    struct Speaker {
        let span: TextSpan?
        let entity: String?
    }

    let reader: TokenReader
    let mentions: MentionIndex
    let gazetteer: Gazetteer
    var genders: PersonGenders { PersonGenders(mentions, reader: reader) }
    /// The people whom "he" or "she" may mean at the start of the sentence, the likeliest first; those of the last sentence that
    /// named any are `fresh`.
    var lastPeople: [String] = []
    var fresh = 0

    var lastPerson: String? { lastPeople.first }

    /// The subject of the verb at `verb`, looked for to its left no further than `start`.
    func subject(before verb: Int, from start: Int, isQuoted: (Int) -> Bool, previous: Speaker?) -> Speaker? {
        var index = skipAdverbs(leftOf: verb, from: start)
        guard index >= start, !isQuoted(index),
            !reader.isWord(at: start, in: SpeakerWords.nobodies) || index - start > 3
        else { return nil }
        if reader.mark(at: index) == Mark.closingBracket, let open = openingBracket(of: index, from: start) {
            index = open - 1
        }
        // "Jane Roe – a lawyer – said"
        if Mark.isDash(reader.mark(at: index)), reader.hasGap(before: index) || reader.hasGap(before: index + 1),
            let open = (max(start, index - 12)..<max(start, index)).last(where: { Mark.isDash(reader.mark(at: $0)) })
        {
            index = open - 1
        }
        if let head = describedHead(before: index, from: start, isQuoted: isQuoted) { return head }
        if let mention = mentions.mention(endingAt: index), mention.canSpeak, mention.first >= start {
            return member(of: mention, from: start) ?? person(belongingTo: mention, from: start)
                ?? headBeforeTail(of: mention, from: start)
                ?? several(endingWith: mention, from: start) ?? speaker(mention)
        }
        if reader.isAcronym(at: index) { return Speaker(span: reader.span(index, index), entity: nil) }
        if reader.isWord(at: index, in: SpeakerWords.relatives) { return relative(at: index, from: start) }
        if let pronoun = pronoun(at: index, from: start, isQuoted: isQuoted) { return pronoun }
        if reader.isWord(at: index, in: SpeakerWords.quantifiers) {
            return Speaker(span: reader.span(index, index), entity: nil)
        }
        // "the 26-year-old said"
        if reader.word(at: index) == Self.old, Mark.isDash(reader.mark(at: index - 1)), let lastPerson {
            return Speaker(span: reader.span(index, index), entity: lastPerson)
        }
        if reader.mark(at: index) == Mark.comma {
            // "The chair of the group, Anna Holm, said"
            if let person = mentions.mention(endingAt: index - 1), person.name.type == .person,
                person.first - 1 > start,
                reader.mark(at: person.first - 1) == Mark.comma
            {
                return speaker(person)
            }
            return apposedOpening(from: start, before: index, isQuoted: isQuoted)
                ?? firstSpeaker(from: start, before: index, isQuoted: isQuoted)
                ?? phrase(endingAt: index - 1, from: start)
        }
        if reader.isWord(at: index, in: SpeakerWords.conjunctions) {
            return previous ?? opening(from: start, before: index, isQuoted: isQuoted)
                ?? firstSpeaker(from: start, before: min(index, start + 10), isQuoted: isQuoted)
        }
        if reader.isWord(at: index, in: SpeakerWords.them), reader.isWord(at: index - 1, in: SpeakerWords.of) {
            // "The widows cheered; one of them cried": the widows.
            return opening(from: sentence(around: index - 2, isQuoted: isQuoted), before: index - 2, isQuoted: isQuoted)
                ?? Speaker(span: reader.span(max(start, index - 2), index), entity: nil)
        }
        return tailedHead(endingAt: index, from: start) ?? membership(endingAt: index, from: start)
            ?? phrase(endingAt: index, from: start)
            ?? (reader.isWord(at: verb, in: SayingVerbs.takingAnySubject) || reader.word(at: verb + 1) == Self.that
                ? nounPhrase(endingAt: index, from: start) : nil)
    }

    /// "a spokesman for Sea Bank", "a trader in Lindau": the role before the preposition; who speaks for a body is its voice.
    private func member(of mention: MentionIndex.Mention, from start: Int) -> Speaker? {
        let before =
            reader.isWord(at: mention.first - 1, in: SpeakerWords.definite) ? mention.first - 2 : mention.first - 1
        guard mention.name.type != .person, before > start, reader.isWord(at: before, in: SpeakerWords.belonging),
            reader.isWord(at: before - 1, in: SpeakerWords.roles),
            let member = membership(endingAt: mention.last, from: start), let span = member.span
        else { return nil }
        let isVoice = reader.isWord(at: before - 1, in: SpeakerWords.voices)
        return Speaker(span: span, entity: isVoice ? mention.name.entity : nil)
    }

    /// "Anna Holm of the campaign group Sea Bank": the person before the preposition, small words between them and the body passed over.
    private func person(belongingTo body: MentionIndex.Mention, from start: Int) -> Speaker? {
        guard body.name.type != .person else { return nil }
        var index = body.first - 1
        while index > start, body.first - index < 6, reader.isWord(at: index),
            !reader.isWord(at: index, in: SpeakerWords.ofBodies)
        {
            guard !reader.isWord(at: index, in: SpeakerWords.clauseBorders), !reader.isCapitalised(at: index) else {
                return nil
            }
            index -= 1
        }
        guard index > start, reader.isWord(at: index, in: SpeakerWords.ofBodies),
            let person = mentions.mention(endingAt: index - 1), person.name.type == .person, person.first >= start
        else { return nil }
        return speaker(person)
    }

    /// "Holm and Vance", "the leaders of Norland and Sudria": words for more than the one name they end with.
    private func several(endingWith mention: MentionIndex.Mention, from start: Int) -> Speaker? {
        var index = mention.first - 1
        var first: Int?
        while index >= start, mention.first - index < 10, reader.isWord(at: index) {
            if let other = mentions.mention(endingAt: index), other.first >= start {
                if reader.isWord(at: index + 1, in: SpeakerWords.conjunctions) { first = other.first }
                index = other.first - 1
            } else if reader.isWord(at: index, in: SpeakerWords.roles),
                reader.isWord(at: index + 1, in: SpeakerWords.of)
            {
                return Speaker(span: reader.span(index, mention.last), entity: nil)
            } else if reader.isWord(at: index, in: SpeakerWords.joints) || reader.isCapitalised(at: index) {
                index -= 1
            } else {
                break
            }
        }
        return first.map { Speaker(span: reader.span($0, mention.last), entity: nil) }
    }

    /// The subject that follows its verb, as after a quotation: "said James Brown", "said a Russian official".
    func subject(after verb: Int, before end: Int, isQuoted: (Int) -> Bool) -> Speaker? {
        var index = verb + 1
        if let pronoun = pronoun(at: index, from: index, isQuoted: isQuoted) { return pronoun }
        let limit = min(end, verb + 10)
        while index < limit,
            reader.isWord(at: index) || reader.mark(at: index) == Mark.hyphen || isStopOfShortForm(index)
        {
            if let mention = mentions.mention(startingAt: index), reader.isPossessiveEnding(at: mention.last + 1) {
                index = mention.last + 2
                continue
            }
            if let mention = mentions.mention(startingAt: index), mention.canSpeak {
                let isAdjective = mention.name.type == .country && reader.isWord(at: mention.last + 1)
                if !isAdjective || reader.isWord(at: mention.last + 1, in: SpeakerWords.phraseBorders) {
                    return officer(of: mention, before: end) ?? speaker(mention)
                }
            }
            if reader.isWord(at: index, in: SpeakerWords.roles), !reader.isPossessiveEnding(at: index + 1),
                mentions.mention(startingAt: index + 1) == nil,
                !isTitle(at: index, before: limit)
            {
                let role = lastOfRole(from: index, before: limit)
                return apposed(to: role, before: end) ?? speaker(ofPhrase: verb + 1, role)
            }
            if reader.isWord(at: index, in: SpeakerWords.phraseBorders) {
                return nounPhrase(from: verb + 1, before: limit)
            }
            index += 1
        }
        // "said its founder, Gerda Lund": whatever the role is called.
        return (index > verb + 1 ? apposed(to: index - 1, before: end) : nil)
            ?? nounPhrase(from: verb + 1, before: limit)
    }

    /// The last word of a role: "chief medical officer" where a comma follows it, else no more than two words.
    private func lastOfRole(from index: Int, before limit: Int) -> Int {
        var last = index
        while last + 1 < limit, reader.isWord(at: last + 1), !reader.isCapitalised(at: last + 1),
            !reader.isWord(at: last + 1, in: SpeakerWords.phraseBorders)
        {
            last += 1
        }
        if reader.mark(at: last + 1) == Mark.comma, mentions.mention(startingAt: last + 2) != nil { return last }
        return reader.isWord(at: index + 1, in: SpeakerWords.roles) ? index + 1 : index
    }

    /// "said the board's director, Anna Holm": the person named behind the office, where a body's name only says whose office it is.
    private func officer(of owner: MentionIndex.Mention, before end: Int) -> Speaker? {
        guard reader.isPossessiveEnding(at: owner.last + 1) else { return nil }
        let limit = min(end, owner.last + 12)
        let comma = (owner.last + 1..<max(owner.last + 1, limit)).first { reader.mark(at: $0) == Mark.comma }
        guard let comma, let person = mentions.mention(startingAt: comma + 1), person.name.type == .person else {
            return nil
        }
        return speaker(person)
    }

    /// "the director of the agency, Gerda Lund": the person named behind the role and a comma.
    private func apposed(to role: Int, before end: Int) -> Speaker? {
        let limit = min(end, role + 8)
        guard role + 1 < limit, let comma = (role + 1..<limit).first(where: { !reader.isWord(at: $0) }),
            reader.mark(at: comma) == Mark.comma, comma == role + 1 || reader.isWord(at: role + 1, in: SpeakerWords.of),
            let mention = mentions.mention(startingAt: comma + 1), mention.name.type == .person
        else { return nil }
        return speaker(mention)
    }

    private static let old = WordHash.of("old")
    private static let that = WordHash.of("that")

    /// True for a role that more of a title, or a name, follows: "Prime Minister" before "Abe".
    private func isTitle(at index: Int, before limit: Int) -> Bool {
        reader.isCapitalised(at: index) && reader.isCapitalised(at: index + 1) && index + 1 < limit
    }

    /// The first name in a stretch that can speak and stands outside quotation marks.
    func firstSpeaker(from start: Int, before end: Int, isQuoted: (Int) -> Bool) -> Speaker? {
        guard start < end else { return nil }
        let found = mentions.mentions(in: start..<end).first {
            $0.canSpeak && !isQuoted($0.first) && !reader.isPossessiveEnding(at: $0.last + 1)
                && !isAdjective($0)
        }
        return found.map(speaker)
    }

    private func isAdjective(_ mention: MentionIndex.Mention) -> Bool {
        mention.name.type == .country && mention.last + 1 < reader.count && reader.isWord(at: mention.last + 1)
            && reader.isWord(at: mention.last + 1, in: SpeakerWords.roles)
    }

    func speaker(_ mention: MentionIndex.Mention) -> Speaker {
        // A capital speaks for its state.
        let entity = gazetteer.state(withCapital: mention.name.entity) ?? mention.name.entity
        return Speaker(span: mention.span, entity: entity)
    }

    private func skipAdverbs(leftOf verb: Int, from start: Int) -> Int {
        var index = verb - 1
        while index >= start {
            if reader.isWord(at: index, in: SpeakerWords.betweenSubjectAndVerb) || reader.isManner(at: index) {
                index -= 1
            } else if reader.mark(at: index) == Mark.comma,
                reader.isWord(at: index - 1, in: SpeakerWords.betweenSubjectAndVerb),
                reader.mark(at: index - 2) == Mark.comma, index - 3 >= start
            {
                index -= 3
            } else {
                break
            }
        }
        return index
    }

    private func openingBracket(of close: Int, from start: Int) -> Int? {
        (max(start, close - 8)..<max(start, close)).last { reader.mark(at: $0) == Mark.openingBracket }
    }

    /// "Putin, who warned": the name before the relative pronoun.
    private func relative(at index: Int, from start: Int) -> Speaker? {
        let before = reader.mark(at: index - 1) == Mark.comma ? index - 2 : index - 1
        guard before >= start else { return nil }
        if let mention = mentions.mention(endingAt: before), mention.canSpeak { return speaker(mention) }
        return phrase(endingAt: before, from: start)
    }

    func pronoun(at index: Int, from start: Int, isQuoted: (Int) -> Bool) -> Speaker? {
        guard let token = reader[index], token.kind == .word, !reader.isAcronym(at: index) else { return nil }
        if SpeakerWords.personPronouns.contains(token) {
            return Speaker(
                span: token.span, entity: person(before: index, from: start, isQuoted) ?? earlierPerson(for: index))
        }
        return SpeakerWords.otherPronouns.contains(token) ? Speaker(span: token.span, entity: nil) : nil
    }

    /// Somebody of the sentences before whose gender, where it is known, is that of the pronoun.
    private func earlierPerson(for pronoun: Int) -> String? {
        let gender = PersonGenders.gender(ofPronoun: pronoun, reader)
        return lastPeople.prefix(fresh).first { genders[$0] != nil && genders[$0] == gender }
            ?? lastPeople.first { genders[$0] == nil || genders[$0] == gender }
    }

    /// Takes in the people of a sentence that names some, in its order.
    mutating func follow(_ people: [String]) {
        guard !people.isEmpty else { return }
        fresh = people.count
        // In most sentences somebody goes on to be spoken of.
        let others = lastPeople.dropFirst(people.count)
        if others.count <= 4, lastPeople.starts(with: people), !others.contains(where: people.contains) { return }
        lastPeople = people + lastPeople.filter { !people.contains($0) }.prefix(4)
    }

    /// The first person named earlier in the same sentence.
    private func person(before index: Int, from start: Int, _ isQuoted: (Int) -> Bool) -> String? {
        guard start < index else { return nil }
        let gender = PersonGenders.gender(ofPronoun: index, reader)
        return mentions.mentions(in: start..<index).first {
            $0.name.type == .person && !isQuoted($0.first) && !reader.isPossessiveEnding(at: $0.last + 1)
                && (genders[$0.name.entity] == nil || genders[$0.name.entity] == gender)
        }?.name.entity
    }

    /// A noun phrase that ends with a noun for persons: "a senior Russian official".
    func phrase(endingAt last: Int, from start: Int) -> Speaker? {
        guard last >= start else { return nil }
        guard reader.isWord(at: last, in: SpeakerWords.roles) else { return membership(endingAt: last, from: start) }
        var first = last
        while first > start, last - first < 6, reader.isWord(at: first - 1) || isInnerHyphen(first - 1),
            !reader.isWord(at: first - 1, in: SpeakerWords.phraseBorders)
        {
            first -= 1
        }
        return speaker(ofPhrase: first, last)
    }

    /// "a member of the panel", "a spokesman for the port": the role before the preposition.
    func membership(endingAt last: Int, from start: Int) -> Speaker? {
        guard reader.isWord(at: last), last - 1 > start else { return nil }
        let role = (max(start, last - 6)..<last).last {
            reader.isWord(at: $0, in: SpeakerWords.roles) && reader.isWord(at: $0 + 1, in: SpeakerWords.attaching)
        }
        guard let role, role > start || isPluralRole(role) else { return nil }
        let behind = role + 1..<last
        guard !behind.contains(where: { reader.isWord(at: $0, in: SpeakerWords.clauseBorders) }) else { return nil }
        var first = role
        while first > start, role - first < 4, reader.isWord(at: first - 1),
            !reader.isWord(at: first - 1, in: SpeakerWords.phraseBorders)
        {
            first -= 1
        }
        return Speaker(span: reader.span(first, last), entity: nil)
    }

    private func isPluralRole(_ index: Int) -> Bool {
        reader.ends(at: index, with: "s") || reader.isWord(at: index, in: SpeakerWords.plurals)
    }

    private func speaker(ofPhrase first: Int, _ last: Int) -> Speaker {
        if let known = definite(first, last) { return Speaker(span: reader.span(first, last), entity: known) }
        let state = mentions.mentions(in: first..<last + 1).first { $0.name.type == .country }?.name.entity
        var entity = state
        if let state, reader.isWord(at: first, in: SpeakerWords.definite),
            reader.isWord(at: last, in: SpeakerWords.leaders)
        {
            entity = person(of: state, before: first) ?? state
        }
        let isPossessive = (first...last).contains { reader.isPossessiveEnding(at: $0) }
        return Speaker(span: reader.span(first, last), entity: isPossessive ? nil : entity)
    }

    /// "the Russian leader": the one person of that state whom the article has named so far; nil where there are several.
    private func person(of state: String, before index: Int) -> String? {
        var people: Set<String> = []
        for mention in mentions.mentions(in: max(0, index - 600)..<index) where mention.name.type == .person {
            if gazetteer.country(of: mention.name.entity) == state { people.insert(mention.name.entity) }
        }
        return people.count == 1 ? people.first : nil
    }
}
