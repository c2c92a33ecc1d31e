import ArticleModel

/// What the calendar readings ask of the words around and inside a match.
extension DateReader {
    static func character(_ byte: UInt8) -> String { String(Character(Unicode.Scalar(byte))) }

    static func unresolvedMonth(_ month: Int) -> String { month < 10 ? "XXXX-0\(month)" : "XXXX-\(month)" }

    /// The candidate nearest to the anchor on the side that the tense asks for; on either side where it does not tell.
    static func nearest(
        _ candidates: [CivilDay], to anchor: CivilDay, _ direction: ClauseTense.Direction, grace: Int = 60
    ) -> CivilDay? {
        let allowed: [CivilDay]
        switch direction {
        // Days of grace: a preview in the past tense, a report of a morning that is still to come elsewhere.
        case .past: allowed = candidates.filter { $0.number <= anchor.number + grace }
        case .future: allowed = candidates.filter { $0.number >= anchor.number - 14 }
        case .unknown: allowed = candidates
        }
        let order: (CivilDay, CivilDay) -> Bool = { left, right in
            abs(left.number - anchor.number) < abs(right.number - anchor.number)
        }
        return allowed.min(by: order) ?? candidates.min(by: order)
    }

    /// By how many years to move a bare month of the anchor's year.
    func yearStep(from now: Int, to month: Int, _ direction: ClauseTense.Direction) -> Int {
        switch direction {
        // A bare name seldom reaches further than nine months: writers add a year or "last" then.
        case .past: month - now >= 2 ? -1 : 0
        case .future: now - month >= 2 ? 1 : 0
        case .unknown: month - now > 6 ? -1 : now - month > 9 ? 1 : 0
        }
    }

    func directionWords(_ match: DateMatch) -> String {
        if let step = step(match), step != 0 { return "" }
        switch direction(match) {
        case .past: return ", past tense"
        case .future: return ", told as to come"
        case .unknown: return ""
        }
    }

    /// Whether a bare month may lean on the year named before it: in the same sentence, or up to three sentences on
    /// when that one tells what had happened before.
    private func leansOnReference(_ match: DateMatch) -> Bool {
        let between = max(0, referenceEnd)..<max(referenceEnd, match.range.lowerBound)
        let ends = between.filter(tense.endsSentence)
        guard let end = ends.first else { return true }
        if ends.count == 1, isNextInTale(match) { return true }
        return ends.count <= 3 && (end..<match.range.lowerBound).contains { lexemes.isWord(.had, at: $0) }
    }

    /// "On May 5, 2008 he came. On May 7 he left": soon after the day that the sentence before names.
    private func isNextInTale(_ match: DateMatch) -> Bool {
        guard case .day(let day)? = reference, let month = match.value(.month, .shortMonth), match.has(.day),
            let number = dayOfMonth(match, before: match.yearIndex),
            let next = CivilDay(year: day.components.year, month: month, day: number)
        else { return false }
        return (1...60).contains(next.number - day.number)
    }

    private func isSameSentence(_ match: DateMatch) -> Bool {
        !(max(0, referenceEnd)..<max(referenceEnd, match.range.lowerBound)).contains(where: tense.endsSentence)
    }

    /// The year of "August 28 and September 5, 1945", which both days share.
    func sharedYear(after match: DateMatch) -> Int? {
        let joint = match.range.upperBound
        guard lexemes.isWord(.and, at: joint) || lexemes.isWord(.to, at: joint),
            lexemes.isOfClass(.month, at: joint + 1) || lexemes.isOfClass(.shortMonth, at: joint + 1)
        else { return nil }
        var index = joint + 2
        if lexemes.isMark(".", at: index) { index += 1 }
        guard lexemes.isOfClass(.day, at: index) else { return nil }
        index += lexemes.isMark(",", at: index + 1) ? 2 : 1
        guard lexemes.tokens.indices.contains(index), lexemes.isOfClass(.year, at: index) else { return nil }
        return NumberShape.integer(lexemes.bytes(at: index))
    }

    /// The year that the article looks back on, where it spoke of it last and tells what happened then.
    private func frameYear(_ match: DateMatch) -> Int? {
        guard let frame, reference?.year == frame.year, nearReference(match, reach: 120) != nil,
            !match.has(.weekday), step(match) == nil, direction(match) == .past
        else { return nil }
        return frame.year
    }

