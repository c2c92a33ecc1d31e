import ArticleModel

/// Readings of weeks, months, quarters and years that are pointed at or counted from somewhere.
extension DateReader {
    func pointedUnit(_ match: DateMatch) -> DateFinding? {
        guard let unit = unit(match) else { return nil }
        if unit < .day { return nil }
        if match.has(.before) || match.has(.after) {
            let move = match.has(.before) ? -2 : 2
            return relative(match, unit: unit, unresolved: Self.unresolved(unit)) { $0.shifted(by: move) }
        }
        if match.has(.sometime) {
            return relative(match, unit: unit, unresolved: Self.unresolved(unit)) { $0.shifted(by: 1) }
        }
        if match.has(.that) || match.has(.same) || match.has(.following) {
            guard let reference = nearReference(match), let base = Self.period(of: unit, holding: reference) else {
                return match.has(.following)
                    ? relative(match, unit: unit, unresolved: Self.unresolved(unit)) { $0.shifted(by: 1) } : nil
            }
            return reckoned(match, base.shifted(by: match.has(.following) ? 1 : 0), from: reference)
        }
        if unit == .quarter, let period = endedPeriod(match) { return period }
        if step(match) == nil { return articledUnit(match, unit) }
        if unit == .day { return pointedDay(match) }
        // "The last decade" is the ten years up to now; "the previous decade" is one of the calendar.
        if unit > .year, match.has(.last) { return span(match) }
        let step = step(match) ?? 0
        if isPossessed(match) { return nil }
        // "The next year, the rules were changed": the one after the one that the tale has come to.
        if step == 1, match.has(.the), unit >= .month, let reference = nearReference(match),
            let base = Self.period(of: unit, holding: reference), direction(match) == .past,
            let now = anchor?.someDay, (base.edtf.latest ?? now) < now
        {
            return reckoned(match, base.shifted(by: 1), from: reference)
        }
        return relative(match, unit: unit, unresolved: Self.unresolved(unit)) { $0.shifted(by: step) }
    }

    /// "The quarter ended Sept. 30": the quarter of the calendar that ends there or near there.
    func endedPeriod(_ match: DateMatch) -> DateFinding? {
        let next = match.range.upperBound
        guard lexemes.isWord(.ended, at: next) || lexemes.isWord(.ending, at: next),
            let month = lexemes.value(of: .month, at: next + 1) ?? lexemes.value(of: .shortMonth, at: next + 1)
        else { return nil }
        let isAhead = lexemes.isWord(.ending, at: next)
        // Three months that end in July are for the most part of the second quarter.
        let quarter = month == 1 ? 4 : (month + 1) / 3
        return relative(match, unit: .year, unresolved: "XXXX-Q\(quarter)") { base in
            let now = anchor?.someDay.components.month ?? 12
            let year = isAhead || month <= now ? base.year : base.year - 1
            return .quarter(month == 1 ? year - 1 : year, quarter)
        }
    }

    /// "Its last week", "the war's last year": the last of a row, not the one before now.
    private func isPossessed(_ match: DateMatch) -> Bool {
        let before = match.range.lowerBound - 1
        return lexemes.isOfClass(.possessive, at: before) || lexemes.isOfClass(.possessivePronoun, at: before)
    }

    /// "The year", "the week": the one spoken of, where the words show that a certain one is meant.
    private func articledUnit(_ match: DateMatch, _ unit: DateUnit) -> DateFinding? {
        let isShaded =
            match.has(.end) || match.has(.start) || match.has(.middle) || match.has(.early) || match.has(.late)
        // "The year-ago quarter" is another expression.
        if lexemes.isOfClass(.dash, at: match.range.upperBound) { return nil }
        let isWhole = match.has(.whole)
        if unit > .year, isShaded { return relative(match, unit: unit, unresolved: Self.unresolved(unit)) { $0 } }
        guard unit >= .week, unit <= .year else { return nil }
        if isShaded || isWhole || unit == .quarter {
            return relative(match, unit: unit, unresolved: Self.unresolved(unit)) { $0 }
        }
        // "The week before the vote" and "the year ended in June" are lengths; "a high for the year" is this year.
        let next = match.range.upperBound
        let isLength = lexemes.isOfClass(.bounding, at: next) && !lexemes.isMark("$", at: next + 1)
        if unit == .week || unit == .year && isLength {
            return .undated(.duration, unit.duration(1), reason: "'\(match.text)' is a length of time")
        }
        return relative(match, unit: unit, unresolved: Self.unresolved(unit)) { $0 }
    }

