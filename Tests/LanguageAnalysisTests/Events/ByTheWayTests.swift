import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Acts without a date, or in words that cannot stand alone. The articles were published on Wednesday 12 March 2014.
struct ByTheWayTests {
    private static let acts: [String: String] = [
        "Norland opened a hotline and will pay the owners.": "happened opened",
        "The board is examining the records and expects to report.": "ongoing is examining, planned expects",
        "Both voted in the capital.": "happened voted",
        "The line, based in Harbour City, flew to Sudria.": "happened flew",
        "Norland bought the heaters it took off the market.": "happened bought, happened took",
        "They suspect that Erik Vance moved the money.": "claimed moved",
        "A verdict is expected.": "planned is expected",
        "The ship remains in port.": "ongoing remains",
        "Anna Holm told a court how she had found the note.": "happened had found",
        "Workers were told to stay at home.": "happened were told",
        "The boats were boarded and taken to port.": "happened were boarded, happened taken",
        "A bridge collapsed, killing two workers and injuring six.":
            "happened collapsed, happened killing, happened injuring",
        "The envoy left after meeting both sides.": "happened left, happened meeting",
        "Norland handed over a note, accusing Sudria of theft.": "happened handed, claimed accusing",
        "The council decided to rebuild the dome, rejecting a rival plan.":
            "happened decided, planned to rebuild, happened rejecting",
        "Anna Holm must pay a fine.": "planned must pay",
        "The guards were mending a fence when shots were fired.": "happened were mending, happened were fired",
    ]

    @Test(arguments: acts.keys.sorted())
    func actsWithoutADate(sentence: String) {
        #expect(EventSample(sentence).byTheWay.joined(separator: ", ") == Self.acts[sentence])
    }

    @Test(arguments: [
        "Anna Holm is the first minister of Norland.",
        "Anna Holm said so.",
        "Norland did not sign the treaty.",
        "Norland could sign the treaty.",
        "If Sudria agrees, Norland signs the treaty.",
        "Norland denied that it had signed the treaty.",
        "The auction was planned for the spring.",
        "Norland has made no such move.",
        "The board had counted on savings.",
        "It will be a hard winter for Norland.",
    ])
    func whatIsNoAct(sentence: String) {
        let tellings = EventSample(sentence).byTheWay.filter { $0 != "denied denied" }
        #expect(tellings.isEmpty)
    }

    /// What hangs on a noun of a sentence about something else is told in it by the way, however well it is dated.
    @Test(arguments: [
        ("The partners, whom Anna Holm met in Harbour City on Monday, would have liked her to wait.", ["met: aside"]),
        ("Anna Holm met the partners in Harbour City on Monday.", ["met"]),
        // What a comma parts again hangs on no noun.
        ("The council, which sits in Harbour City, signed the contract on Monday.", ["signed"]),
    ])
    func asides(sentence: String, told: [String]) {
        let sample = EventSample(sentence)
        let drafts = sample.drafts.filter { $0.excerpt.pieces.count == 1 }
        #expect(drafts.map { (sample.article.text[$0.verb ?? $0.sentence]) + ($0.isAside ? ": aside" : "") } == told)
    }

    /// What is told outright, dated by the day of the article, is not told by the way as well.
    @Test(arguments: [
        ("A dinner planned for the guests was cancelled.", "2014-03-12 cancelled"),
        ("Norland opened a hotline and will pay the owners.", "2014-03-12 planned"),
    ])
    func whatIsToldOutright(sentence: String, told: String) {
        #expect(EventSample(sentence).told == [told])
    }

    @Test func theSentenceOfAnUnknownSubjectIsReadToo() {
        #expect(EventSample("He visited Sudria on March 10, 2014.").tellings.map(\.status) == [.happened])
        #expect(EventSample("He visited Sudria on March 10, 2014.").drafts.isEmpty)
    }

    @Test func aTellingByTheWayMakesNoEventOfItsOwn() {
        #expect(EventSample.events([EventSample("Norland opened a hotline for Sudria.")]).isEmpty)
    }

    @Test func aTellingByTheWayBearsOutADatedOne() throws {
        let events = EventSample.events([
            EventSample("Norland and Sudria signed a ferry agreement on March 11, 2014.", path: "a.txt"),
            EventSample(
                "Norland and Sudria signed a ferry agreement.", published: "2014-03-14", path: "b.txt"),
        ])
        #expect(events.map(\.claims.count) == [2])
        #expect(events.first?.date?.date.description == "2014-03-11")
        #expect(events.first?.support.outlets == ["a.txt", "b.txt"])
    }

    @Test func anActOfAnotherYearIsAnotherAct() {
        let events = EventSample.events([
            EventSample("Norland and Sudria signed a ferry agreement on March 11, 2014.", path: "a.txt"),
            EventSample(
                "Norland and Sudria signed a ferry agreement.", published: "2015-09-14", path: "b.txt"),
        ])
        #expect(events.map(\.claims.count) == [1, 1])
        #expect(events.map(\.dating) == [.act, .telling])
    }
}

/// How clauses are parted, and which verb is theirs.
struct ClauseTests {
    @Test(arguments: [
        ("The talks that were to begin on March 10, 2014 were put off.", "2014-03-12 cancelled"),
        ("A meeting in Norland that ended on March 10, 2014 brought no treaty.", "2014-03-10 happened"),
        ("Norland and Sudria will meet again: they will speak of fish on March 20, 2014.", "2014-03-20 planned"),
        ("The ferry law takes effect in Norland on April 1, 2014.", "2014-04-01 planned"),
    ])
    func theVerbOfTheClause(sentence: String, told: String) {
        #expect(EventSample(sentence).told.contains(told))
    }

    @Test func whatWasDoneGoesBeforeThatItWasSaid() {
        let sample = EventSample("Anna Holm said on March 11, 2014 that Erik Vance visited Sudria on March 10, 2014.")
        #expect(sample.told == ["2014-03-10 happened"])
    }

    @Test func toBlameIsNoPlan() {
        #expect(EventSample("Heavy rain in Norland is to blame, Anna Holm said.").told.isEmpty)
    }

    @Test func aRelativeClauseIsShownWithItsNoun() {
        let sample = EventSample(
            "The gas now goes to Sudria, under the contract of 30 years that was signed in Norland in May 2012.")
        #expect(sample.shown == ["[…] the contract of 30 years […] was signed in Norland in May 2012."])
    }
}