    /// The bare year named shortly before, where it is not the anchor's: "In 2009 … in April".
    func statedYear(near match: DateMatch) -> Int? {
        if let year = frameYear(match) { return year }
        guard let reference = nearReference(match, reach: 40), window.contains(max(0, referenceEnd - 1)),
            !match.has(.weekday), leansOnReference(match)
        else { return nil }
        let year = reference.year
        guard let anchor else { return year }
        if endsLife(match) { return nil }
        let distance = abs(year - anchor.someDay.components.year)
        // News names days of its own time without a year; only in history do they lean on a year further back.
        if match.has(.day), distance < 10, nearReference(match, reach: 12) == nil || !isSameSentence(match),
            !isNextInTale(match)
        {
            return nil
        }
        return distance >= 2 && direction(match) != .future ? year : nil
    }

    /// "Born on 5 May 1950, he died on 17 March": news tells of the death, and the year of birth is not its year.
    private func endsLife(_ match: DateMatch) -> Bool {
        (max(0, referenceEnd)..<max(referenceEnd, match.range.lowerBound)).contains {
            lexemes.isOfClass(.death, at: $0)
        }
            && (max(0, referenceEnd - 10)..<max(0, referenceEnd)).contains { lexemes.isOfClass(.birth, at: $0) }
    }

    /// The day of the month in digits or as an ordinal.
    func dayOfMonth(_ match: DateMatch, before yearIndex: Int?) -> Int? {
        guard let monthIndex = match.index(of: .month) ?? match.index(of: .shortMonth) else { return nil }
        for offset in [1, -1, 2, -2] {
            let index = monthIndex + offset
            guard match.range.contains(index), lexemes.isOfClass(.day, at: index), index != yearIndex else { continue }
            if isClockHour(index) { continue }
            return NumberShape.integer(lexemes.bytes(at: index))
        }
        for index in [monthIndex - 3, monthIndex - 1] where match.range.contains(index) {
            if lexemes.isOfClass(.day, at: index), !isClockHour(index) {
                return NumberShape.integer(lexemes.bytes(at: index))
            }
        }
        let ordinals = match.range.compactMap { lexemes.value(of: .ordinal, at: $0) }
        let day = ordinals.reduce(0, +)
        return (1...31).contains(day) ? day : nil
    }

    /// The time of day that the tokens give in digits or as "noon".
    func clockTime(_ match: DateMatch) -> EDTFPoint.Time? {
        if let hour = match.value(.clockWord) { return EDTFPoint.Time(hour: hour % 24, minute: 0, offset: zone(match)) }
        for index in match.range where lexemes.isOfClass(.dottedTime, at: index) || lexemes.isCompactClock(index) {
            return writtenTogether(match, at: index)
        }
        for index in match.range where lexemes.isOfClass(.hour, at: index) && isClockHour(index) {
            guard var hour = NumberShape.integer(lexemes.bytes(at: index)) else { continue }
            let hasMinutes = lexemes.isMark(":", at: index + 1)
            let minute =
                hasMinutes && index + 2 < match.range.upperBound
                ? NumberShape.integer(lexemes.bytes(at: index + 2)) ?? 0 : 0
            if let half = meridiem(match, after: index) { hour = hour % 12 + half }
            guard hour < 24, minute < 60 else { return nil }
            return EDTFPoint.Time(hour: hour, minute: minute, offset: zone(match))
        }
        return nil
    }

    /// "10.40 pm", "0735 GMT": hour and minute in one token.
    private func writtenTogether(_ match: DateMatch, at index: Int) -> EDTFPoint.Time? {
        let digits = lexemes.bytes(at: index)
        if let (hour, minute) = NumberShape.dottedTimeParts(digits) {
            let half = meridiem(match, after: index)
            return EDTFPoint.Time(hour: half.map { hour % 12 + $0 } ?? hour, minute: minute, offset: zone(match))
        }
        guard let number = NumberShape.integer(digits), number < 2400, number % 100 < 60 else { return nil }
        return EDTFPoint.Time(hour: number / 100, minute: number % 100, offset: zone(match))
    }

