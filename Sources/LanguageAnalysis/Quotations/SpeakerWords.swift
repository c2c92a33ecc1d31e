/// The words around verbs of saying that tell who speaks.
enum SpeakerWords {
    /// Pronouns that mean one person spoken of before.
    static let personPronouns: WordSet = "he she"

    /// Pronouns that name no one person.
    static let otherPronouns: WordSet = "they it we i you who"

    /// Words that may stand between a subject and its verb.
    static let betweenSubjectAndVerb: WordSet = """
        has have had also later then would will could might previously earlier repeatedly meanwhile however separately
        publicly reportedly recently already again often still on in today yesterday himself herself itself themselves
        simply only just once even further therefore nevertheless nonetheless though too long since always now
        monday tuesday wednesday thursday friday saturday sunday
        """

    static let conjunctions: WordSet = "and but or"
    static let of: WordSet = "of"
    static let joints: WordSet = "of the and"
    /// Before a participle these make it passive: "be confirmed" says nothing.
    static let passives: WordSet = "be been being is are was were"
    static let relatives: WordSet = "who which"

    /// Nouns for persons and bodies that speak without a name.
    static let roles: WordSet = """
        official officials analyst analysts source sources spokesman spokeswoman spokesperson spokespeople leader leaders
        minister ministers president premier chancellor secretary governor mayor ambassador diplomat diplomats government
        governments ministry ministries expert experts critic critics commentator commentators economist economists aide
        aides adviser advisers advisor advisors company companies firm firms group agency police army professor researcher
        researchers historian lawmaker lawmakers senator senators side sides report reports statement newspaper paper media
        chairman chairwoman chief head executive executives director manager envoy negotiator negotiators delegation
        residents resident protesters activists trader traders witness witnesses lawyer lawyers judge court king queen
        emperor kremlin embassy cabinet party parliament author survey study scientists scientist observers officer officers
        union airline bank agency club federation board commission committee member members coach banker prosecutor accountant
        owner inspector engineer nurse doctor commander pilot investor investors
        farmer fisherman fishermen teacher worker workers supporter supporters opponent opponents man woman
        """

    /// Roles that, with a state's adjective and "the", mean its leader.
    static let leaders: WordSet = "leader president premier chancellor minister king queen emperor"

    /// Roles of one person, which "the" makes somebody named before.
    static let offices: WordSet = """
        leader president premier chancellor minister secretary governor mayor ambassador chairman chairwoman chief director
        coach judge king queen emperor man woman spokesman spokeswoman lawyer banker senator
        """

    /// Roles of bodies.
    static let bodies: WordSet = "company firm airline bank agency union federation club operator group"

    /// A kind of bodies: the roles that one goes by, the words in a name that say so, and whether such a body's name says so as a rule.
    struct BodyKind {
        let roles: WordSet
        let names: WordSet
        let isToldByName: Bool
    }

    /// The kinds of bodies that "the company" and its like tell apart; a role in no row, as "group", may be any body's.
    static let bodyKinds = [
        BodyKind(
            roles: "company firm operator airline",
            names: """
                company companies corporation corp inc ltd limited plc ag gmbh holding holdings lines line airways airlines
                industries bank
                """, isToldByName: false),
        BodyKind(roles: "bank", names: "bank banking", isToldByName: true),
        BodyKind(roles: "union", names: "union unions guild brotherhood", isToldByName: true),
        BodyKind(roles: "federation", names: "federation confederation", isToldByName: true),
        BodyKind(roles: "club", names: "club", isToldByName: false),
        BodyKind(
            roles: "agency",
            names: """
                agency ministry department office authority commission committee council court parliament senate assembly
                government police army navy cabinet tribunal board university institute party alliance league association
                """, isToldByName: false),
    ]

    static let infinitive: WordSet = "to"
    static let definite: WordSet = "the"

    /// Words that a noun phrase before a verb cannot begin beyond.
    static let phraseBorders: WordSet = """
        and but or that which who what how why whether where as while when if because although though after before since than to at by for from with
        in on of is are was were be been has have had will would said says
        """
}
