/// Speakers who have no name and no role that a list knows: told by where their noun stands.
extension SpeakerFinder {
    /// Words of a noun phrase at most.
    private static let mostWords = 8
    /// Tokens looked back over for the beginning of a sentence.
    private static let longestSentence = 80

    /// "A resident *who asked not to be named*", "The official *leading the probe*": whom a clause without commas describes, that
    /// ends at `last`.
    func describedHead(before last: Int, from start: Int, isQuoted: (Int) -> Bool) -> Speaker? {
        guard last > start + 1, last - start < Self.longestDescription else { return nil }
        let signs = (start + 1..<last).first {
            reader.isWord(at: $0, in: SpeakerWords.describing) && !reader.isAcronym(at: $0)
        }
        guard let sign = signs, sign - start <= Self.mostWords,
            (start...last).allSatisfy({ reader.isWord(at: $0) || reader.isNumber(at: $0) || isInnerHyphen($0) }),
            !(start..<sign).contains(where: { reader.isWord(at: $0, in: SpeakerWords.clauseBorders) })
        else { return nil }
        if let mention = mentions.mention(endingAt: sign - 1), mention.canSpeak, mention.first == start {
            return speaker(mention)
        }
        guard
            isNounPhrase(start, sign - 1) || reader.isWord(at: start, in: SpeakerWords.quantifiers)
                || reader.isWord(at: start, in: SpeakerWords.those)
        else { return nil }
        return Speaker(span: reader.span(start, sign - 1), entity: definite(start, sign - 1))
    }

    /// Words of a subject with a clause that describes it at most.
    private static let longestDescription = 24

    /// "Exiles in *Holm*", "A report by *the bank*", "Lawyers for *Karl Dorn*": the phrase before the preposition, where it begins the clause.
    func headBeforeTail(of mention: MentionIndex.Mention, from start: Int) -> Speaker? {
        var tie = mention.first - 1
        while tie > start, mention.first - tie < 5, reader.isWord(at: tie), !reader.isCapitalised(at: tie),
            !reader.isWord(at: tie, in: SpeakerWords.ties)
        {
            guard !reader.isWord(at: tie, in: SpeakerWords.clauseBorders) else { return nil }
            tie -= 1
        }
        guard tie > start, reader.isWord(at: tie, in: SpeakerWords.ties) else { return nil }
        return head(before: tie, to: mention.last, from: start)
    }

    /// "A report by *the bank*": the same where no name stands behind the preposition.
    func tailedHead(endingAt last: Int, from start: Int) -> Speaker? {
        guard let first = firstOfNounPhrase(endingAt: last, from: start), first - 1 > start,
            reader.isWord(at: first, in: SpeakerWords.determiners), reader.isWord(at: first - 1, in: SpeakerWords.ties)
        else { return nil }
        return head(before: first - 1, to: last, from: start)
    }

    /// The noun phrase before the preposition at `tie`, where it begins the clause.
    private func head(before tie: Int, to end: Int, from start: Int) -> Speaker? {
        // "officials in and around Holm"
        var last = tie - 1
        while last > start,
            reader.isWord(at: last, in: SpeakerWords.ties) || reader.isWord(at: last, in: SpeakerWords.conjunctions)
        {
            last -= 1
        }
        var first = last
        while first > start, last - first < Self.mostWords, reader.isWord(at: first - 1) || isInnerHyphen(first - 1),
            !reader.isWord(at: first - 1, in: SpeakerWords.phraseBorders)
                || reader.isWord(at: first - 1, in: SpeakerWords.of)
        {
            first -= 1
        }
        let isFirst =
            first == start || !reader.isWord(at: first - 1)
            || reader.isWord(at: first - 1, in: SpeakerWords.conjunctions)
        guard isFirst, isNounPhrase(first, last),
            !(first...last).contains(where: { mentions.mention(startingAt: $0) != nil })
        else { return nil }
        return Speaker(span: reader.span(first, end), entity: nil)
    }

