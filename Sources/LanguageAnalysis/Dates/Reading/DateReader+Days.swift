import ArticleModel

/// Readings of days named by the week, by the day of speaking or by the clock.
extension DateReader {
    func weekday(_ match: DateMatch) -> DateFinding? {
        guard let weekday = match.value(.weekday, .shortWeekday), isWeekdayName(match), !isMasthead(match) else {
            return nil
        }
        let found: DateFinding?
        if let last = lastOfRange(match, weekday) {
            found = last
        } else if let reference = isReckonedInTale(match) ? nearReference(match) : nil,
            case .day(let day) = reference
        {
            let move =
                match.has(.previous) ? -Self.daysBack(from: day, to: weekday) : Self.daysOn(from: day, to: weekday)
            found = reckoned(match, .day(day.adding(days: move)), from: reference)
        } else {
            found = relative(
                match, unit: .day, unresolved: "XXXX-WXX-\(weekday)", how: directionWords(match)
            ) { base in
                guard case .day(let today) = base else { return base }
                return .day(weekdayDay(match, weekday, today))
            }
        }
        // "Friday nights" come again and again.
        if let index = match.index(of: .dayPart), isLowerWordPlural(index) {
            let letters = match.value(.dayPart).flatMap(DayPart.init(rawValue:))?.letters ?? ""
            return .undated(.set, "XXXX-WXX-\(weekday)T\(letters)", reason: "'\(match.text)' comes again and again")
        }
        return withDayPart(found, match)
    }

    /// "The following Friday", and "the next Friday" of what is past.
    private func isReckonedInTale(_ match: DateMatch) -> Bool {
        if match.has(.after) || match.has(.before) { return false }
        if match.has(.following) || match.has(.previous) { return true }
        return match.has(.the) && match.has(.next) && direction(match) == .past
    }

    /// "From Monday to Saturday": the second weekday comes after the first.
    private func lastOfRange(_ match: DateMatch, _ weekday: Int) -> DateFinding? {
        let joint = match.range.lowerBound - 1
        guard referenceEnd == joint, case .day(let first)? = reference, step(match) == nil,
            lexemes.isWord(.to, at: joint) || lexemes.isOfClass(.limit, at: joint)
                || lexemes.isOfClass(.dash, at: joint),
            lexemes.isOfClass(.weekday, at: joint - 1) || lexemes.isOfClass(.weekday, at: joint - 2)
        else { return nil }
        return reckoned(match, .day(first.adding(days: Self.daysOn(from: first, to: weekday))), from: .day(first))
    }

    /// The day of that name which the words and the tense mean.
    private func weekdayDay(_ match: DateMatch, _ weekday: Int, _ today: CivilDay) -> CivilDay {
        // "The Friday before last", "the Friday after next".
        if match.has(.before) { return today.adding(days: -Self.daysBack(from: today, to: weekday) - 7) }
        if match.has(.after) { return today.adding(days: Self.daysOn(from: today, to: weekday) + 7) }
        // "Monday week" is a week after the coming Monday.
        if match.has(.unit), match.range.count == 2 {
            return today.adding(days: Self.daysOn(from: today, to: weekday) + 7)
        }
        if match.has(.unit) {
            let step = step(match) ?? (match.has(.ago) ? -1 : 1)
            return today.adding(days: weekday - today.weekday + 7 * step)
        }
        switch step(match) {
        case .some(-1): return today.adding(days: -Self.daysBack(from: today, to: weekday))
        case .some(1): return today.adding(days: Self.daysOn(from: today, to: weekday))
        case .some:
            let ahead = Self.daysOn(from: today, to: weekday) % 7
            return direction(match) == .past
                ? today.adding(days: ahead == 0 ? 0 : ahead - 7) : today.adding(days: ahead)
        case nil: break
        }
        if weekday == today.weekday { return today }
        return direction(match) == .future
            ? today.adding(days: Self.daysOn(from: today, to: weekday))
            : today.adding(days: -Self.daysBack(from: today, to: weekday))
    }

    func deictic(_ match: DateMatch) -> DateFinding? {
        var days = match.value(.deictic) ?? 0
        if match.has(.dayWord), match.has(.deictic) { days *= 2 }
        let found = relative(match, unit: .day, unresolved: "XXXX-XX-XX") { $0.shifted(by: days) }
        if match.has(.tonight) { return found?.during(.night) }
        return withDayPart(found, match)
    }

    func dayPart(_ match: DateMatch) -> DateFinding? {
        guard let part = match.value(.dayPart).flatMap(DayPart.init(rawValue:)) else {
            return relative(match, unit: .day, unresolved: "XXXX-XX-XX") { $0 }?.during(.night)
        }
        let isPointed = match.has(.last) || match.has(.this) || match.has(.next)
        if match.has(.following) || match.has(.that) || match.has(.the), !match.has(.last) {
            guard let reference = nearReference(match), case .day = reference else {
                guard
                    match.has(.following) || match.has(.next) || match.has(.that) || match.has(.early)
                        || match.has(.late)
                else { return nil }
                return relative(match, unit: .day, unresolved: "XXXX-XX-XX") { $0 }?.during(part)
            }
            let move = match.has(.following) || match.has(.next) ? 1 : 0
            return reckoned(match, reference.shifted(by: move), from: reference)?.during(part)
        }
        guard isPointed || match.has(.middle) || match.has(.early) || match.has(.late) else { return nil }
        let move = match.has(.last) && part == .night ? -1 : 0
        return relative(match, unit: .day, unresolved: "XXXX-XX-XX") { $0.shifted(by: move) }?.during(part)
    }

