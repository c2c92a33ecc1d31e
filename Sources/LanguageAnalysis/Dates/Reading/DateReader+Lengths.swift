import ArticleModel

/// Readings of durations, recurrences and vague words.
extension DateReader {
    func duration(_ match: DateMatch) -> DateFinding? {
        if let unit = match.value(.longWord).flatMap(DateUnit.init(rawValue:)) {
            return .undated(.duration, unit.duration(1), reason: "'\(match.text)' is a length of time")
        }
        guard let unit = unit(match), !isPointer(match, unit), !isPersonsAge(match), !isCutFromAge(match) else {
            return nil
        }
        if isRate(match) {
            return .undated(.set, unit.duration(1), reason: "'\(match.text)' is a rate")
        }
        let reason = "'\(match.text)' is a length of time"
        if isTitle(match) { return nil }
        if match.has(.quarter), unit != .quarter {
            return unit == .century ? .undated(.duration, "P25Y", reason: reason) : nil
        }
        if unit == .day, match.has(.one), match.range.count == 2,
            lexemes.isOfClass(.modal, at: match.range.lowerBound - 1)
        {
            return .undated(.date, "FUTURE_REF", reason: "'\(match.text)' is some day to come")
        }
        // "Some day" is no length.
        if match.has(.vague), match.range.count == 2, !match.has(.units), knownVague(match) == nil { return nil }
        if match.has(.half), !match.has(.multiplier), let mixed = halves(match, unit) {
            return .undated(.duration, mixed, reason: reason)
        }
        if let mixed = decimal(match, unit) { return .undated(.duration, mixed, reason: reason) }
        if let mixed = fraction(match, unit) { return .undated(.duration, mixed, reason: reason) }
        if isVague(match) { return .undated(.duration, unit.duration(knownVague(match)), reason: reason) }
        guard
            let count = lexemes.isOfClass(.units, at: match.range.upperBound - 3) && match.has(.long)
                ? nil : count(match)
        else {
            guard match.has(.long) || match.has(.units) else { return nil }
            return .undated(.duration, unit.duration(match.has(.units) ? nil : 1), reason: reason)
        }
        guard isCountPlace(match, count, unit) else { return nil }
        return .undated(.duration, unit.duration(count), reason: reason)
    }

    /// "The past two months", "over the next 20 years": a length that lies beside the anchor.
    func span(_ match: DateMatch) -> DateFinding? {
        guard let unit = unit(match), !isVerbOfLasting(match) else { return nil }
        let count = isVague(match) ? knownVague(match) : count(match) ?? 1
        var finding = DateFinding.undated(
            .duration, unit.duration(count), reason: "'\(match.text)' is a length of time")
        guard let count, count > 0, count <= 5000, let interval = interval(match, count, unit) else { return finding }
        finding.date = interval
        finding.basis = .relative
        finding.anchor = anchor?.date
        finding.reason += ", laid against \(anchor?.date.description ?? "")"
        return finding
    }

    /// "Likely to last four weeks".
    private func isVerbOfLasting(_ match: DateMatch) -> Bool {
        let first = match.range.lowerBound
        return lexemes.isOfClass(.lengthCue, at: first) && lexemes.isOfClass(.last, at: first)
            && (lexemes.isWord(.to, at: first - 1) || lexemes.isOfClass(.modal, at: first - 1))
    }

    func recentUnits(_ match: DateMatch) -> DateFinding? {
        if match.has(.these) {
            return .undated(.date, "PRESENT_REF", reason: "'\(match.text)' is about the present")
        }
        if match.has(.recent), unit(match) == .year {
            return .undated(.date, "PAST_REF", reason: "'\(match.text)' is about the past")
        }
        guard let unit = unit(match) else { return .undated(.date, "FUTURE_REF", reason: "'\(match.text)' lies ahead") }
        return .undated(.duration, unit.duration(nil), reason: "'\(match.text)' tells no number")
    }

