/// Finds the words that a saying tells without quotation marks: the clause behind it, before it, or around it.
struct ToldWords {
    let reader: TokenReader
    let finder: SayingFinder

    /// Tokens of a clause's beginning before a saying, at most, that is taken for a subject alone.
    private static let longestSubject = 6

    /// "… said on Monday that *the talks go on*".
    func clause(after saying: Saying, before end: Int, in sentence: Range<Int>) -> Range<Int>? {
        if saying.isAccording { return clauseAfterSource(saying, before: end, in: sentence) }
        if saying.isAnnouncement { return nil }
        if saying.isNaming { return finder.namedWords(after: saying, before: sentence.upperBound) }
        // What somebody denied is what he did not say.
        if saying.isTrailing || reader.isWord(at: saying.last, in: SayingVerbs.denying) { return nil }
        if isRequest(saying, before: end) { return nil }
        var start = circumstancesEnd(from: saying.last + 1, before: end)
        let isDirect =
            opensClause(start)
            && (!isWeak(saying) || reader.isWord(at: start, in: Self.questions) || isClause(from: start, before: end))
        let takesHearer = reader.isWord(at: saying.last, in: SayingVerbs.telling)
        if !isDirect || takesHearer, let that = that(after: saying.last, before: min(end, saying.last + 12)) {
            start = that + 1
        } else if reader.isWord(at: saying.last, in: SayingVerbs.addressing),
            !Mark.isDoubleQuote(reader.mark(at: start))
        {
            guard let told = clause(behindHearerFrom: start, before: end) else { return nil }
            start = told
        } else if !isDirect, !Mark.isDoubleQuote(reader.mark(at: start)) {
            // "said on Monday the talks went on"
            guard !isWeak(saying), reader.isWord(at: start, in: Self.circumstances),
                let told = clause(behindHearerFrom: start, before: end), isClause(from: told, before: end)
            else { return nil }
            start = told
        }
        if start == saying.last + 1, isObjectAlone(from: start, before: end, of: saying) { return nil }
        var last = end - 1
        if saying.isRelative, let comma = (start..<end).first(where: { reader.mark(at: $0) == Mark.comma }) {
            last = comma - 1
        }
        // What leads to the next saying is not part of this one.
        if end < sentence.upperBound {
            while last > start,
                reader.isWord(at: last, in: SpeakerWords.conjunctions)
                    || reader.isWord(at: last, in: SpeakerWords.betweenSubjectAndVerb)
                    || reader.mark(at: last) == Mark.comma
            {
                last -= 1
            }
        }
        return last - start >= 2 ? start..<last + 1 : nil
    }

    /// "adding *fuel to the fire*", "wrote *it when she was five*": an object, and no clause with a verb of its own.
    private func isObjectAlone(from start: Int, before end: Int, of saying: Saying) -> Bool {
        // "what they say is a failure": the rest of a clause that began before.
        if reader.isWord(at: start, in: Self.finiteSigns), !reader.isCapitalised(at: start) { return true }
        guard !reader.isWord(at: saying.last, in: Self.plainSaying), !reader.isWord(at: start, in: Self.clauseSigns)
        else { return false }
        // "declared war on Sudria", "declares independence"
        if reader.isWord(at: saying.last, in: Self.declaring), reader.isWord(at: start, in: Self.declared) {
            return true
        }
        if reader.isWord(at: start, in: Self.objects), !isFiniteSign(start + 1) { return true }
        guard reader.isWord(at: saying.last, in: Self.takingObjects) else { return false }
        let words = start..<min(end, start + 30)
        return !words.contains { isFiniteSign($0) || Mark.isDoubleQuote(reader.mark(at: $0)) }
    }

    private func isFiniteSign(_ index: Int) -> Bool {
        reader.isWord(at: index, in: Self.finiteSigns) || isPast(index)
            || EventRules.english.irregularPasts.contains(reader.word(at: index))
            || reader.length(at: index) > 3 && !reader.isCapitalised(at: index)
                && reader.ends(at: index, with: "s")
    }

    /// Behind "said *Monday*", "said *on Thursday night*", "ruled *last month*", "pointed *out*": where such a time ends.
    private func circumstancesEnd(from start: Int, before end: Int) -> Int {
        var index = start
        if reader.isWord(at: index, in: Self.particles), reader.isWord(at: index - 1, in: Self.pointing) { index += 1 }
        var day = index
        while day < end, reader.isWord(at: day, in: Self.timeLeads) { day += 1 }
        if reader.isWord(at: day, in: Self.days) {
            day += 1
            if reader.isWord(at: day, in: Self.dayParts) { day += 1 }
        } else if day > index, reader.isWord(at: day, in: Self.spans),
            reader.isWord(at: day - 1, in: Self.relativeTimes)
        {
            day += 1
        } else if !reader.isWord(at: day - 1, in: Self.loneTimes) || day == index {
            day = index
        }
        return day < end ? day : index
    }

