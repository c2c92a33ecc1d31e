/// A small word that readings ask for by the work it does, named as English names it; each language says which words do it.
///
/// At most 64, one bit each.
enum DateSmallWord: UInt8, Sendable, CaseIterable {
    case after, ahead, anniversary, also, and, `as`, at, be, been, before, being, but, call, cents, could, current
    case dayWord, earlyWord, ended, ending, final, `for`, had, have, hence, hours, isOrAre, letterA, letterM
    case letterP, letterQ, local, long, moment, not, now, numberWord, oClock, of, old, olds, on, one, or, other, past
    case period, present, quarterWord, recently, since, sometime, soon, still, than, the, these, thousand, time
    case times, to, wasOrWere, whole, yearWord
}

/// A set of small words.
struct DateSmallWordSet: Sendable {
    private var bits: UInt64 = 0

    func contains(_ word: DateSmallWord) -> Bool { bits >> UInt64(word.rawValue) & 1 == 1 }

    mutating func insert(_ word: DateSmallWord) { bits |= 1 << UInt64(word.rawValue) }
}
