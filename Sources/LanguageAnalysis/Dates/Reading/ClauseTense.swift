/// Tells whether the clause around an expression speaks of the past or of what is to come.
struct ClauseTense {
    /// Which way from the anchor to look.
    enum Direction: Sendable {
        case past, future, unknown
    }

    private static let reach = 30
    let lexemes: DateLexemes
    private let silent = SilentStretch()

    init(lexemes: DateLexemes) { self.lexemes = lexemes }

    /// The direction that the words right before the tokens give, else the verb nearest to them: first to the left,
    /// within the clause, then to the right.
    func direction(around range: Range<Int>, within window: Range<Int>) -> Direction {
        let low = max(window.lowerBound, range.lowerBound - Self.reach)
        if let direction = prepositionDirection(before: range.lowerBound, low: low) { return direction }
        if isPredicate(range.lowerBound) { return .future }
        if isOutcome(after: range.upperBound) { return .past }
        if let direction = directionBefore(range.lowerBound, low: low) { return direction }
        if isTimeOfOutcome(before: range.lowerBound) { return .past }
        if isSubjectOfPresent(range) { return .future }
        for index in range { silent.join(index, if: isSilent(index)) }
        return directionAfter(range.upperBound, high: min(window.upperBound, range.upperBound + Self.reach)) ?? .unknown
    }

    /// The direction that the nearest verb to the left gives, within the sentence.
    private func directionBefore(_ first: Int, low: Int) -> Direction? {
        var index = first - 1
        while index >= low {
            if silent.stretch.contains(index) {
                index = silent.stretch.lowerBound - 1
                continue
            }
            if endsSentence(index) { return nil }
            if let direction = direction(at: index, before: first) { return direction }
            silent.join(index, if: isSilent(index))
            index -= 1
        }
        return nil
    }

    /// The direction that the nearest verb to the right gives, within the sentence.
    private func directionAfter(_ end: Int, high: Int) -> Direction? {
        var index = end
        while index < high {
            if silent.stretch.contains(index) {
                index = silent.stretch.upperBound
                continue
            }
            if endsSentence(index) { return nil }
            if let direction = direction(at: index, before: index) { return direction }
            silent.join(index, if: isSilent(index))
            index += 1
        }
        return nil
    }

    /// Whether a token tells no direction, whatever stands beside it, and ends no sentence.
    private func isSilent(_ index: Int) -> Bool {
        guard lexemes.tokens[index].kind == .word else { return !endsSentence(index) }
        return !lexemes.tellsTense(index)
    }

    /// "Ahead of Sunday's vote", "as early as Monday", "since Friday", "postponed until Saturday".
    private func prepositionDirection(before first: Int, low: Int) -> Direction? {
        guard first > low else { return nil }
        var index = first - 1
        if lexemes.isWord(.the, at: index) { index -= 1 }
        if lexemes.isOfClass(.outlook, at: index) { return .future }
        if lexemes.isWord(.since, at: index) || lexemes.isOfClass(.aftermath, at: index) { return .past }
        if lexemes.isWord(.of, at: index), lexemes.isWord(.ahead, at: index - 1) { return .future }
        if lexemes.isWord(.as, at: index),
            lexemes.isOfClass(.outlook, at: index - 1)
                || lexemes.isWord(.soon, at: index - 1) || lexemes.isWord(.earlyWord, at: index - 1)
        {
            return .future
        }
        if lexemes.isWord(.than, at: index), lexemes.isOfClass(.later, at: index - 1) { return .future }
        // "Postponed to Monday".
        if lexemes.isWord(.to, at: index), lexemes.isOfClass(.holdVerb, at: index - 1) { return .future }
        guard lexemes.isOfClass(.limit, at: index) else { return nil }
        while index > low, !endsSentence(index) {
            index -= 1
            if lexemes.isOfClass(.holdVerb, at: index) { return .future }
            // "Banks stay shut until Tuesday".
            if lexemes.isOfClass(.holdVerb, at: index - 1) { continue }
            if direction(at: index, before: index + 1) != nil || lexemes.isWord(.not, at: index) { return nil }
        }
        return nil
    }

