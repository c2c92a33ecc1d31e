import ArticleModel

/// Readings of dates that name a place in the calendar.
extension DateReader {
    func fullDate(_ match: DateMatch) -> DateFinding? {
        guard let month = match.value(.month, .shortMonth) else { return nil }
        let yearIndex = match.yearIndex
        guard let day = dayOfMonth(match, before: yearIndex) else { return nil }
        guard let found = monthDay(match, month: month, day: day, year: match.year) else { return nil }
        if let time = clockTime(match) { return found.at(time, letters: lettersOfClock(match)) }
        return match.value(.dayPart).flatMap(DayPart.init(rawValue:)).map(found.during) ?? found
    }

    /// A day of a month: of the year given, else of the year that fits the anchor and the tense.
    func monthDay(_ match: DateMatch, month: Int, day: Int, year: Int?) -> DateFinding? {
        if let year {
            guard let civil = CivilDay(year: year, month: month, day: day) else { return nil }
            return .stated(.day(civil), reason: "'\(match.text)' is a full date")
        }
        if let shared = sharedYear(after: match), let civil = CivilDay(year: shared, month: month, day: day) {
            return .stated(.day(civil), reason: "'\(match.text)' shares the year of the date after it")
        }
        // The year 2000 is a leap year: it has every day there is.
        guard CivilDay(year: 2000, month: month, day: day) != nil else { return nil }
        let unresolved =
            "XXXX-\(EDTFDate.calendar(0, month, day).description.utf8.dropFirst(5).map(Self.character).joined())"
        // News names days of its own time without a year; only without an anchor is an earlier year the better guess.
        if let year = statedYear(near: match) {
            guard let civil = CivilDay(year: year, month: month, day: day), let reference else { return nil }
            return reckoned(match, .day(civil), from: reference)
        }
        return relative(match, unit: .year, unresolved: unresolved, how: directionWords(match)) { base in
            var candidates = [-1, 0, 1].compactMap { CivilDay(year: base.year + $0, month: month, day: day) }
            if let weekday = match.value(.weekday, .shortWeekday), candidates.contains(where: { $0.weekday == weekday })
            {
                candidates = candidates.filter { $0.weekday == weekday }
            }
            if step(match) == -1, let today = anchor?.day { candidates = candidates.filter { $0 < today } }
            guard let anchorDay = anchor?.day else {
                return CivilDay(year: base.year, month: month, day: day).map { .day($0) } ?? base
            }
            return Self.nearest(candidates, to: anchorDay, direction(match)).map { .day($0) } ?? base
        }
    }

    /// "On the 15th": a day of the month spoken of, where no noun follows that it could be the 15th of.
    func dayAlone(_ match: DateMatch) -> DateFinding? {
        guard let index = match.index(of: .day), let number = NumberShape.integer(lexemes.bytes(at: index)),
            lexemes.touchesNext(index)
        else { return nil }
        if let weekday = match.value(.weekday, .shortWeekday) { return dayAlone(match, number, on: weekday) }
        let next = match.range.upperBound
        let isClosed = !lexemes.tokens.indices.contains(next) || lexemes.tokens[next].kind == .mark
        let isCued =
            lexemes.isOfClass(.yearCue, at: match.range.lowerBound - 1)
            || lexemes.isWord(.on, at: match.range.lowerBound - 1)
        guard match.has(.unit) || isClosed && isCued && !lexemes.isOfClass(.dash, at: next) else { return nil }
        return relative(match, unit: .month, unresolved: number < 10 ? "XXXX-XX-0\(number)" : "XXXX-XX-\(number)") {
            base in
            let month = base.shifted(by: step(match) ?? 0)
            guard case .month(let year, let number12) = month else { return month }
            return CivilDay(year: year, month: number12, day: number).map { .day($0) } ?? month
        }
    }