    /// 0 for the morning, 12 for the afternoon, nil where the hour is told in 24 hours.
    func meridiem(_ match: DateMatch, after index: Int) -> Int? {
        for next in index + 1..<max(index + 1, min(index + 7, match.range.upperBound)) {
            if let value = lexemes.value(of: .meridiem, at: next) { return value }
            guard lexemes.isMark(".", at: next + 1) else { continue }
            if lexemes.isWord(.letterP, at: next) { return 12 }
            if lexemes.isWord(.letterA, at: next) { return 0 }
        }
        return nil
    }

    /// A number before `:` or before a.m. and the like.
    func isClockHour(_ index: Int) -> Bool {
        if lexemes.isMark(":", at: index + 1) {
            return lexemes.isOfClass(.minute, at: index + 2) && lexemes.touchesNext(index)
        }
        if lexemes.isMark(":", at: index - 1) { return false }
        if lexemes.isOfClass(.meridiem, at: index + 1) { return true }
        guard index + 3 < lexemes.tokens.count, lexemes.isMark(".", at: index + 2) else {
            return lexemes.isWord(.oClock, at: index + 1)
        }
        return lexemes.isWord(.letterM, at: index + 3)
    }

    func zone(_ match: DateMatch) -> Int? { match.value(.zone) }

    /// True where no blank stands between the tokens from the start of the match up to one of them.
    func isTight(_ match: DateMatch, upTo last: Int) -> Bool {
        (match.range.lowerBound..<last).allSatisfy { lexemes.touchesNext($0) }
    }

