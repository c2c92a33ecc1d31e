/// The words by which events are told in one language; compiled once.
public final class EventRules: Sendable {
    /// A sort of act and the words that tell it, by form.
    public struct Act: Sendable {
        /// Name of the act ("agree").
        public let name: String
        /// Past forms and participles: "agreed".
        public let past: String
        /// Base and present forms: "agree agrees".
        public let present: String
        /// Nouns that name the act: "agreement deal pact".
        public let nouns: String

        /// Describes an act.
        public init(_ name: String, past: String, present: String, nouns: String = "") {
            self.name = name
            self.past = past
            self.present = present
            self.nouns = nouns
        }
    }

    /// A form of a known verb.
    enum Form: Sendable {
        case past
        case present
    }

    let acts: [Act]
    let pastForms: WordTable<Int>
    let presentForms: WordTable<Int>
    let actNouns: WordTable<Int>

    /// Other past forms that end in no "-ed".
    let irregularPasts: WordSet
    let futureAuxiliaries: WordSet
    let presentAuxiliaries: WordSet
    let pastAuxiliaries: WordSet
    let perfectAuxiliaries: WordSet
    /// "had": what was done before what was done.
    let pluperfectAuxiliaries: WordSet
    let doubtfulModals: WordSet
    let reportedFutures: WordSet
    let negations: WordSet
    /// Words between an auxiliary and "to" that make a plan: "is expected to".
    let planParticiples: WordSet
    /// Verbs whose infinitive tells a plan: "agreed to visit".
    let planVerbs: WordSet
    let sayingVerbs: WordSet
    /// Verbs of saying that say no more than that something is said.
    let plainSayings: WordSet
    /// Verbs of saying whose object is the hearer: "told reporters".
    let addressingVerbs: WordSet
    /// Verbs whose future is no plan: "will depend on".
    let stativeVerbs: WordSet
    let neuterPronouns: WordSet
    /// Verbs whose infinitive need not have come about: "had meant to come".
    let wishVerbs: WordSet
    let subordinators: WordSet
    let relatives: WordSet
    let conditionals: WordSet
    /// Words that make a condition of the sentence they begin: "Had he signed, …".
    let inversions: WordSet
    let determiners: WordSet
    let prepositions: WordSet
    let placePrepositions: WordSet
    /// Prepositions before where somebody went.
    let goalPrepositions: WordSet
    let rangePrepositions: WordSet
    let rangeJoints: WordSet
    /// Words by which a speaker is set against the one before: "however".
    let contrasts: WordSet
    /// Acts that only begin, hold or end another one, by name.
    let phaseActs: Set<String>
    /// Acts that last, so that they can be begun and ended, by name.
    let lastingActs: Set<String>
    /// Nouns that name the same things when they are counted, by noun.
    let countedFamilies: [String: String]
    let coordinators: WordSet
    let singularPronouns: WordSet
    let pluralPronouns: WordSet
    let pluralDescriptions: WordSet
    let pluralHeads: WordSet
    /// Whoever holds one of these in a state or body is one person: "the president".
    let officeNouns: WordSet
    /// Before a date and a colon: what follows was added on that day.
    let updateLabels: WordSet
    /// Those of them that mean states and not people: "the two countries".
    let stateHeads: WordSet
    /// Those that may mean either: "both sides".
    let openHeads: WordSet
    /// Happenings that a date may stand before: "the 2011 earthquake".
    let datableNouns: WordSet
    let eventPrepositions: WordSet
    /// Words that, before a date, make it no date of the act: "since 2000", "until May".
    let stretchPrepositions: WordSet
    /// Words that bind a date to the noun before them: "the talks of 2009".
    let nounPrepositions: WordSet
    /// Words before the time since a thing was done last: "the first visit in 11 years".
    let lastPrepositions: WordSet
    /// "at least", "at the latest": words between a preposition and its date.
    let hedges: WordSet
    let cancelledVerbs: WordSet
    /// Verbs that cancel with words behind them: "called off", "put on ice", an object between them or not.
    let cancellingPhrases: PhrasalVerbs
    /// What a plan does that comes about: "go ahead", "take place".
    let goingAhead: PhrasalVerbs
    /// Verbs whose infinitive is what is done: "began to ship".
    let beginningVerbs: WordSet
    /// Acts that are told without an object, by name: "the bridge opened".
    let completeActs: Set<String>
    /// "will not open before May": words before the first day that something may be.
    let earliestPrepositions: WordSet
    /// "after all": what was to be will not.
    let afterAll: [UInt64]
    /// "once expected to": words that make a plan one of the past.
    let lapsedPlanWords: WordSet
    /// Acts that are planned long before they are done, by name.
    let plannedActs: Set<String>
    /// Forms of "be" that may stand behind an auxiliary.
    let formsOfBe: WordSet
    /// "is to blame": infinitives that tell of no plan.
    let idleInfinitives: WordSet
    /// Verbs that cancel where a plan is their object: "dropped its appeal".
    let droppingVerbs: WordSet
    let planNouns: WordSet
    /// Participles that tell what is going on: "is drilling".
    let progressActs: WordSet
    /// Verbs whose present tells what goes on: "remains in port".
    let lastingVerbs: WordSet
    /// Presents in "-s" that are no plurals, so that they are verbs behind any noun: "the law takes effect".
    let plainPresents: WordSet
    /// Determiners that stand for people by themselves: "Both voted".
    let pronominals: WordSet
    /// Verbs beside those of saying that bring a clause with "that".
    let contentVerbs: WordSet
    /// Verbs that do not vouch for what they bring: "suspect that he moved the money".
    let suspectingVerbs: WordSet
    /// Modals that tell of a plan where a day to come stands with them: "should open by 2018".
    let expectedModals: WordSet
    /// Forms of the past that are no participles, so that they never stand in a clause cut short.
    let finitePasts: WordSet
    /// Verbs that, with "had", tell of a plan which something has come between since.
    let overtakenPlans: WordSet
    /// "is in talks", "is under way": prepositions, and the nouns behind them that make it something going on.
    let standingIn: WordSet
    let standings: WordSet
    /// "protested its innocence"
    let pleadingVerbs: WordSet
    let innocence: WordSet
    /// "charged that they had been taken": verbs that claim before "that".
    let chargingVerbs: WordSet
    /// Words behind which a noun is no longer what a verb dismisses.
    let denialBorders: WordSet
    /// "the small hours of Sunday": parts of a day or year, whose date is the clause's.
    let partsOfTime: WordSet
    /// Numbers in words, as they stand before a noun.
    let numerals: WordSet
    /// Participles that differ from the past form and end in no "-ed": "taken".
    let participles: WordSet
    /// Verbs that leave it to a noun behind a preposition to say what is done: "came for a visit".
    let lightVerbs: WordSet
    /// Nouns of what is only said: "rumours that he resigned".
    let claimNouns: WordSet
    /// What such words are called that are not believed: "are false".
    let falsehoods: WordSet
    /// Verbs by which somebody will have none of them: "dismissed claims that".
    let dismissingVerbs: WordSet
    /// Adverbs by which an article does not vouch for an act: "allegedly".
    let hearsayAdverbs: WordSet
    /// "nearly signed": what did not quite come about.
    let approximators: WordSet
    /// What reports are called that nobody vouches for.
    let unconfirmed: WordSet
    /// Participles that do the same before "to": "is said to have left".
    let hearsayParticiples: WordSet
    /// Verbs that tell of a plan that came to nothing: "was to speak, but failed to".
    let failingVerbs: WordSet
    /// Conjunctions before them: "but".
    let adversatives: WordSet
    /// Verbs that give what they name another time: "postponed to", and the words before that time.
    let postponingVerbs: WordSet
    let newTimePrepositions: WordSet
    /// Verbs that give what they name its time: "called a strike for Monday", and the words before that time.
    let arrangingVerbs: WordSet
    let arrangedTimePrepositions: WordSet
    /// Verbs that tell that something begun or planned came about: "completed the purchase".
    let completionVerbs: WordSet
    /// Prepositions before the last day on which something is to be: "by 2014".
    let deadlinePrepositions: WordSet
    /// What a picture shows of people and no article tells as news: "gestures".
    let gestures: WordSet
    /// Verbs that with a home behind them tell no more than that a visit is over: "will fly home".
    let goings: WordSet
    let homes: WordSet
    /// Verbs that, with a measure and a year, give a figure and tell no act: "imported 70 million tonnes in 2010".
    let totalVerbs: WordSet
    let measures: WordSet
    /// What belongs to the verb before it: "handed over".
    let particles: WordSet
    /// Relatives that no sentence of its own can be made of: "whose".
    let boundRelatives: WordSet
    /// Words behind a comma before what was done next: "approved it last year, then said in April".
    let sequels: WordSet
    /// Conjunctions before what was done before the act of the main clause: "after he took office in December".
    let earlierActs: WordSet
    /// What binds a clause to the date before it: "in July, when".
    let timeRelatives: WordSet
    /// "a week ago"
    let agoWords: WordSet
    /// Pronouns that a clause cut out of its sentence would leave without a meaning.
    let objectPronouns: WordSet
    /// Nouns and adjectives that tell no thing from another: "new", "part".
    let weakThings: WordSet
    /// What is counted without being singled out: "the second time".
    let unnumberedThings: WordSet
    /// Things whose number stands behind them: "phase 2".
    let numberedThings: WordSet
    /// What is begun where something is built: "work began".
    let workNouns: WordSet
    /// Ordinals, each with the folded hash of its number in digits.
    let ordinals: WordTable<UInt64>
    /// Words that mean one thing, each with the hash of the first of them.
    let sameThings: WordTable<UInt64>
    /// The acts in which a planned act may be told when it has come about, by name.
    let outcomeActs: [String: Set<String>]
    let deniedVerbs: WordSet
    let claimedVerbs: WordSet
    /// Words in "-ing" behind a comma that tell no act: "including".
    let idleGerunds: WordSet
    /// Words before a gerund that tells an act: "after meeting both".
    let gerundPrepositions: WordSet
    /// "…, denying any fault"
    let denyingGerunds: WordSet
    /// "…, accusing his rival of theft"
    let claimingGerunds: WordSet
    /// "…, scrapping its plans"
    let cancellingGerunds: WordSet
    /// Participles that tell a plan without a verb behind them: "is due on Friday".
    let fixedParticiples: WordSet
    /// Present forms that tell what a timetable holds: "the trial resumes on Monday".
    let schedulePresents: WordSet
    /// Verbs whose past form is never a participle of the noun before it: "officials met in a town held by rebels".
    let intransitives: WordSet
    /// Modals that tell what is to be done: "must pay".
    let obligations: WordSet
    /// Verbs of a plan that without an infinitive are none.
    let idlePlans: WordSet
    /// Verbs that with a delay as their object put something off: "forced a delay".
    let causingVerbs: WordSet
    /// What they bring: "a delay".
    let delays: WordSet
    /// Forms of verbs that cancel by themselves, but for those of the past.
    let cancellingForms: WordSet
    /// The same of those that need a plan as their object.
    let droppingForms: WordSet
    /// Whom something is denied: "denied him entry".
    let personObjects: WordSet
    /// What is asked for and denied: "was denied bail".
    let grants: WordSet
    /// What is laid at somebody's door: "disputes responsibility".
    let faults: WordSet
    /// What is claimed without words: "claimed 23 lives".
    let claimedThings: WordSet
    /// Past forms that tell how things were, or what was thought.
    let stativePasts: WordSet
    /// Words behind "will be" that tell of a turn: "will be open".
    let turns: WordSet
    /// Words before what came in between: "were inspecting a fence when shots were fired".
    let interruptions: WordSet
    /// Subjects that nobody is: "neither side signed".
    let noSubjects: WordSet
    let stopWords: WordSet
    /// Words before a title that make it another office or a past one.
    let otherOffice: WordSet
    let to: UInt64
    let that: UInt64
    /// The word before who did what a participle tells.
    let by: UInt64
    let of: UInt64
    /// Every word that by itself may be a verb, but for known past forms.
    let verbSigns: WordSet
    /// Every word that may begin a clause, but for what follows a verb of saying.
    let clauseSigns: WordSet
    /// What `isAuxiliary` and `isFunctionWord` ask for, each as one set.
    let auxiliaries: WordSet
    let functionWords: WordSet

