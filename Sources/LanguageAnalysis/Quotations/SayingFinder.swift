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

    /// True for verbs that name a thing with words in quotation marks.
    var isNaming = false

    /// What a verb calls a thing, or accuses somebody of, where no marks stand around it.
    var label: Range<Int>?

    /// True for "in the words of", "as he put it": the words in marks may stand anywhere behind.
    var isPhrase = false

    /// True for a colon that no verb of saying stands before.
    var isAnnouncement = false

    /// True for "according to", the one saying of two words that is no verb.
    var isAccording: Bool { last > first && !isNaming }
}

/// Finds the verbs of saying in a sentence, with their subjects.
struct SayingFinder {
    let reader: TokenReader
    var speakers: SpeakerFinder

    /// The sayings of a sentence outside quotation marks, in text order.
    func sayings(in sentence: Range<Int>, isQuoted: (Int) -> Bool) -> [Saying] {
        var sayings: [Saying] = []
        for index in sentence where isOpener(index) && !isQuoted(index) {
            // "denied that the soldiers had opened fire and said": who denied, not who opened fire.
            let previous = sayings.last { !reader.isWord(at: $0.last, in: SayingVerbs.voiced) } ?? sayings.last
            if let saying = saying(at: index, in: sentence, isQuoted: isQuoted, previous: previous?.speaker) {
                sayings.append(saying)
            }
        }
        return sayings
    }

    /// Most words of a text are told by one look to be none.
    private func isOpener(_ index: Int) -> Bool {
        guard let token = reader[index] else { return false }
        if token.kind == .mark { return reader.mark(at: index) == Mark.colon }
        return Self.openers.contains(token)
    }

    private func saying(
        at index: Int, in sentence: Range<Int>, isQuoted: (Int) -> Bool, previous: SpeakerFinder.Speaker?
    ) -> Saying? {
        if reader.mark(at: index) != 0 { return announcement(at: index, in: sentence, isQuoted: isQuoted) }
        if let phrase = phraseOfSaying(at: index, in: sentence, isQuoted: isQuoted) { return phrase }
        guard reader.isWord(at: index, in: Self.verbs), !isNoun(index) else { return nil }
        if reader.isWord(at: index, in: SayingVerbs.phrasal),
            !reader.isWord(at: index + 1, in: SayingVerbs.phrasalEndings)
        {
            return nil
        }
        let label = label(after: index, before: sentence.upperBound)
        let isNaming = label != nil || isNaming(index, before: sentence.upperBound)
        guard isNaming || !reader.isWord(at: index, in: SayingVerbs.naming) || isSaying(index) else { return nil }
        var saying = attributed(at: index, in: sentence, isNaming, isQuoted: isQuoted, previous: previous)
        saying?.isNaming = isNaming
        saying?.label = label
        return saying
    }

    func isSaying(_ index: Int) -> Bool {
        isFinite(index) || reader.isWord(at: index, in: SayingVerbs.participles)
    }

    /// "said", "officials warn", "is warning that": a form whose subject stands before it.
    private func isFinite(_ index: Int) -> Bool {
        reader.isWord(at: index, in: SayingVerbs.finite)
            || reader.isWord(at: index, in: SayingVerbs.base) && hasPluralSubject(index) || isProgressive(index)
    }

    /// "is *warning* that": going on, where "that" stands behind.
    private func isProgressive(_ index: Int) -> Bool {
        reader.isWord(at: index, in: SayingVerbs.participles) && reader.word(at: index + 1) == Self.that
            && reader.isWord(at: leftOfAdverbs(index), in: SpeakerWords.passives)
    }

    /// "They warn", "officials in the port also warn", "Critics did say": behind a plural, or a pronoun that takes the same form.
    private func hasPluralSubject(_ verb: Int) -> Bool {
        let index = leftOfAdverbs(verb)
        if reader.isWord(at: index, in: Self.baseLeads) { return true }
        guard reader.isWord(at: index), !reader.isPossessiveEnding(at: index) else { return false }
        return reader.isWord(at: index, in: SpeakerWords.plurals)
            || reader.length(at: index) > 4 && reader.ends(at: index, with: "s")
                && !reader.isWord(at: index, in: SayingVerbs.finite)
            || isPluralHead(before: index, verb)
    }

