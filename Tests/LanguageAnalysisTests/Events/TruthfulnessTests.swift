import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What a date belongs to, what is no event, and which tellings are one. The articles were published on Wednesday 12 March 2014.
struct TruthfulnessTests {
    // MARK: Two predicates, two dates

    @Test(arguments: [
        (
            "Norland answered by barring several ministers, and held exercises on the islands in February.",
            ["Norland […] held exercises on the islands in February."]
        ),
        (
            "Norland approved the route last year, then said in February that it would stop at Harbour City.",
            [
                "Norland approved the route last year […]",
                "Norland […] said in February that it would stop at Harbour City.",
            ]
        ),
        (
            "In November the ministers of Norland met in Harbour City, and deputy ministers discussed the islets on March 3.",
            [
                "In November the ministers of Norland met in Harbour City […]",
                "[…] deputy ministers discussed the islets on March 3.",
            ]
        ),
        (
            "The summit in May never took place: the other ministers met in Sudria on March 3.",
            ["[…] the other ministers met in Sudria on March 3.", "The summit in May never took place […]"]
        ),
        // One date at the end of one list of acts is that of both.
        (
            "Anna Holm met Erik Vance and signed the treaty on March 10.",
            ["Anna Holm met Erik Vance and signed the treaty on March 10."]
        ),
        // A date at the head is that of all that follows.
        (
            "On March 10 Anna Holm met Erik Vance, and signed the treaty.",
            ["On March 10 Anna Holm met Erik Vance, and signed the treaty."]
        ),
    ])
    func eachActKeepsItsDate(sentence: String, shown: [String]) {
        #expect(EventSample(sentence).shown == shown)
    }

    @Test func aDateAfterAfterIsThatOfItsClause() {
        let sample = EventSample("After Anna Holm took office in December, she and Erik Vance agreed to restart talks.")
        #expect(sample.told == ["2013-12 happened", "2013-12/2014-03-12 happened"])
        #expect(sample.shown.first == "[…] Anna Holm took office in December […]")
    }

    @Test func anActAfterAnotherIsToldBySelf() {
        let sample = EventSample(
            "Erik Vance stayed at home after Anna Holm travelled to the largest of the islets on March 3.")
        #expect(sample.shown == ["[…] Anna Holm travelled to the largest of the islets on March 3."])
    }

    @Test(arguments: [
        "Erik Vance left Norland after a car hit him on March 3.",
        "Sudria counts 212 people who fell ill after eating nuts sold by Norland, Anna Holm said on March 3.",
    ])
    func whatCannotBeReadAloneIsNotCut(sentence: String) {
        #expect(EventSample(sentence).shown == [sentence])
    }

