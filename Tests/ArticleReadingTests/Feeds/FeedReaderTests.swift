import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct FeedReaderTests {
    private func read(_ text: String) -> ReaderOutput {
        ReaderCatalogue.read(ReaderInput(path: "f", bytes: Array(text.utf8)))
    }

    private static let rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Harbour &amp; Post</title><language>en-gb</language>
        <item><title>A new ferry</title><link>https://h.example/1</link><pubDate>Sat, 08 Feb 2014 12:30:00 GMT</pubDate>
        <dc:creator>Ann Lee</dc:creator><category>Sea</category><description>short</description>
        <content:encoded><![CDATA[<p>The ferry <b>Aurora</b> sailed &amp; came back.</p><p>It was full.</p>]]></content:encoded></item>
        <item><title>Second</title><description>&lt;p&gt;A summary &amp;mdash; here.&lt;/p&gt;</description>
        <author>bo@h.example (Bo Ray)</author><guid>https://h.example/2</guid></item></channel></rss>
        """

    @Test func readsRSS() throws {
        let articles = read(Self.rss).articles
        #expect(articles.map(\.source.location) == ["f#1", "f#2"])
        let first = try #require(articles.first)
        #expect(first.text[first.text.span] == "A new ferry\n\nThe ferry Aurora sailed & came back.\n\nIt was full.")
        #expect(first.url == "https://h.example/1" && first.outlet == "Harbour & Post" && first.language == "en-gb")
        #expect(first.authors == ["Ann Lee"] && first.section == "Sea")
        #expect(first.dateCandidates.map(\.date.description) == ["2014-02-08T12:30Z"])
        #expect(articles.last.map { $0.text[$0.text.span] } == "Second\n\nA summary — here.")
        #expect(articles.last?.authors == ["Bo Ray"] && articles.last?.url == "https://h.example/2")
    }

    @Test func readsAtomAndRDF() throws {
        let atom = read(
            """
            <feed xmlns="a"><title>Atom Post</title><entry><title type="html">&lt;i&gt;Ferry&lt;/i&gt; two</title>
            <link rel="self" href="https://a.example/self"/><link href="https://a.example/1?a=1&amp;b=2"/>
            <updated>2014-02-09T10:00:00Z</updated><published>2014-02-08T10:00:00+09:00</published>
            <author><name>Ann</name><email>x@y</email></author><author><name>Bo</name></author>
            <content type="xhtml"><div><p>One <em>two</em>.</p><p>Three &#233;.</p></div></content></entry></feed>
            """)
        let article = try #require(atom.articles.first)
        #expect(article.text[article.text.span] == "Ferry two\n\nOne two.\n\nThree é.")
        #expect(article.url == "https://a.example/1?a=1&b=2" && article.authors == ["Ann", "Bo"])
        let rdf = read(
            "<rdf:RDF><channel><title>R</title></channel><item><title>T</title><description>Words.</description></item></rdf:RDF>"
        )
        #expect(rdf.articles.map { $0.text[$0.text.span] } == ["T\n\nWords."])
        #expect(rdf.articles.first?.outlet == "R")
    }

    @Test func keepsEntriesThatAreATitle() {
        let articles = read(
            "<rss><channel><item><title>A ferry sails</title></item><item/><item> </item></channel></rss>"
        ).articles
        #expect(articles.map { $0.text[$0.text.span] } == ["A ferry sails"])
        #expect(articles.first?.blocks == [Block(role: .headline, span: TextSpan(0, 13))])
    }

    @Test func expandsNothing() {
        let bomb = """
            <!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname"><!ELEMENT q (a|">"|b)>]>
            <rss><channel><item><title>&b;</title><description>Seen &x; &b; &lt; &#x41;&#0; &#xD800;</description></item></channel></rss>
            """
        let text = read(bomb).articles.first.map { $0.text[$0.text.span] }
        #expect(text == "&b;\n\nSeen &x; &b; < A&#0; &#xD800;" || text?.hasPrefix("&b;\n\nSeen &x; &b; < A") == true)
    }

    @Test func leadsBackToTheFile() throws {
        let article = try #require(read(Self.rss).articles.first)
        let bytes = Array(Self.rss.utf8)
        let words = Array("Aurora sailed & came".utf8)
        let start = try #require(article.text.bytes.indices.first { article.text.bytes[$0...].starts(with: words) })
        let raw = try #require(article.rawRange(of: TextSpan(start, start + words.count)))
        #expect(String(decoding: bytes[raw.start..<raw.end], as: UTF8.self) == "Aurora</b> sailed &amp; came")
    }

    @Test func bearsDepthAndCuts() {
        let deep =
            "<rss>" + String(repeating: "<a>", count: 200_000)
            + "<item><title>T</title><description>x</description></item>"
        #expect(read(deep).articles.count == 1)
        for count in stride(from: 10, to: Self.rss.utf8.count, by: 13) {
            let output = ReaderCatalogue.read(ReaderInput(path: "f", bytes: Array(Self.rss.utf8.prefix(count))))
            #expect(!output.articles.isEmpty || !output.quarantined.isEmpty)
        }
        #expect(
            read("<rss><channel><title>only</title></channel></rss>").quarantined.first?.diagnostic.code
                == .articleEmpty)
    }

    @Test func readsJSONFeeds() throws {
        let feed = #"""
            {"version":"https://jsonfeed.org/version/1.1","title":"JF Post","items":[{"id":"1","url":"https://j.example/1",
            "title":"T","content_html":"<p>Hello there</p>","date_published":"2014-02-08T10:00:00Z","authors":[{"name":"Ann"}]}]}
            """#
        let article = try #require(read(feed).articles.first)
        #expect(article.outlet == "JF Post" && article.authors == ["Ann"] && article.url == "https://j.example/1")
        #expect(article.text[article.text.span] == "T\n\nHello there")
    }
}
