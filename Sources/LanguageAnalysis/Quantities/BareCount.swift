import ArticleModel

/// Tells numbers that count though no noun stands behind them: "the toll rose to 87", "118 were handed over", "with 19 still
/// missing", "carried by 31 to 19".
struct BareCount {
    /// What a number without its noun counts, where the words tell it.
    struct Reading {
        let counted: TextSpan?
    }

    let reader: TokenReader
    /// Where the block begins, beyond which nothing is looked at.
    let start: Int

    /// Tokens before the number at most among which its noun is looked for.
    private static let reach = 30

    /// How the number from token `first` to token `last` counts; `hedge` is where its hedge begins, `before` the count before it.
    func reading(
        _ first: Int, _ last: Int, hedge: Int, isHedged: Bool, after before: QuantityEllipsis.Antecedent?
    ) -> Reading? {
        let noun = before.flatMap { $0.unit.isEmpty && first - $0.last < Self.reach ? $0.counted : nil }
        if let state = state(behind: last) { return Reading(counted: state) }
        if let tally = tally(hedge) { return tally }
        if isSubject(hedge, last) || isPartOfGroup(hedge, last) || isCompared(last) || isVote(first, last) {
            return Reading(counted: noun)
        }
        return isHedged && endsPhrase(last + 1) ? Reading(counted: noun) : nil
    }

    // MARK: What stands behind

    /// "19 still missing", "three dead": the word for their state.
    private func state(behind last: Int) -> TextSpan? {
        let index = reader.isWord(at: last + 1, in: Self.adverbs) ? last + 2 : last + 1
        return reader.isWord(at: index, in: Self.states) ? reader.span(index, index) : nil
    }

    /// "33 fell short", "the two would run": a subject of its own.
    private func isSubject(_ first: Int, _ last: Int) -> Bool {
        let next = reader.isWord(at: last + 1, in: Self.adverbs) ? last + 2 : last + 1
        guard reader.isWord(at: next, in: Self.finite) || isPast(next) else { return false }
        let before = reader.mark(at: first - 1)
        return first == start || before == Mark.comma || before == Mark.semicolon || Mark.isStop(before)
            || Mark.isLongDash(before) || before == Mark.colon || reader.isWord(at: first - 1, in: Self.clauseLeads)
    }

    /// "the 600 laid off", "all 12 who came"
    private func isPartOfGroup(_ first: Int, _ last: Int) -> Bool {
        guard reader.isWord(at: first - 1, in: Self.groupLeads) else { return false }
        return reader.isWord(at: last + 1, in: Self.participles) || isPast(last + 1)
    }

    /// "eight more than last year"
    private func isCompared(_ last: Int) -> Bool {
        reader.isWord(at: last + 1, in: Self.comparatives) && reader.isWord(at: last + 2, in: Self.than)
    }

    private func endsPhrase(_ index: Int) -> Bool {
        guard let token = reader[index] else { return true }
        if token.kind == .mark { return !Mark.isDash(reader.mark(at: index)) && reader.mark(at: index) != Mark.slash }
        return Self.phraseEnds.contains(token)
    }

    private func isPast(_ index: Int) -> Bool {
        reader.length(at: index) > 4 && !reader.isCapitalised(at: index)
            && reader.foldedBytes(at: index).suffix(2).elementsEqual("ed".utf8)
    }

    // MARK: What stands before

    /// "The number of patients rose to 26", "leaving the count at 71": a noun for a number, and a word that leads to its value.
    private func tally(_ hedge: Int) -> Reading? {
        let lead = hedge - 1
        guard lead > start, reader.isWord(at: lead, in: Self.tallyLeads) else { return nil }
        if reader.isWord(at: lead, in: Self.at),
            !(max(start, lead - 7)..<lead).contains(where: { reader.isWord(at: $0, in: Self.standing) })
        {
            return nil
        }
        var index = lead - 1
        while index >= start, lead - index < Self.reach, !Mark.isStop(reader.mark(at: index)) {
            if reader.isWord(at: index, in: Self.tallies) {
                let isOf = reader.isWord(at: index + 1, in: SpeakerWords.of)
                let counted = isOf ? CountedPhrase.span(in: reader, from: index + 2, before: lead, manner: .count) : nil
                return Reading(counted: counted)
            }
            index -= 1
        }
        return nil
    }

    /// "put the dead at 31", "and the injured at more than 400"
    func put(_ hedge: Int) -> TextSpan? {
        let isPut =
            hedge - 3 >= start && reader.isWord(at: hedge - 1, in: Self.at)
            && reader.isWord(at: hedge - 2, in: Self.states) && reader.isWord(at: hedge - 3, in: SpeakerWords.definite)
        return isPut ? reader.span(hedge - 2, hedge - 2) : nil
    }

    /// "voted by 31 to 19", "by 31 votes to 19": either number of a vote.
    func isVote(_ first: Int, _ last: Int) -> Bool {
        let isFirst =
            isVersus(last + 1) && reader.isNumber(at: last + 2) && reader.isWord(at: first - 1, in: Self.voteLeads)
        let isSecond =
            isVersus(first - 1)
            && (reader.isNumber(at: first - 2) && reader.isWord(at: first - 3, in: Self.voteLeads)
                || reader.isWord(at: first - 2, in: Self.votes) && reader.isNumber(at: first - 3))
        guard isFirst || isSecond else { return false }
        return (max(start, first - Self.reach)..<max(start, first)).contains { reader.isWord(at: $0, in: Self.votes) }
    }

    private func isVersus(_ index: Int) -> Bool {
        reader.isWord(at: index, in: Self.versus) || Mark.isDash(reader.mark(at: index))
    }

    // MARK: Words

    private static let adverbs: WordSet = """
        still already now since also only later even reportedly apparently seriously badly slightly critically feared left
        """
    private static let states: WordSet = """
        missing dead injured wounded hurt homeless unaccounted trapped ill sick killed stranded unemployed jobless alive infected
        arrested detained hospitalised hospitalized unhurt unharmed displaced evacuated rescued
        """
    private static let finite: WordSet = """
        was were is are has have had will would can could may might must should did do fell died lost left survived went came got
        took stood gave made kept won held met ran found told said chose paid sold began broke sank drowned fled
        """
    private static let clauseLeads: WordSet =
        "and but or the these those all other another that which when while because after before where whereas only just"
    private static let groupLeads: WordSet = "the these those all of"
    private static let participles: WordSet = """
        laid killed hurt left made sent taken built held sold lost found told known seen given put bought brought shown paid who
        that whom
        """
    private static let comparatives: WordSet = "more fewer less"
    private static let than: WordSet = "than"
    private static let phraseEnds: WordSet = """
        by in on at and but or as with after before since when while until were was are is have had has so because though which
        who that if for from during last this over between
        """
    private static let at: WordSet = "at"
    private static let tallyLeads: WordSet = """
        to at is was are were as by from reached reaches reaching hit hits topped tops passed passes exceeded exceeds
        """
    private static let standing: WordSet = """
        stood stands standing stand put puts putting left leaves leaving leave remained remains remaining stayed stays keeping
        kept keeps set sets fixed given estimated estimates reckoned held holds stuck capped
        """
    private static let tallies: WordSet = """
        toll tolls number numbers tally tallies count total totals figure figures headcount casualties deaths fatalities
        membership attendance turnout workforce crowd sum cases infections arrests
        """
    private static let votes: WordSet = """
        vote votes voted voting ballot ballots majority approved rejected backed carried passed adopted defeated motion
        """
    private static let voteLeads: WordSet = "by voted vote votes voting of"
    private static let versus: WordSet = "to against"
}
