/// Tells whether the clause around an expression speaks of the past or of what is to come.
struct ClauseTense {
    /// Which way from the anchor to look.
    enum Direction: Sendable {
        case past, future, unknown
    }

    private static let reach = 22
    let lexemes: DateLexemes

    /// The direction that the verb nearest to the tokens gives: first to the left, within the clause, then to the right.
    func direction(around range: Range<Int>, within window: Range<Int>) -> Direction {
        var index = range.lowerBound - 1
        let low = max(window.lowerBound, range.lowerBound - Self.reach)
        while index >= low, !endsSentence(index) {
            if let direction = direction(at: index) { return direction }
            index -= 1
        }
        index = range.upperBound
        let high = min(window.upperBound, range.upperBound + Self.reach)
        while index < high, !endsSentence(index) {
            if let direction = direction(at: index) { return direction }
            index += 1
        }
        return .unknown
    }

    private func direction(at index: Int) -> Direction? {
        let token = lexemes.tokens[index]
        guard token.kind == .word else { return nil }
        if lexemes.isOfClass(.futureVerb, at: index) {
            if token.isCapitalised && lexemes.isOfClass(.month, at: index) { return nil }
            return isPluperfect(index) ? .past : .future
        }
        if lexemes.isOfClass(.planWord, at: index), isInfinitiveAfter(index) {
            return isPluperfect(index) ? .past : .future
        }
        // "is expected in Tokyo in May": a passive of planning needs no infinitive.
        if lexemes.isOfClass(.planWord, at: index), lexemes.isOfClass(.presentVerb, at: index - 1) { return .future }
        if lexemes.isOfClass(.pastVerb, at: index) || isRegularPast(index) { return .past }
        if isInfinitiveOfPlan(index) { return .future }
        // "is to meet", "are expected to": what follows decides, and both are plans.
        if lexemes.isOfClass(.presentVerb, at: index) {
            return isInfinitiveAfter(index) ? .future : nil
        }
        return nil
    }

    /// "agreed on Saturday to visit": an infinitive that a verb of planning governs.
    private func isInfinitiveOfPlan(_ index: Int) -> Bool {
        guard lexemes.bytes(at: index).elementsEqual("to".utf8), index + 1 < lexemes.tokens.count,
            lexemes.tokens[index + 1].kind == .word, !lexemes.tokens[index + 1].isCapitalised
        else { return false }
        return (max(0, index - 5)..<index).reversed().prefix { !endsSentence($0) && !lexemes.isMark(",", at: $0) }
            .contains { lexemes.isOfClass(.planVerb, at: $0) }
    }

    /// "Had been due to expire": a plan of the past.
    private func isPluperfect(_ index: Int) -> Bool {
        lexemes.bytesEqual("been", at: index - 1) && lexemes.bytesEqual("had", at: index - 2)
    }

    private func isInfinitiveAfter(_ index: Int) -> Bool {
        let next = index + 1
        guard next < lexemes.tokens.count, lexemes.bytes(at: next).elementsEqual("to".utf8) else { return false }
        return true
    }

    /// A word in `-ed`, which English gives to regular past tenses.
    private func isRegularPast(_ index: Int) -> Bool {
        let word = lexemes.bytes(at: index)
        guard word.count > 4, !lexemes.tokens[index].isCapitalised else { return false }
        guard word.suffix(2).elementsEqual("ed".utf8) else { return false }
        // "is expected to", "are slated to" are plans.
        let isPlan = isInfinitiveAfter(index) && index > 0 && lexemes.isOfClass(.presentVerb, at: index - 1)
        return !isPlan
    }

    func endsSentence(_ index: Int) -> Bool {
        if lexemes.isMark(";", at: index) || lexemes.isMark("?", at: index) || lexemes.isMark("!", at: index) {
            return true
        }
        guard lexemes.isMark(".", at: index), index > 0, index + 1 < lexemes.tokens.count else { return false }
        let before = lexemes.tokens[index - 1]
        let isAbbreviation = before.kind == .word && before.end - before.start <= 3 && before.isCapitalised
        return !isAbbreviation && lexemes.tokens[index + 1].isCapitalised
    }
}
