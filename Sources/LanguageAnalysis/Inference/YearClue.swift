import ArticleModel

/// The years in which something that an undated article says was true.
struct YearClue {
    let years: ClosedRange<Int>
    /// Whether they rest on numbers that nobody rounded, so that they may date the article alone.
    let isExact: Bool
    /// The words of the article and, where others bear it out, theirs.
    let witnesses: [ResolvedDate.Witness]
    /// Why, in a few words.
    let reason: String
    /// Whether no telling outside the years can be of the article's time; nothing that leans on what others leave untold is so firm.
    var isFirm = true
    /// `inferred` from the article's own words, or `cross-document`.
    var basis = DateBasis.crossDocument
}

/// What several clues to the year of an undated article say together.
struct YearEvidence {
    /// The clues, in the order in which they weigh.
    let clues: [YearClue]
    /// The years that all of them allow; nil where there are none, or where they disagree.
    let years: ClosedRange<Int>?
    /// Why clues that disagree do; nil where they agree.
    let disagreement: String?

    init(_ clues: [YearClue]) {
        self.clues = clues
        var years: ClosedRange<Int>?
        for clue in clues {
            guard let known = years else {
                years = clue.years
                continue
            }
            guard known.overlaps(clue.years) else {
                let first = clues.first { !$0.years.overlaps(clue.years) } ?? clue
                self.years = nil
                disagreement = "\(first.reason), but \(clue.reason)"
                return
            }
            years = known.clamped(to: clue.years)
        }
        self.years = years
        disagreement = nil
    }

    /// The clues in words, for reasons; empty where they tell nothing.
    var reason: String { years == nil ? "" : clues.map(\.reason).joined(separator: "; ") }

    /// What the firm clues alone say.
    var firm: YearEvidence { YearEvidence(clues.filter(\.isFirm)) }

    /// Whether a date can lie within the years.
    func allows(_ date: EDTFDate) -> Bool {
        guard let years, let first = date.earliest, let last = date.latest else { return true }
        return first.components.year <= years.upperBound && last.components.year >= years.lowerBound
    }

    /// The middle year, marked as approximate, where some clue rests on numbers that nobody rounded.
    var date: ResolvedDate? {
        guard let years, let exact = clues.first(where: \.isExact) else { return nil }
        var point = EDTFPoint(year: (years.lowerBound + years.upperBound) / 2)
        point.qualifier = .approximate
        var witnesses: [ResolvedDate.Witness] = []
        for witness in clues.flatMap(\.witnesses) where !witnesses.contains(witness) { witnesses.append(witness) }
        return ResolvedDate(date: .point(point), basis: exact.basis, witnesses: witnesses, reason: reason)
    }
}