    /// "Sunday the 24th": of the month nearby in which that day has that name.
    private func dayAlone(_ match: DateMatch, _ number: Int, on weekday: Int) -> DateFinding? {
        let unresolved = number < 10 ? "XXXX-XX-0\(number)" : "XXXX-XX-\(number)"
        guard let today = anchor?.day else {
            return relative(match, unit: .month, unresolved: unresolved) { $0 }
        }
        let months = [0, -1, 1, -2, 2].map {
            TimexPeriod.month(today.components.year, today.components.month).shifted(by: $0)
        }
        let days = months.compactMap { month -> CivilDay? in
            guard case .month(let year, let month) = month else { return nil }
            return CivilDay(year: year, month: month, day: number).flatMap { $0.weekday == weekday ? $0 : nil }
        }
        guard let day = Self.nearest(days, to: today, direction(match)) else { return nil }
        return relative(match, unit: .day, unresolved: unresolved, how: directionWords(match)) { _ in .day(day) }
    }

    /// "April 24 and 25": a further day of the month named right before.
    func furtherDay(_ match: DateMatch) -> DateFinding? {
        let before = match.range.lowerBound - 1
        guard referenceEnd == before, window.contains(before), case .day(let day)? = reference,
            lexemes.isWord(.and, at: before) || lexemes.isWord(.or, at: before)
                || lexemes.isMark(",", at: before),
            lexemes.isOfClass(.day, at: before - 1), let number = NumberShape.integer(lexemes.bytes(at: before + 1)),
            number > day.components.day, number <= day.components.day + 8
        else { return nil }
        let next = match.range.upperBound
        let isClosed =
            !lexemes.tokens.indices.contains(next)
            || lexemes.tokens[next].kind == .mark && !lexemes.isMark("%", at: next)
                && !lexemes.isMark(":", at: next)
            || lexemes.isOfClass(.yearCue, at: next)
        let parts = day.components
        guard isClosed, let further = CivilDay(year: parts.year, month: parts.month, day: number) else { return nil }
        return reckoned(match, .day(further), from: .day(day))
    }

    func dayRange(_ match: DateMatch) -> DateFinding? {
        guard let month = match.value(.month, .shortMonth) else { return nil }
        let days = match.numbers.filter { $0.value <= 31 }
        guard days.count >= 2, days[0].value < days[1].value else { return nil }
        guard let first = monthDay(match, month: month, day: days[0].value, year: match.year),
            let last = monthDay(match, month: month, day: days[1].value, year: match.year)
        else { return nil }
        var finding = first
        guard case .day(let start)? = first.period, case .day(let end)? = last.period, start < end else {
            finding.value = first.value + "/" + last.value
            return finding
        }
        let range = EDTFDate.interval(from: .point(EDTFPoint(start)), to: .point(EDTFPoint(end)))
        finding.value = range.description
        finding.date = range
        return finding
    }