    private func pointedDay(_ match: DateMatch) -> DateFinding? {
        // "The next day" is reckoned in the tale, not from today.
        guard let step = step(match) else { return nil }
        if step > 0 || match.has(.previous), let reference = nearReference(match), case .day = reference {
            return reckoned(match, reference.shifted(by: step), from: reference)
        }
        return match.has(.dayWord) && step <= 0 && !match.has(.last)
            ? relative(match, unit: .day, unresolved: "XXXX-XX-XX") { $0.shifted(by: step) } : nil
    }

    func countedAway(_ match: DateMatch) -> DateFinding? {
        guard let unit = unit(match) else { return nil }
        if match.has(.before) || match.has(.after), !endsClause(match) { return nil }
        let isBack = match.has(.ago) || match.has(.earlier) || match.has(.before)
        let isFromNow =
            match.has(.ago) || match.has(.now) || match.has(.deictic) || match.has(.time) || match.has(.hence)
        if let part = partAway(match, unit, isBack: isBack) { return part }
        guard let count = count(match) ?? (match.has(.vague) || match.has(.units) ? nil : 1) else {
            // "Days later" is as long after something told before, "years ago" is just the past.
            return isFromNow
                ? .undated(.date, isBack ? "PAST_REF" : "FUTURE_REF", reason: "'\(match.text)' tells no number")
                : .undated(.duration, unit.duration(nil), reason: "'\(match.text)' tells no number")
        }
        if isFromNow, count > 2000, unit >= .year {
            return .undated(
                .date, isBack ? "PAST_REF" : "FUTURE_REF", reason: "'\(match.text)' lies beyond the calendar")
        }
        guard count > 0, count <= 10_000, unit >= .day else {
            if match.has(.half), let mixed = halves(match, unit) {
                return .undated(.duration, mixed, reason: "'\(match.text)' is a length of time")
            }
            return .undated(.duration, unit.duration(count), reason: "'\(match.text)' is a length of time")
        }
        let move = isBack ? -count : count
        if let business = comparisonPeriod(match, unit, count) { return business }
        if !isFromNow, let reference = nearReference(match, reach: 40) {
            if isComparison(match, unit, count), case .month = reference {
                return reckoned(match, reference.shifted(years: -1), from: reference)
            }
            return moved(reference, by: move, unit).flatMap { reckoned(match, $0, from: reference) }
        }
        if !isFromNow, !match.has(.ago), count > 1, nearReference(match) == nil, unit < .year || !isBack {
            return .undated(
                .duration, unit.duration(count), reason: "'\(match.text)' counts from a day that is not named")
        }
        // "From today" counts to the very day.
        if match.has(.deictic), unit <= .fortnight {
            let days = count * (unit == .day ? 1 : unit == .week ? 7 : 14)
            return relative(match, unit: .day, unresolved: Self.unresolved(.day)) { $0.shifted(by: days) }
        }
        let finest = unit == .decade || unit == .century ? .year : unit
        return relative(match, unit: finest, unresolved: Self.unresolved(finest)) { base in
            moved(base, by: move, unit) ?? base
        }
    }

    /// "Half a century ago", "two and a half years later": counted in the next smaller unit.
    private func partAway(_ match: DateMatch, _ unit: DateUnit, isBack: Bool) -> DateFinding? {
        guard match.has(.half) || match.has(.quarter) && unit != .quarter else { return nil }
        let whole = match.has(.and) ? count(match) ?? 1 : 0
        let parts: (count: Int, unit: DateUnit)? =
            switch unit {
            case .century: (100 * whole + (match.has(.half) ? 50 : 25), .year)
            case .decade: (10 * whole + 5, .year)
            case .year: (12 * whole + 6, .month)
            default: nil
            }
        guard let parts, whole <= 100 else { return nil }
        let move = isBack ? -parts.count : parts.count
        if !match.has(.ago), let reference = nearReference(match, reach: 40) {
            return moved(reference, by: move, parts.unit).flatMap { reckoned(match, $0, from: reference) }
        }
        return relative(match, unit: parts.unit, unresolved: Self.unresolved(parts.unit)) { base in
            moved(base, by: move, parts.unit) ?? base
        }
    }

