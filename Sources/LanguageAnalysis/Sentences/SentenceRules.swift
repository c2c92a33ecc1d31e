/// What a language's stops mean: its abbreviations and the words that open sentences.
public struct SentenceRules: Sendable, Hashable {
    /// How a stop after an abbreviation is read.
    public enum Abbreviation: Sendable, Hashable {
        /// A name follows ("Mr."): never the end of a sentence.
        case beforeName
        /// A number follows ("No. 5", "Dec. 15"): no end there, else an ordinary stop.
        case beforeNumber
        /// Ends a sentence only before a word that commonly opens one ("Inc.", "U.S.").
        case anywhere
        /// A time of day ("p.m."): ends a sentence before a capital that begins no time zone, day or month.
        case clock
    }

    let abbreviations: [UInt64: Abbreviation]
    let openers: WordSet
    let afterClock: WordSet
    let sayingVerbs: WordSet

    /// Makes rules from tables: words parted by spaces, without their stops.
    public init(abbreviations: [(Abbreviation, String)], openers: WordSet, afterClock: WordSet, sayingVerbs: WordSet) {
        var table: [UInt64: Abbreviation] = [:]
        for (kind, words) in abbreviations {
            for word in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                table[WordHash.of(word)] = kind
            }
        }
        self.abbreviations = table
        self.openers = openers
        self.afterClock = afterClock
        self.sayingVerbs = sayingVerbs
    }

    /// English as newspapers print it.
    public static let english = SentenceRules(
        abbreviations: [
            (
                .beforeName,
                """
                mr mrs ms messrs mx dr prof profs gen col lt maj cmdr capt sgt cpl adm brig sen sens rep reps gov govs pres
                rev fr hon supt insp det st ste mt ft vs eg ie cf viz
                """
            ),
            (
                .beforeNumber,
                """
                no nos art arts sec secs fig figs vol vols p pp para ch jan feb mar apr jun jul aug sept sep oct nov dec
                """
            ),
            (
                .anywhere,
                "inc corp co cos ltd plc llc bros dept assn univ jr sr esq etc al est approx ave blvd rd bn mn ph"
            ),
        ],
        openers: """
            a about according after all also although among an and another any are as asked at because before between both
            but by can critics despite do does during each earlier even every few first following for former from given had
            has have he her here his how however i if in indeed instead is it its just last later like many meanwhile more
            moreover most much nearly neither no none nonetheless nor not nothing now of officials on once one only or other
            others our over part people perhaps several she should since so some still such that the their then there these
            they this those though three through thus to today two under unlike until we what when where whether which while
            who why will with without would yet you
            """,
        afterClock: """
            acst adt aedt aest akdt akst bst cdt cest cet cst eastern edt eest eet est et gmt hkt hst ist jst kst mdt msk
            mst pacific pdt pst pt sgt utc wib local
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            """,
        sayingVerbs: SayingVerbs.spoken)
}