    /// The direction that the word at `index` gives to a date further on; nil for a word that gives none.
    private func direction(at index: Int, before date: Int) -> Direction? {
        guard lexemes.tokens[index].kind == .word else { return nil }
        if lexemes.isOfClass(.modal, at: index) || endsInContractedWill(index) {
            return lexemes.tokens[index].isCapitalised && lexemes.isOfClass(.month, at: index)
                ? nil : isModalPerfect(index) || isFailure(index) ? .past : .future
        }
        if lexemes.isOfClass(.futureVerb, at: index) { return isPluperfect(index) ? .past : .future }
        if let direction = planDirection(at: index, before: date) { return direction }
        if isInfinitive(index) { return nil }
        if (lexemes.isOfClass(.pastVerb, at: index) || isRegularPast(index)) && !isAttributive(index) {
            switch beBefore(index) {
            // "To be held", "will be paid": what governs the bare "be" tells, and it tells of what is to come.
            case .bare, .present: return .future
            case .progressive: return nil
            case .none: return .past
            }
        }
        if lexemes.isOfClass(.progressive, at: index), lexemes.isOfClass(.presentVerb, at: index - 1) { return .future }
        if let plan = planOfInfinitive(index) {
            // "Signed a plan to build a bridge on Monday": a weekday is that of the verb, whose object the plan is.
            if isAttributive(plan), lexemes.isOfClass(.weekday, at: date) { return nil }
            return isPluperfect(plan) ? .past : .future
        }
        if isTimetable(index) { return .future }
        // "is to meet", "are expected to": what follows decides, and both are plans.
        if lexemes.isOfClass(.presentVerb, at: index) { return isInfinitiveAfter(index) ? .future : nil }
        return nil
    }

    /// "Is expected to resign", "was expected on Tuesday", "planned a rally", "called for a strike".
    private func planDirection(at index: Int, before date: Int) -> Direction? {
        if lexemes.isOfClass(.planWord, at: index) {
            if isAttributive(index), lexemes.isOfClass(.weekday, at: date) { return nil }
            if isInfinitiveAfter(index) { return isPluperfect(index) ? .past : .future }
            if lexemes.isOfClass(.presentVerb, at: index - 1) || isPastBe(index - 1) { return .future }
        }
        guard date > index + 1, !lexemes.isWord(.had, at: index - 1) else { return nil }
        // "Rejected the plan on Wednesday": a noun, and what was done to it is told by its verb.
        if lexemes.isOfClass(.arrangeVerb, at: index) { return isAttributive(index) ? nil : .future }
        return lexemes.isWord(.call, at: index) && lexemes.isWord(.for, at: index + 1) ? .future : nil
    }

    /// "Wednesday's ruling", "Friday's deadly attack": what has happened.
    private func isOutcome(after end: Int) -> Bool {
        guard lexemes.isOfClass(.possessive, at: end) else { return false }
        return lexemes.isOfClass(.outcome, at: end + 1)
            || lexemes.isOfClass(.outcome, at: end + 2) && lexemes.tokens[end + 1].kind == .word
    }

    /// "The attack Sunday leaves …", "a ruling on Wednesday": what has happened, where no verb before it says otherwise.
    private func isTimeOfOutcome(before first: Int) -> Bool {
        let index = lexemes.isWord(.on, at: first - 1) ? first - 2 : first - 1
        return lexemes.isOfClass(.outcome, at: index)
    }

    /// "The vote is on Sunday", "the deadline is Friday".
    private func isPredicate(_ first: Int) -> Bool {
        let index = lexemes.isWord(.on, at: first - 1) ? first - 2 : first - 1
        return lexemes.isWord(.isOrAre, at: index)
    }

    /// "Sunday is the feast of …", at the head of a sentence.
    private func isSubjectOfPresent(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        return lexemes.isWord(.isOrAre, at: range.upperBound)
            && (!lexemes.tokens.indices.contains(before) || lexemes.tokens[before].kind == .mark)
    }

    /// "Voters go to the polls", "the band plays in Paris": no noun, as what stands beside it tells.
    private func isTimetable(_ index: Int) -> Bool {
        guard lexemes.isOfClass(.scheduleVerb, at: index), !lexemes.tokens[index].isCapitalised, index > 0,
            !isAttributive(index), lexemes.tokens[index - 1].kind == .word
        else { return false }
        let next = index + 1
        return lexemes.isWord(.to, at: next) || lexemes.isWord(.on, at: next) || lexemes.isWord(.at, at: next)
            || lexemes.isOfClass(.yearCue, at: next) && !lexemes.isWord(.of, at: next)
    }

    private enum Be { case none, bare, present, progressive }

    /// The form of "be" that a participle at `index` leans on, past the adverbs between them.
    private func beBefore(_ index: Int) -> Be {
        var before = index - 1
        while before >= 0, before >= index - 3, isAdverb(before) { before -= 1 }
        if lexemes.isWord(.be, at: before) { return .bare }
        // "The case is heard in May"; regular participles are too often adjectives ("is accused").
        if lexemes.isOfClass(.pastVerb, at: index),
            lexemes.isWord(.isOrAre, at: before)
        {
            return .present
        }
        return lexemes.isWord(.being, at: before) ? .progressive : .none
    }

    /// "A still unspecified date", "the left", "its proposed budget": no verb, as the article or pronoun before it tells.
    private func isAttributive(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, before >= index - 2, isAdverb(before) || lexemes.isWord(.still, at: before) {
            before -= 1
        }
        return lexemes.isOfClass(.article, at: before) || lexemes.isOfClass(.possessivePronoun, at: before)
            || lexemes.isWord(.the, at: before)
    }