    /// "told reporters on Monday *the talks go on*": where a new subject begins behind the hearer, with no preposition before it.
    private func clause(behindHearerFrom start: Int, before end: Int) -> Int? {
        let limit = min(end, start + 14)
        guard start + 1 < limit else { return nil }
        for index in start + 1..<limit {
            if !reader.isWord(at: index) { return Mark.isDoubleQuote(reader.mark(at: index)) ? index : nil }
            let opens =
                reader.isWord(at: index, in: Self.subjectOpeners)
                || reader.isCapitalised(at: index) && reader.isWord(at: index + 1, in: Self.finiteSigns)
            if opens, !reader.isWord(at: index - 1, in: Self.beforeNoun) { return index }
        }
        return nil
    }

    /// "told the crew to leave", "asked not to be named": a wish for somebody to act, whose words are not told. What is asked
    /// counts as told only as a question: "asked whether".
    private func isRequest(_ saying: Saying, before end: Int) -> Bool {
        guard reader.isWord(at: saying.last, in: SayingVerbs.requesting) else { return false }
        let limit = min(end, saying.last + 16)
        for index in saying.last + 1..<max(saying.last + 1, limit) {
            if Mark.isDoubleQuote(reader.mark(at: index)) { return false }
            if reader.isWord(at: index, in: Self.clauseSigns) { return false }
            let opensInfinitive =
                reader.isWord(at: index, in: SpeakerWords.infinitive) && isPlainVerb(index + 1)
                && !reader.isWord(at: index - 1, in: Self.beforePreposition)
            if opensInfinitive { return true }
        }
        return reader.isWord(at: saying.last, in: SayingVerbs.asking)
    }

    /// Whether a word can be the verb of an infinitive: small letters, and no article or pronoun.
    private func isPlainVerb(_ index: Int) -> Bool {
        reader.isWord(at: index) && !reader.isCapitalised(at: index) && !reader.isWord(at: index, in: Self.determiners)
    }

    /// The next "that", where no comma or stop parts it from the verb.
    private func that(after verb: Int, before end: Int) -> Int? {
        let found = (verb + 1..<max(verb + 1, end)).first {
            reader.word(at: $0) == Self.that || reader.mark(at: $0) == Mark.comma || Mark.isStop(reader.mark(at: $0))
        }
        guard let found, reader.word(at: found) == Self.that else { return nil }
        return found == verb + 1 || !reader.isWord(at: verb, in: SayingVerbs.weak) || opensTold(found, verb)
            ? found : nil
    }

    /// "announced in a statement *that*", "agreed with Anna Holm *that*", but not "hoped to mend things *that*": no noun that the clause
    /// would describe.
    private func opensTold(_ that: Int, _ verb: Int) -> Bool {
        let before = that - 1
        return reader.isWord(at: before, in: Self.utterances) || reader.isWord(at: before, in: Self.days)
            || reader.isWord(at: before, in: Self.spans) || reader.isNumber(at: before)
            || reader.isCapitalised(at: before) || reader.isManner(at: before)
            || reader.isWord(at: before, in: Self.adverbs) || reader.isPossessiveEnding(at: before)
            || reader.isWord(at: verb, in: SayingVerbs.telling)
    }

    /// "According to Brown, *the talks go on*."
    private func clauseAfterSource(_ saying: Saying, before end: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard saying.first == sentence.lowerBound, let span = saying.speaker?.span else { return nil }
        let source = reader.indices(in: span)
        guard
            let comma = (source.upperBound..<max(source.upperBound, end)).first(where: {
                reader.mark(at: $0) == Mark.comma
            })
        else { return nil }
        return end - comma > 3 ? comma + 1..<end : nil
    }

    /// False before an object, a preposition or a stop: "said in a speech", "told reporters", "added 3 percent".
    private func opensClause(_ index: Int) -> Bool {
        reader.isWord(at: index)
            && (!reader.isWord(at: index, in: Self.noClauseOpeners) || isHers(index) || isHedge(index))
            || reader.isWord(at: index, in: Self.negatives) && reader.isWord(at: index + 1)
                && !reader.isWord(at: index + 1, in: Self.noClauseOpeners)
            || Mark.isDoubleQuote(reader.mark(at: index))
            || (reader.isNumber(at: index) && reader.isWord(at: index - 1, in: Self.plainSaying))
    }

    /// "said *about nine tenths* were done": a number that is not exact.
    private func isHedge(_ index: Int) -> Bool {
        reader.isWord(at: index, in: Self.hedges)
            && (reader.isNumber(at: index + 1) || reader.isWord(at: index + 1, in: Self.numbers))
    }

