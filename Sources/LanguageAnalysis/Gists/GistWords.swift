/// The English words by which a clause is brought down to what it says in short.
enum GistWords {
    /// What an infinitive, and so what is meant to be done, stands behind.
    static let infinitive = WordHash.of("to")
    static let companion = WordHash.of("with")
    static let agent = WordHash.of("by")
    static let between = WordHash.of("between")
    /// Joints of a list of names.
    static let joints: WordSet = "and or"

    /// Acts that are done with somebody: "signed a memorandum with Shell".
    static let mutualActs: Set<String> = [
        "agree", "sign", "meet", "hold", "discuss", "cooperate", "settle", "resume", "invest", "open",
    ]
    /// Acts whose object takes part as much as the subject: "Holm met Vance".
    static let meetingActs: Set<String> = ["meet"]

    /// Nouns for bodies and people that take part in something without a name of their own, beside `SpeakerWords.roles`.
    static let bodies: WordSet = """
        government governments ministry ministries ministers cabinet parliament agency company companies monopoly utility
        producer operator maker bank party council court coalition partners envoys diplomats leaders officials lenders
        navy army police institute regulator owners
        """

    /// Papers that record what is agreed.
    static let papers: WordSet = """
        memorandum memoranda agreement agreements accord accords protocol protocols contract contracts deal deals document
        documents text treaty pact pacts paper papers declaration letter programme program plan
        """
    /// Papers that oblige nobody by what they are.
    static let looseNouns: WordSet = "memorandum memoranda"
    /// "a letter of intent"
    static let intent = WordHash.of("intent")

    /// Verbs by which a paper obliges, and the words that say that it does not.
    static let bindingVerbs: WordSet = "bind binds binding oblige obliges obliged obliging commit commits"
    static let nobody: WordSet = "nobody none no not neither nothing non"
    /// "have yet to approve the text", "needs the approval of parliament"
    static let yet = WordHash.of("yet")
    static let approvals: WordSet = "approve approved ratify ratified endorse endorsed approval ratification"
}