    func bareUnits(_ match: DateMatch) -> DateFinding? {
        guard let unit = match.value(.units).flatMap(DateUnit.init(rawValue:)), unit >= .minute, unit != .quarter
        else { return nil }
        let before = match.range.lowerBound - 1
        let next = match.range.upperBound
        let isTold =
            lexemes.isOfClass(.lengthCue, at: before)
            || unit >= .day && lexemes.isOfClass(.yearCue, at: before) && !lexemes.isWord(.of, at: before)
            || unit >= .day && (match.has(.and) || match.has(.or))
        let isBound = lexemes.isOfClass(.bounding, at: next) && !lexemes.isOfClass(.possessivePronoun, at: before)
        if match.has(.the) {
            // "The early hours of Tuesday" is a part of a day.
            if unit < .day, lexemes.isWord(.of, at: next) { return nil }
            guard isBound || isTold else { return nil }
        } else {
            guard isTold || isBound && !isDescribed(before) || lexemes.isOfClass(.ago, at: next) else { return nil }
        }
        return .undated(.duration, unit.duration(nil), reason: "'\(match.text)' tells no number")
    }

    /// A lower-case word right before that is no preposition: "his final days of", "school days to".
    private func isDescribed(_ index: Int) -> Bool {
        guard lexemes.tokens.indices.contains(index), lexemes.tokens[index].kind == .word else { return false }
        return !lexemes.isOfClass(.lengthCue, at: index) && !lexemes.isOfClass(.presentVerb, at: index)
            && !lexemes.isOfClass(.pastVerb, at: index)
            && !DateEndings.ends(lexemes.bytes(at: index), in: lexemes.endings.past)
            && !DateEndings.ends(lexemes.bytes(at: index), in: lexemes.endings.plural)
            && !lexemes.isOfClass(.yearCue, at: index)
    }

    func recurrence(_ match: DateMatch) -> DateFinding? {
        if isMasthead(match) { return nil }
        let reason = "'\(match.text)' comes again and again"
        if let weekday = match.value(.weekday) ?? match.value(.weekdays) {
            return .undated(.set, "XXXX-WXX-\(weekday)", reason: reason)
        }
        if let month = match.value(.month) { return .undated(.set, Self.unresolvedMonth(month), reason: reason) }
        if let season = match.value(.season) {
            return .undated(.set, "XXXX-" + TimexPeriod.letters(ofSeason: season), reason: reason)
        }
        if let part = match.value(.dayPart).flatMap(DayPart.init(rawValue:)) {
            return .undated(.set, "XXXX-XX-XXT" + part.letters, reason: reason)
        }
        if match.has(.weekend) {
            let before = match.range.lowerBound - 1
            guard
                match.has(.every) || lexemes.isWord(.at, at: before) || lexemes.isWord(.on, at: before)
            else { return nil }
            return .undated(.set, "XXXX-WXX-WE", reason: reason)
        }
        // "A quarterly dividend" names a kind, not a time.
        if match.range.count == 1, match.value(.recurrence) == 7 { return nil }
        let raw = match.value(.recurrence) ?? match.value(.unit, .units)
        guard let unit = raw.flatMap(DateUnit.init(rawValue:)) else { return nil }
        // "Every second week": the ordinal counts, the unit is the last word.
        if let ordinal = match.value(.ordinal), match.range.count == 3, let unit = self.unit(match) {
            return .undated(.set, unit.duration(ordinal), reason: reason)
        }
        let count = match.has(.other) ? 2 : match.has(.units) ? count(match) ?? 1 : 1
        return .undated(.set, unit.duration(count), reason: reason)
    }

    func vagueReference(_ match: DateMatch) -> DateFinding? {
        let value: String
        if match.has(.presentReference) || match.has(.moment) || match.has(.present)
            || match.has(.current)
            || match.has(.being)
        {
            value = "PRESENT_REF"
        } else if match.has(.pastReference) || match.has(.ago) || match.has(.recent) || match.has(.last)
            || match.has(.recently)
        {
            value = "PAST_REF"
        } else {
            value = "FUTURE_REF"
        }
        guard isReferencePlace(match) else { return nil }
        return .undated(.date, value, reason: "'\(match.text)' names no certain time")
    }

    /// The number that a match tells in digits or words; nil where it tells none.
    func count(_ match: DateMatch) -> Int? {
        let isInWordsFirst = match.index(of: .cardinal).map { $0 < match.numbers.first?.index ?? .max } ?? false
        if !isInWordsFirst, let number = match.numbers.first {
            return multiplied(number.value, match, after: number.index)
        }
        if let total = countInWords(match) { return hasNumberAfterVague(match) ? nil : total }
        if match.has(.vague) { return knownVague(match) }
        return match.value(.article)
    }