    /// "said *her client* would plead": whose, not whom.
    private func isHers(_ index: Int) -> Bool {
        reader.isWord(at: index, in: Self.hers) && isPlainVerb(index + 1)
            && !reader.isWord(at: index + 1, in: SpeakerWords.phraseBorders)
            && !reader.isWord(at: index - 1, in: SayingVerbs.telling)
            && !reader.isWord(at: index + 1, in: Self.circumstances)
    }

    /// "the talks would go on": a subject and, before any mark or relative pronoun, its verb.
    private func isClause(from start: Int, before end: Int) -> Bool {
        guard reader.isWord(at: start, in: Self.subjectOpeners) || reader.isCapitalised(at: start) else { return false }
        for index in start + 1..<max(start + 1, min(end, start + 9)) {
            guard reader.isWord(at: index), !reader.isWord(at: index, in: Self.relatives) else { return false }
            // "the vote for May"
            if reader.isWord(at: index, in: Self.finiteSigns), !reader.isCapitalised(at: index) { return true }
        }
        return false
    }

    private func isWeak(_ saying: Saying) -> Bool { reader.isWord(at: saying.last, in: SayingVerbs.weak) }

    /// "*The talks go on*, an official said."
    func clause(before saying: Saying, in sentence: Range<Int>) -> Range<Int>? {
        guard !saying.isNaming, !saying.isAnnouncement, let span = saying.speaker?.span else { return nil }
        let subject = reader.indices(in: span)
        var last = min(subject.lowerBound, saying.first) - 1
        while last > sentence.lowerBound, reader.isWord(at: last) && !saying.isAccording { last -= 1 }
        guard reader.mark(at: last) == Mark.comma, last > sentence.lowerBound else { return nil }
        if goesOn(after: max(saying.last, subject.upperBound - 1), from: last, in: sentence) { return sentence }
        // What somebody denied is what he did not say.
        if reader.isWord(at: saying.last, in: SayingVerbs.denying) { return nil }
        let behind = circumstancesEnd(from: saying.last + 1, before: sentence.upperBound)
        let next = reader.mark(at: behind)
        let isFinal = behind >= sentence.upperBound || Mark.isStop(next)
        guard isFinal || !isWeak(saying) else { return nil }
        guard
            saying.isTrailing || isFinal || next == Mark.comma || saying.isAccording
                || endsWithCircumstances(saying, in: sentence)
        else { return nil }
        if let office = office(before: last, in: sentence, saying) { last = office }
        return last - sentence.lowerBound >= 3 ? sentence.lowerBound..<last : nil
    }

    /// "*The line*, Anna Holm said, *will open in May*": the clause that a saying stands in the midst of.
    private func goesOn(after saying: Int, from comma: Int, in sentence: Range<Int>) -> Bool {
        var next = saying + 1
        while next < sentence.upperBound, next - saying < 6, reader.isWord(at: next) { next += 1 }
        guard reader.mark(at: next) == Mark.comma, next + 3 < sentence.upperBound, reader.isWord(at: next + 1),
            !(sentence.lowerBound..<sentence.upperBound).contains(where: { Mark.isDoubleQuote(reader.mark(at: $0)) })
        else { return false }
        if reader.isWord(at: next + 1, in: Self.goingOn) || isPast(next + 1) { return true }
        guard !reader.isWord(at: next + 1, in: Self.turning), !isParticiple(next + 1) else { return false }
        // What is long has a verb of its own.
        guard comma - sentence.lowerBound <= Self.longestSubject else { return false }
        return !(sentence.lowerBound..<comma).contains { reader.isWord(at: $0, in: Self.finiteSigns) || isPast($0) }
    }

    private func isPast(_ index: Int) -> Bool {
        reader.length(at: index) > 3 && reader.ends(at: index, with: "ed")
    }

    private func isParticiple(_ index: Int) -> Bool {
        reader.length(at: index) > 4 && reader.ends(at: index, with: "ing")
    }

    /// "*The line will open in May*, Anna Holm said in a speech on Monday.": a clause before, and behind the verb only whom, where
    /// and when it was told.
    private func endsWithCircumstances(_ saying: Saying, in sentence: Range<Int>) -> Bool {
        let behind = saying.last + 1..<max(saying.last + 1, sentence.upperBound)
        let hasClause = sentence.lowerBound..<max(sentence.lowerBound, min(saying.first, sentence.upperBound))
        return behind.count <= 14 && !isRequest(saying, before: sentence.upperBound)
            && !reader.isWord(at: sentence.lowerBound, in: Self.subordinators)
            && hasClause.contains { reader.isWord(at: $0, in: Self.finiteSigns) }
            && !behind.contains {
                reader.isWord(at: $0, in: Self.clauseSigns) || reader.mark(at: $0) == Mark.comma
                    || Mark.isDoubleQuote(reader.mark(at: $0))
            }
    }

