/// The English words by which a clause is brought down to what it says in short.
enum GistWords {
    /// What an infinitive, and so what is meant to be done, stands behind.
    static let infinitive = WordHash.of("to")
    static let companion = WordHash.of("with")
    static let agent = WordHash.of("by")
    static let between = WordHash.of("between")
    /// Marks behind which a clause goes on with the matter of the one before.
    static let openers = WordSet(hashes: [WordHash.of(";"), WordHash.of(":")])
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
    /// Those of them that any paper may be called.
    static let openPapers: WordSet = """
        agreement agreements accord accords deal deals document documents text paper papers plan programme program
        settlement sale purchase merger takeover loan transfer truce ceasefire offer
        """
    /// What is agreed without a word for its paper, and may have to be approved.
    static let dealings: WordSet = "settlement sale purchase merger takeover loan transfer truce ceasefire offer"
    /// What is more than a paper that obliges nobody: of some papers that do, none of these is one.
    static let firmDealings: WordSet =
        "loan loans contract contracts treaty treaties sale purchase merger takeover transfer grant"
    /// Papers that oblige nobody by what they are.
    static let looseNouns: WordSet = "memorandum memoranda"
    /// "a letter of intent"
    static let intent = WordHash.of("intent")
    static let of = WordHash.of("of")
    /// "agreed in principle"
    static let principle = WordHash.of("principle")
    static let inside = WordHash.of("in")
    static let provisional: WordSet = "provisional preliminary tentative"
    static let neuter = WordHash.of("it")
    static let definites: WordSet = "the this that its their both"
    /// Words over which "the" does not reach to a noun.
    static let borders: WordSet = "a an of on in to for with by and or that which is was are were has have"

    /// Verbs by which a paper obliges, and the words that say that it does not.
    static let bindingVerbs: WordSet = "bind binds oblige obliges obliged obliging commit commits"
    static let binding = WordHash.of("binding")
    static let nonBinding: WordSet = "non-binding nonbinding"
    static let nobody: WordSet = "nobody none no not neither nothing non"
    static let nobodies: WordSet = "nobody none no neither nothing"
    static let not = WordHash.of("not")
    /// Words for one sort of paper.
    static let paperFamilies: [WordSet] = [
        "treaty treaties pact pacts", "memorandum memoranda letter", "contract contracts", "protocol protocols",
    ]

    // MARK: "at least half of the contracts bind nobody", "final contracts are to be signed"

    /// Words for some of several papers, and for all of them.
    static let parts: WordSet = "most half many majority several some few hardly"
    static let wholes: WordSet = "all none neither"
    static let hardly: WordSet = "few hardly"
    static let several: WordSet = "them these those the"
    static let them = WordHash.of("them")
    static let nonPrefixes: WordSet = "non nonbinding"
    /// What tells that a paper was come to, and none is awaited.
    static let reachings: WordSet = "reached signed concluded agreed struck made won got had was were"
    static let copulas: WordSet = "is are was were"
    static let severalPapers: WordSet = """
        memoranda agreements accords protocols contracts deals documents treaties pacts papers declarations letters texts
        """
    static let finals: WordSet = "final definitive binding"
    static let finalPapers: WordSet = """
        contract contracts agreement agreements accord accords deal deals document documents treaty papers text terms
        """
    static let comings: WordSet = "will due expected planned follow yet"
    static let to = WordHash.of("to")
    static let pasts: WordSet = "was were had would"
    /// Words for a paper that may as well mean something else.
    static let vagueWords: WordSet = "text plan plans programme program paper papers letter deal deals"

    // MARK: "have yet to approve the text", "needs the approval of parliament"

    static let yet = WordHash.of("yet")
    static let had = WordHash.of("had")
    static let subject = WordHash.of("subject")
    static let approvalNouns: WordSet = """
        approval ratification endorsement consent assent clearance referendum go-ahead
        """
    static let approvingVerbs: WordSet = "approve approves approved ratify ratifies ratified endorse endorses endorsed"
    static let votes: WordSet = "vote votes"
    static let formsOfBe: WordSet = "be been being"
    /// Verbs that look ahead to it.
    static let needs: WordSet = "needs need requires require awaits await awaiting pending must"
    /// Conjunctions before it, in a sentence that looks ahead.
    static let conditions: WordSet = "once until unless"
    static let aheads: WordSet = "will takes take enters enter can cannot comes come"
    /// Marks and words that end what a verb reaches.
    static let ends: WordSet = "but while although though"
}
