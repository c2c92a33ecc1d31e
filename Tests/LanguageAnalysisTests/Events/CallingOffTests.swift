import Testing

@testable import LanguageAnalysis

/// The articles were published on Wednesday 12 March 2014.
struct CallingOffTests {
    @Test(arguments: [
        "Norland shelved the harbour line on March 10, 2014.",
        "Norland put the harbour line on ice on March 10, 2014.",
        "Norland walked away from the talks with Sudria on March 10, 2014.",
        "Norland pulled out of the talks with Sudria on March 10, 2014.",
        "Norland dropped its appeal on March 10, 2014.",
        "Norland ditched the ferry plan on March 10, 2014.",
        "The talks in Norland were put off on March 10, 2014.",
    ])
    func inOtherWords(sentence: String) {
        #expect(EventSample(sentence).told == ["2014-03-10 cancelled"])
    }

    @Test func pricesAreNotCalledOff() {
        #expect(EventSample("Shares of Norland dropped on March 10, 2014.").told == ["2014-03-10 happened"])
    }

    @Test func aPlanThatIsCalledOffIsPlannedNoLonger() {
        let sample = EventSample("The visit to Sudria that was to begin on March 17, 2014 has been called off.")
        #expect(sample.told == ["2014-03-12 cancelled"])
    }
}

/// What is told of acts, places, stretches of time and positions.
struct TellingTests {
    @Test func twoEndsAreOneStretch() {
        let sample = EventSample("Norland held the islets between March 3 and March 5, 2014.")
        #expect(sample.told.map { $0.prefix(21) } == ["2014-03-03/2014-03-05"])
    }

    @Test(arguments: [
        ("Anna Holm ended a visit to Sudria on March 10, 2014.", "visit"),
        ("Norland opened a line to Sudria on March 10, 2014.", "open"),
        ("Anna Holm came to Sudria for a visit on March 10, 2014.", "visit"),
        ("Norland began to ship fish to Sudria on March 10, 2014.", "supply"),
        ("Norland began to divert ships to Sudria on March 10, 2014 after the strike.", nil),
        ("Norland hired dockers on March 10, 2014 after the strike.", nil),
        ("A march in Norland is planned for March 20, 2014.", "protest"),
        ("The ruling of Norland is expected on March 20, 2014.", "rule"),
        ("Norland called off its march on Monday.", "protest"),
    ])
    func theNounTellsTheAct(sentence: String, act: String?) {
        #expect(EventSample(sentence).drafts.map(\.act) == [act])
    }

    @Test func aNounBeforeItsDateTellsTheAct() {
        let sentence = "Anna Holm's trip on March 10, 2014 was the first to Sudria."
        #expect(EventSample(sentence).drafts.map(\.act) == ["visit"])
    }

    @Test func aListOfVerbsIsNotCut() {
        let sentence = "In March 2013 Norland broke a pact, entered the war and took the islets on March 9, 2013."
        #expect(EventSample(sentence).shown == [sentence])
    }

    @Test func whereSomebodyCameFromIsNoPlace() {
        #expect(EventSample("Anna Holm sent fish from Harbour City on March 10, 2014.").drafts.map(\.place) == [nil])
    }

    @Test func thePlaceBehindTheVerbGoesFirst() {
        let sample = EventSample("Talks on the ferry at Harbour City collapsed in Sudria on March 10, 2014.")
        #expect(sample.drafts.map(\.place) == ["sudria"])
    }

    @Test func otherThingsOfADayAreCountedApart() {
        let events = EventSample.events([
            EventSample("Norland and Sudria closed 70 agreements on March 11, 2014.", path: "a.txt"),
            EventSample("Norland praised Sudria as 90 documents were burned on March 11, 2014.", path: "b.txt"),
        ])
        #expect(events.flatMap(\.differences).isEmpty)
    }

    @Test func partiesThatSayOtherThingsDiffer() {
        let events = EventSample.events([
            EventSample(
                """
                Anna Holm of Norland said on March 11, 2014 that joint fishing rights would follow the law of the north. A Sudrian \
                envoy, however, said joint fishing rights must follow no law at all.
                """, path: "a.txt")
        ])
        #expect(events.flatMap(\.differences).map(\.kind) == [.position])
    }

    /// What two parties want is set against each other as what they say is, by "on the other hand" as by "however".
    @Test(arguments: ["on the other hand", "by contrast", "however"])
    func partiesThatWantOtherThingsDiffer(contrast: String) {
        let events = EventSample.events([
            EventSample(
                """
                Norland says it wants to sign a fishing pact with Sudria before settling the dispute over the lake. Sudria, \(contrast), \
                wants the dispute over the lake settled before signing a fishing pact.
                """, path: "a.txt")
        ])
        #expect(events.flatMap(\.differences).map(\.kind) == [.position])
    }

    @Test func partiesThatSayTheSameDoNot() {
        let events = EventSample.events([
            EventSample(
                """
                Anna Holm of Norland said on March 11, 2014 that joint fishing rights would follow the law of the north. A Sudrian \
                envoy said joint fishing rights must follow the law.
                """, path: "a.txt")
        ])
        #expect(events.flatMap(\.differences).isEmpty)
    }
}
