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
        // What no block labels is open: the cleaner may find a dateline in it, else it is body.
        var text: [String] = []
        var end = 0
        let bytes = article.text.bytes
        for block in article.blocks + [Block(role: .notice, span: TextSpan(bytes.count, bytes.count))] {
            let open = String(decoding: bytes[min(end, block.span.start)..<block.span.start], as: UTF8.self)
            text += open.split(separator: "\n").map(String.init)
            if block.role == .body { text.append(article.text[block.span]) }
            end = block.span.end
        }
        return text
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

    @Test func aRefrainIsNoCopy() throws {
        // Every player is asked the same, and every answer belongs to the story.
        let question = "<p>How did you feel when you heard of it?</p>"
        let page = "<h1>A crane</h1><article>\(Self.lines.map { question + "<p>\($0)</p>" }.joined())</article>"
        #expect(try body(page).count == 10)
    }
}
