/// The words of a language by which names that no gazetteer knows are told from other capitalised words.
///
/// A class, as every name that is looked at asks for some of its lists.
public final class NameRules: Sendable {
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
    /// Words in -er, -or and -an that name nobody's trade.
    let noAgents: WordSet
    /// Nouns that, before a name, make it a body: "the maker Blue Fjord", "the owner, Blue Fjord".
    let bodyRoles: WordSet
    /// Prepositions that stand before a place.
    let locatives: WordSet
    /// "the town of", "the river": nouns before a place's name.
    let placeNouns: WordSet
    /// "hills", "valley": small nouns that end a place's name.
    let geographicNouns: WordSet
    /// Nouns before the name of a ship or the like.
    let vesselNouns: WordSet
    /// Last words of the names of buildings, cups, treaties.
    let thingEndings: WordSet
    let determiners: WordSet
    /// Small nouns that, behind a name and "the", say that it is the name of a site or a deed.
    let siteNouns: WordSet
    let thirdPersons: WordSet
    let auxiliaries: WordSet
    /// Words for nobody in particular, capitalised only at the start of a sentence.
    let indefinites: WordSet
    /// "who", after a comma, tells that a person was named.
    let who: WordSet

    init(
        titles: WordSet, stoppedTitles: WordSet, organisationEndings: WordSet, organisationHeads: WordSet,
        stateBodies: WordSet, organisationNouns: WordSet, particles: WordSet, calendar: WordSet, openers: WordSet,
        positions: WordSet, placeModifiers: WordSet, placeHeads: WordSet, sayingVerbs: WordSet, noAgents: WordSet,
        bodyRoles: WordSet, locatives: WordSet, placeNouns: WordSet, geographicNouns: WordSet, vesselNouns: WordSet,
        thingEndings: WordSet, determiners: WordSet, siteNouns: WordSet, thirdPersons: WordSet, auxiliaries: WordSet,
        indefinites: WordSet, who: WordSet
    ) {
        self.titles = titles
        self.stoppedTitles = stoppedTitles
        self.organisationEndings = organisationEndings
        self.organisationHeads = organisationHeads
        self.stateBodies = stateBodies
        self.organisationNouns = organisationNouns
        self.particles = particles
        self.calendar = calendar
        self.openers = openers
        self.positions = positions
        self.placeModifiers = placeModifiers
        self.placeHeads = placeHeads
        self.sayingVerbs = sayingVerbs
        self.noAgents = noAgents
        self.bodyRoles = bodyRoles
        self.locatives = locatives
        self.placeNouns = placeNouns
        self.geographicNouns = geographicNouns
        self.vesselNouns = vesselNouns
        self.thingEndings = thingEndings
        self.determiners = determiners
        self.siteNouns = siteNouns
        self.thirdPersons = thirdPersons
        self.auxiliaries = auxiliaries
        self.indefinites = indefinites
        self.who = who
    }

    /// English as newspapers print it.
    public static let english = NameRules(
        titles: """
            president premier chancellor minister secretary governor mayor senator representative congressman congresswoman
            lawmaker ambassador general colonel admiral captain lieutenant major sergeant professor doctor mr mrs ms messrs
            dr prof gen col lt capt sgt adm sen rep gov rev sir lord lady king queen prince princess emperor empress pope
            sheikh ayatollah spokesman spokeswoman spokesperson aide adviser advisor envoy analyst economist director
            chairman chairwoman chief head leader diplomat negotiator editor author historian expert researcher lecturer
            fellow scholar scientist commissioner judge justice lawyer attorney officer executive founder ceo strategist
            owner founder inspector detective premier-designate coach captain nurse witness secretary-general accountant banker prosecutor
            commander activist journalist reporter photographer farmer fisherman wife husband son daughter brother sister
            father mother counterpart vice-president candidate trader manager
            """,
        stoppedTitles: "mr mrs ms messrs dr prof gen col lt maj capt sgt adm sen rep gov rev st",
        organisationEndings: """
            corp corporation inc ltd plc llc co company group holdings university college institute ministry agency bank
            association party council committee commission organization organisation union foundation fund center centre
            news times post federation society bureau office department board authority court parliament alliance forum
            airlines motors heavy industries electric power energy gas oil petroleum house nations administration court
            chamber service services cabinet embassy congress senate duma diet army navy minerals mining foods systems capital
            partners brothers railway railways insurance steel media press bureau club
            """,
        organisationHeads: """
            ministry university bank institute organization organisation association council committee commission museum
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
            news today herald daily airlines university college institute county province prefecture district
            """,
        sayingVerbs: """
            said says told tells added adds asked argued explained explains insisted noted remarked stressed warned wrote
            replied commented cautioned concluded declared
            """,
        noAgents: """
            after under over former other another never however whether either neither later earlier rather together per for or
            nor order border power water river number paper newspaper summer winter member tanker trawler cruiser steamer
            freighter computer tower matter letter quarter center offer corner dinner supper shoulder finger weather cover
            poster folder ladder timber lumber rubber copper silver chapter theater theatre sewer container helicopter
            motor tractor sector factor harbor harbour labor door floor error mirror terror monitor corridor reactor sensor
            human urban suburban maker producer operator carrier retailer grocer insurer broadcaster publisher manufacturer
            supplier lender brewer refiner distributor contractor owner developer builder
            """,
        bodyRoles: """
            maker producer operator carrier retailer grocer grocers insurer broadcaster publisher manufacturer supplier lender
            brewer refiner distributor contractor company firm group airline bank agency railway union party
            newspaper developer builder
            """,
        locatives: "in at near",
        placeNouns: "river lake mount town city port village district province region island valley county capital",
        geographicNouns: "hills mountains valley forest peninsula islands river district region province coast",
        vesselNouns: "trawler ship tanker vessel ferry satellite rocket yacht boat submarine steamer freighter",
        thingEndings: """
            bridge tower museum cup championship championships prize award treaty palace stadium cathedral festival dam tunnel
            marathon games olympics
            """,
        determiners: "the a an this that these those its his her their our no every each",
        siteNouns: "mine bridge dam plant refinery airport prison treaty reactor pipeline",
        thirdPersons: "them whom",
        auxiliaries: "was were has had is will would won went came took left said told became",
        indefinites: """
            nobody somebody anybody everybody someone anyone everyone nothing something anything everything yesterday tomorrow
            tonight ministers leaders police officials thousands hundreds dozens millions
            """,
        who: "who whose")
}
