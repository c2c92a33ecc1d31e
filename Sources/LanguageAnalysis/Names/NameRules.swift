/// The words of a language by which names that no gazetteer knows are told from other capitalised words.
public struct NameRules: Sendable, Hashable {
    /// Words that stand before a person's name, capitalised or not.
    let titles: WordSet
    /// Titles that are printed with a stop.
    let stoppedTitles: WordSet
    /// Last words of the names of bodies.
    let organisationEndings: WordSet
    /// First words of names of bodies that go on with "of" or "for".
    let organisationHeads: WordSet
    /// Bodies that every state has its own of.
    let stateBodies: WordSet
    /// Nouns that, after a name and a comma, say that it is a body.
    let organisationNouns: WordSet
    /// Small words inside persons' names.
    let particles: WordSet
    /// Months, days and what else is capitalised but names nobody.
    let calendar: WordSet
    /// Words that are capitalised only because they open a sentence.
    let openers: WordSet
    /// Words that, after a name and a comma, say where in a picture a person stands.
    let positions: WordSet
    /// Capitalised words before or after a place's name that make it another name.
    let placeModifiers: WordSet
    let placeHeads: WordSet
    let sayingVerbs: WordSet

    /// English as newspapers print it.
    public static let english = NameRules(
        titles: """
            president premier chancellor minister secretary governor mayor senator representative congressman congresswoman
            lawmaker ambassador general colonel admiral captain lieutenant major sergeant professor doctor mr mrs ms messrs
            dr prof gen col lt capt sgt adm sen rep gov rev sir lord lady king queen prince princess emperor empress pope
            sheikh ayatollah spokesman spokeswoman spokesperson aide adviser advisor envoy analyst economist director
            chairman chairwoman chief head leader diplomat negotiator editor author historian expert researcher lecturer
            fellow scholar scientist commissioner judge justice lawyer attorney officer executive founder ceo strategist
            commander activist journalist reporter photographer farmer fisherman wife husband son daughter brother sister
            father mother counterpart vice-president candidate trader manager
            """,
        stoppedTitles: "mr mrs ms messrs dr prof gen col lt maj capt sgt adm sen rep gov rev st",
        organisationEndings: """
            corp corporation inc ltd plc llc co company group holdings university college institute ministry agency bank
            association party council committee commission organization organisation union foundation fund center centre
            news times post federation society bureau office department board authority court parliament alliance forum
            airlines motors heavy industries electric power energy gas oil petroleum house nations administration court
            chamber service services cabinet embassy congress senate duma diet army navy
            """,
        organisationHeads: """
            ministry university bank institute organization organisation association council committee commission
            department bureau chamber federation union academy office board house league society agency
            """,
        stateBodies: """
            ministry parliament cabinet embassy government office congress senate department court army navy administration
            """,
        organisationNouns: """
            company firm group agency bank utility producer operator monopoly party newspaper broadcaster maker giant
            conglomerate lobby tank institute union charity venture refiner
            """,
        particles: "de van von der den bin ibn al el la da dos du ter ben",
        calendar: """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
            fri sat sun est edt gmt utc spring summer autumn winter
            """,
        openers: SentenceRules.english.openers,
        positions: "left right center centre rear front second third seen pictured",
        placeModifiers: "north south east west northern southern eastern western central new old greater upper lower",
        placeHeads: """
            sea ocean strait straits gulf bay lake river mountains peninsula street avenue square airport times post journal
            news today herald daily airlines university college institute
            """,
        sayingVerbs: """
            said says told tells added adds asked argued explained explains insisted noted remarked stressed warned wrote
            replied commented cautioned concluded declared
            """)
}
