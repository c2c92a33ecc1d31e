import ArticleModel
import TestSupport
import Testing
import TextCleaning

@Suite("Roles of blocks")
struct RolesTests {
    /// One line a block: role, repeat, words.
    private static func lines(of article: Article) -> [String] {
        article.blocks.map { block in
            block.role.rawValue + (block.repeats.map { "=\($0)" } ?? "") + ": " + article.text[block.span]
        }
    }

    private static func expected(_ sample: MarkedText) -> [String] {
        let bytes = Array(sample.text.utf8)
        return sample.spans.map { $0.label + ": " + String(decoding: bytes[$0.span.range], as: UTF8.self) }
    }

    @Test("every block of a messy article gets its role", arguments: MessySamples.all.map(\.name))
    func roles(name: String) throws {
        let marked = try #require(MessySamples.all.first { $0.name == name }?.marked)
        let sample = MarkedText(marked)
        let article = TextCleaner().clean(.sample(sample.text))
        #expect(Self.lines(of: article) == Self.expected(sample))
    }

    @Test("at least 19 of 20 blocks keep their role over all samples, and nothing set aside becomes body")
    func floor() {
        var right = 0
        var all = 0
        for (_, marked) in MessySamples.all {
            let sample = MarkedText(marked)
            let article = TextCleaner().clean(.sample(sample.text))
            for (label, span) in sample.spans {
                let role = article.blocks.first { $0.span.contains(span) }?.role
                let wanted = label.split(separator: "=").first.map(String.init)
                all += 1
                if role?.rawValue == wanted { right += 1 }
                #expect(!(role == .body && ["comment", "notice", "navigation"].contains(wanted)))
            }
        }
        #expect(right * 20 >= all * 19, "\(right) of \(all)")
    }

    @Test("an article without a line of prose has no body")
    func menuOnly() {
        let article = TextCleaner().clean(.sample("Home\nNews\nSport\nSign in\nContact us\n"))
        #expect(article.blocks.count == 5)
        #expect(article.blocks(of: .body).isEmpty)
    }

    @Test("an empty article has no blocks")
    func empty() {
        #expect(TextCleaner().clean(.sample("")).blocks.isEmpty)
        #expect(TextCleaner().clean(.sample(" \n\n \n")).blocks.isEmpty)
    }

    @Test("blocks that a reader has set are kept, and the rest is labelled around them")
    func readerBlocks() {
        let sample = MarkedText(
            """
            Menu
            ⟦comment:The committee met on Monday and will meet again when the report has been read by all.⟧
            The harbour was closed on Monday because the ice had come down the river in the night.
            """)
        var article = Article.sample(sample.text)
        article.blocks = sample.spans.map { Block(role: .comment, span: $0.span) }
        let cleaned = TextCleaner().clean(article)
        #expect(cleaned.blocks.map(\.role) == [.navigation, .comment, .body])
        #expect(cleaned.blocks[1].span == sample.spans[0].span)
    }

    @Test("another language is another table")
    func otherTable() {
        var rules = CleaningRules.english
        rules.phrases.append(.init(.navigation, .whole, ["zum seitenanfang"]))
        let text = "The harbour was closed on Monday because the ice had come down.\n\nZum Seitenanfang\n"
        #expect(TextCleaner(rules: rules).clean(.sample(text)).blocks.last?.role == .navigation)
    }
}
