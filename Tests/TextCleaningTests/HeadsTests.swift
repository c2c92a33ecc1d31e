import ArticleModel
import TestSupport
import Testing
import TextCleaning

@Suite("Heads of pages")
struct HeadsTests {
    private static let story = """
        The harbour council of Velm agreed on Monday to buy a second ferry, and the shipyard on the north shore will build it.

        The boat is to carry ninety cars and will replace the old one, which the council has had mended eleven times.
        """

    private func cleaned(_ head: String, prefix: String = "", foot: String = "") -> Article {
        TextCleaner().clean(.sample("\(head)\n\n\(prefix)\(Self.story)\n\n\(foot)\n"))
    }

    @Test("every block of a head gets its role", arguments: HeadSamples.all.map(\.name))
    func roles(name: String) throws {
        let sample = MarkedText(try #require(HeadSamples.all.first { $0.name == name }?.marked))
        let bytes = Array(sample.text.utf8)
        let article = TextCleaner().clean(.sample(sample.text))
        let found = article.blocks.map { block in
            block.role.rawValue + (block.repeats.map { "=\($0)" } ?? "") + ": " + article.text[block.span]
        }
        let wanted = sample.spans.map { $0.label + ": " + String(decoding: bytes[$0.span.range], as: UTF8.self) }
        #expect(found == wanted)
    }

    @Test("a file's head and its rule are no headline, and a headline in capitals is one")
    func fileHead() {
        let article = cleaned(
            """
            From the SHORE regional file                     Thursday, August 17, 2006
            --------------------------------------------------------------------------

                 HARBOUR COUNCIL OF VELM BUYS SECOND FERRY
            """)
        #expect(article.headline == "HARBOUR COUNCIL OF VELM BUYS SECOND FERRY")
        #expect(article.blocks.first?.role == .dateline)
    }

    @Test(
        "the agency in a dateline need not be known",
        arguments: [("VELM, Norland (Coast Wire) - ", "Coast Wire"), ("VELM, May 2 (ShoreNews) -- ", "ShoreNews")])
    func unknownOrigin(prefix: String, origin: String) {
        let article = cleaned("Velm council buys a second ferry", prefix: prefix)
        #expect(article.origin == origin)
        #expect(article.dateline?.hasSuffix("(\(origin))") == true)
    }

    @Test(
        "an agency in a byline is the origin and no author", arguments: ["By Coast Wire", "With Coast Wire"])
    func agencyByline(byline: String) {
        let article = cleaned("Velm council buys a second ferry\n\n\(byline)")
        #expect(article.origin == "Coast Wire")
        #expect(article.authors.isEmpty)
    }

    @Test(
        "authors of bylines without \"by\"",
        arguments: [
            ("From Mara Holm in Velm", ["Mara Holm"]), ("Text: M. Holm", ["M. Holm"]),
            ("2 May 2016 | Mara Holm, Velm | 2 min read", ["Mara Holm"]),
            ("Filed 2 May 2016, 21:31 | M. Holm in Velm", ["M. Holm"]), ("By MARA O'BRIEN", ["Mara O'Brien"]),
            ("By Mara Holm in New Velm", ["Mara Holm"]), ("From our Velm bureau", []),
            ("By MARA HOLM Staff Writer", ["Mara Holm"]), ("By Velm Harbour Post Staff", []),
        ])
    func authors(byline: String, names: [String]) {
        #expect(cleaned("Velm council buys a second ferry\n\n\(byline)").authors == names)
    }

    @Test(
        "the masthead names the outlet",
        arguments: [
            ("COAST TRIBUNE", "", "Coast Tribune"), ("LEDGER OF VELM\nPolitics . Markets", "", "Ledger of Velm"),
            ("The Shore Observer — News from the water", "", "The Shore Observer"),
            ("The Lamp", "The Lamp is a trading name of Velm Press Holdings.", "The Lamp"),
            ("THE LAMP", "The Lamp is a trading name of Velm Press Holdings.", "The Lamp"),
            ("World News", "", nil), ("Home", "Copyright 2016. Contact us - About - Jobs", nil),
        ] as [(String, String, String?)])
    func outlet(top: String, foot: String, outlet: String?) {
        #expect(cleaned("\(top)\n\nVelm council buys a second ferry", foot: foot).outlet == outlet)
    }

    @Test("a byline under the headline that markup took for navigation is a byline")
    func bylineSetAside() {
        let lines = [
            "Velm council buys a second ferry", "By Mara Holm, Velm | Monday, 2 May 2016", "Print | Mail | Share",
        ]
        var article = Article.sample((lines + [Self.story]).joined(separator: "\n\n"))
        var start = 0
        for (line, role) in zip(lines, [Block.Role.headline, .navigation, .navigation]) {
            article.blocks.append(Block(role: role, span: TextSpan(start, start + line.utf8.count)))
            start += line.utf8.count + 2
        }
        let cleaned = TextCleaner().clean(article)
        #expect(cleaned.blocks.prefix(3).map(\.role) == [.headline, .byline, .navigation])
        #expect(cleaned.authors == ["Mara Holm"])
    }

    @Test("readers' words and the legal foot behind them")
    func foot() {
        let article = cleaned(
            "Velm council buys a second ferry",
            foot: """
                READERS' COMMENTS (1)

                old_salt
                My boat is older than the ferry and nobody has mended it eleven times so far.
                3 May 2016, 09:55 · Reply · Flag

                Comments on this story are closed. Thank you to all who took part.

                Velm Post is a trading name of Velm Press Holdings.
                """)
        #expect(article.blocks(of: .comment).count == 4)
        #expect(article.blocks.suffix(2).map(\.role) == [.notice, .notice])
        #expect(article.blocks(of: .body).count == 2)
    }
}
