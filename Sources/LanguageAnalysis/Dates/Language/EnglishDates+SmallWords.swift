extension EnglishDates {
    /// The words that do the work of each small word.
    static let smallWords: [(DateSmallWord, String)] = [
        (.after, "after"), (.ahead, "ahead"), (.anniversary, "anniversary"), (.also, "also"), (.and, "and"),
        (.as, "as"),
        (.at, "at"), (.be, "be"), (.been, "been"), (.before, "before"), (.being, "being"), (.but, "but"),
        (.call, "called calling"), (.cents, "cents"), (.could, "could"), (.current, "current"), (.dayWord, "day"),
        (.earlyWord, "early"), (.ended, "ended"), (.ending, "ending"), (.final, "final"), (.for, "for"),
        (.had, "had"), (.have, "have"), (.hence, "hence"), (.hours, "hours hrs"), (.isOrAre, "is are"),
        (.letterA, "a"), (.letterM, "m"), (.letterP, "p"), (.letterQ, "q"), (.local, "local"), (.long, "long"),
        (.moment, "moment"), (.not, "not"), (.now, "now"), (.numberWord, "number"),
        (.oClock, "o'clock"), (.of, "of"), (.old, "old"),
        (.olds, "olds"), (.on, "on"), (.one, "one"), (.or, "or"), (.other, "other"), (.past, "past"),
        (.period, "period"), (.present, "present"), (.quarterWord, "quarter"), (.recently, "recently"),
        (.since, "since"), (.sometime, "sometime"), (.soon, "soon"), (.still, "still"), (.than, "than"),
        (.the, "the"), (.these, "these"), (.thousand, "thousand"), (.time, "time"), (.times, "times"), (.to, "to"),
        (.wasOrWere, "was were"), (.whole, "whole full entire"), (.yearWord, "year"),
    ]

    /// Endings that tell what an unknown word is.
    static let endings = DateEndings(past: "ed", adverb: "ly", contractedWill: "ll", plural: "s", noPlural: "ss")
}
