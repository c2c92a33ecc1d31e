/// The English words by which a sentence says why something ended.
enum ReasonWords {
    /// Words that give a reason wherever they stand behind what they explain.
    static let giving = phrases(
        """
        because|due to|owing to|on account of|in response to|in protest at|in protest against|in protest over|in reaction to|
        in retaliation for|in return for|in the wake of|in view of|in light of|in the light of|for lack of|for want of|
        on the grounds|on grounds|thanks to|for fear|out of concern|citing|blaming|amid
        """)
    /// Words that name what came before or stood beside, and may be the reason.
    static let standingBy: WordSet = "after following as when over since"
    static let over = WordHash.of("over")
    static let after = WordHash.of("after")
    static let indefinite = WordHash.of("a")
    static let cutOff: WordSet = "as when since"
    /// Words in which "over" and "as" are none of their own: "handed over", "as planned", "as well".
    static let beforeOver: WordSet =
        "hand hands handed take takes taken took hold held carry carried control rule power all"
    static let behindWeak: WordSet = """
        planned expected scheduled announced agreed told well part early late soon long far much many all
        """

    /// "the reason was", "two reasons:", "blamed the weather", "cited a lack of money"
    static let nouns: WordSet = "reason reasons"
    static let saysWhat: WordSet = "is are was were"
    static let preposition = WordHash.of("for")
    static let nothing: WordSet = "no any without good"
    static let colon = WordHash.of(":")
    static let verbs: WordSet = "blamed blames cited cites"

    /// "The move follows a strike."
    static let steps: WordSet = """
        move step decision delay postponement suspension cancellation freeze halt withdrawal announcement
        """
    static let followings: WordSet = "follows followed comes came"
    static let transitive: WordSet = "follows followed"
    static let formsOfBe: WordSet = "is was"
    static let definites: WordSet = "the this that"

    /// What the sentence before tells is why.
    static let consequences = phrases(
        "so|therefore|thus|consequently|as a result|in response|in return|in retaliation|for that reason|that is why")
    static let answers: WordSet = "answered responded retaliated reacted"
    /// What whoever ends something was against.
    static let objections: WordSet = """
        called condemned protested criticised criticized denounced accused objected rejected complained deplored opposed
        """

    /// Behind "had" these tell the plan again, and not what came between.
    static let plannings: WordSet = """
        said told announced planned agreed promised expected hoped meant intended scheduled arranged set due been
        """

    private static func phrases(_ list: String) -> [[UInt64]] {
        list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { phrase in
            phrase.split(separator: " ").map { WordHash.of(String($0)) }
        }.filter { !$0.isEmpty }
    }
}
