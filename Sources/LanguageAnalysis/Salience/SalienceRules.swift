/// The words by which sentences that report are told from those that talk, in one language.
public struct SalienceRules: Sendable {
    /// Words that bear no subject matter.
    let stopWords: WordSet
    /// Words of a writer who speaks of himself or to the reader.
    let personalWords: WordSet

    /// Compiles the word lists.
    init(stopWords: WordSet, personalWords: WordSet) {
        self.stopWords = stopWords
        self.personalWords = personalWords
    }

    /// The rules for English.
    public static let english = SalienceRules(
        stopWords: EventRules.english.stopWords,
        personalWords: "i me my mine myself we us our ours ourselves you your yours yourself let's i'm i've we're we've"
    )
}
