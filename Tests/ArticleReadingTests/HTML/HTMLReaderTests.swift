import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct HTMLReaderTests {
    private static let page = """
        <!DOCTYPE html>
        <html lang="en-GB"><head>
        <title>New ferry sails at last | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post">
        <link rel="canonical" href="https://post.example/ferry">
        <meta property="article:modified_time" content="2014-03-01T10:00:00Z">
        <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2014-02-08T12:30:00Z",
        "author": [{"@type": "Person", "name": "Ann O&#39;Lee"}], "publisher": {"name": "The Harbour Post"}}]}</script>
        <style>p { color: red }</style>
        </head><body class="has-sidebar">
        <nav><ul><li><a href="/">Home</a><li><a href="/sea">Sea</a></ul></nav>
        <header class="masthead">The Harbour Post, read on every quay since the year of the great storm.</header>
        <div class="layout"><main><article>
        <h1>New ferry   sails
          at last</h1>
        <p class="byline">By Ann O'Lee, who has written about ships for this paper for a long time.</p>
        <figure><img src="x.jpg"><figcaption>The ferry leaves the old harbour on Monday morning in light rain.</figcaption></figure>
        <div class="article-body">
        <p>The new ferry caf&eacute; &ldquo;Aurora&rdquo; left the harbour on Monday<br>with sixty passengers aboard.</p>
        <p>Nobody was hurt when it touched the quay &amp; turned, the harbour office said in the evening.
        <p>The second crossing is planned for Friday, weather permitting, said the captain of the ship.
        <div class="ad-slot"><p>Buy a fine raincoat from the shop on the quay today, before the next rain comes in.</p></div>
        <h2>What comes next</h2>
        <p>A second ship will follow in the summer of the coming year, according to the company's own plans.</p>
        </div></article></main>
        <aside><p>Most read: the crane that fell into the sea and was never found again by anyone at all.</p></aside></div>
        <section id="comments"><p>What a lovely ship this is, I travelled on it with my mother when I was a child of six.</p></section>
        <footer><p>Copyright Harbour Post. All rights reserved by the harbour office and its many daughters.</p></footer>
        <script>document.write("<p>Not a word of this is on the page.</p>")</script>
        </body></html>
        """

    /// A site that is out of order prints its warnings before its page.
    @Test(arguments: [1, 40, 90])
    func warningsBeforeThePageDoNotMakeItText(count: Int) throws {
        let warning =
            "<br />\n<b>Notice</b>: the function old_quotes() will go in a later version, file head.php on line 12\n"
        let plain = try read(Self.page)
        let article = try read(String(repeating: warning, count: count) + Self.page)
        #expect(article.source.reader == "html")
        #expect(article.headline == plain.headline)
        #expect(article.dateCandidates.map(\.date) == plain.dateCandidates.map(\.date))
    }

    private func read(_ text: String) throws -> Article {
        try #require(ReaderCatalogue.read(ReaderInput(path: "a.html", bytes: Array(text.utf8))).articles.first)
    }

    private func texts(_ article: Article, _ role: Block.Role) -> [String] {
        article.blocks.filter { $0.role == role }.map { article.text[$0.span] }
    }

    @Test func readsTheFactsOfTheMarkup() throws {
        let article = try read(Self.page)
        #expect(article.source.reader == "html")
        #expect(article.headline == "New ferry sails at last")
        #expect(article.authors == ["Ann O'Lee"])
        #expect(article.outlet == "Harbour Post")
        #expect(article.language == "en-GB")
        #expect(article.url == "https://post.example/ferry")
        #expect(article.dateCandidates.map(\.date.description) == ["2014-02-08T12:30Z", "2014-03-01T10:00Z"])
        #expect(article.dateCandidates.map(\.kind) == [.published, .updated])
        #expect(article.dateCandidates.first?.score == 95)
    }

    @Test func tellsTheArticleFromThePage() throws {
        let article = try read(Self.page)
        #expect(texts(article, .headline) == ["New ferry sails at last"])
        #expect(texts(article, .caption).first?.hasPrefix("The ferry leaves") == true)
        #expect(texts(article, .comment).first?.hasPrefix("What a lovely") == true)
        #expect(texts(article, .notice).first?.hasPrefix("Copyright") == true)
        #expect(texts(article, .navigation).contains { $0.hasPrefix("Buy a fine raincoat") })
        #expect(texts(article, .byline).count == 1)
        #expect(texts(article, .related).first?.hasPrefix("Most read") == true)
        #expect(
            texts(article, .body).map { $0.prefix(12) } == ["The second c", "A second shi"])
        let labelled = article.blocks.map(\.span)
        let whole = article.text[article.text.span]
        #expect(!whole.contains("Not a word") && !whole.contains("color: red"))
        let start = try #require(position(of: "The new ferry café “Aurora” left", in: article))
        #expect(!labelled.contains { $0.contains(TextSpan(start, start + 1)) })
    }

    @Test func leadsBackThroughReferencesAndTags() throws {
        let article = try read(Self.page)
        let quote = "café “Aurora” left the harbour on Monday\nwith sixty"
        let start = try #require(position(of: quote, in: article))
        let raw = try #require(article.rawRange(of: TextSpan(start, start + quote.utf8.count)))
        let bytes = Array(Self.page.utf8)[raw.start..<raw.end]
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "caf&eacute; &ldquo;Aurora&rdquo; left the harbour on Monday<br>with sixty")
    }

    private func position(of words: String, in article: Article) -> Int? {
        let bytes = Array(words.utf8)
        return article.text.bytes.indices.first { article.text.bytes[$0...].starts(with: bytes) }
    }

    @Test func choosesTheStoryUnderTheHeadline() throws {
        let story = { (name: String) in
            "<article><h1>\(name) story of the day</h1>"
                + String(
                    repeating: "<p>\(name) words, one sentence after another, fill this long paragraph.</p>", count: 4)
                + "</article>"
        }
        let article = try read(
            "<html><title>First story of the day</title><body>\(story("First"))\(story("Second"))</body>")
        #expect(texts(article, .body).allSatisfy { $0.hasPrefix("First") })
        #expect(texts(article, .body).count == 2)
        #expect(texts(article, .related).filter { $0.hasPrefix("Second words") }.count == 4)
    }

    @Test func seesWhatOnlySubscribersSee() throws {
        let article = try read(
            """
            <html><body><div itemprop="articleBody"><p>The first paragraph is there for all to read, and it is not short.</p>
            <div style="display: none"><p>The second one is there for subscribers, until then hidden by style.</p></div></div>
            <div style="display:none"><p>This is a form that nobody is ever shown, whatever they pay for it.</p></div></body>
            """)
        #expect(position(of: "The second one", in: article) != nil)
        #expect(position(of: "This is a form", in: article) == nil)
    }

    @Test func tellsPagesByContent() {
        let claims = [
            "<!doctype HTML><p>x", " <html>", "<div>x</div>", "<?xml version='1.0'?><rss></rss>", "<3 is a heart",
            "{\"a\":1}",
        ]
        .map { HTMLReader.claim(on: ReaderInput(path: "a", bytes: Array($0.utf8))) }
        #expect(claims == [.certain, .certain, .likely, .none, .none, .none])
    }

    @Test func readsHTMLInsideJSON() throws {
        let json =
            #"{"title":"Ferry &amp; crane","text":"<p>The \u201cAurora\u201d sailed &mdash; at last.<\/p>\n<p>Nobody was <b>hurt<\/b>.<\/p>"}"#
        let article = try read(json)
        #expect(
            article.text[article.text.span] == "Ferry & crane\n\nThe “Aurora” sailed — at last.\n\nNobody was hurt.")
        let start = try #require(position(of: "sailed — at", in: article))
        let raw = try #require(article.rawRange(of: TextSpan(start, start + "sailed — at".utf8.count)))
        #expect(String(decoding: Array(json.utf8)[raw.start..<raw.end], as: UTF8.self) == "sailed &mdash; at")
    }
}
