import ArticleModel

/// Finds what a number counts that stands without its noun, because a number before it has named it: "1,900 strikers; the union put
/// the number at 2,400", "police spoke of 4,500", "police expect 6,000 people, the union 10,000".
struct QuantityEllipsis {
    /// A quantity before, by its last token and what it counts.
    struct Antecedent {
        let last: Int
        let unit: String
        let counted: TextSpan?
    }

    let reader: TokenReader

    /// Tokens between the two numbers at most.
    private static let reach = 40
    /// Tokens looked at for the verb of reckoning.
    private static let verbReach = 9

    /// Whether the number from token `first` to token `last` is of the same kind as the one before.
    func goesOn(from antecedent: Antecedent, _ first: Int, _ last: Int) -> Bool {
        guard first > antecedent.last, first - antecedent.last < Self.reach, endsClause(last + 1) else { return false }
        if isPutAt(first) { return true }
        let between = antecedent.last + 1..<first
        guard !between.contains(where: { Mark.isStop(reader.mark(at: $0)) }) else { return false }
        return isReckoned(first) || isGapped(first, after: antecedent.last)
    }

    private func endsClause(_ index: Int) -> Bool {
        guard let token = reader[index] else { return true }
        return token.kind == .mark ? !Mark.isDash(reader.mark(at: index)) : Self.closers.contains(token)
    }

    /// "put the loss at 55 million"
    private func isPutAt(_ number: Int) -> Bool {
        let at = beforeHedge(number)
        guard reader.isWord(at: at, in: Self.at) else { return false }
        return (max(0, at - Self.verbReach)..<max(0, at)).contains { reader.isWord(at: $0, in: Self.putting) }
    }

    /// "counted 4,500", "spoke of 4,500"
    private func isReckoned(_ number: Int) -> Bool {
        let before = beforeHedge(number)
        if reader.isWord(at: before, in: ReckoningVerbs.direct) { return true }
        return reader.isWord(at: before, in: SpeakerWords.of)
            && reader.isWord(at: before - 1, in: ReckoningVerbs.indirect)
    }

    /// "…, the Deckhands' Union 10,000": nothing but a name or a role between the comma and the number.
    private func isGapped(_ number: Int, after last: Int) -> Bool {
        var index = beforeHedge(number)
        var words = 0
        while index > last, words < 8 {
            if reader.mark(at: index) == Mark.comma || reader.mark(at: index) == Mark.semicolon { return words > 0 }
            let isName =
                reader.isCapitalised(at: index) || reader.isWord(at: index, in: Self.inNames)
                || reader.isWord(at: index, in: SpeakerWords.roles) || reader.isPossessiveEnding(at: index)
                || reader.mark(at: index) == Mark.apostrophe || reader.mark(at: index) == Mark.closingSingleQuote
            guard isName else { return false }
            words += 1
            index -= 1
        }
        return false
    }

    /// The token before the number and such words as "about".
    private func beforeHedge(_ number: Int) -> Int {
        var index = number - 1
        while index >= 0, reader.isWord(at: index, in: Self.hedges) { index -= 1 }
        return index
    }

    private static let at: WordSet = "at"
    private static let putting: WordSet = "put puts putting estimated estimates reckoned reckons set sets"
    private static let closers: WordSet = "and while but whereas according"
    private static let hedges: WordSet =
        "about around some roughly nearly almost only just more less than least over under up"
    private static let inNames: WordSet = "the of and"
}

/// Verbs of those who count.
enum ReckoningVerbs {
    /// The number stands right behind: "counted 4,500".
    static let direct: WordSet = """
        counted counts estimated estimates reckoned reckons reported reports expected expects expect claimed claims
        """
    /// The number stands behind "of": "spoke of 4,500".
    static let indirect: WordSet = "spoke speak speaks talked talk talks"
    /// All that make their subject the one who gives the number.
    static let all: WordSet = """
        counted counts count estimated estimates reckoned reckons reported reports expected expects expect claimed claims spoke speak
        speaks talked put puts forecast forecasts calculated calculates said says
        """
}
