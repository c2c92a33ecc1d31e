import ArticleModel
import Testing

@testable import ArticleReading

/// One invented page for each way in which pages hide, cut or dress their text; of each exactly the story must be found.
@Suite struct HTMLBodyClassesTests {
    private static let lines = [
        "The new crane at the old harbour was tried on Monday, and nobody found a fault in it.",
        "Its arm reaches over three ships, and two men can move it from one small cabin above the quay.",
        "The harbour office paid for it with money that had been set aside for a bridge.",
        "A second crane is to come in the spring of the coming year, if the money lasts that long.",
        "Until then the old one stays where it is, with a guard beside it during the night.",
    ]

    private static func paragraphs(_ range: Range<Int>) -> String { lines[range].map { "<p>\($0)</p>" }.joined() }

    private func body(_ page: String) throws -> [String] {
        let input = ReaderInput(path: "a.html", bytes: Array("<!doctype html><html><body>\(page)</body></html>".utf8))
        let article = try #require(ReaderCatalogue.read(input).articles.first)
        return article.linesOfBody()
    }

    private static let all = lines

    @Test(arguments: [
        ("plain paragraphs", "<h1>A crane</h1><article>\(paragraphs(0..<5))</article>"),
        (
            "breaks in place of paragraphs",
            "<h1>A crane</h1><div class='story'>\(all.joined(separator: "<br><br>\n"))</div>"
        ),
        ("divs in place of paragraphs", "<h1>A crane</h1><div>\(all.map { "<div>\($0)</div>" }.joined())</div>"),
        (
            "cut by an advertisement into two elements of a kind",
            """
            <h1>A crane</h1><main><section><div class='part'>\(paragraphs(0..<3))</div></section><div class='adslot'><p>Buy a fine \
            raincoat from the shop on the quay today.</p></div><section><div class='part'>\(paragraphs(3..<5))</div></section></main>
            """
        ),
        (
            "a lead apart from the text",
            "<h1>A crane</h1><div class='lede'><p>\(all[0])</p></div><img><div class='text'>\(paragraphs(1..<5))</div>"
        ),
        (
            "embedded posts",
            """
            <h1>A crane</h1><article>\(paragraphs(0..<3))<blockquote class='twitter-tweet'><p>I saw it move with my own eyes, \
            and it was a wonder to see it move.</p>— Ann (@ann) <a href='x'>May 1, 2018</a></blockquote>\(paragraphs(3..<5))</article>
            """
        ),
        (
            "a call for money, hidden by its class",
            """
            <h1>A crane</h1><article>\(paragraphs(0..<5))<div class='box hidden'><p>We believe that everyone needs news, and that \
            you should pay for it this year.</p></div></article>
            """
        ),
        (
            "a note on the author in italics",
            "<h1>A crane</h1><article>\(paragraphs(0..<5))<p><em>Ann Lee has written about ships for ten years.</em></p></article>"
        ),
        (
            "teasers at the end",
            """
            <h1>A crane</h1><div class='text'>\(paragraphs(0..<5))<div><h3><a href='/b'>The bridge</a></h3><p>The bridge that was \
            never built, and what became of the stones that were to carry it.</p></div></div>
            """
        ),
        (
            "points before the text",
            """
            <div itemprop='articleBody'><h1>A crane</h1><ul><li><b>\(all[0])</b></li><li><b>\(all[1])</b></li></ul><p class='byline'>By \
            <a href='/author/ann-lee'>Ann Lee</a></p>\(paragraphs(2..<5))</div>
            """
        ),
        (
            "a linked heading amid the text",
            """
            <h1>A crane</h1><section><div class='text'>\(paragraphs(0..<2))<div class='embed'><h3><a href='/b'>More: the \
            bridge</a></h3></div>\(paragraphs(2..<5))</div></section>
            """
        ),
        (
            "captions that no element is named for",
            """
            <h1>A crane</h1><article><figure><span><img><span class='off-screen'>Image copyright</span><span>Harbour \
            office</span></span></figure>\(paragraphs(0..<3))<figure><img><p>The crane is seen at work above the quay in the rain of \
            early spring.</p></figure>\(paragraphs(3..<5))</article>
            """
        ),
        (
            "elements of the site's own making",
            """
            <h1>A crane</h1><article>\(paragraphs(0..<3))<amp-ad><div>Buy a fine raincoat from the shop on the quay today, before \
            it rains again.</div></amp-ad>\(paragraphs(3..<5))</article>
            """
        ),
        (
            "an advertisement named in one word",
            """
            <h1>A crane</h1><div class='text'>\(paragraphs(0..<3))<div class='td-adspot'><p>Buy a fine raincoat from the shop on the \
            quay today, before it rains again.</p></div>\(paragraphs(3..<5))</div>
            """
        ),
        (
            "the text in the page's data only",
            """
            <script type='application/ld+json'>{"@type":"NewsArticle","headline":"A crane","articleBody":"\
            \((all + all.map { "Again: " + $0 }).joined(separator: "\\n"))"}</script><h1>A crane</h1><p>Loading.</p>
            """
        ),
    ])
    func findsTheStory(kind: String, page: String) throws {
        let expected = kind.hasPrefix("the text in") ? Self.all + Self.all.map { "Again: " + $0 } : Self.all
        #expect(try body(page) == expected, "\(kind)")
    }

    @Test func keepsAShortLastSentence() throws {
        let page =
            "<h1>A crane</h1><article>\(Self.paragraphs(0..<5))<p>It rained.</p><p><a href='/b'>The bridge.</a></p></article>"
        #expect(try body(page) == Self.lines + ["It rained."])
    }

    @Test func aTableOfFiguresIsNoText() throws {
        let table = "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2018</td><td>40</td></tr></table>"
        let page = "<h1>A crane</h1><article>\(Self.paragraphs(0..<3))\(table)\(Self.paragraphs(3..<5))</article>"
        let found = try body(page)
        for line in Self.lines { #expect(found.contains(line)) }
    }

    @Test func aRefrainIsNoCopy() throws {
        // Every player is asked the same, and every answer belongs to the story.
        let question = "<p>How did you feel when you heard of it?</p>"
        let page = "<h1>A crane</h1><article>\(Self.lines.map { question + "<p>\($0)</p>" }.joined())</article>"
        #expect(try body(page).count == 10)
    }
}
