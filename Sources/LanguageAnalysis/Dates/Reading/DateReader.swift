import ArticleModel

/// Reads matches of one article in text order, each in the light of those before it.
struct DateReader {
    let lexemes: DateLexemes
    let anchor: DateAnchor?
    let tense: ClauseTense
    /// The direction told last, which one reading asks for several times.
    private let told = ToldDirection()
    /// The tokens of the block under work.
    var window: Range<Int> = 0..<0
    /// The last calendar period that the text named, and the token after it.
    var reference: TimexPeriod?
    var referenceEnd = 0
    /// The year that the article tells of where that is not its own.
    let frame: DateFrame?
    /// The last quarter or half that the text named.
    var businessPeriod: TimexPeriod?
    /// Whether the text compares several months ("the first nine months") since it named that quarter.
    var comparesMonths = false

    init(lexemes: DateLexemes, published: EDTFDate?) {
        self.lexemes = lexemes
        anchor = DateAnchor(published)
        tense = ClauseTense(lexemes: lexemes)
        frame = DateFrame(lexemes: lexemes, anchor: anchor)
    }

    /// What the matched words mean; nil where they are no date after all.
    mutating func read(_ match: DateMatch, as reading: DateReading) -> DateFinding? {
        let finding = finding(match, as: reading)
        if let period = finding?.period, !(reading == .countedAway && match.value(.unit, .units) == 8) {
            reference = period
            referenceEnd = match.range.upperBound
            // The period compared with is not the one spoken of.
            if period.isPartOfBusinessYear, !match.has(.ago), !match.has(.earlier) {
                businessPeriod = period
                comparesMonths = false
            }
        }
        if reading == .duration, match.has(.ordinal) || match.has(.the), unit(match) == .month,
            let count = count(match), count >= 6
        {
            comparesMonths = true
        }
        return finding
    }

    private func finding(_ match: DateMatch, as reading: DateReading) -> DateFinding? {
        switch reading {
        case .fullDate: fullDate(match)
        case .dayRange: dayRange(match)
        case .dayAlone: dayAlone(match)
        case .furtherDay: furtherDay(match)
        case .isoDate: isoDate(match)
        case .slashDate: slashDate(match)
        case .monthOfYear: monthOfYear(match)
        case .month: month(match)
        case .season: season(match)
        case .quarter: quarter(match)
        case .relativeQuarter: relativeQuarter(match)
        case .fiscalYear: fiscalYear(match)
        case .decade: decade(match)
        case .century: century(match)
        case .yearRange: yearRange(match)
        case .year: year(match)
        case .weekday: weekday(match)
        case .timeOfDay: timeOfDay(match)
        case .deictic: deictic(match)
        case .dayPart: dayPart(match)
        case .holiday: holiday(match)
        case .weekend: weekend(match)
        case .pointedUnit: pointedUnit(match)
        case .countedAway: countedAway(match)
        case .neighbour: neighbour(match)
        case .besideDay: besideDay(match)
        case .weekOf: weekOf(match)
        case .span: span(match)
        case .recentUnits: recentUnits(match)
        case .duration: duration(match)
        case .bareUnits: bareUnits(match)
        case .recurrence: recurrence(match)
        case .ordinalDay: ordinalDay(match)
        case .reference: vagueReference(match)
        }
    }

    /// Reckons a period of `unit` from the anchor; blunt where the anchor is blunt, empty where there is none.
    ///
    /// - Parameters:
    ///   - unresolved: the TIMEX3 value without an anchor.
    ///   - how: the few words that explain the reckoning after "reckoned from …".
    func relative(
        _ match: DateMatch, unit: DateUnit, unresolved: @autoclosure () -> String,
        how: @autoclosure () -> String = "", _ reckon: (TimexPeriod) -> TimexPeriod
    ) -> DateFinding? {
        guard let anchor else {
            return .undated(.date, unresolved(), reason: "'\(match.text)' has no date to be reckoned from")
        }
        guard let base = anchor.period(unit) else {
            let blunt = TimexPeriod.holding(anchor.someDay, unit: anchor.precision)
            return DateFinding(
                type: .date, value: blunt?.timex ?? unresolved(), date: anchor.date, basis: .relative,
                anchor: anchor.date,
                reason: "'\(match.text)' lies in or near \(anchor.date), which is known no better", period: nil)
        }
        return reckoned(match, reckon(base), how: how())
    }

    /// A finding for a period that was reckoned from the anchor.
    func reckoned(_ match: DateMatch, _ period: TimexPeriod, how: String = "") -> DateFinding? {
        guard period.isWritable else { return nil }
        let from = anchor?.reason ?? ""
        return DateFinding(
            type: .date, value: period.timex, date: period.edtf, basis: .relative, anchor: anchor?.date,
            reason: "'\(match.text)'\(from)\(how)", period: period)
    }

    /// A finding for a period that was reckoned from the date named before it in the text.
    func reckoned(_ match: DateMatch, _ period: TimexPeriod, from reference: TimexPeriod) -> DateFinding? {
        guard period.isWritable else { return nil }
        return DateFinding(
            type: .date, value: period.timex, date: period.edtf, basis: .relative, anchor: reference.edtf,
            reason: "'\(match.text)' reckoned from \(reference.edtf), named just before", period: period)
    }

    func direction(_ match: DateMatch) -> ClauseTense.Direction {
        if let known = told.direction(around: match.range) { return known }
        let direction = clauseDirection(match)
        told.keep(direction, around: match.range)
        return direction
    }

    private func clauseDirection(_ match: DateMatch) -> ClauseTense.Direction {
        // "offered cargoes for April and May": what is offered, planned or feared for a time lies near it, whatever the tense.
        if isTarget(match.range.lowerBound) { return match.has(.weekday) ? .future : .unknown }
        return tense.direction(around: match.range, within: window)
    }

    /// Whether "for" stands before a date, or before the date that it is joined to by "and".
    private func isTarget(_ first: Int) -> Bool {
        if lexemes.isWord(.for, at: first - 1) { return true }
        return lexemes.isWord(.and, at: first - 1) && lexemes.isWord(.for, at: first - 3)
    }

    /// The date named last, where it stands near enough before the match to be leant on.
    func nearReference(_ match: DateMatch, reach: Int = 80) -> TimexPeriod? {
        match.range.lowerBound - referenceEnd <= reach ? reference : nil
    }

    /// -1, 0 or 1 for words such as "last", "this", "next"; nil where there is none of them.
    func step(_ match: DateMatch) -> Int? {
        if match.has(.last) || match.has(.previous) { return -1 }
        if match.has(.next) { return 1 }
        return match.has(.this) ? 0 : nil
    }
}

/// Keeps the direction of the clause around one match.
private final class ToldDirection {
    private var range = 0..<0
    private var direction = ClauseTense.Direction.unknown

    func direction(around range: Range<Int>) -> ClauseTense.Direction? { range == self.range ? direction : nil }

    func keep(_ direction: ClauseTense.Direction, around range: Range<Int>) {
        self.range = range
        self.direction = direction
    }
}
