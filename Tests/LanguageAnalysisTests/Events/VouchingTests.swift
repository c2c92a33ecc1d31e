import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What an article tells without standing behind it, and plans that got another time. Published on Wednesday 12 March 2014.
struct VouchingTests {
    @Test(arguments: [
        ("Rumours that Anna Holm resigned on Monday are false, her office said.", ["2014-03-10 denied"]),
        ("Rumours that Anna Holm resigned on Monday spread in Harbour City.", ["2014-03-10 claimed"]),
        ("Norland dismissed claims that Anna Holm met Erik Vance on Monday.", ["2014-03-10 denied"]),
        ("Norland denied that it had signed a ferry agreement on Monday.", ["2014-03-10 denied"]),
        ("Prosecutors of Norland suspect that Erik Vance sold the ship on Monday.", ["2014-03-10 claimed"]),
        ("Erik Vance allegedly sold the ship on Monday.", ["2014-03-10 claimed"]),
        ("Erik Vance is believed to have left Norland on Monday.", ["2014-03-10 claimed"]),
        ("Erik Vance left Norland on Monday.", ["2014-03-10 happened"]),
        ("Erik Vance was expected to present a treaty on Monday, but failed to do so.", []),
        ("Erik Vance was due to visit Sudria on March 20, 2014, but did not get a visa.", []),
        ("Erik Vance is expected to visit Sudria on Monday, but Anna Holm will stay.", ["2014-03-17 planned"]),
    ])
    func onlyWhatIsVouchedForHasHappened(sentence: String, told: [String]) {
        #expect(EventSample(sentence).told == told)
    }

    @Test(arguments: [
        (
            "The visit of Anna Holm on March 20, 2014 was postponed to March 27, 2014, the ministry said.",
            ["2014-03-12 cancelled", "2014-03-27 planned"]
        ),
        (
            "Norland put off the talks on the ferry until March 27, 2014.",
            ["2014-03-12 cancelled", "2014-03-27 planned"]
        ),
        ("Norland cancelled the ferry talks planned for March 20, 2014.", ["2014-03-12 cancelled"]),
        ("Norland on Monday called off its march in Harbour City on March 20, 2014.", ["2014-03-10 cancelled"]),
    ])
    func whatIsPutOffHasANewTime(sentence: String, told: [String]) {
        #expect(EventSample(sentence).told == told)
    }

    @Test(arguments: [
        ("The union of Norland called a strike for March 20, 2014.", ["2014-03-20 planned"]),
        ("The ferry vote in Norland is scheduled for March 20, 2014.", ["2014-03-20 planned"]),
        ("The ferry vote in Norland was set for March 20, 2014.", ["2014-03-20 planned"]),
        ("The ferry of Norland will not sail before May 2014.", ["2014-05/.. planned"]),
        ("The ferry of Norland did not sail until Monday.", []),
        ("Erik Vance thanked the crew for March 20, 2014.", []),
    ])
    func whatIsArrangedIsPlanned(sentence: String, told: [String]) {
        #expect(EventSample(sentence).told == told)
    }

    @Test(arguments: [
        ("The strike ended on Monday.", ["2014-03-10 happened"]),
        ("Talks collapsed on Monday.", ["2014-03-10 happened"]),
        ("The farmers signed on Monday.", []),
        ("Line 7 opened on Monday.", ["2014-03-10 happened"]),
        ("The bridge opened to traffic on Monday.", ["2014-03-10 happened"]),
        ("The harbour, which was closed on March 3, 2014, reopened on Monday.", ["2014-03-10 happened"]),
        ("Catches fell from 34 in 2012 to 21 in 2013.", []),
    ])
    func whereNobodyIsNamedTheWordsMustSayEnough(sentence: String, told: [String]) {
        #expect(EventSample(sentence).told.filter { !$0.hasPrefix("2014-03-03") } == told)
    }

    @Test func whatStandsBehindAClausePutInBelongsToTheMainOne() {
        let sample = EventSample("Dockers of the strike blocked the pier, which Norland calls its own, on Monday.")
        #expect(sample.told == ["2014-03-10 happened"])
        #expect(
            sample.shown == ["Dockers of the strike blocked the pier, which Norland calls its own, on Monday."])
    }

    /// "May" the month, behind a relative, is no verb of the main clause.
    @Test func theMainClauseIsDatedBesideItsRelative() {
        let sample = EventSample("Anna Holm, who became minister in May 2012, urged both sides on Monday to meet.")
        #expect(sample.told == ["2012-05 happened", "2014-03-10 happened"])
        #expect(sample.shown.first == "Anna Holm […] became minister in May 2012 […]")
    }
}
