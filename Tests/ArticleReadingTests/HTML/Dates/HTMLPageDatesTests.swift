import ArticleModel
import Testing

@testable import ArticleReading

/// Dates that a page shows, for pages whose head tells none.
@Suite struct HTMLPageDatesTests {
    private static let prose = String(
        repeating: "<p>Der neue Kran am alten Hafen wurde am Morgen geprüft, und niemand fand einen Fehler.</p>",
        count: 4)

    private func candidates(_ body: String, language: String = "de") throws -> [DateCandidate] {
        let page = "<!doctype html><html lang='\(language)'><head><title>x</title></head><body>\(body)</body></html>"
        let input = ReaderInput(path: "a.html", bytes: Array(page.utf8))
        return try #require(ReaderCatalogue.read(input).articles.first).dateCandidates
    }

    /// The day that scores highest as publication; nil under the score that dates an article.
    private func published(_ body: String, language: String = "de") throws -> String? {
        let found = try candidates(body, language: language).filter { $0.kind == .published && $0.score >= 40 }
        return found.max { $0.score < $1.score }.map { String($0.date.description.prefix(10)) }
    }

    @Test(arguments: [
        "<h1>Der Kran steht</h1><div class='meta'>27.06.2018 09:54</div>\(prose)",
        "<p class='newsdatum'>[Mittwoch, 27. Juni 2018]</p><h1>Der Kran steht</h1>\(prose)",
        "<h1>Der Kran steht</h1>\(prose)<p><small>Dieser Beitrag wurde am 27. Juni 2018 veröffentlicht.</small></p>",
        "<h1>Der Kran steht</h1><div class='info'><span>Datum:</span> <span>27.06.2018</span></div>\(prose)",
        "<h1>Der Kran steht</h1>\(prose)<abbr class='published' title='2018-06-27T10:21:40Z'>mercredi</abbr>",
        "<h1>Der Kran steht</h1><time datetime='2018-06-27T08:00:00+02:00'>heute</time>\(prose)",
        "<h1>Der Kran steht</h1><p>Hafenstadt, (27.06.2018). Der Kran wurde am Morgen geprüft, und alle waren da.</p>\(prose)",
        "<h3 class='teaser-meta'>27.06.2018</h3><h1>Der Kran steht</h1>\(prose)",
        "<h1>Der Kran steht</h1>\(prose)<script>var page = {\"publishedDate\":\"2018-06-27T20:37:27Z\"}</script>",
        "<h1>Der Kran steht</h1>\(prose)<script>var page = [{'publishDate':'2018-06-27'}];</script>",
        "<h1>Der Kran steht</h1>\(prose)<script>page.push({publicationDate: '2018-06-27'});</script>",
        "<h1>Der Kran steht</h1>\(prose)<script>var page = {\"datePublished\":1530086400000}</script>",
        "<div class='post-date'><div>27</div><div>Juni</div><div>2018</div></div><h1>Der Kran steht</h1>\(prose)",
        "<div class='datum'><span>Juni</span> <span>27</span><span>2018</span></div><h1>Der Kran steht</h1>\(prose)",
        "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2018-06-27\"}</script><h1>Kran</h1>\(prose)",
        "<h1>Der Kran steht</h1><div class='pfeil' data-date='27. Juni 2018'></div>\(prose)",
        "<h1>Der Kran steht</h1><div class='date' data-seconds='1530086400'>heute</div>\(prose)",
        "<meta name='date' content='27. Juni 2018'><h1>Der Kran steht</h1>\(prose)",
        "<meta name='dc.date' content='2018-03-03'><h1>Der Kran steht</h1><p class='date'>27.06.2018</p>\(prose)",
        "<script type='application/ld+json'>{\"@type\":\"Recipe\",\"datePublished\":\"2018-06-27\"}</script><h1>Kran</h1>\(prose)",
        "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"uploadDate\":\"2018-06-27\"}</script><h1>Kran</h1>\(prose)",
        "<h1>Der Kran steht</h1><p class='date'>27.06.2018</p><img src='kran.jpg'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",,\"datePublished\": \"2018-06-27\"}</script>\(prose)",
    ])
    func datesThePage(body: String) throws { #expect(try published(body) == "2018-06-27") }

    @Test(arguments: [
        "<h1>Der Kran steht</h1><p>Aktualisiert: 27.06.2018</p>\(prose)",
        "<h1>The crane stands</h1><p class='info'>Last updated 27 June 2018</p>\(prose)",
        "<h1>Der Kran steht</h1>\(prose)<div id='comments'><time datetime='2018-06-27'>27.06.2018</time><p>Schön!</p></div>",
        "<h1>Der Kran steht</h1>\(prose)<aside><p>27.06.2018</p><p>Ein anderer Kran fiel in das Wasser.</p></aside>",
        "<h1>Der Kran steht</h1><figure><img><figcaption>Der Kran am 27.06.2018</figcaption></figure>\(prose)",
        "<h1>Der Kran steht</h1><div data-timestamp='1530086400'>heute</div>\(prose)",
        "<h1>Der Kran steht</h1>\(prose)<table><td data-date='2018-06-27'>27</td></table>",
        "<h1>Der Kran steht</h1>\(prose)<footer><p>© 27.06.2018</p></footer>",
    ])
    func otherDatesDoNot(body: String) throws { #expect(try published(body) == nil) }

    @Test(arguments: [
        // 4 March 2019 was a Monday, 3 April a Wednesday.
        ("Submitted by Ann Lee on Mon, 03/04/2019 - 10:00", "2019-03-04"), ("Monday 04/03/2019", "2019-03-04"),
        ("03/04/2019 (Wednesday)", "2019-04-03"), ("03/04/2019", nil), ("Friday 03/04/2019", nil),
    ])
    func theWeekdayTellsDayFromMonth(line: String, expected: String?) throws {
        let page = "<h1>The crane stands</h1><p class='date'>\(line)</p>\(Self.prose)"
        #expect(try published(page, language: "en") == expected)
    }

    @Test(arguments: [("25/03/2019", "2019-04-03"), ("03/25/2019", "2019-03-04")])
    func otherDatesOfThePageTellDayFromMonth(other: String, expected: String) throws {
        let page =
            "<h1>The crane stands</h1><p class='date'>03/04/2019</p>\(Self.prose)<aside><p>\(other)</p></aside>"
        #expect(try published(page, language: "en") == expected)
    }

    @Test func theNearestToTheHeadlineWins() throws {
        let found = try published(
            "<p>1.1.2019</p><p>Menu</p><p>Menu</p><p>Menu</p><h1>Der Kran steht</h1><p>27.06.2018</p>\(Self.prose)<p>2.2.2020</p>"
        )
        #expect(found == "2018-06-27")
    }

    @Test func candidatesLeadToTheirWords() throws {
        let page =
            "<!doctype html><html lang=fr><body><h1>La grue</h1><p>Publié le 27 juin 2018</p>\(Self.prose)</body>"
        let article = try #require(
            ReaderCatalogue.read(ReaderInput(path: "a", bytes: Array(page.utf8))).articles.first)
        let candidate = try #require(article.dateCandidates.first { $0.kind == .published })
        let span = try #require(candidate.span)
        #expect(article.text[span] == "27 juin 2018")
        #expect(candidate.reason == "the page says '27 juin 2018' is when it was published")
    }
}
