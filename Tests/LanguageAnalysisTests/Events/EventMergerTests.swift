import ArticleModel
import TestSupport
import Testing

@testable import LanguageAnalysis

struct EventMergerTests {
    static let first = EventSample(
        "Norland and Sudria signed a ferry agreement in Harbour City on March 11, 2014.", path: "a.txt")
    static let second = EventSample(
        "On Tuesday Sudria and Norland signed an agreement on a ferry in Harbour City.", path: "b.txt")
    static let other = EventSample(
        "Norland and Sudria signed a fishing agreement in Harbour City on March 9, 2014.", path: "c.txt")

    @Test func tellingsOfOneHappeningBecomeOneEvent() throws {
        let events = EventSample.events([Self.first, Self.second])
        #expect(events.count == 1)
        let event = try #require(events.first)
        #expect(event.claims.count == 2)
        #expect(event.support == Support(outlets: ["a.txt", "b.txt"], origins: ["a.txt", "b.txt"]))
        #expect(!event.mergeReason.isEmpty)
        #expect(event.date?.date.description == "2014-03-11")
        #expect(event.status == .happened)
    }

    @Test func withoutMergingEachTellingStaysAnEvent() {
        let events = EventSample.events([Self.first, Self.second], merging: false)
        #expect(events.count == 2)
        #expect(events.allSatisfy { $0.mergeReason.isEmpty && $0.claims.count == 1 })
    }

    @Test func otherDaysAreOtherHappenings() {
        #expect(EventSample.events([Self.first, Self.other]).count == 2)
    }

    @Test func otherPartiesAndActsAreOtherHappenings() {
        let samples = [
            Self.first,
            EventSample("Anna Holm closed the ferry line to Sudria on March 11, 2014.", path: "d.txt"),
            EventSample("Erik Vance and Ida Vance signed a book in Harbour City on March 11, 2014.", path: "e.txt"),
        ]
        #expect(EventSample.events(samples).count == 3)
    }

    @Test func oneAgencysCopyIsOneOrigin() {
        var samples = [Self.first, Self.second]
        for index in samples.indices { samples[index].article.origin = "Coast News" }
        let support = EventSample.events(samples).first?.support
        #expect(support == Support(outlets: ["a.txt", "b.txt"], origins: ["Coast News"]))
    }

    @Test func anArticleBeforeAnOutletsNameMakesNoOtherOutlet() {
        var samples = [Self.first, Self.second]
        samples[0].article.outlet = "Lake Courier"
        samples[1].article.outlet = "The Lake Courier"
        let support = EventSample.events(samples).first?.support
        #expect(support == Support(outlets: ["The Lake Courier"], origins: ["The Lake Courier"]))
    }

    /// Who prints a report of two agencies may have it from either; outlets are never taken apart.
    @Test(
        arguments: [
            (["Coast News", "Coast News and Inland Wire"], ["Coast News"]),
            (["Coast News", "Inland Wire"], ["Coast News", "Inland Wire"]),
            ([nil, nil], ["news/a.txt", "news/b.txt"]),
        ] as [([String?], [String])])
    func originsThatShareAnAgencyAreOne(origins: [String?], counted: [String]) {
        let paths = ["news/a.txt", "news/b.txt"]
        let samples = origins.indices.map { index in
            var sample = EventSample(
                "Norland and Sudria signed a ferry agreement in Harbour City on March 11, 2014.", path: paths[index])
            sample.article.origin = origins[index]
            return sample
        }
        #expect(EventSample.events(samples).first?.support.origins == counted)
    }

    @Test func theOrderOfTellingsChangesNothing() {
        let samples = [Self.first, Self.second, Self.other]
        let expected = EventSample.events(samples).sorted { $0.id < $1.id }
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<10 {
            let shuffled = samples.shuffled(using: &generator)
            #expect(EventSample.events(shuffled).sorted { $0.id < $1.id } == expected)
        }
    }

    @Test func aPlanThatIsToldAsDoneHasHappened() {
        let events = EventSample.events([
            EventSample("Anna Holm will visit Sudria on April 5, 2014.", path: "a.txt"),
            EventSample("Anna Holm visited Sudria on April 5, 2014.", published: "2014-04-06", path: "b.txt"),
        ])
        #expect(events.map(\.status) == [.happened])
    }

    @Test func aPlanIsLinkedToWhatFollowed() {
        let events = EventSample.events([
            EventSample("Anna Holm and Ida Vance will visit Sudria in May 2014.", path: "a.txt"),
            EventSample(
                "Anna Holm and Ida Vance visited Sudria on June 9, 2014.", published: "2014-06-10", path: "b.txt"),
            EventSample(
                "Anna Holm and Ida Vance visited Sudria on June 9, 2015.", published: "2015-06-10", path: "c.txt"),
        ])
        let plan = events.first { $0.status == .planned }
        let follower = events.first { $0.date?.date.description == "2014-06-09" }
        #expect(events.count == 3)
        #expect(plan?.followUp != nil)
        #expect(plan?.followUp == follower?.id)
    }

    @Test func aPlanIsNotFollowedByWhatCameBefore() {
        let events = EventSample.events([
            EventSample("Anna Holm and Ida Vance will visit Sudria in May 2014.", path: "a.txt"),
            EventSample(
                "Anna Holm and Ida Vance visited Sudria on January 9, 2014.", published: "2014-01-10", path: "b.txt"),
        ])
        #expect(events.first { $0.status == .planned }.map { $0.followUp == nil } == true)
    }