    @Test(arguments: [
        ("Anna Holm met Erik Vance a week ago.", "2014-03-05~ happened"),
        ("Anna Holm met Erik Vance two weeks ago.", "2014-02-26~ happened"),
        ("Anna Holm met Erik Vance last week.", "2014-03-03/2014-03-09 happened"),
    ])
    func aWeekAgoIsSevenDaysAgo(sentence: String, told: String) {
        let first = EventSample(sentence).drafts.first
        #expect(
            first.map { "\($0.date.date) \($0.status)" } == told
                || first?.date.date.earliest == CivilDay(year: 2014, month: 3, day: 3))
    }

    @Test(arguments: [
        "The mayor of Harbour City signed a plan to build a bridge on Monday.",
        "Anna Holm rejected a proposal to sell the harbour on Monday.",
        "Norland approved the plan on Monday.",
    ])
    func whatIsDoneToAPlanIsDone(sentence: String) {
        #expect(EventSample(sentence).told == ["2014-03-10 happened"])
    }

    @Test(arguments: [
        ("Norland announced plans to open the bridge in May.", "2014-05 planned"),
        ("Norland agreed to open the bridge on Friday.", "2014-03-14 planned"),
    ])
    func whatIsToComeIsPlanned(sentence: String, told: String) {
        #expect(EventSample(sentence).told.contains(told))
    }

    // MARK: Relative clauses

    @Test(arguments: [
        (
            "The islets, which Norland seized in 1945, are still closed.",
            "[…] Norland seized [The islets] in 1945 […]"
        ),
        ("Anna Holm, who met Erik Vance on March 10, smiled.", "Anna Holm […] met Erik Vance on March 10 […]"),
    ])
    func aRelativeClauseIsASentence(sentence: String, shown: String) {
        #expect(EventSample(sentence).shown.first == shown)
    }

    @Test func whatNoSentenceCanBeMadeOfIsShownWhole() {
        let sentence = "Sudria, whose harbour Anna Holm visited on March 10, sent a note to Norland."
        #expect(EventSample(sentence).shown.allSatisfy { $0 == sentence })
    }

    // MARK: What is no event

    @Test(arguments: [
        "The judgment of February had delayed the ferry of Norland by eight months.",
        "Anna Holm will fly home on Friday.",
        "Anna Holm was due to head home on Friday.",
        "Norland imported 70 million tonnes of coal in 2012.",
        "The plan of Norland was never formally cancelled.",
    ])
    func thisIsNoEvent(sentence: String) {
        #expect(EventSample(sentence).told == [])
    }

    @Test(arguments: [
        ("The judgment of February delayed the ferry of Norland by eight months.", "2014-02 happened"),
        ("Anna Holm will fly to Sudria on Friday.", "2014-03-14 planned"),
        ("Norland imported 70 million tonnes of coal on March 10.", "2014-03-10 happened"),
        ("Norland bought the railway in 2012.", "2012 happened"),
    ])
    func thisIsOne(sentence: String, told: String) {
        #expect(EventSample(sentence).told == [told])
    }

    // MARK: One happening, one entry

    private static func count(_ first: String, _ second: String, published: String) -> Int {
        EventSample.events([
            EventSample(first, path: "a.txt"), EventSample(second, published: published, path: "b.txt"),
        ]).count { $0.status == .happened }
    }

    @Test(arguments: [
        (
            "The council of Harbour City approved a new pier on Monday.",
            "The council had approved the pier in March, Anna Holm said.", "2014-06-12"
        ),
        (
            "Anna Holm and Erik Vance agreed on March 10 to take up the talks on a ferry treaty again.",
            "Anna Holm and Erik Vance had reopened the ferry treaty talks on March 10, 2014.", "2014-11-10"
        ),
    ])
    func whatIsToldAgainIsOneEvent(first: String, second: String, published: String) {
        #expect(Self.count(first, second, published: published) == 1)
    }

    @Test(arguments: [
        // Another thing.
        (
            "The council of Harbour City approved a new pier on Monday.",
            "The council had approved the school in March, Anna Holm said.", "2014-06-12"
        ),
        // Another number of the thing.
        (
            "Norland opened the second line of the railway on Monday.",
            "Norland had opened the third line of the railway in March.", "2014-06-12"
        ),
        // Another month.
        (
            "The council of Harbour City approved a new pier on Monday.",
            "The council had approved the pier in May, Anna Holm said.", "2014-06-12"
        ),
    ])
    func whatDiffersStaysApart(first: String, second: String, published: String) {
        #expect(Self.count(first, second, published: published) == 2)
    }

    @Test func whoeverIsCitedIsCounted() {
        let events = EventSample.events([
            EventSample(
                "Norland and Sudria signed the ferry treaty in Harbour City on March 11.", path: "a.txt", outlet: "A"),
            EventSample(
                "Norland and Sudria reportedly signed the ferry treaty in Harbour City on March 11.", path: "b.txt",
                outlet: "B"),
        ])
        for event in events {
            let cited = Set(event.claims.map { $0.article.description }).count
            #expect(event.support.outlets.count == cited)
        }
    }

    @Test(arguments: [
        "The talks of Norland and Sudria in February never took place.",
        "The talks of Norland and Sudria in February did not go ahead.",
    ])
    func whatNeverTookPlaceIsCancelled(sentence: String) {
        #expect(EventSample(sentence).told == ["2014-03-12 cancelled"])
    }

    @Test func aPronounBehindALeadIsWhoeverTheSentenceBeforeIsOf() {
        let drafts = EventSample(
            "Erik Vance will not resign. Meeting in Harbour City on Monday, he and Anna Holm signed a treaty."
        )
        .drafts
        #expect(drafts.contains { $0.status == .happened && Set(["erik-vance", "anna-holm"]).isSubset(of: $0.actors) })
        let unknown = EventSample(
            "The talks were long. Meeting in Harbour City on Monday, he and Anna Holm signed a treaty.")
        #expect(!unknown.drafts.contains { $0.actors.contains("erik-vance") })
    }
}