    /// "Will cut", "to put": a form that is past elsewhere; what governs it tells.
    private func isInfinitive(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, before >= index - 3, isAdverb(before) { before -= 1 }
        guard lexemes.tokens.indices.contains(before), lexemes.tokens[before].kind == .word else { return false }
        return lexemes.isOfClass(.modal, at: before) || lexemes.isWord(.to, at: before) || endsInContractedWill(before)
    }

    private func isAdverb(_ index: Int) -> Bool {
        guard lexemes.tokens.indices.contains(index), lexemes.tokens[index].kind == .word else { return false }
        return DateEndings.ends(lexemes.bytes(at: index), in: lexemes.endings.adverb) || lexemes.isWord(.not, at: index)
            || lexemes.isWord(.also, at: index)
    }

    /// "Agreed on Saturday to visit", "an agreement to acquire": an infinitive that a word of planning governs.
    private func planOfInfinitive(_ index: Int) -> Int? {
        guard lexemes.isWord(.to, at: index), index + 1 < lexemes.tokens.count,
            lexemes.tokens[index + 1].kind == .word, !lexemes.tokens[index + 1].isCapitalised
        else { return nil }
        return (max(0, index - 5)..<index).reversed().prefix { !endsSentence($0) && !lexemes.isMark(",", at: $0) }
            .first { lexemes.isOfClass(.planVerb, at: $0) }
    }

    /// "May have fled", "should not have met".
    private func isModalPerfect(_ index: Int) -> Bool {
        lexemes.isWord(.have, at: index + 1) || lexemes.isWord(.have, at: index + 2)
    }

    /// "Could not be reached on Monday": "could" of ability, in the past.
    private func isFailure(_ index: Int) -> Bool {
        lexemes.isWord(.could, at: index) && lexemes.isWord(.not, at: index + 1)
    }

    /// "We'll", "she’ll": one token each.
    private func endsInContractedWill(_ index: Int) -> Bool {
        let word = lexemes.bytes(at: index)
        guard word.count > 3, DateEndings.ends(word, in: lexemes.endings.contractedWill) else { return false }
        let mark = word[word.endIndex - 1 - lexemes.endings.contractedWill.count]
        return mark == UInt8(ascii: "'") || mark == 0x99
    }

    /// "Had been due to expire": a plan of the past.
    private func isPluperfect(_ index: Int) -> Bool {
        lexemes.isWord(.been, at: index - 1) && lexemes.isWord(.had, at: index - 2)
    }

    private func isPastBe(_ index: Int) -> Bool {
        lexemes.isWord(.wasOrWere, at: index)
    }

    private func isInfinitiveAfter(_ index: Int) -> Bool { lexemes.isWord(.to, at: index + 1) }

    /// A word in `-ed`, which English gives to regular past tenses.
    private func isRegularPast(_ index: Int) -> Bool {
        let word = lexemes.bytes(at: index)
        guard word.count > 4, !lexemes.tokens[index].isCapitalised else { return false }
        guard DateEndings.ends(word, in: lexemes.endings.past), !lexemes.isOfClass(.noPast, at: index) else {
            return false
        }
        // "is expected to", "are slated to" are plans.
        let isPlan = isInfinitiveAfter(index) && index > 0 && lexemes.isOfClass(.presentVerb, at: index - 1)
        return !isPlan
    }

    /// Whether a token is the first of its block or line.
    func opensBlock(_ index: Int, in window: Range<Int>) -> Bool {
        guard index > window.lowerBound, lexemes.tokens.indices.contains(index) else { return true }
        let gap = Int(lexemes.tokens[index - 1].end)..<Int(lexemes.tokens[index].start)
        return lexemes.bytes[gap].contains(UInt8(ascii: "\n"))
    }

    func endsSentence(_ index: Int) -> Bool {
        guard lexemes.tokens.indices.contains(index), lexemes.tokens[index].kind == .mark else { return false }
        if lexemes.isMark(";", at: index) || lexemes.isMark("?", at: index) || lexemes.isMark("!", at: index) {
            return true
        }
        guard lexemes.isMark(".", at: index), index > 0, index + 1 < lexemes.tokens.count else { return false }
        let before = lexemes.tokens[index - 1]
        let isAbbreviation = before.kind == .word && before.end - before.start <= 3 && before.isCapitalised
        return !isAbbreviation && lexemes.tokens[index + 1].isCapitalised
    }
}

/// Tokens next to each other that are known to tell no direction, so that a sentence full of dates is not looked through
/// again for each.
private final class SilentStretch {
    private(set) var stretch = 0..<0

    /// Takes a token in, where it is silent: beside the stretch it grows it, elsewhere it begins a new one.
    func join(_ index: Int, if isSilent: Bool) {
        guard isSilent, !stretch.contains(index) else { return }
        if index == stretch.upperBound, !stretch.isEmpty {
            stretch = stretch.lowerBound..<index + 1
        } else if index == stretch.lowerBound - 1, !stretch.isEmpty {
            stretch = index..<stretch.upperBound
        } else {
            stretch = index..<index + 1
        }
    }
}