    /// "…, *the guild's chairman*, Anna Holm, said": the comma before the office that the speaker's name stands behind.
    private func office(before comma: Int, in sentence: Range<Int>, _ saying: Saying) -> Int? {
        guard !saying.isTrailing, reader.mark(at: saying.first - 1) == Mark.comma, saying.first - 1 > comma,
            let earlier = (max(sentence.lowerBound, comma - 12)..<comma).last(where: {
                reader.mark(at: $0) == Mark.comma
            }), earlier + 1 < comma,
            (earlier + 1..<comma).contains(where: { reader.isWord(at: $0, in: SpeakerWords.roles) }),
            reader.isWord(at: comma - 1, in: SpeakerWords.roles)
                || !(earlier + 1..<comma).contains(where: { reader.isWord(at: $0, in: SayingVerbs.finite) })
        else { return nil }
        return earlier
    }

    /// Words that open or carry a clause of what was said, so that a "to" behind them asks for nothing.
    private static let clauseSigns: WordSet = """
        that if whether what why how who whom whose where when which will would is are was were has have had can could may
        might must should does did
        """
    /// Words that "to" goes with without asking for anything: "according to plan", "due to rain".
    private static let beforePreposition: WordSet = "due close next thanks according back up prior"
    private static let subordinators: WordSet = "when after before as while if because although though since once until"
    private static let subjectOpeners: WordSet = """
        the a an his her its their our my your this these those he she it they we i you there no
        """
    private static let finiteSigns: WordSet = """
        will would is are was were has have had can could may might must should does did
        """
    /// Words that a clause goes on with behind a saying in its midst.
    private static let goingOn = finiteSigns.union("be been not never no also already still only need needs")
    /// Words that something else than the clause begins with.
    private static let turning: WordSet = """
        and but or so who which whose whom that when while as after before since because although though if until where
        despite with without a an more less fewer most including according
        """
    /// Words that a noun phrase goes on from: what stands behind them opens no clause.
    private static let beforeNoun: WordSet = """
        of in on at to for from with by about after before during over under against between into near across through outside
        inside the a an and or his her its their our
        """
    private static let determiners: WordSet = """
        the a an his her its their our my your this these those him them it us me each every all some any
        """
    /// Nouns for what somebody says or writes something in, and for whom he says it to.
    private static let utterances: WordSet = """
        statement interview letter speech post message report tweet note email memo conference briefing radio television
        parliament court hearing meeting filing blog article paper lawmakers reporters journalists deputies investors
        shareholders supporters colleagues us them him her me oath suspicion hope concern fear alarm
        """
    private static let adverbs: WordSet =
        "out again once later today yesterday clear plain known earlier publicly aloud"
    private static let particles: WordSet = "out"
    private static let pointing: WordSet = "pointed points point pointing"
    private static let days: WordSet =
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"
    private static let dayParts: WordSet = "morning afternoon evening night"
    private static let spans: WordSet = "week month year night weekend"
    private static let relativeTimes: WordSet = "last this earlier next"
    private static let loneTimes: WordSet = "later here earlier afterwards"
    private static let timeLeads: WordSet = "on late early last this earlier later next here afterwards"
    private static let objects: WordSet = "it this so them him these those"
    /// Verbs that take a thing for their object as well as a clause.
    private static let takingObjects: WordSet = """
        adding added adds declaring declared declares noting noted notes explaining explained explains writing wrote writes
        admitting admitted admits arguing argued argues repeating telling recalling recalled recalls announcing
        """
    private static let hedges: WordSet = "about at around over"
    private static let numbers: WordSet = """
        two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety dozens
        hundreds thousands half a least most
        """
    private static let declaring: WordSet = "declared declares declare declaring proclaimed proclaims proclaiming"
    private static let declared: WordSet = "war victory independence bankruptcy insolvency peace martial emergency"
    private static let hers: WordSet = "her"
    private static let that = WordHash.of("that")
    private static let relatives: WordSet = "that which who whom whose when where and or but"
    private static let circumstances: WordSet = """
        on in at late early yesterday today earlier later last after during through via again afterwards tonight
        """
    private static let questions: WordSet = "how why whether"
    private static let negatives: WordSet = "no nothing nobody"
    private static let plainSaying: WordSet = "said says say"
    private static let noClauseOpeners: WordSet = """
        that in on at to of by for with about during after before as into from monday tuesday wednesday thursday friday saturday
        sunday and but or so yes no nothing me us him her them
        """
}