    /// "The year before.": the one beside the one spoken of; a noun after it would say before what.
    func neighbour(_ match: DateMatch) -> DateFinding? {
        guard let unit = unit(match), unit >= .day else { return nil }
        if unit == .day { return ordinalDay(match) }
        guard endsClause(match) else { return nil }
        let move = match.has(.before) ? -1 : 1
        if let reference = nearReference(match), let base = Self.period(of: unit, holding: reference) {
            return reckoned(match, base.shifted(by: move), from: reference)
        }
        return relative(match, unit: unit, unresolved: Self.unresolved(unit)) { $0.shifted(by: move) }
    }

    /// Whether the clause ends after a match: "a week before," but not "a week before the vote".
    private func endsClause(_ match: DateMatch) -> Bool {
        let next = match.range.upperBound
        guard lexemes.tokens.indices.contains(next) else { return true }
        return lexemes.tokens[next].kind == .mark && !lexemes.isMark("$", at: next) && !lexemes.isMark("(", at: next)
            || lexemes.isWord(.and, at: next) || lexemes.isWord(.but, at: next)
    }

    /// "Compared with a year earlier": the same quarter of the year before.
    private func comparisonPeriod(_ match: DateMatch, _ unit: DateUnit, _ count: Int) -> DateFinding? {
        guard unit == .year, count == 1, match.has(.ago) || match.has(.earlier), let period = businessPeriod else {
            return nil
        }
        let year = anchor?.someDay.components.year ?? period.year
        guard period.year == year || period.year == year - 1, !match.has(.cardinal), match.numbers.isEmpty else {
            return nil
        }
        return reckoned(match, comparesMonths ? .year(period.year - 1) : period.shifted(years: -1), from: period)
    }

    /// "Prices rose in February from a year earlier": a month beside the same month.
    private func isComparison(_ match: DateMatch, _ unit: DateUnit, _ count: Int) -> Bool {
        let before = match.range.lowerBound - 1
        return unit == .year && count == 1 && match.has(.earlier)
            && (lexemes.isOfClass(.comparison, at: before)
                || lexemes.tokens.indices.contains(before)
                    && lexemes.tokens[before].kind == .number)
    }

    /// A period so many units away, as blunt as the unit.
    private func moved(_ base: TimexPeriod, by count: Int, _ unit: DateUnit) -> TimexPeriod? {
        switch unit {
        case .second, .minute, .hour: return nil
        case .decade: return TimexPeriod.year(base.year + 10 * count)
        case .century: return TimexPeriod.year(base.year + 100 * count)
        case .year:
            if case .decade = base { return nil }
            return .year(base.year + count)
        case .fortnight: return Self.period(of: .week, holding: base)?.shifted(by: 2 * count)
        default: return Self.period(of: unit, holding: base)?.shifted(by: count)
        }
    }

    func quarter(_ match: DateMatch) -> DateFinding? {
        guard let (ordinal, isHalf) = quarterOrdinal(match), match.year != nil || !isOfGame(match) else { return nil }
        let isOfMonths = comparesMonths && match.has(.period) && !match.has(.ordinal)
        let make: (Int) -> TimexPeriod = { year in
            isOfMonths ? .year(year) : isHalf ? .half(year, ordinal) : .quarter(year, ordinal)
        }
        if let year = match.year {
            var found = DateFinding.stated(make(year), reason: "'\(match.text)' names a part of a year")
            if match.has(.fiscal) { found?.reason += "; a business year may begin in another month" }
            return found
        }
        let unresolved = isHalf ? "XXXX-H\(ordinal)" : "XXXX-Q\(ordinal)"
        let isYearBefore = match.has(.ago) || match.has(.earlier)
        return relative(match, unit: .year, unresolved: unresolved, how: directionWords(match)) { base in
            if isYearBefore { return make(min(businessPeriod?.year ?? base.year, base.year) - 1) }
            if let step = step(match), match.has(.yearWord) { return make(base.year + step) }
            guard let anchor, anchor.precision <= .month else { return make(base.year) }
            let now = (anchor.someDay.components.month - 1) / (isHalf ? 6 : 3) + 1
            // Results of a quarter are told when it is over; what begins later than next quarter was last year's.
            if ordinal > now + (isHalf ? 0 : 1), direction(match) != .future { return make(base.year - 1) }
            return make(base.year)
        }
    }

