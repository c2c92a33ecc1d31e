import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct MarkdownReaderTests {
    private func read(_ text: String) -> ReaderOutput {
        ReaderCatalogue.read(ReaderInput(path: "m.md", bytes: Array(text.utf8)))
    }

    @Test func readsFrontMatterAndText() throws {
        let text =
            "---\ntitle: \"A ferry\"\ndate: 2014-02-08\nauthors: [Ann, Bo]\ntags:\n  - sea\n---\n\n# Ferry\n\nThe **new** ferry [sailed](http://x) at 3 * 4 \\*.\n"
        let article = try #require(read(text).articles.first)
        #expect(
            article.source.reader == "markdown" && article.headline == "A ferry" && article.authors == ["Ann", "Bo"])
        #expect(article.text[article.text.span] == "A ferry\n\nThe new ferry sailed at 3 * 4 *.")
        #expect(article.dateCandidates.map(\.date.description) == ["2014-02-08"])
        let words = Array("ferry sailed".utf8)
        let start = try #require(article.text.bytes.indices.first { article.text.bytes[$0...].starts(with: words) })
        let raw = try #require(article.rawRange(of: TextSpan(start, start + words.count)))
        #expect(String(decoding: Array(text.utf8)[raw.start..<raw.end], as: UTF8.self) == "ferry [sailed")
    }

    @Test func takesTheHeadingWhereNoTitleIsGiven() {
        let article = read("+++\ndate = 2014-02-08\n+++\n# The ferry\n\n> It sailed.\n").articles.first
        #expect(article?.headline == "The ferry")
        #expect(article.map { $0.text[$0.text.span] } == "The ferry\n\nIt sailed.")
    }

    @Test func leavesOtherDashesAlone() {
        #expect(read("---\nA line of dashes is no front matter.\n").articles.first?.source.reader == "text")
        #expect(read("---\nno field here\n---\ntext").articles.first?.source.reader == "text")
    }
}
