import ArticleModel
import LanguageAnalysis
import Testing

@Suite struct PublicationDateFinderTests {
    private let story = "The two ministers met and agreed to go on talking about fish, gas and the old border."

    private func find(
        _ blocks: [(Block.Role, String)], path: String = "story.txt", url: String? = nil,
        candidates: [DateCandidate] = []
    ) -> (candidates: [DateCandidate], published: ResolvedDate?, updated: ResolvedDate?) {
        PublicationDateFinder().find(
            in: DateSample.article(blocks: blocks, path: path, url: url, candidates: candidates))
    }

    @Test(arguments: [
        (Block.Role.dateline, "SAPPORO, Japan Sat Feb 8, 2014 1:05pm EST", "2014-02-08T13:05-05:00"),
        (.byline, "By Ann Example, Friday, December 16, 2016, 21:30", "2016-12-16T21:30"),
        (.navigation, "May 7, 2016, 8:13 pm", "2016-05-07T20:13"),
        (.headline, "16 December 2016", "2016-12-16"),
        (.byline, "Published: Feb. 8, 2014 | Updated: Feb. 9, 2014", "2014-02-08"),
    ])
    func linesAboveTheTextDateIt(_ role: Block.Role, _ line: String, _ expected: String) throws {
        let found = find([(.headline, "Ministers talk"), (role, line), (.body, story)])
        let published = try #require(found.published)
        #expect(published.date.description == expected)
        #expect(published.basis == .stated)
        #expect(published.witnesses.count == 1)
    }

    /// A day in the file's name agrees with the moment that the page prints, and says less.
    @Test func theMomentThatThePagePrintsOutweighsTheDayInItsName() {
        let found = find(
            [(.headline, "Ministers talk"), (.byline, "Published: Tuesday, 3 June 2025, 06:40"), (.body, story)],
            path: "2025-06-03-story.txt")
        #expect(found.published?.date.description == "2025-06-03T06:40")
        #expect(found.published?.basis == .stated)
    }

    @Test func theWireHeadOfTheTextDatesIt() {
        let found = find([(.headline, "Ministers talk"), (.body, "TOKYO, Dec 16, 2016 (Example Wire) - " + story)])
        #expect(found.published?.date.description == "2016-12-16")
    }

    @Test func anUpdateStampNeverDatesAStory() {
        let found = find([
            (.headline, "Ministers talk"), (.navigation, "Last Updated: March 3, 2016 10:15 am"), (.body, story),
        ])
        #expect(found.published == nil)
        #expect(found.updated?.date.description == "2016-03-03T10:15")
        #expect(found.candidates.map(\.kind) == [.updated])
    }

    /// A reader that knows the page's language may see a stamp of change where the words of English tell nothing.
    @Test func aStampThatAReaderKnowsForAChangeDatesNoStory() {
        let change = DateCandidate(
            kind: .updated, date: .calendar(2014, 2, 9), span: TextSpan(16, 26), score: 0, reason: "stamp")
        let found = find([(.dateline, "Aktualisiert am 09.02.2014"), (.body, story)], candidates: [change])
        #expect(found.published == nil)
        #expect(found.updated?.date.description == "2014-02-09")
    }

    /// A year before print is a year of another calendar, or no year.
    @Test func noStoryIsOlderThanPrint() {
        #expect(find([(.dateline, "1392/11/19"), (.body, story)]).published == nil)
    }

    @Test func theStampAfterTheOtherKeepsItsOwnLabel() {
        let found = find([(.byline, "Published: Feb. 8, 2014 | Updated: Feb. 9, 2014"), (.body, story)])
        #expect(found.updated?.date.description == "2014-02-09")
    }

    @Test func commentsNeverDateAStory() {
        let found = find([
            (.headline, "Ministers talk"), (.body, story), (.comment, "Ed, May 7, 2016, 8:13 pm: Nonsense!"),
        ])
        #expect(found.published == nil)
        #expect(found.candidates.map(\.kind) == [.comment])
    }

    @Test func captionsAndEventsNeverDateAStory() {
        let found = find([
            (.headline, "Ministers talk"), (.caption, "The ministers on April 29, 2013."),
            (.body, story + " They had last met on April 1, 2003, in the south."),
        ])
        #expect(found.published == nil)
        #expect(found.candidates.allSatisfy { $0.kind != .published })
    }

    @Test func aCopyrightYearAloneDatesNothing() {
        let found = find([(.headline, "Ministers talk"), (.body, story), (.notice, "Copyright 2016 Example Press")])
        #expect(found.published == nil)
    }

    @Test func withoutAnyDateThereIsNone() {
        let found = find([(.headline, "Ministers talk"), (.body, story)])
        #expect(found.candidates.isEmpty)
        #expect(found.published == nil)
        #expect(found.updated == nil)
    }

    @Test(arguments: [
        ("story.txt", "https://example.org/asia/2014/02/08/ministers-talk", "2014-02-08"),
        ("story.txt", "https://example.org/asia/2014/feb/08/ministers-talk", "2014-02-08"),
        ("story.txt", "https://example.org/asia/2014/02/ministers-talk", "2014-02"),
        ("articles/2014-02-08-ministers-talk.txt", nil, "2014-02-08"),
        ("articles/20140208_talk.txt", nil, "2014-02-08"),
    ])
    func addressesAndFileNamesDateIt(_ path: String, _ url: String?, _ expected: String) {
        let found = find([(.headline, "Ministers talk"), (.body, story)], path: path, url: url)
        #expect(found.published?.date.description == expected)
        #expect(found.published?.basis == .metadata)
    }

    @Test(arguments: ["2014.txt", "talk-1234567.txt", "2014-13-45-talk.txt", "articles/2014/talk.txt"])
    func otherNumbersInPathsDoNot(_ path: String) {
        #expect(find([(.headline, "Ministers talk"), (.body, story)], path: path).published == nil)
    }

    @Test func theSidecarWinsAndOthersAreNamed() throws {
        let sidecar = DateCandidate(
            kind: .published, date: .calendar(2014, 2, 7), span: nil, score: 100, reason: "the sidecar says 2014-02-07")
        let found = find([(.dateline, "TOKYO, Feb 8, 2014"), (.body, story)], candidates: [sidecar])
        let published = try #require(found.published)
        #expect(published.date.description == "2014-02-07")
        #expect(published.reason.contains("weighs less"))
        #expect(found.candidates.count == 2)
    }

    @Test func anAddressThatAgreesIsNamedAndTheSharperDateKept() throws {
        let found = find(
            [(.dateline, "TOKYO, Feb 8, 2014"), (.body, story)], url: "https://example.org/2014/02/talk")
        #expect(found.published?.date.description == "2014-02-08")
        #expect(found.published?.reason.contains("agrees") == true)
    }

    @Test func aPageLineLaterThanTheLastChangeIsTheClock() {
        let found = find([
            (.navigation, "Tuesday, March 1, 2016"), (.byline, "Last updated June 2, 2013"), (.body, story),
        ])
        #expect(found.published == nil)
    }
}