    func isoDate(_ match: DateMatch) -> DateFinding? {
        let numbers = match.numbers
        guard numbers.count >= 3, isTight(match, upTo: numbers[2].index),
            let day = CivilDay(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
        else { return nil }
        let found = DateFinding.stated(.day(day), reason: "'\(match.text)' is a full date")
        guard let time = clockTime(match.part(numbers[2].index + 1..<match.range.upperBound)) else { return found }
        return found?.at(time)
    }

    /// Day and month in either order: the number over 12 is the day; where both could be, the two readings agree on the year.
    func slashDate(_ match: DateMatch) -> DateFinding? {
        if let day = dottedDay(match) { return .stated(.day(day), reason: "'\(match.text)' is a full date") }
        guard let (first, second, year) = slashParts(match) else { return nil }
        let monthFirst = CivilDay(year: year, month: first, day: second)
        let dayFirst = CivilDay(year: year, month: second, day: first)
        let reason = "'\(match.text)' is a full date"
        guard let day = monthFirst ?? dayFirst else { return nil }
        guard let other = dayFirst, monthFirst != nil, other != day else {
            return DateFinding.stated(.day(day), reason: reason)
        }
        let near = [day, other].filter { candidate in
            anchor?.day.map { abs(candidate.number - $0.number) <= 10 } ?? false
        }
        if near.count == 1 {
            return .stated(.day(near[0]), reason: reason + "; day and month told by the date of publication")
        }
        var finding = DateFinding.stated(.year(year), reason: reason + " whose day and month could change places")
        finding?.value = TimexPeriod.day(day).timex
        return finding
    }

    func monthOfYear(_ match: DateMatch) -> DateFinding? {
        guard let month = match.value(.month, .shortMonth) else { return nil }
        if let year = match.year {
            return .stated(.month(year, month), reason: "'\(match.text)' names month and year")
        }
        if let year = spokenYear(match) {
            return .stated(.month(year, month), reason: "'\(match.text)' names month and year")
        }
        if match.has(.apostrophe), let short = match.numbers.last {
            return .stated(.month(fullYear(short.value), month), reason: "'\(match.text)' names month and year")
        }
        if match.has(.that), let reference { return reckoned(match, .month(reference.year, month), from: reference) }
        let unresolved = Self.unresolvedMonth(month)
        return relative(match, unit: .year, unresolved: unresolved) { .month($0.year + (step(match) ?? 0), month) }
    }

    func month(_ match: DateMatch) -> DateFinding? {
        guard let month = match.value(.month, .shortMonth),
            let index = match.index(of: .month) ?? match.index(of: .shortMonth),
            isMonthName(match, at: index)
        else { return nil }
        let unresolved = Self.unresolvedMonth(month)
        if match.has(.that) {
            guard let reference, isPointedAt(match) else { return nil }
            return reckoned(match, .month(reference.year, month), from: reference)
        }
        if step(match) == nil, let year = statedYear(near: match), let reference {
            return reckoned(match, .month(year, month), from: reference)
        }
        return relative(match, unit: .year, unresolved: unresolved, how: directionWords(match)) { base in
            guard let anchor, anchor.precision <= .month else { return .month(base.year, month) }
            let now = anchor.someDay.components.month
            switch step(match) {
            case .some(-1): return .month(base.year - (month < now ? 0 : 1), month)
            case .some(1): return .month(base.year + (month > now ? 0 : 1), month)
            case .some: return .month(base.year, month)
            case nil: return .month(base.year + yearStep(from: now, to: month, direction(match)), month)
            }
        }
    }

    func season(_ match: DateMatch) -> DateFinding? {
        guard let season = match.value(.season), let index = match.index(of: .season) else { return nil }
        if let year = match.year ?? spokenYear(match) {
            return .stated(.season(year, season), reason: "'\(match.text)' names season and year")
        }
        let step = step(match.part(match.range.lowerBound..<index)) ?? (match.has(.unit) ? step(match) : nil)
        // "the Winter Olympics": capitalised before a capital, it is part of a name.
        let next = match.range.upperBound
        if lexemes.tokens[index].isCapitalised, lexemes.tokens.indices.contains(next),
            lexemes.tokens[next].isCapitalised
        {
            return nil
        }
        let hasArticle = index > match.range.lowerBound
        guard hasArticle || lexemes.isOfClass(.monthCue, at: index - 1) else { return nil }
        if match.has(.that) || match.has(.following) { return seasonOfTale(match, season) }
        // "The fall of the government" and "fall in prices" are no seasons.
        if step == nil, lexemes.isOfClass(.monthCue, at: match.range.upperBound) || !isSeasonPlace(match) { return nil }
        let unresolved = "XXXX-" + TimexPeriod.letters(ofSeason: season)
        return relative(match, unit: .year, unresolved: unresolved, how: directionWords(match)) { base in
            guard let anchor, anchor.precision <= .month else { return .season(base.year + (step ?? 0), season) }
            let now = anchor.someDay.components.month
            let middle = season == 24 ? 1 : (season - 21) * 3 + 4
            switch step {
            case .some(-1): return .season(base.year - (middle + 1 < now ? 0 : 1), season)
            case .some(1): return .season(base.year + (middle - 1 > now ? 0 : 1), season)
            case .some: return .season(base.year, season)
            case nil: return .season(base.year + yearStep(from: now, to: middle, direction(match)), season)
            }
        }
    }

    /// "That summer", "the following spring": of the year that the tale has come to, or the next.
    private func seasonOfTale(_ match: DateMatch, _ season: Int) -> DateFinding? {
        guard let reference = nearReference(match), match.has(.following) || isPointedAt(match) else { return nil }
        let period = TimexPeriod.season(reference.year, season)
        let isOver = match.has(.following) && Self.begins(period, before: reference)
        return reckoned(match, isOver ? period.shifted(by: 1) : period, from: reference)
    }

    private static func begins(_ period: TimexPeriod, before other: TimexPeriod) -> Bool {
        guard let first = period.edtf.earliest, let last = other.edtf.latest else { return false }
        return first <= last
    }

    /// "That August": pointing, and not the conjunction of "he said that August was slow".
    private func isPointedAt(_ match: DateMatch) -> Bool {
        let before = match.range.lowerBound - 1
        guard nearReference(match) != nil else { return false }
        return !lexemes.tokens.indices.contains(before) || lexemes.tokens[before].kind == .mark
            || lexemes.isOfClass(.yearCue, at: before)
    }

    func decade(_ match: DateMatch) -> DateFinding? {
        if let word = match.value(.decadeWord) { return decade(match, from: 1900 + word) }
        guard let index = match.index(of: .decadeYear), let digits = NumberShape.integer(lexemes.bytes(at: index))
        else { return nil }
        // "In his 30s" is an age.
        guard lexemes.touchesNext(index), !lexemes.isOfClass(.possessivePronoun, at: match.range.lowerBound - 1)
        else { return nil }
        return decade(match, from: digits < 100 ? 1900 + digits : digits)
    }

    func century(_ match: DateMatch) -> DateFinding? {
        let tens = match.value(.cardinal) ?? 0
        if lexemes.isOfClass(.era, at: match.range.upperBound) { return nil }
        guard let number = match.numbers.first?.value ?? lastOrdinal(match).map({ tens + $0 }),
            (2...30).contains(number), tens == 0 || tens == 20
        else { return nil }
        return .stated(.century((number - 1) * 100), reason: "'\(match.text)' names a century")
    }

    /// The ordinal of the century, and not of a half of it.
    private func lastOrdinal(_ match: DateMatch) -> Int? {
        match.range.reversed().lazy.compactMap { self.lexemes.value(of: .ordinal, at: $0) }.first
    }

    func yearRange(_ match: DateMatch) -> DateFinding? {
        let numbers = match.numbers
        guard numbers.count == 2, let first = match.year, isYear(first) else { return nil }
        let second = numbers[1].value
        let last = second < 100 ? first / 100 * 100 + second : second
        guard last > first, isYear(last), second >= 1000 || last - first < 50 else { return nil }
        guard second >= 1000 || lexemes.touchesNext(numbers[0].index) else { return nil }
        let range = EDTFDate.interval(from: .point(EDTFPoint(year: first)), to: .point(EDTFPoint(year: last)))
        return DateFinding(
            type: .date, value: range.description, date: range, basis: .stated,
            reason: "'\(match.text)' names two years", period: .year(last))
    }

    func year(_ match: DateMatch) -> DateFinding? {
        guard let year = match.year, let index = match.yearIndex else {
            return spokenYear(match).flatMap { .stated(.year($0), reason: "'\(match.text)' names a year") }
        }
        guard match.range.count > 1 || isYearPlace(index, year: year) else { return nil }
        return .stated(.year(year), reason: "'\(match.text)' names a year")
    }

    func fiscalYear(_ match: DateMatch) -> DateFinding? {
        guard let year = match.year else {
            return relative(match, unit: .year, unresolved: "XXXX") { $0.shifted(by: step(match) ?? 0) }
        }
        var finding = DateFinding.stated(
            .year(year), reason: "'\(match.text)' is a business year, which may begin in another")
        var point = EDTFPoint(year: year)
        point.qualifier = .approximate
        finding?.date = .point(point)
        return finding
    }

    private func decade(_ match: DateMatch, from year: Int) -> DateFinding? {
        .stated(.decade(year / 10 * 10), reason: "'\(match.text)' names a decade")
    }

    /// "Nineteen ninety-six", as transcripts write it.
    private func spokenYear(_ match: DateMatch) -> Int? {
        if match.has(.thousand) { return 2000 }
        let parts = match.range.compactMap { lexemes.value(of: .cardinal, at: $0) }
        guard parts.count >= 2, parts[0] == 19, parts[1] >= 10, parts.count == 2 || (parts[1] >= 20 && parts[2] < 10)
        else { return nil }
        return 1900 + parts[1] + (parts.count > 2 ? parts[2] : 0)
    }
}
