/// A verb of saying and its subject.
struct Saying {
    let first: Int
    let last: Int
    let speaker: SpeakerFinder.Speaker?
    /// True where the subject stands behind the verb.
    let isInverted: Bool

    /// True where its subject is a relative pronoun, so that a comma ends what is said.
    var isRelative = false

    /// True where it stands behind what was told, and its subject behind it.
    var isTrailing = false

    /// True for "according to", the one saying of two words.
    var isAccording: Bool { last > first }
}

/// Finds the verbs of saying in a sentence, with their subjects.
struct SayingFinder {
    let reader: TokenReader
    var speakers: SpeakerFinder

    /// The sayings of a sentence outside quotation marks, in text order.
    func sayings(in sentence: Range<Int>, isQuoted: (Int) -> Bool) -> [Saying] {
        var sayings: [Saying] = []
        for index in sentence where reader.isWord(at: index, in: Self.openers) && !isQuoted(index) {
            if let saying = saying(at: index, in: sentence, isQuoted: isQuoted, previous: sayings.last?.speaker) {
                sayings.append(saying)
            }
        }
        return sayings
    }

    private func saying(
        at index: Int, in sentence: Range<Int>, isQuoted: (Int) -> Bool, previous: SpeakerFinder.Speaker?
    ) -> Saying? {
        if reader.word(at: index) == Self.according, reader.word(at: index + 1) == Self.to {
            let speaker = speakers.subject(after: index + 1, before: sentence.upperBound, isQuoted: isQuoted)
            return Saying(first: index, last: index + 1, speaker: speaker, isInverted: false)
        }
        let isNaming = reader.isWord(at: index, in: SayingVerbs.naming)
        if isNaming, quotedName(after: index, before: sentence.upperBound) == nil { return nil }
        let isParticiple =
            reader.isWord(at: index, in: SayingVerbs.participles) || isNaming && isParticipleForm(index)
        if isParticiple, reader.mark(at: index - 1) == Mark.comma {
            let subject =
                previous ?? speakers.firstSpeaker(from: sentence.lowerBound, before: index, isQuoted: isQuoted)
            return Saying(first: index, last: index, speaker: subject, isInverted: false)
        }
        guard reader.isWord(at: index, in: SayingVerbs.finite) || isNaming, !reader.isCapitalised(at: index),
            !reader.isWord(at: index - 1, in: SpeakerWords.passives)
        else { return nil }
        let followsQuote =
            index > sentence.lowerBound
            && (isQuoted(index - 1) || (reader.mark(at: index - 1) == Mark.comma && isQuoted(index - 2)))
        if followsQuote, let speaker = speakers.subject(after: index, before: sentence.upperBound, isQuoted: isQuoted) {
            return Saying(first: index, last: index, speaker: speaker, isInverted: true)
        }
        let start = (sentence.lowerBound..<index).last(where: isQuoted).map { $0 + 1 } ?? sentence.lowerBound
        let speaker =
            speakers.subject(before: index, from: start, isQuoted: isQuoted, previous: previous)
            ?? (start > sentence.lowerBound && isCoordinated(index) ? previous : nil)
        // "The money will come late, said Henrik Vaal."
        if speaker == nil, !followsQuote, reader.mark(at: index - 1) == Mark.comma,
            let behind = speakers.subject(after: index, before: sentence.upperBound, isQuoted: isQuoted)
        {
            return Saying(first: index, last: index, speaker: behind, isInverted: false, isTrailing: true)
        }
        let isRelative = (max(start, index - 3)..<max(start, index)).contains {
            reader.isWord(at: $0, in: SpeakerWords.relatives)
        }
        return Saying(first: index, last: index, speaker: speaker, isInverted: false, isRelative: isRelative)
    }

    /// `called the plan "a toy train"`: the words in marks behind a verb of naming, with no stop or other mark before them.
    func quotedName(after verb: Int, before end: Int) -> Range<Int>? {
        let limit = min(end, verb + Self.nameReach)
        guard verb + 1 < limit, let open = (verb + 1..<limit).first(where: { !isObject(at: $0) }),
            Mark.isDoubleQuote(reader.mark(at: open)), open + 1 < end,
            let close = (open + 1..<end).first(where: { Mark.isDoubleQuote(reader.mark(at: $0)) }), close > open + 1
        else { return nil }
        return open + 1..<close
    }

    private func isObject(at index: Int) -> Bool {
        reader.isWord(at: index) || reader.isNumber(at: index) || reader.mark(at: index) == Mark.hyphen
    }

    private func isParticipleForm(_ index: Int) -> Bool {
        reader.foldedBytes(at: index).suffix(3).elementsEqual("ing".utf8)
    }

    private func isCoordinated(_ verb: Int) -> Bool {
        reader.isWord(at: verb - 1, in: SpeakerWords.conjunctions)
            || reader.isWord(at: verb - 2, in: SpeakerWords.conjunctions)
    }

    /// The words that a saying can begin with: most words of a text are told by one look to be none.
    private static let openers = SayingVerbs.finite.union(SayingVerbs.participles).union(SayingVerbs.naming).union(
        "according")
    /// Words between a verb of naming and the name it gives at most.
    private static let nameReach = 14
    private static let according = WordHash.of("according")
    private static let to = WordHash.of("to")
}