    @Test func numbersThatCannotBothBeTrueAreADifference() throws {
        let events = EventSample.events([
            EventSample(
                "Norland and Sudria signed nearly 70 agreements in Harbour City on March 11, 2014.", path: "a.txt"),
            EventSample(
                "Norland and Sudria signed more than 80 agreements in Harbour City on March 11, 2014.", path: "b.txt"),
        ])
        #expect(events.count == 1)
        let difference = try #require(events.first?.differences.first)
        #expect(difference.kind == .number)
        #expect(difference.subject == "agreements")
        #expect(Set(difference.positions.map(\.value)) == ["nearly 70", "more than 80"])
    }

    @Test(arguments: [("70", "nearly 72"), ("about 70", "71"), ("70", "70"), ("more than 60", "70")])
    func numbersThatMayBothBeTrueAreNone(one: String, other: String) {
        let events = EventSample.events([
            EventSample(
                "Norland and Sudria signed \(one) agreements in Harbour City on March 11, 2014.", path: "a.txt"),
            EventSample(
                "Norland and Sudria signed \(other) agreements in Harbour City on March 11, 2014.", path: "b.txt"),
        ])
        #expect(events.count == 1)
        #expect(events.flatMap(\.differences).isEmpty)
    }

    static let counters: [(text: String, values: [[String]])] = [
        (
            "Protesters marched in Harbour City on March 11, 2014. Police counted 18,000 protesters, the organisers 30,000.",
            [["18,000", "30,000"]]
        ),
        (
            "Police counted 18,000 protesters on March 11, 2014, and closed the port. The organisers counted 30,000 boats.",
            []
        ),
        (
            "Protesters marched in Harbour City on March 11, 2014. Police counted 18,000 protesters, the organisers 18,000.",
            []
        ),
        // The second sentence tells an event of its own: its numbers belong to that one alone.
        (
            "Norland signed a ferry agreement in Harbour City on March 11, 2014. "
                + "On March 11, 2014 Norland signed a deal on 18,000 boats, the unions 30,000.",
            [["18,000", "30,000"]]
        ),
    ]

    @Test(arguments: counters.indices) func twoCountersInOneSentenceDiffer(_ index: Int) {
        let (text, values) = Self.counters[index]
        let found = EventSample.events([EventSample(text)]).flatMap(\.differences).filter { $0.kind == .number }
        #expect(found.map { $0.positions.map(\.value) } == values)
    }

    @Test func aSecondNumberOfSomethingElseIsNoDifference() {
        let sample = EventSample(
            "Thousands marched through Harbour City against Norland on March 11, 2014. Police counted 8,000 protesters, and the march cost 20,000."
        )
        #expect(EventSample.events([sample]).flatMap(\.differences).isEmpty)
    }

    @Test func whatIsToldYearsLaterOfTheSameDayIsTheSame() {
        let events = EventSample.events([
            EventSample("Anna Holm and Erik Vance agreed on Tuesday to reopen the ferry talks.", path: "a.txt"),
            EventSample(
                "Anna Holm wrote to Erik Vance, with whom she reopened the ferry talks on March 11, 2014.",
                published: "2017-05-02", path: "b.txt"),
        ])
        #expect(events.filter { $0.date?.date.description == "2014-03-11" }.count == 1)
    }

    /// A year beside a day of it, told long after with the same words.
    @Test func whatIsToldOfAYearAndOfADayOfItLongAgoIsOne() {
        let year = EventSample(
            "A declaration of 1956 promised Norland the two smallest lakes, Skela and Hovden, after a treaty is signed.",
            path: "a.txt")
        let day = EventSample(
            "Under the joint declaration of October 19, 1956, Sudria agreed to hand over Skela and Hovden once a treaty was concluded.",
            path: "b.txt")
        let other = EventSample("In 1956 Norland drained the marshes of Skela by hand.", path: "c.txt")
        #expect(EventSample.events([year, day]).map(\.claims.count) == [2])
        #expect(EventSample.events([other, day]).map(\.claims.count) == [1, 1])
    }

    /// The telling with the sharper date stands for the event, so that others of those days find it.
    @Test func whatNamesTheDaysStandsForTheEvent() {
        let events = EventSample.events([
            EventSample("Anna Holm and the council of Norland seized the harbours of Sudria in 1945.", path: "a.txt"),
            EventSample("Norland seized the harbours between August 28 and September 5, 1945.", path: "b.txt"),
            EventSample(
                "In August 1945 Norland broke a pact, entered the war and landed at the harbours between August 28 and September 5, 1945.",
                path: "c.txt"),
        ])
        #expect(events.contains { $0.claims.count == 3 && $0.statement.article == ArticleID(locationKey: "b.txt") })
    }

    @Test func theNounOfARelativeClauseIsOneOfItsThings() {
        let events = EventSample.events([
            EventSample("Neither side spoke of the harbours, which Sudrian forces occupied in 1945.", path: "a.txt"),
            EventSample("Troops of Sudria took the harbours between August 28 and September 5, 1945.", path: "b.txt"),
        ])
        #expect(events.allSatisfy { $0.date?.date.description.hasPrefix("1945") == true })
    }

    /// Of two sentences that serve as well the one that says how many.
    @Test func whatSaysHowManyIsShown() {
        let events = EventSample.events([
            EventSample(
                "The islets lie in the lake. Norland seized them after declaring war on Sudria in August 1945 and just days before Harbour "
                    + "City surrendered.", path: "a.txt"),
            EventSample(
                "The islets lie in the lake. Norland seized them after it declared war on Sudria in August 1945, forcing 17,000 Sudrians "
                    + "to flee days before Sudria surrendered.", path: "b.txt"),
        ])
        #expect(events.map(\.statement.article) == [ArticleID(locationKey: "b.txt")])
        #expect(events.map(\.claims.count) == [2])
    }
}