    /// The stop of "Gen." or "U.S.", which ends no sentence.
    func isStopOfShortForm(_ index: Int) -> Bool {
        guard reader.mark(at: index) == Mark.stop, !reader.hasGap(before: index), reader.isCapitalised(at: index - 1),
            reader.length(at: index - 1) < 6, reader.isWord(at: index + 1)
        else { return false }
        return reader.length(at: index - 1) == 1 || reader.isCapitalised(at: index + 1)
    }

    /// "the boy's uncle", "residents": the noun phrase right behind a verb of saying.
    func nounPhrase(from start: Int, before limit: Int) -> Speaker? {
        var last = start
        while last < limit, reader.isWord(at: last) || isInnerHyphen(last),
            !reader.isWord(at: last, in: SpeakerWords.phraseBorders)
                || last > start && reader.isWord(at: last, in: SpeakerWords.of)
        {
            last += 1
        }
        last -= 1
        guard last >= start, isNounPhrase(start, last) else { return nil }
        return Speaker(span: reader.span(start, last), entity: nil)
    }

    /// "The old baker", "a cousin of the boy": the noun phrase that ends right before a verb of saying.
    func nounPhrase(endingAt last: Int, from start: Int) -> Speaker? {
        guard let first = firstOfNounPhrase(endingAt: last, from: start) else { return nil }
        // "a cousin of the boy said", "a trader with Holm said": who is meant stands before the preposition.
        if first - 2 >= start, reader.isWord(at: first - 1, in: SpeakerWords.attaching),
            let owner = firstOfNounPhrase(endingAt: first - 2, from: start),
            reader.isWord(at: first - 1, in: SpeakerWords.of) || reader.isWord(at: first - 2, in: SpeakerWords.roles)
        {
            return Speaker(span: reader.span(owner, last), entity: nil)
        }
        return Speaker(span: reader.span(first, last), entity: definite(first, last))
    }

    private func firstOfNounPhrase(endingAt last: Int, from start: Int) -> Int? {
        guard last >= start, reader.isWord(at: last), !reader.isWord(at: last, in: SpeakerWords.phraseBorders) else {
            return nil
        }
        var first = last
        while first > start, last - first < Self.mostWords, !reader.isWord(at: first, in: SpeakerWords.determiners),
            reader.isWord(at: first - 1) || isInnerHyphen(first - 1) || isStopOfShortForm(first - 1),
            !reader.isWord(at: first - 1, in: SpeakerWords.phraseBorders)
        {
            first -= 1
        }
        return isNounPhrase(first, last) ? first : nil
    }

    /// Begins with a determiner and goes on, or ends with a plural.
    func isNounPhrase(_ first: Int, _ last: Int) -> Bool {
        let isOut = (first...last).contains {
            reader.isWord(at: $0, in: SpeakerWords.noSpeakers) && !reader.isAcronym(at: $0)
                || reader.isWord(at: $0, in: SpeakerWords.nobodies)
        }
        guard !isOut else { return false }
        if reader.isWord(at: first, in: SpeakerWords.determiners) { return last > first }
        // A name that nothing else tells: "Verrane said".
        return reader.isCapitalised(at: last) && reader.length(at: last) > 2
            || reader.isWord(at: last, in: SpeakerWords.roles)
            || reader.length(at: last) > 3 && reader.ends(at: last, with: "s")
            || reader.isWord(at: last, in: SpeakerWords.plurals)
    }

    /// "Holm" in "Holm's words", "the mayor" in "the mayor's view".
    func owner(endingAt last: Int, from start: Int) -> Speaker? {
        if let mention = mentions.mention(endingAt: last), mention.canSpeak { return speaker(mention) }
        return phrase(endingAt: last, from: start)
    }

    func isInnerHyphen(_ index: Int) -> Bool {
        reader.mark(at: index) == Mark.hyphen && !reader.hasGap(before: index) && !reader.hasGap(before: index + 1)
    }

