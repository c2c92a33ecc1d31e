import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Plans and outcomes that are told in other words.
struct PlanMatterTests {
    /// The event that a plan told on 12 March 2014 is linked to; `later` is told on another day in another paper.
    private static func outcome(of plan: String, _ later: String, published: String) -> Event? {
        let events = EventSample.events([
            EventSample(plan, path: "a.txt"), EventSample(later, published: published, path: "b.txt"),
        ])
        let followUp = events.first { $0.status == .planned }?.followUp
        return events.first { $0.id == followUp }
    }

    @Test(arguments: [
        // The thing is told by its number and place, whatever the verbs are.
        (
            "A second stage is to carry the oil to Harbour City by 2016 at the latest.",
            "Anna Holm ordered the start of its second stage on Tuesday, and oil flowed to Harbour City.", "2015-10-22"
        ),
        // What is completed was begun or planned.
        (
            "Norland will pay 40 million dollars for a majority of the harbour.",
            "Norland completed the purchase of its majority in June 2014.", "2015-01-20"
        ),
        // Work that is to start, and a building begun.
        (
            "Work is to start in Harbour City in April 2014, the council said.",
            "The railway company began construction of the tunnel in Harbour City on April 7, 2014.", "2014-04-08"
        ),
        (
            "Part of the line is to open in September 2014.",
            "The line opened between the harbour and the mill on Sunday.", "2014-09-23"
        ),
        // A last day is no first day.
        (
            "The second stage of the railway is to be opened in Harbour City by 2016.",
            "Erik Vance opened the second stage of the railway in Harbour City on May 6, 2014.", "2014-05-07"
        ),
    ])
    func theThingIsWhatFollows(plan: String, later: String, published: String) {
        #expect(Self.outcome(of: plan, later, published: published)?.status == .happened)
    }

    @Test(arguments: [
        // Another number is another thing.
        (
            "The second stage of the railway is to be opened in Harbour City by 2016.",
            "Erik Vance opened the first stage of the railway in Harbour City on May 6, 2014.", "2014-05-07"
        ),
        // The same act on something else.
        (
            "Norland will pay 40 million dollars for a majority of the harbour.",
            "Norland completed the purchase of its ferries in June 2014.", "2015-01-20"
        ),
        // The same two states, and another treaty: a plan without a day is open to much, not to everything.
        (
            "Norland and Sudria will sign a treaty on fishing.",
            "Norland and Sudria signed a contract for ferries on June 2, 2014.", "2014-06-03"
        ),
        // Work on something else, and elsewhere.
        (
            "Work is to start in Harbour City in April 2014, the council said.",
            "The company began construction of a mill in Sudria on April 7, 2014.", "2014-04-08"
        ),
        // Told before it was planned.
        (
            "Norland will buy a majority of the harbour.",
            "Norland completed the purchase of a majority of the harbour in June 2013.", "2014-06-03"
        ),
    ])
    func somethingElseDoesNotFollow(plan: String, later: String, published: String) {
        #expect(Self.outcome(of: plan, later, published: published) == nil)
    }

    @Test func whatWorkIsOnTheArticleSays() {
        func followed(_ later: String) -> Bool {
            Self.outcome(
                of: "The council of Harbour City approved a new pier on Monday. Work is to begin in June 2014.", later,
                published: "2014-06-12") != nil
        }
        #expect(followed("A ferry company began to build the new pier on Tuesday, Anna Holm said."))
        #expect(!followed("A ferry company began to build a new mill on Tuesday, Anna Holm said."))
    }

    @Test func whatWillNotBeAfterAllIsPutOffThoughItsArticleTellsThePlanAgain() {
        let events = EventSample.events([
            EventSample("Erik Vance will visit Norland this autumn, Anna Holm said.", path: "a.txt"),
            EventSample(
                "Erik Vance will not come to Norland this autumn after all. Anna Holm had announced in March that Erik Vance would "
                    + "visit Norland in the autumn.", published: "2014-11-10", path: "b.txt"),
        ])
        let plan = events.first { $0.status == .planned }
        #expect(events.first { $0.id == plan?.followUp }?.status == .cancelled)
    }

    @Test func whatWasPresentedThenWillNotBeBuilt() {
        let plan =
            "Norland wants to decide on the investment early next year and to ship the first gas of the plant in 2018."
        func isCalledOff(_ calling: String) -> Bool {
            Self.outcome(of: plan, calling, published: "2016-06-24")?.status == .cancelled
        }
        #expect(isCalledOff("The gas plant that Norland presented in March 2014 will not be built."))
        // Presented at another time, it is another plant.
        #expect(!isCalledOff("The gas plant that Norland presented in May 2015 will not be built."))
    }

    @Test func aPlanOfThePastIsNone() {
        let sample = EventSample(
            "The visit that Erik Vance was once expected to pay to Norland this year is still wanted, Anna Holm said.")
        #expect(!sample.drafts.contains { $0.status == .planned })
    }

    @Test func whatIsSaidOfATalkIsNoPlan() {
        let sample = EventSample("Talks between Norland and Sudria are expected to focus on the ferry treaty.")
        #expect(sample.drafts.isEmpty)
    }

    @Test func aFutureAndAPastOfOneDayAreOneMatter() {
        let events = EventSample.events([
            EventSample(
                "Day two of the summit will be held in Harbour City on March 12, 2014. Anna Holm and Erik Vance wrapped up summit "
                    + "meetings on March 12, 2014.", path: "a.txt")
        ])
        let plan = events.first { $0.status == .planned }
        #expect(plan == nil || plan?.followUp != nil)
    }

    @Test func datesKnowWhatTheyDate() {
        func dating(_ text: String) -> Event.Dating? { EventSample(text).drafts.first?.dating }
        #expect(dating("Norland will buy the harbour.") == .telling)
        #expect(dating("Norland will buy the harbour in May 2014.") == .act)
        #expect(dating("Norland is to open the harbour by 2016 at the latest.") == .deadline)
    }

    @Test func whatNeverTookPlaceIsToldAfterItsTime() {
        func isCalledOff(_ calling: String) -> Bool {
            Self.outcome(
                of: "The ministers of Norland and Sudria will meet at a ferry summit in June 2014.", calling,
                published: "2014-08-06")?.status == .cancelled
        }
        #expect(isCalledOff("The ferry summit of Norland and Sudria in June 2014 never took place."))
        #expect(!isCalledOff("The ferry summit of Norland and Sudria in July 2014 never took place."))
    }
}