    /// With full stops the day comes first everywhere.
    func dottedDay(_ match: DateMatch) -> CivilDay? {
        guard match.range.count == 1, let index = match.index(of: .dottedDate),
            let (day, month, year) = NumberShape.dottedParts(lexemes.bytes(at: index))
        else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    func slashParts(_ match: DateMatch) -> (Int, Int, Int)? {
        let numbers = match.numbers
        guard numbers.count >= 3, isTight(match, upTo: numbers[2].index) else { return nil }
        return (numbers[0].value, numbers[1].value, fullYear(numbers[2].value))
    }

    /// The year meant by two digits: the nearest to the anchor, else of 1970...2069.
    func fullYear(_ digits: Int) -> Int {
        guard digits < 100 else { return digits }
        guard let year = anchor?.someDay.components.year else { return digits < 70 ? 2000 + digits : 1900 + digits }
        let candidate = year / 100 * 100 + digits
        if candidate > year + 20 { return candidate - 100 }
        return candidate < year - 80 ? candidate + 100 : candidate
    }

    func isYear(_ year: Int) -> Bool { (1000...2199).contains(year) }

    /// True where four digits stand as a year stands, and not as a count.
    func isYearPlace(_ index: Int, year: Int) -> Bool {
        let next = index + 1
        if lexemes.isOfClass(.counted, at: next) || lexemes.isOfClass(.units, at: next)
            || lexemes.isOfClass(.unit, at: next)
        {
            return false
        }
        if isCurrencyOrNumberSign(index - 1) || isDecimalNeighbour(index) { return false }
        let hasCue = lexemes.isOfClass(.yearCue, at: index - 1)
        guard (1900...2099).contains(year) else { return hasCue && !isLowerWordPlural(next) && year >= 1400 }
        if hasCue || !isLowerWordPlural(next) { return true }
        // "The 1992 protests", "2008 elections": counts are round, or have a comma.
        return lexemes.isWord(.the, at: index - 1) || (1950...2049).contains(year) && year % 50 != 0
    }

    /// True where a month's name is no other word: "May" and "March" open sentences and stand for people.
    func isMonthName(_ match: DateMatch, at index: Int) -> Bool {
        let token = lexemes.tokens[index]
        let length = token.end - token.start
        let isCommonWord =
            match.has(.month) && (length == 3 || length == 5) && lexemes.value(of: .month, at: index) != 4
        if match.range.count > 1, match.has(.month) || match.range.count > 2 { return true }
        if match.has(.shortMonth) {
            if lexemes.isMark(".", at: index + 1) { return true }
            let next = index + 1
            // "Jan-Feb".
            if lexemes.isOfClass(.dash, at: next), isShortMonthBeside(next + 1) { return true }
            if lexemes.isOfClass(.dash, at: index - 1), isShortMonthBeside(index - 2) { return true }
            let isName = lexemes.tokens.indices.contains(next) && lexemes.tokens[next].isCapitalised
            return lexemes.isOfClass(.monthCue, at: index - 1) && !isName
        }
        guard isCommonWord else { return !isNameNeighbour(index) }
        if isBetweenArticleAndNoun(index) { return true }
        return lexemes.isOfClass(.monthCue, at: index - 1) && !lexemes.isOfClass(.modal, at: index + 1)
    }

    private func isShortMonthBeside(_ index: Int) -> Bool {
        lexemes.isOfClass(.shortMonth, at: index) || lexemes.isOfClass(.month, at: index)
    }

    /// "The March accession", "its May meeting".
    private func isBetweenArticleAndNoun(_ index: Int) -> Bool {
        let next = index + 1
        guard lexemes.tokens.indices.contains(next), lexemes.tokens[next].kind == .word,
            !lexemes.tokens[next].isCapitalised, !lexemes.isOfClass(.yearCue, at: next),
            !lexemes.isOfClass(.modal, at: next)
        else { return false }
        return lexemes.isWord(.the, at: index - 1) || lexemes.isOfClass(.article, at: index - 1)
            || lexemes.isOfClass(.possessivePronoun, at: index - 1) || lexemes.isOfClass(.possessive, at: index - 1)
    }

    /// "Sunday Times", "Daily Mail": a newspaper, as the capital word after it tells.
    func isMasthead(_ match: DateMatch) -> Bool {
        lexemes.tokens[match.range.lowerBound].isCapitalised && lexemes.isOfClass(.masthead, at: match.range.upperBound)
    }

    func isSeasonPlace(_ match: DateMatch) -> Bool {
        guard let season = match.value(.season) else { return false }
        if season == 22 || season == 24 || match.has(.early) || match.has(.late) || match.has(.middle) { return true }
        let next = match.range.upperBound
        guard next < lexemes.tokens.count else { return true }
        return lexemes.tokens[next].kind == .mark || lexemes.tokens[next].isCapitalised
    }

    /// A capital word right before or after a month ("Ms. April Jones").
    private func isNameNeighbour(_ index: Int) -> Bool {
        guard lexemes.value(of: .month, at: index) == 4 || lexemes.value(of: .month, at: index) == 6 else {
            return false
        }
        let next = index + 1
        return next < lexemes.tokens.count && lexemes.tokens[next].kind == .word && lexemes.tokens[next].isCapitalised
            && !lexemes.isOfClass(.monthCue, at: index - 1)
    }

    func isLowerWordPlural(_ index: Int) -> Bool {
        guard lexemes.tokens.indices.contains(index), lexemes.tokens[index].kind == .word else { return false }
        let word = lexemes.bytes(at: index)
        guard !lexemes.tokens[index].isCapitalised, word.count > 3,
            DateEndings.ends(word, in: lexemes.endings.plural)
        else { return false }
        return !DateEndings.ends(word, in: lexemes.endings.noPlural) && word.first != UInt8(ascii: "'")
    }

    private func isCurrencyOrNumberSign(_ index: Int) -> Bool {
        guard lexemes.tokens.indices.contains(index), lexemes.tokens[index].kind == .mark else { return false }
        if lexemes.isMark("$", at: index) || lexemes.isMark("#", at: index) || lexemes.isMark("&", at: index) {
            return true
        }
        // The euro, pound and yen signs.
        let bytes = lexemes.bytes(at: index)
        return bytes.elementsEqual("€".utf8) || bytes.elementsEqual("£".utf8) || bytes.elementsEqual("¥".utf8)
    }

    /// A number glued to marks that make it part of something longer ("1-800-2000", "3:2000").
    private func isDecimalNeighbour(_ index: Int) -> Bool {
        if lexemes.isMark("%", at: index + 1) { return true }
        // "1957: a new strain" is a heading, "1957:3" a place in a book.
        if lexemes.isMark(":", at: index + 1), lexemes.touchesNext(index),
            lexemes.touchesNext(index + 1) || !tense.opensBlock(index, in: window)
        {
            return true
        }
        guard index > 0, lexemes.touchesNext(index - 1), index > 1, lexemes.touchesNext(index - 2) else { return false }
        let isGlued = lexemes.isMark("-", at: index - 1) || lexemes.isMark("/", at: index - 1)
        return isGlued && lexemes.tokens[index - 2].kind == .number && !lexemes.isOfClass(.year, at: index - 2)
    }
}