    /// "Twenty-five", "one hundred and fifty", "half a dozen".
    private func countInWords(_ match: DateMatch) -> Int? {
        var total = 0
        var hasNumber = false
        for index in match.range {
            if let value = lexemes.value(of: .cardinal, at: index) {
                total += value
                hasNumber = true
            } else if let factor = lexemes.value(of: .multiplier, at: index) {
                let isHalved = match.range.contains(index - 2) && lexemes.isOfClass(.half, at: index - 2)
                total = isHalved ? factor / 2 : max(1, total) * factor
                hasNumber = true
            } else if hasNumber, !lexemes.isOfClass(.dash, at: index),
                !(lexemes.isWord(.and, at: index) && lexemes.isOfClass(.multiplier, at: index - 1))
            {
                break
            }
        }
        return hasNumber ? total : nil
    }

    private func multiplied(_ number: Int, _ match: DateMatch, after index: Int) -> Int? {
        guard match.range.contains(index + 1), let factor = lexemes.value(of: .multiplier, at: index + 1) else {
            return number
        }
        let (product, overflow) = number.multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }

    /// "A few hundred years", "several thousand days".
    private func hasNumberAfterVague(_ match: DateMatch) -> Bool {
        guard let index = match.range.first(where: { lexemes.isOfClass(.vague, at: $0) }) else { return false }
        return lexemes.isOfClass(.multiplier, at: index + 1)
    }

    /// Whether the number is left open: "some 30 years" is not, "some years" is.
    func isVague(_ match: DateMatch) -> Bool {
        (match.has(.vague) || match.has(.numberWord)) && match.numbers.isEmpty && !match.has(.cardinal)
            && !match.has(.multiplier)
            || hasNumberAfterVague(match)
    }

    /// "1.5 hours", "4.6 billion years".
    private func decimal(_ match: DateMatch, _ unit: DateUnit) -> String? {
        guard let index = match.index(of: .decimal), !match.has(.multiplier), unit < .decade else { return nil }
        let whole = unit.duration(1)
        let digits = String(decoding: lexemes.bytes(at: index), as: UTF8.self)
        return String(whole.prefix { $0 != "1" }) + digits + String(whole.suffix(1))
    }

    /// "60 Minutes", "This Week": a name of something, as the capital inside a sentence tells.
    private func isTitle(_ match: DateMatch) -> Bool {
        guard
            let index = match.range.last(where: {
                lexemes.isOfClass(.units, at: $0) || lexemes.isOfClass(.unit, at: $0)
            }),
            lexemes.tokens[index].isCapitalised, !lexemes.tokens[index].isAllCapitals, index > match.range.lowerBound
        else { return false }
        let before = match.range.lowerBound - 1
        guard lexemes.tokens.indices.contains(before), !tense.endsSentence(before) else { return false }
        return lexemes.tokens[before].kind == .mark || !lexemes.tokens[before].isCapitalised
    }

    /// "A couple" is two; nil for "a few" and the like.
    private func knownVague(_ match: DateMatch) -> Int? { match.value(.vague).flatMap { $0 > 0 ? $0 : nil } }

    /// "A year and a half", "half an hour".
    func halves(_ match: DateMatch, _ unit: DateUnit) -> String? {
        let whole = match.has(.and) ? count(match) ?? 1 : 0
        switch unit {
        case .year: return whole == 0 ? "P6M" : "P\(whole)Y6M"
        case .hour: return whole == 0 ? "PT30M" : "PT\(whole)H30M"
        case .minute: return whole == 0 ? "PT30S" : "PT\(whole)M30S"
        case .decade: return "P\(whole * 10 + 5)Y"
        case .century: return "P\(whole * 100 + 50)Y"
        case .day where whole == 0: return "PT12H"
        case .day, .week, .month:
            let letters = unit.duration(whole)
            return String(letters.dropLast()) + ".5" + String(letters.suffix(1))
        default: return nil
        }
    }

