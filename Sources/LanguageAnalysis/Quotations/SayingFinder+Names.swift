import ArticleModel

/// What a verb of naming gives a thing: words in quotation marks, or a judgement without them.
extension SayingFinder {
    /// `called the plan "a toy train"`, `warned of "hard times"`: what the verb names stands in marks, and no clause around them.
    func isNaming(_ index: Int, before end: Int) -> Bool {
        guard reader.isWord(at: index, in: SayingVerbs.naming), let name = quotedName(after: index, before: end) else {
            return false
        }
        guard isSaying(index) else { return true }
        return !(index + 1..<name.lowerBound).contains { reader.isWord(at: $0, in: Self.clauseSigns) }
            && !reader.isWord(at: name.upperBound + 1, in: Self.clauseSigns)
    }

    /// `was dismissed by Holm as "a toy"`, `branded "a toy" by Holm`: the index of "by".
    func byAgent(of verb: Int) -> Int? {
        guard let name = quotedName(after: verb, before: verb + Self.nameReach * 2) else { return nil }
        if reader.isWord(at: verb + 1, in: Self.by) { return verb + 1 }
        return reader.isWord(at: name.upperBound + 1, in: Self.by) ? name.upperBound + 1 : nil
    }

    func passive(at verb: Int, before end: Int, isQuoted: (Int) -> Bool) -> Saying? {
        guard let by = byAgent(of: verb) else { return nil }
        return speakers.subject(after: by, before: end, isQuoted: isQuoted).map {
            Saying(first: verb, last: verb, speaker: $0, isInverted: false)
        }
    }

    /// `called the plan "a toy train"`: the words in marks behind a verb of naming, with no stop or other mark before them.
    func quotedName(after verb: Int, before end: Int) -> Range<Int>? {
        let limit = min(end, verb + Self.nameReach)
        guard verb + 1 < limit, let open = (verb + 1..<limit).first(where: { !isObject(at: $0) }),
            Mark.isDoubleQuote(reader.mark(at: open)), open + 1 < end,
            let close = (open + 1..<end).first(where: { Mark.isDoubleQuote(reader.mark(at: $0)) }), close > open + 1
        else { return nil }
        // Names of works are printed in marks as well.
        let isTitle = (open + 1..<close).allSatisfy { !reader.isWord(at: $0) || reader.isCapitalised(at: $0) }
        return isTitle && !reader.isWord(at: verb, in: Self.plainNaming) ? nil : open + 1..<close
    }

    /// `accused the group of *spreading false figures*`, `described the talks as *frank*`, `called the vote *a bad day*`: the words that
    /// stand for somebody's judgement, without marks.
    func label(after verb: Int, before end: Int) -> Range<Int>? {
        let isAccusing = reader.isWord(at: verb, in: Self.accusing)
        let isDescribing = reader.isWord(at: verb, in: Self.describing)
        guard isAccusing || isDescribing || reader.isWord(at: verb, in: Self.plainNaming), isObject(at: verb + 1) else {
            return nil
        }
        let limit = min(end, verb + Self.nameReach)
        var tie = verb + 2
        while tie < limit, isObject(at: tie), !isTie(tie, isAccusing, isDescribing) { tie += 1 }
        guard tie < limit, isTie(tie, isAccusing, isDescribing) else { return nil }
        let start = isAccusing || isDescribing ? tie + 1 : tie
        var last = start
        while last < end, isObject(at: last), !reader.isWord(at: last, in: Self.labelEnds), !isNextVerb(last) {
            last += 1
        }
        return last - start >= 2 ? start..<last : nil
    }

    /// "… *and promised* an inquiry"
    private func isNextVerb(_ index: Int) -> Bool {
        reader.isWord(at: index, in: SpeakerWords.conjunctions)
            && (reader.isWord(at: index + 1, in: SayingVerbs.finite)
                || reader.length(at: index + 1) > 4
                    && reader.ends(at: index + 1, with: "ed"))
    }

    private func isTie(_ index: Int, _ isAccusing: Bool, _ isDescribing: Bool) -> Bool {
        if isAccusing {
            return reader.word(at: index) == Self.of && isParticipleForm(index + 1) && reader.length(at: index + 1) > 4
        }
        if isDescribing { return reader.word(at: index) == Self.as }
        // "called the decision a bad day": a second thing right behind the first.
        return reader.isWord(at: index, in: Self.indefinite)
            && !reader.isWord(at: index - 1, in: SpeakerWords.phraseBorders)
    }

    /// The words a saying gives a name with.
    func namedWords(after saying: Saying, before end: Int) -> Range<Int>? {
        if let label = saying.label { return label }
        if let name = quotedName(after: saying.last, before: end) { return name }
        guard saying.isPhrase, saying.last + 1 < end,
            let open = (saying.last + 1..<end).first(where: { Mark.isDoubleQuote(reader.mark(at: $0)) }),
            open + 1 < end,
            let close = (open + 1..<end).first(where: { Mark.isDoubleQuote(reader.mark(at: $0)) }), close > open + 1
        else { return nil }
        return open + 1..<close
    }

    func isObject(at index: Int) -> Bool {
        reader.isWord(at: index) || reader.isNumber(at: index) || reader.mark(at: index) == Mark.hyphen
    }

    private static let accusing: WordSet = "accused accuses accuse accusing"
    private static let describing: WordSet = """
        described describes describing dismissed dismisses dismissing denounced denounces denouncing condemned condemns
        condemning hailed hails hailing portrayed portrays portraying characterised characterises characterized characterizes
        criticised criticises criticized criticizes derided derides praised praises rejected rejects
        """
    private static let indefinite: WordSet = "a an"
    private static let labelEnds: WordSet = "but while after before when which who that because although"
    private static let plainNaming: WordSet = "called calls calling dubbed dubs dubbing branded labelled labeled"
    /// Words between a verb of naming and the name it gives at most.
    private static let nameReach = 14
    private static let by: WordSet = "by"
    private static let clauseSigns: WordSet = """
        that if whether what why how who which will would is are was were has have had can could may might must should does did
        """
}