    /// Compiles a table of acts and word lists.
    init(acts: [Act], words: [EventWordList: String], countedFamilies: [String: String]) {
        self.acts = acts
        pastForms = Self.table(acts.map(\.past))
        presentForms = Self.table(acts.map(\.present))
        actNouns = Self.table(acts.map(\.nouns))
        func set(_ list: EventWordList) -> WordSet { WordSet(words[list] ?? "") }
        irregularPasts = set(.irregularPasts)
        futureAuxiliaries = set(.futureAuxiliaries)
        presentAuxiliaries = set(.presentAuxiliaries)
        pastAuxiliaries = set(.pastAuxiliaries)
        perfectAuxiliaries = set(.perfectAuxiliaries)
        pluperfectAuxiliaries = set(.pluperfectAuxiliaries)
        doubtfulModals = set(.doubtfulModals)
        reportedFutures = set(.reportedFutures)
        negations = set(.negations)
        planParticiples = set(.planParticiples)
        planVerbs = set(.planVerbs)
        sayingVerbs = set(.sayingVerbs)
        plainSayings = set(.plainSayings)
        addressingVerbs = set(.addressingVerbs)
        stativeVerbs = set(.stativeVerbs)
        neuterPronouns = set(.neuterPronouns)
        wishVerbs = set(.wishVerbs)
        subordinators = set(.subordinators)
        relatives = set(.relatives)
        conditionals = set(.conditionals)
        inversions = set(.inversions)
        determiners = set(.determiners)
        prepositions = set(.prepositions)
        placePrepositions = set(.placePrepositions)
        goalPrepositions = set(.goalPrepositions)
        rangePrepositions = set(.rangePrepositions)
        rangeJoints = set(.rangeJoints)
        contrasts = set(.contrasts)
        phaseActs = Set((words[.phaseActs] ?? "").split(separator: " ").map(String.init))
        lastingActs = Set((words[.lastingActs] ?? "").split(separator: " ").map(String.init))
        self.countedFamilies = countedFamilies
        coordinators = set(.coordinators)
        singularPronouns = set(.singularPronouns)
        pluralPronouns = set(.pluralPronouns)
        pluralDescriptions = set(.pluralDescriptions)
        pluralHeads = set(.pluralHeads)
        officeNouns = set(.officeNouns)
        updateLabels = set(.updateLabels)
        stateHeads = set(.stateHeads)
        openHeads = set(.openHeads)
        datableNouns = set(.datableNouns)
        eventPrepositions = set(.eventPrepositions)
        stretchPrepositions = set(.stretchPrepositions)
        nounPrepositions = set(.nounPrepositions)
        lastPrepositions = set(.lastPrepositions)
        hedges = set(.hedges)
        cancelledVerbs = set(.cancelledVerbs)
        cancellingPhrases = PhrasalVerbs(words[.cancellingPhrases] ?? "")
        goingAhead = PhrasalVerbs(words[.goingAhead] ?? "")
        plannedActs = Set((words[.plannedActs] ?? "").split(separator: " ").map(String.init))
        formsOfBe = set(.formsOfBe)
        beginningVerbs = set(.beginningVerbs)
        completeActs = Set((words[.completeActs] ?? "").split(separator: " ").map(String.init))
        earliestPrepositions = set(.earliestPrepositions)
        afterAll = (words[.afterAll] ?? "").split(separator: " ").map { WordHash.of(String($0)) }
        lapsedPlanWords = set(.lapsedPlanWords)
        idleInfinitives = set(.idleInfinitives)
        droppingVerbs = set(.droppingVerbs)
        planNouns = set(.planNouns)
        progressActs = set(.progressActs)
        lastingVerbs = set(.lastingVerbs)
        participles = set(.participles)
        plainPresents = set(.plainPresents)
        pronominals = set(.pronominals)
        suspectingVerbs = set(.suspectingVerbs)
        expectedModals = set(.expectedModals)
        finitePasts = set(.finitePasts)
        overtakenPlans = set(.overtakenPlans)
        standingIn = set(.standingIn)
        standings = set(.standings)
        pleadingVerbs = set(.pleadingVerbs)
        innocence = set(.innocence)
        chargingVerbs = set(.chargingVerbs)
        denialBorders = set(.denialBorders)
        partsOfTime = set(.partsOfTime)
        numerals = set(.numerals)
        contentVerbs = set(.contentVerbs)
        lightVerbs = set(.lightVerbs)
        claimNouns = set(.claimNouns)
        falsehoods = set(.falsehoods)
        dismissingVerbs = set(.dismissingVerbs)
        hearsayAdverbs = set(.hearsayAdverbs)
        approximators = set(.approximators)
        unconfirmed = set(.unconfirmed)
        hearsayParticiples = set(.hearsayParticiples)
        failingVerbs = set(.failingVerbs)
        adversatives = set(.adversatives)
        postponingVerbs = set(.postponingVerbs)
        newTimePrepositions = set(.newTimePrepositions)
        arrangingVerbs = set(.arrangingVerbs)
        arrangedTimePrepositions = set(.arrangedTimePrepositions)
        completionVerbs = set(.completionVerbs)
        deadlinePrepositions = set(.deadlinePrepositions)
        gestures = set(.gestures)
        goings = set(.goings)
        homes = set(.homes)
        totalVerbs = set(.totalVerbs)
        measures = set(.measures)
        particles = set(.particles)
        boundRelatives = set(.boundRelatives)
        sequels = set(.sequels)
        earlierActs = set(.earlierActs)
        timeRelatives = set(.timeRelatives)
        agoWords = set(.agoWords)
        objectPronouns = set(.objectPronouns)
        weakThings = set(.weakThings)
        unnumberedThings = set(.unnumberedThings)
        numberedThings = set(.numberedThings)
        workNouns = set(.workNouns)
        ordinals = Self.ordinals(words[.ordinals] ?? "")
        sameThings = Self.sameThings(words[.sameThings] ?? "")
        outcomeActs = Self.outcomes(words[.outcomeFamilies] ?? "", of: acts)
        deniedVerbs = set(.deniedVerbs)
        claimedVerbs = set(.claimedVerbs)
        idleGerunds = set(.idleGerunds)
        gerundPrepositions = set(.gerundPrepositions)
        denyingGerunds = set(.denyingGerunds)
        claimingGerunds = set(.claimingGerunds)
        cancellingGerunds = set(.cancellingGerunds)
        fixedParticiples = set(.fixedParticiples)
        schedulePresents = set(.schedulePresents)
        intransitives = set(.intransitives)
        obligations = set(.obligations)
        idlePlans = set(.idlePlans)
        causingVerbs = set(.causingVerbs)
        delays = set(.delays)
        cancellingForms = set(.cancellingForms)
        droppingForms = set(.droppingForms)
        personObjects = set(.personObjects)
        grants = set(.grants)
        faults = set(.faults)
        claimedThings = set(.claimedThings)
        stativePasts = set(.stativePasts)
        turns = set(.turns)
        interruptions = set(.interruptions)
        noSubjects = set(.noSubjects)
        stopWords = set(.stopWords)
        otherOffice = set(.otherOffice)
        to = WordHash.of(words[.infinitiveMark] ?? "")
        that = WordHash.of(words[.contentMark] ?? "")
        of = WordHash.of(words[.possessionMark] ?? "")
        verbSigns = [
            futureAuxiliaries, reportedFutures, doubtfulModals, presentAuxiliaries, pastAuxiliaries, wishVerbs,
            perfectAuxiliaries, planVerbs, sayingVerbs, contentVerbs, plainPresents, deniedVerbs, claimedVerbs,
        ].reduce("") { $0.union($1) }
        clauseSigns = [
            singularPronouns, pluralPronouns, neuterPronouns, conditionals, inversions, relatives, subordinators,
            coordinators, set(.infinitiveMark), set(.contentMark),
        ].reduce("") { $0.union($1) }
        auxiliaries = [
            futureAuxiliaries, presentAuxiliaries, pastAuxiliaries, perfectAuxiliaries, doubtfulModals, reportedFutures,
        ].reduce("") { $0.union($1) }
        functionWords = [
            prepositions, coordinators, subordinators, relatives, futureAuxiliaries, presentAuxiliaries,
            pastAuxiliaries, perfectAuxiliaries, doubtfulModals, irregularPasts, sayingVerbs,
        ].reduce("") { $0.union($1) }
        by = WordHash.of(words[.agentMark] ?? "")
    }
}
