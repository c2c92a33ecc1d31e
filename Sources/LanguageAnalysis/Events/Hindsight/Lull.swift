import ArticleModel

/// What a sentence says not to have been done for a long time: "her first visit to Sudria for eleven years".
struct Lull {
    /// The sentence that says so.
    let claim: Claim
    /// The words of it that say so.
    let words: TextSpan
    /// The day on which it was told.
    let toldOn: CivilDay
    let act: String
    /// Who had not done it; several where it takes all of them.
    let actors: [DoingReader.Actor]
    /// The office in which they had not, folded hashes of its words: "his first as president". Empty where none is named.
    let office: [UInt64]
    /// Where to; any of them.
    let goals: [String]
    /// Stems of what it was done to.
    let things: [UInt64]
    /// The days on which it surely was not done.
    let days: ClosedRange<CivilDay>
}