    /// "He scored in the second half", "the first quarter of the game".
    private func isOfGame(_ match: DateMatch) -> Bool {
        let near =
            max(window.lowerBound, match.range.lowerBound - 20)..<min(window.upperBound, match.range.upperBound + 20)
        let before = near.prefix { $0 < match.range.lowerBound }.reversed().prefix { !tense.endsSentence($0) }
        let after = near.drop { $0 < match.range.upperBound }.prefix { !tense.endsSentence($0) }
        return (Array(before) + Array(after)).contains { lexemes.isOfClass(.gameWord, at: $0) }
    }

    func relativeQuarter(_ match: DateMatch) -> DateFinding? {
        let isPeriod = match.has(.period)
        // "The quarter-century of his rule" is no part of a year.
        if lexemes.isOfClass(.dash, at: match.range.upperBound) { return nil }
        if let period = endedPeriod(match) { return period }
        if isPeriod, !match.has(.latest), !match.has(.same), businessPeriod == nil { return nil }
        if match.has(.same) || match.has(.that) || (step(match) == nil && !match.has(.latest) && !match.has(.recent)),
            let period = businessPeriod
        {
            return reckoned(match, match.has(.same) && !isPeriod ? period.shifted(years: -1) : period, from: period)
        }
        guard !isPeriod || match.has(.latest) else { return nil }
        let isLatest = match.has(.latest) || match.has(.recent) || step(match) == nil
        let move = isLatest ? -1 : step(match) ?? 0
        return relative(match, unit: .quarter, unresolved: "XXXX-QX") { $0.shifted(by: move) }
    }

    private func quarterOrdinal(_ match: DateMatch) -> (Int, isHalf: Bool)? {
        let isHalf = match.has(.half)
        if let ordinal = match.value(.ordinal) {
            guard (1...(isHalf ? 2 : 4)).contains(ordinal) else { return nil }
            return (ordinal, isHalf)
        }
        if match.has(.letterQ), let index = match.range.first(where: { lexemes.isWord(.letterQ, at: $0) }),
            lexemes.touchesNext(index), let number = NumberShape.integer(lexemes.bytes(at: index + 1)),
            (1...4).contains(number)
        {
            return (number, false)
        }
        // "H1 2013": a half by its letter.
        if let number = match.numbers.first, (1...2).contains(number.value), number.index > match.range.lowerBound,
            lexemes.bytes(at: number.index - 1).count == 1, lexemes.touchesNext(number.index - 1)
        {
            return (number.value, true)
        }
        if match.has(.last), isHalf { return (2, true) }
        if match.has(.final) { return (isHalf ? 2 : 4, isHalf) }
        if match.has(.quarterWord) || match.has(.period), let period = businessPeriod {
            if case .quarter(_, let quarter) = period { return (quarter, false) }
            if case .half(_, let half) = period { return (half, true) }
        }
        return nil
    }

    func unit(_ match: DateMatch) -> DateUnit? {
        for index in match.range.reversed() {
            if let unit = lexemes.value(of: .unit, at: index) ?? lexemes.value(of: .units, at: index) {
                return DateUnit(rawValue: unit)
            }
        }
        return nil
    }

    static func unresolved(_ unit: DateUnit) -> String {
        switch unit {
        case .second, .minute, .hour, .day: "XXXX-XX-XX"
        case .week, .fortnight: "XXXX-WXX"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .year, .decade, .century: "XXXX"
        }
    }

    /// The period of a unit that holds another period; nil where that one is longer.
    static func period(of unit: DateUnit, holding period: TimexPeriod) -> TimexPeriod? {
        guard let first = period.edtf.earliest, let last = period.edtf.latest,
            let held = TimexPeriod.holding(first, unit: unit), held == TimexPeriod.holding(last, unit: unit)
        else { return nil }
        return held
    }
}