    func timeOfDay(_ match: DateMatch) -> DateFinding? {
        if let hour = match.value(.cardinal), !match.has(.hour) {
            guard hour <= 12 else { return nil }
            let isLate = match.value(.dayPart).map { $0 == 1 || $0 == 2 || $0 == 3 } ?? false
            return timeDay(match)?.at(EDTFPoint.Time(hour: isLate ? hour % 12 + 12 : hour % 24, minute: 0))
        }
        if match.has(.clockWord), match.range.count == 1, match.value(.clockWord) == nil { return nil }
        // "High Noon" is a name.
        let first = match.range.lowerBound
        if match.range.count == 1, first > window.lowerBound, lexemes.tokens[first].isCapitalised,
            lexemes.tokens[first - 1].isCapitalised
        {
            return nil
        }
        // "Eight o'clock in the evening" tells the half of the day by its part.
        let byPart = match.has(.oClock) ? hourInDayPart(match) : nil
        guard let time = byPart ?? clockTime(match) ?? hourInDayPart(match) else { return nil }
        // A clock word alone may be any noon; "12:30" alone may be a score or a verse.
        let hasMeridiem = match.has(.clockWord) || match.range.contains { meridiem(match, after: $0) != nil }
        let isBareRatio =
            !hasMeridiem && !match.has(.zone) && !match.has(.hours) && !match.has(.dayPart) && !match.has(.oClock)
            && !match.has(.approximate) && match.range.count <= 5
        if isBareRatio, !lexemes.isOfClass(.yearCue, at: match.range.lowerBound - 1), !match.has(.weekday),
            !lexemes.isWord(.at, at: match.range.lowerBound - 1)
        {
            return nil
        }
        return timeDay(match)?.at(time, letters: lettersOfClock(match))
    }

    /// How TIMEX3 writes the end of a day; nil for every other time.
    func lettersOfClock(_ match: DateMatch) -> String? { match.value(.clockWord) == 24 ? "24:00" : nil }

    /// "At 10:35 a.m. (0735 GMT) Friday": the weekday that follows a bracket.
    private func weekdayAfterBracket(_ match: DateMatch) -> DateMatch? {
        let start = match.range.upperBound
        guard lexemes.isMark("(", at: start),
            let close = (start..<min(start + 9, window.upperBound)).first(where: { lexemes.isMark(")", at: $0) })
        else { return nil }
        let index = lexemes.isWord(.on, at: close + 1) ? close + 2 : close + 1
        guard window.contains(index), lexemes.isOfClass(.weekday, at: index) else { return nil }
        return DateMatch(lexemes: lexemes, range: index..<index + 1)
    }

    /// The day of a time of day: the weekday beside it, else the day named before, else the anchor's day.
    private func timeDay(_ match: DateMatch) -> DateFinding? {
        if match.has(.weekday) || match.has(.shortWeekday) { return weekday(match).map(Self.withoutPart) }
        if match.has(.deictic) { return deictic(match).map(Self.withoutPart) }
        if let beside = weekdayAfterBracket(match) { return weekday(beside).map(Self.withoutPart) }
        if let reference = nearReference(match, reach: 20), case .day = reference {
            return reckoned(match, reference, from: reference)
        }
        return relative(match, unit: .day, unresolved: "XXXX-XX-XX") { $0 }
    }

    func holiday(_ match: DateMatch) -> DateFinding? {
        guard let feast = feast(match) else { return nil }
        // The eve of a new year is a day of the old one, and goes by its number.
        let eve = feast == Self.newYearsEve ? 0 : match.value(.eve) ?? 0
        if let year = match.year {
            return Self.feastDay(feast, year).flatMap {
                .stated(.day($0.adding(days: eve)), reason: "'\(match.text)' is a feast of that year")
            }
        }
        let unresolved =
            CivilDay(year: 2000, month: feast / 100, day: feast % 100)
            .map { "XXXX" + EDTFDate.day($0.adding(days: eve)).description.dropFirst(4) } ?? "XXXX-XX-XX"
        return relative(match, unit: .day, unresolved: unresolved, how: directionWords(match)) { base in
            guard case .day(let today) = base else { return base }
            let days = [-1, 0, 1].compactMap { Self.feastDay(feast, base.year + $0)?.adding(days: eve) }
            let chosen: CivilDay? =
                switch step(match) {
                case .some(-1): days.last { $0 < today }
                case .some(1): days.first { $0 > today }
                default: Self.nearest(days, to: today, direction(match), grace: 7)
                }
            return chosen.map { .day($0) } ?? base
        }
    }

    private static let newYearsEve = 1231

