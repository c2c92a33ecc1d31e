import ArticleModel
import Testing

@testable import LanguageAnalysis

struct PlanFollowUpTests {
    private static let plan = EventSample(
        "A second round of talks with Sudria is to be held in Harbour City on March 24, 2014, Anna Holm said.",
        path: "a.txt")

    private static func outcome(_ later: String, published: String) -> Event? {
        let events = EventSample.events([plan, EventSample(later, published: published, path: "b.txt")])
        let followUp = events.first { $0.status == .planned }?.followUp
        return events.first { $0.id == followUp }
    }

    @Test func aPlanIsLinkedToItsCallingOff() {
        let event = Self.outcome(
            "Norland called off on March 20, 2014 the talks that were planned for March 24, 2014.",
            published: "2014-03-21")
        #expect(event?.status == .cancelled)
        #expect(event?.act == "meet")
    }

    @Test func anotherCallingOffIsNotThatOfThePlan() {
        let event = Self.outcome(
            "Norland called off on March 20, 2014 the talks that were planned for May 2, 2014.", published: "2014-03-21"
        )
        #expect(event == nil)
    }

    @Test func theActAtItsDayAndPlaceFollowsWhoeverIsNamed() {
        let events = EventSample.events([
            EventSample("The ferry treaty is to be signed in Harbour City on March 22, 2014.", path: "a.txt"),
            EventSample(
                "Erik Vance and Ida Vance signed the ferry treaty in Harbour City on March 22, 2014.",
                published: "2014-03-23", path: "b.txt"),
        ])
        // The plan and the happening are one event, or the one leads to the other.
        let plan = events.first { $0.status == .planned }
        #expect(plan == nil || plan?.followUp == events.first { $0.status == .happened }?.id)
    }

    /// Plans and callings off in which nobody is named.
    @Test(arguments: [
        ("Teachers plan a strike in Harbour City in May 2014.", "The teachers' strike in Harbour City was called off."),
        (
            "The council will repair the old mill bridge in May 2014.",
            "The repair of the old mill bridge was called off."
        ),
        (
            "The city will close the harbour tunnel in July 2014.",
            "The closure of the harbour tunnel has been cancelled."
        ),
        (
            "The club will open its new stadium on the hill in August 2014.",
            "The club put off the opening of its new stadium on the hill until March 2015."
        ),
        (
            "The judges will hold the hearing on the sugar cartel in May 2014.",
            "The hearing on the sugar cartel was put back to October 2014."
        ),
    ])
    func aPlanOfNobodyNamedIsLinkedByItsThing(plan: String, calling: String) {
        let events = EventSample.events([
            EventSample(plan, path: "a.txt"), EventSample(calling, published: "2014-04-20", path: "b.txt"),
        ])
        let planned = events.first {
            $0.status == .planned && $0.claims.first?.article == ArticleID(locationKey: "a.txt")
        }
        #expect(events.first { $0.id == planned?.followUp }?.status == .cancelled)
    }

    @Test(arguments: [
        ("Teachers plan a strike in Harbour City in May 2014.", "The dockers' strike in Sudria was called off."),
        ("The council will repair the old mill bridge in May 2014.", "The repair of the town hall was called off."),
        ("The council will repair the old mill bridge in May 2014.", "The sale of the old mill bridge was called off."),
    ])
    func anotherThingIsNotThePlan(plan: String, calling: String) {
        let events = EventSample.events([
            EventSample(plan, path: "a.txt"), EventSample(calling, published: "2014-04-20", path: "b.txt"),
        ])
        #expect(events.filter { $0.status == .planned }.allSatisfy { $0.followUp == nil })
    }

    @Test(arguments: [
        "The ferry terminal that Norland planned with Sudria will not be built.",
        "The talks with Sudria will not go ahead, Anna Holm said.",
        "Norland has taken the ferry project off its list.",
        "The ferry project of Norland was suspended.",
    ])
    func whatIsGivenUpIsCancelled(sentence: String) {
        #expect(EventSample(sentence).told == ["2014-03-12 cancelled"])
    }
}