    /// "officials in Holm warn": a plural before the preposition of the words in front of the verb.
    private func isPluralHead(before last: Int, _ verb: Int) -> Bool {
        let first = max(0, last - 5)
        guard let tie = (first..<last).last(where: { reader.isWord(at: $0, in: SpeakerWords.attaching) }), tie > 0
        else {
            return false
        }
        return reader.isWord(at: tie - 1, in: SpeakerWords.roles)
            && reader.ends(at: tie - 1, with: "s")
            && (tie..<verb).allSatisfy { reader.isWord(at: $0) }
    }

    private func leftOfAdverbs(_ verb: Int) -> Int {
        var index = verb - 1
        while reader.isWord(at: index, in: SpeakerWords.betweenSubjectAndVerb)
            && !reader.isWord(at: index, in: Self.modals)
            || reader.isManner(at: index)
        {
            index -= 1
        }
        return index
    }

    private func attributed(
        at index: Int, in sentence: Range<Int>, _ isNaming: Bool, isQuoted: (Int) -> Bool,
        previous: SpeakerFinder.Speaker?
    ) -> Saying? {
        if isProgressive(index) {
            var last = leftOfAdverbs(index)
            while last > sentence.lowerBound, reader.isWord(at: last - 1, in: Self.copulas) { last -= 1 }
            return speakers.subject(before: last, from: sentence.lowerBound, isQuoted: isQuoted, previous: previous)
                .map { Saying(first: index, last: index, speaker: $0, isInverted: false) }
        }
        let isParticiple =
            reader.isWord(at: index, in: SayingVerbs.participles) || isNaming && isParticipleForm(index)
        if isParticiple, leadsParticiple(index - 1) {
            let subject =
                previous ?? speakers.opening(from: sentence.lowerBound, before: index, isQuoted: isQuoted)
                ?? speakers.firstSpeaker(from: sentence.lowerBound, before: index, isQuoted: isQuoted)
            return Saying(first: index, last: index, speaker: subject, isInverted: false)
        }
        guard isFinite(index) || isNaming, !reader.isCapitalised(at: index) else { return nil }
        if reader.isWord(at: index - 1, in: SpeakerWords.passives) || isNaming && byAgent(of: index) != nil {
            return isNaming ? passive(at: index, before: sentence.upperBound, isQuoted: isQuoted) : nil
        }
        let followsQuote =
            index > sentence.lowerBound
            && (isQuoted(index - 1) || (reader.mark(at: index - 1) == Mark.comma && isQuoted(index - 2)))
        if followsQuote, let speaker = speakers.subject(after: index, before: sentence.upperBound, isQuoted: isQuoted) {
            return Saying(first: index, last: index, speaker: speaker, isInverted: true)
        }
        // "The money will come late, stressed Dr Henrik Vaal."
        if !followsQuote, reader.mark(at: index - 1) == Mark.comma, let named = namedBehind(index) {
            return Saying(first: index, last: index, speaker: named, isInverted: false, isTrailing: true)
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
        // "If Roe says that": nobody has said it.
        if let first = speaker?.span.flatMap({ reader.indices(in: $0).first }),
            reader.isWord(at: first - 1, in: Self.conditions)
        {
            return nil
        }
        let isRelative = (max(start, index - 3)..<max(start, index)).contains {
            reader.isWord(at: $0, in: SpeakerWords.relatives)
        }
        return Saying(first: index, last: index, speaker: speaker, isInverted: false, isRelative: isRelative)
    }

    /// The person whose name, with titles before it, stands right behind a verb.
    private func namedBehind(_ verb: Int) -> SpeakerFinder.Speaker? {
        var index = verb + 1
        while index - verb <= 4, reader.isCapitalised(at: index) || speakers.isStopOfShortForm(index) {
            if let mention = speakers.mentions.mention(startingAt: index) {
                return mention.name.type == .person ? speakers.speaker(mention) : nil
            }
            index += 1
        }
        return nil
    }

    /// "the *reports*", "fresh *claims*": a noun of the same form.
    private func isNoun(_ index: Int) -> Bool {
        reader.isWord(at: index, in: SayingVerbs.nounForms)
            && (reader.isWord(at: index - 1, in: SayingVerbs.beforeNouns) || reader.isPossessiveEnding(at: index - 1)
                || reader.isNumber(at: index - 1))
    }

    // MARK: Sayings of more words than a verb

    /// "according to", "in the words of", "as she put it", "was adamant that".
    private func phraseOfSaying(at index: Int, in sentence: Range<Int>, isQuoted: (Int) -> Bool) -> Saying? {
        let word = reader.word(at: index)
        if word == Self.according, reader.word(at: index + 1) == Self.to {
            guard !reader.isWord(at: index + 2, in: Self.noSources) else { return nil }
            let speaker = speakers.subject(after: index + 1, before: sentence.upperBound, isQuoted: isQuoted)
            return Saying(first: index, last: index + 1, speaker: speaker, isInverted: false)
        }
        if reader.isWord(at: index, in: Self.views), reader.isPossessiveEnding(at: index - 1),
            let speaker = speakers.owner(endingAt: index - 2, from: sentence.lowerBound)
        {
            return Saying(
                first: index, last: index, speaker: speaker, isInverted: false, isNaming: true, isPhrase: true)
        }
        if reader.isWord(at: index, in: Self.views), reader.word(at: index + 1) == Self.of,
            reader.isWord(at: index - 1, in: Self.the)
        {
            let speaker = speakers.subject(after: index + 1, before: sentence.upperBound, isQuoted: isQuoted)
            return Saying(
                first: index, last: index, speaker: speaker, isInverted: false, isNaming: true, isPhrase: true)
        }
        if word == Self.put, reader.isWord(at: index + 1, in: Self.it) {
            let start = (sentence.lowerBound..<index).last(where: isQuoted).map { $0 + 1 } ?? sentence.lowerBound
            let speaker = speakers.subject(before: index, from: start, isQuoted: isQuoted, previous: nil)
            return Saying(
                first: index, last: index + 1, speaker: speaker, isInverted: false, isNaming: true, isPhrase: true)
        }
        if word == Self.as, reader.isWord(at: index + 1, in: SayingVerbs.participles) {
            return quotedAs(at: index, in: sentence, isQuoted)
        }
        if reader.isWord(at: index, in: Self.certainties), isCertainty(index) {
            var verb = index
            while verb > sentence.lowerBound, !reader.isWord(at: verb, in: Self.copulas), index - verb < 3 { verb -= 1 }
            while verb > sentence.lowerBound, reader.isWord(at: verb - 1, in: Self.copulas) { verb -= 1 }
            // "It is clear that": nobody's words.
            guard !reader.isWord(at: verb - 1, in: Self.it) else { return nil }
            let speaker = speakers.subject(
                before: verb, from: sentence.lowerBound, isQuoted: isQuoted, previous: nil)
            return Saying(first: index, last: index, speaker: speaker, isInverted: false)
        }
        return nil
    }

    /// "is adamant that", "made clear that", "made it plain that".
    private func isCertainty(_ index: Int) -> Bool {
        reader.word(at: index + 1) == Self.that
            && (max(0, index - 2)..<index).contains { reader.isWord(at: $0, in: Self.copulas) }
    }

    /// "The agency quoted Holm as *saying*", "Holm was quoted as *saying*".
    private func quotedAs(at index: Int, in sentence: Range<Int>, _ isQuoted: (Int) -> Bool) -> Saying? {
        let verb = (max(sentence.lowerBound, index - 8)..<index).last { reader.isWord(at: $0, in: Self.quoted) }
        guard let verb else { return nil }
        let speaker: SpeakerFinder.Speaker?
        if reader.isWord(at: verb - 1, in: SpeakerWords.passives) {
            var last = verb - 1
            while last > sentence.lowerBound, reader.isWord(at: last, in: Self.copulas) { last -= 1 }
            speaker = speakers.subject(before: last + 1, from: sentence.lowerBound, isQuoted: isQuoted, previous: nil)
        } else {
            speaker = speakers.subject(after: verb, before: index, isQuoted: isQuoted)
        }
        return Saying(first: index + 1, last: index + 1, speaker: speaker, isInverted: false)
    }

    /// `Thripp shrugged off the calls: "I stay."`: a colon before words in marks, where no verb of saying stands; whom the sentence
    /// is about speaks.
    private func announcement(at index: Int, in sentence: Range<Int>, isQuoted: (Int) -> Bool) -> Saying? {
        guard reader.mark(at: index) == Mark.colon, index > sentence.lowerBound,
            Mark.isDoubleQuote(reader.mark(at: index + 1))
        else { return nil }
        let start = (sentence.lowerBound..<index).last(where: isQuoted).map { $0 + 1 } ?? sentence.lowerBound
        guard
            !(start..<index).contains(where: {
                reader.isWord(at: $0, in: SayingVerbs.finite) && !isNoun($0)
                    && !reader.isWord(at: $0, in: SayingVerbs.weak)
            })
        else { return nil }
        let speaker =
            speakers.opening(from: start, before: index, isQuoted: isQuoted)
            ?? speakers.firstSpeaker(from: start, before: index, isQuoted: isQuoted)
        return speaker.map {
            Saying(first: index, last: index, speaker: $0, isInverted: false, isAnnouncement: true)
        }
    }

    func isParticipleForm(_ index: Int) -> Bool {
        reader.ends(at: index, with: "ing")
    }

    /// ", adding", "before adding", "while warning".
    private func leadsParticiple(_ index: Int) -> Bool {
        reader.mark(at: index) == Mark.comma || reader.isWord(at: index, in: Self.participleLeads)
    }

    private func isCoordinated(_ verb: Int) -> Bool {
        reader.isWord(at: verb - 1, in: SpeakerWords.conjunctions)
            || reader.isWord(at: verb - 2, in: SpeakerWords.conjunctions)
    }

    private static let verbs = SayingVerbs.finite.union(SayingVerbs.participles).union(SayingVerbs.naming)
        .union(SayingVerbs.base)
    /// The words that a saying can begin with.
    private static let openers = verbs.union(certainties).union(views).union("according put as")
    private static let participleLeads: WordSet = "while before after by when without"
    private static let certainties: WordSet =
        "adamant clear plain convinced confident certain sure positive unequivocal emphatic insistent hopeful doubtful"
    private static let copulas: WordSet = "is are was were be been has have had made makes make making it quite left"
    private static let quoted: WordSet = "quoted quotes quoting cited cites citing reported"
    private static let conditions: WordSet = "if whether unless neither"
    /// Words that the plain form of a verb follows.
    private static let baseLeads: WordSet = "they we i you many some others most several few did people"
    private static let modals: WordSet = "will would could might has have had"
    private static let it: WordSet = "it this"
    /// "according to plan": nobody's words.
    private static let noSources: WordSet = """
        plan plans schedule law custom tradition size age need taste type whether how what which where when their his her its
        """
    private static let according = WordHash.of("according")
    private static let to = WordHash.of("to")
    /// Nouns that, with whose they are, tell who says what stands in marks.
    private static let views: WordSet = "words view opinion phrase verdict eyes"
    private static let the: WordSet = "the"
    static let of = WordHash.of("of")
    private static let put = WordHash.of("put")
    static let `as` = WordHash.of("as")
    private static let that = WordHash.of("that")
}