    /// Whom a sentence, or what of it begins at `start`, is about: the name, pronoun or noun that it opens with, titles and such words as
    /// "On Monday," before it left out.
    func opening(from start: Int, before end: Int, isQuoted: (Int) -> Bool) -> Speaker? {
        var index = start
        while index < end, !reader.isWord(at: index) { index += 1 }
        if reader.isWord(at: index, in: SpeakerWords.conjunctions) { index += 1 }
        // "though Holm, her rival, said"
        if reader.isWord(at: index, in: SpeakerWords.leads), let mention = mentions.mention(startingAt: index + 1),
            mention.name.type == .person, reader.mark(at: mention.last + 1) == Mark.comma
        {
            return speaker(mention)
        }
        if reader.isWord(at: index, in: SpeakerWords.leads) {
            guard let comma = (index..<max(index, end)).first(where: { reader.mark(at: $0) == Mark.comma }) else {
                return nil
            }
            index = comma + 1
        }
        guard index < end, !isQuoted(index) else { return nil }
        if reader.isWord(at: index, in: SpeakerWords.personPronouns) {
            return pronoun(at: index, from: index, isQuoted: isQuoted)
        }
        return namedOpening(from: index, before: end)
    }

    /// "Holm, who runs the yard, said": whom the sentence opens with, where a comma stands behind.
    func apposedOpening(from start: Int, before end: Int, isQuoted: (Int) -> Bool) -> Speaker? {
        guard let speaker = opening(from: start, before: end, isQuoted: isQuoted), let span = speaker.span else {
            return nil
        }
        return reader.mark(at: reader.indices(in: span).upperBound) == Mark.comma ? speaker : nil
    }

    /// Where the sentence around a token begins, words in marks passed over.
    func sentence(around index: Int, isQuoted: (Int) -> Bool) -> Int {
        var first = index
        while first > 0, index - first < Self.longestSentence,
            isQuoted(first - 1) || !Mark.isStop(reader.mark(at: first - 1))
        {
            first -= 1
        }
        return first
    }

    private func namedOpening(from first: Int, before end: Int) -> Speaker? {
        var index = first
        while index < end, index - first < Self.mostWords, reader.isWord(at: index) || isInnerHyphen(index) {
            if let mention = mentions.mention(startingAt: index) {
                // "Residents of Sorn cheered": the residents.
                if index > first, mention.name.type != .person, reader.isWord(at: index - 1, in: SpeakerWords.of) {
                    index = mention.last + 1
                    continue
                }
                let isOwner = reader.isPossessiveEnding(at: mention.last + 1)
                let isAdjective = mention.name.type == .country && isRoleAhead(mention.last + 1)
                if !isOwner, !isAdjective { return mention.canSpeak ? speaker(mention) : nil }
                if isOwner, !isRoleAhead(mention.last + 2), mention.name.type == .person { return speaker(mention) }
                index = mention.last + 1
                continue
            }
            let isBorder =
                reader.isWord(at: index, in: SpeakerWords.phraseBorders)
                && !reader.isWord(at: index, in: SpeakerWords.of)
            if isBorder || index > first && isPast(index) { break }
            index += 1
        }
        var last = index - 1
        // "The mayor's verdict was short": the mayor.
        if let owner = (first..<max(first, index)).first(where: { reader.isPossessiveEnding(at: $0) }), owner > first,
            reader.isWord(at: owner - 1, in: SpeakerWords.roles), !isRoleAhead(owner + 1)
        {
            last = owner - 1
        }
        guard last >= first, isNounPhrase(first, last) else { return nil }
        // "The mayor, Ilse Korn, was blunt"
        if reader.mark(at: index) == Mark.comma, let person = mentions.mention(startingAt: index + 1),
            person.name.type == .person
        {
            return speaker(person)
        }
        return phrase(endingAt: last, from: first) ?? Speaker(span: reader.span(first, last), entity: nil)
    }

    private func isRoleAhead(_ index: Int) -> Bool {
        (index..<index + 3).contains { reader.isWord(at: $0, in: SpeakerWords.roles) }
    }

    private func isPast(_ index: Int) -> Bool {
        reader.length(at: index) > 4 && !reader.isCapitalised(at: index)
            && reader.ends(at: index, with: "ed")
    }
}