    /// The number of the feast that the words name; New Year where they name none.
    private func feast(_ match: DateMatch) -> Int? {
        let weekday = match.value(.weekday)
        if let feast = match.value(.feast) {
            // "Good Friday" goes by its weekday, "Boxing Day" by the word.
            let wanted = MovableFeast(rawValue: feast)?.namedWeekday
            return wanted == weekday ? feast : nil
        }
        guard let feast = match.value(.holiday) else { return match.has(.eve) ? Self.newYearsEve : 101 }
        guard let weekday else { return feast }
        guard feast == MovableFeast.easterSunday.rawValue else { return nil }
        return weekday == 7 ? feast : weekday == 1 ? MovableFeast.easterMonday.rawValue : nil
    }

    func weekend(_ match: DateMatch) -> DateFinding? {
        relative(match, unit: .week, unresolved: "XXXX-WXX-WE", how: directionWords(match)) { base in
            guard case .week(let monday) = base, let today = anchor?.day else { return base }
            var move = step(match) ?? 0
            if step(match) == nil || match.has(.this) {
                let isOver = today.weekday <= 3 && direction(match) != .future
                move = isOver ? -1 : 0
            }
            return .weekend(monday.adding(days: 5 + 7 * move))
        }
    }

    /// "The day before last Tuesday", "the day after Christmas".
    func besideDay(_ match: DateMatch) -> DateFinding? {
        let move = match.has(.before) ? -1 : 1
        guard
            let named = match.range.first(where: {
                lexemes.isWord(.before, at: $0) || lexemes.isWord(.after, at: $0)
            })
        else { return nil }
        let rest = match.part(named + 1..<match.range.upperBound)
        guard var found = rest.has(.holiday) ? holiday(rest) : weekday(rest) else { return nil }
        guard case .day(let day)? = found.period else { return nil }
        let moved = TimexPeriod.day(day.adding(days: move))
        found.value = moved.timex
        found.date = moved.edtf
        found.period = moved
        found.reason = "'\(match.text)': \(found.reason), and one day \(move < 0 ? "back" : "on")"
        return found
    }

    /// "The week of March 6", "Easter week".
    func weekOf(_ match: DateMatch) -> DateFinding? {
        let found: DateFinding?
        if match.has(.holiday) {
            found = holiday(match)
        } else {
            guard let month = match.value(.month, .shortMonth), let day = dayOfMonth(match, before: match.yearIndex)
            else { return nil }
            found = monthDay(match, month: month, day: day, year: match.year)
        }
        guard var week = found, case .day(let day)? = week.period,
            let period = TimexPeriod.holding(day, unit: .week)
        else { return found.map { $0.date == nil ? .undated(.date, "XXXX-WXX", reason: $0.reason) : $0 } }
        week.value = period.timex
        week.date = period.edtf
        week.period = period
        return week
    }

    func ordinalDay(_ match: DateMatch) -> DateFinding? {
        let move: Int
        if match.has(.same) || match.has(.that) {
            move = 0
        } else {
            move = match.has(.previous) || match.has(.before) || match.has(.earlier) ? -1 : 1
        }
        if let reference = nearReference(match), case .day = reference {
            return reckoned(match, reference.shifted(by: move), from: reference)
        }
        return relative(match, unit: .day, unresolved: "XXXX-XX-XX") { $0.shifted(by: move) }
    }

    private func withDayPart(_ finding: DateFinding?, _ match: DateMatch) -> DateFinding? {
        guard let part = match.value(.dayPart).flatMap(DayPart.init(rawValue:)) else { return finding }
        return finding?.during(part)
    }

    private func hourInDayPart(_ match: DateMatch) -> EDTFPoint.Time? {
        guard let part = match.value(.dayPart), let hour = match.numbers.first?.value, hour <= 12 else { return nil }
        return EDTFPoint.Time(hour: part == 0 ? hour % 24 : hour % 12 + 12, minute: 0)
    }

    private static func withoutPart(_ finding: DateFinding) -> DateFinding {
        var finding = finding
        if let mark = finding.value.utf8.firstIndex(of: UInt8(ascii: "T")) {
            finding.value = String(finding.value[..<mark])
        }
        return finding
    }

    private func isWeekdayName(_ match: DateMatch) -> Bool {
        guard !match.has(.weekday) else { return true }
        // "Sun", "Sat" and "Wed" alone are newspapers and common words.
        return match.range.count > 1 && lexemes.isMark(".", at: match.range.upperBound - 1) || match.has(.clockWord)
            || match.has(.hour)
    }

    /// 1...7 days back.
    static func daysBack(from day: CivilDay, to weekday: Int) -> Int { (day.weekday - weekday + 6) % 7 + 1 }

    /// 1...7 days on.
    static func daysOn(from day: CivilDay, to weekday: Int) -> Int { (weekday - day.weekday + 6) % 7 + 1 }

    /// The day of a feast: month and day, or a movable feast's number.
    static func feastDay(_ feast: Int, _ year: Int) -> CivilDay? {
        guard feast >= 2000 else { return CivilDay(year: year, month: feast / 100, day: feast % 100) }
        return MovableFeast(rawValue: feast)?.day(in: year)
    }
}