    /// "2 1/2 years", "1.5 hours".
    private func fraction(_ match: DateMatch, _ unit: DateUnit) -> String? {
        let numbers = match.numbers
        guard numbers.count == 3, numbers[1].value == 1, numbers[2].value == 2,
            lexemes.isMark("/", at: numbers[1].index + 1)
        else { return nil }
        switch unit {
        case .year: return "P\(numbers[0].value)Y6M"
        case .hour: return "PT\(numbers[0].value)H30M"
        default: return nil
        }
    }

    /// From or up to the anchor, no sharper than the unit.
    private func interval(_ match: DateMatch, _ count: Int, _ unit: DateUnit) -> EDTFDate? {
        let blunt: DateUnit =
            unit == .decade || unit == .century ? .year : unit == .week || unit == .fortnight ? .day : unit
        guard blunt >= .day, let now = anchor?.period(blunt) else { return nil }
        let factor = unit == .decade ? 10 : unit == .century ? 100 : unit == .week ? 7 : unit == .fortnight ? 14 : 1
        let isAhead = match.has(.next) || match.has(.following)
        let other = now.shifted(by: isAhead ? count * factor : -count * factor)
        guard other.isWritable, case .point(let near) = now.edtf, case .point(let far) = other.edtf else { return nil }
        return isAhead ? .interval(from: .point(near), to: .point(far)) : .interval(from: .point(far), to: .point(near))
    }

    private func isPointer(_ match: DateMatch, _ unit: DateUnit) -> Bool {
        unit == .second && !match.has(.units) && count(match) == nil
    }

    /// "A year" after a number or a noun: "$2 a year", "twice a week".
    private func isRate(_ match: DateMatch) -> Bool {
        guard match.range.count == 2, match.has(.article), match.range.lowerBound > 0 else { return false }
        let before = match.range.lowerBound - 1
        if lexemes.tokens[before].kind == .number { return true }
        // "Hundreds of interviews a day", but not "he met reporters a day after".
        if isLowerWordPlural(before), !lexemes.isOfClass(.bounding, at: match.range.upperBound) { return true }
        return lexemes.isOfClass(.multiplier, at: before) || lexemes.isOfClass(.counted, at: before)
            || lexemes.isOfClass(.units, at: before) || lexemes.isWord(.times, at: before)
            || lexemes.isWord(.cents, at: before)
    }

    /// "6-year" of an age that was refused.
    private func isCutFromAge(_ match: DateMatch) -> Bool {
        let next = match.range.upperBound
        return lexemes.isWord(.old, at: next)
            || lexemes.isOfClass(.dash, at: next)
                && (lexemes.isWord(.old, at: next + 1) || lexemes.isWord(.olds, at: next + 1))
    }

    /// "The 6-year-old boy", "a 44-year-old from Leeds", "52 years old": how old somebody is, not how long something lasts.
    private func isPersonsAge(_ match: DateMatch) -> Bool {
        guard match.has(.old) || match.has(.olds) else { return false }
        let next = match.range.upperBound
        // News tells the age of people far more often than that of things, which therefore have to be named.
        let following = (next..<next + 4).prefix {
            lexemes.tokens.indices.contains($0) && lexemes.tokens[$0].kind == .word
        }
        guard let thing = following.first(where: { lexemes.isOfClass(.agedThing, at: $0) }) else { return true }
        return following.prefix { $0 < thing }.contains {
            lexemes.isOfClass(.person, at: $0) || lexemes.isOfClass(.yearCue, at: $0)
        }
    }

    /// Keeps out "a day" in "the 3rd a day" and ordinals that are no lengths: "a second vote".
    private func isCountPlace(_ match: DateMatch, _ count: Int, _ unit: DateUnit) -> Bool {
        guard count > 0 else { return false }
        // "Three-quarters" and "a quarter" are fractions.
        if unit == .quarter, count != 2, count < 4 { return false }
        let isSecond = unit == .second && !match.has(.units)
        return !(isSecond && match.numbers.isEmpty)
    }

    /// "Current" points at a time only before a noun.
    private func isReferencePlace(_ match: DateMatch) -> Bool {
        guard match.has(.current) else { return true }
        let next = match.range.upperBound
        guard lexemes.tokens.indices.contains(next), lexemes.tokens[next].kind == .word else { return false }
        // "Current TV" is a name.
        return !(lexemes.tokens[match.range.lowerBound].isCapitalised && lexemes.tokens[next].isCapitalised)
    }
}
