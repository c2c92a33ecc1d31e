/// Speakers who have no name and no role that a list knows: told by where their noun stands.
extension SpeakerFinder {
    /// Words of a noun phrase at most.
    private static let mostWords = 8
    /// Tokens looked back over for the beginning of a sentence.
    private static let longestSentence = 80

    /// "the boy's uncle", "residents": the noun phrase right behind a verb of saying.
    func nounPhrase(from start: Int, before limit: Int) -> Speaker? {
        var last = start
        while last < limit, reader.isWord(at: last) || isInnerHyphen(last),
            !reader.isWord(at: last, in: SpeakerWords.phraseBorders)
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
        return Speaker(span: reader.span(first, last), entity: nil)
    }

    private func firstOfNounPhrase(endingAt last: Int, from start: Int) -> Int? {
        guard last >= start, reader.isWord(at: last), !reader.isWord(at: last, in: SpeakerWords.phraseBorders) else {
            return nil
        }
        var first = last
        while first > start, last - first < Self.mostWords, !reader.isWord(at: first, in: SpeakerWords.determiners),
            reader.isWord(at: first - 1) || isInnerHyphen(first - 1),
            !reader.isWord(at: first - 1, in: SpeakerWords.phraseBorders)
        {
            first -= 1
        }
        return isNounPhrase(first, last) ? first : nil
    }

    /// Begins with a determiner and goes on, or ends with a plural.
    private func isNounPhrase(_ first: Int, _ last: Int) -> Bool {
        guard !(first...last).contains(where: { reader.isWord(at: $0, in: SpeakerWords.noSpeakers) }) else {
            return false
        }
        if reader.isWord(at: first, in: SpeakerWords.determiners) { return last > first }
        // A name that nothing else tells: "Verrane said".
        return reader.isCapitalised(at: last) && reader.length(at: last) > 2
            || reader.isWord(at: last, in: SpeakerWords.roles)
            || reader.length(at: last) > 3 && reader.foldedBytes(at: last).last == UInt8(ascii: "s")
            || reader.isWord(at: last, in: SpeakerWords.plurals)
    }

    /// "Holm" in "Holm's words", "the mayor" in "the mayor's view".
    func owner(endingAt last: Int, from start: Int) -> Speaker? {
        if let mention = mentions.mention(endingAt: last), mention.canSpeak { return speaker(mention) }
        return phrase(endingAt: last, from: start)
    }

    private func isInnerHyphen(_ index: Int) -> Bool {
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
            && reader.foldedBytes(at: index).suffix(2).elementsEqual("ed".utf8)
    }
}
