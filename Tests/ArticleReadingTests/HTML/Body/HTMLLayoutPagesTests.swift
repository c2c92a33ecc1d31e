import ArticleModel
import FileAccess
import Testing
import TextCleaning

@testable import ArticleReading

/// Invented pages in the layouts of common publishing programs, the files in `Pages`, read and cleaned.
///
/// Every sentence of a story bears its number, (1), (2) and so on; all other text bears the word "clutter".
@Suite struct HTMLLayoutPagesTests {
    @Test(arguments: [
        "agency", "boxes", "broadcaster", "broadsheet", "content-system", "daily", "essays", "interview",
        "local-television", "mobile-page", "news-channel", "newspaper-theme", "tables", "tabloid", "weblog",
    ])
    func findsTheWholeStoryAndNothingElse(layout: String) throws {
        let path = PathText.parent(of: #filePath) + "/Pages/\(layout).html"
        let bytes = try FileReading.bytes(of: path, limit: 1 << 20)
        let article = try #require(
            ReaderCatalogue.read(ReaderInput(path: path, bytes: bytes)).articles.first)
        let cleaned = TextCleaner().clean(article)
        let all = numbers(in: article.text[article.text.span])
        let body = cleaned.blocks(of: .body).map { cleaned.text[$0.span] }
        #expect(all.count >= 8 && numbers(in: body.joined(separator: "\n")) == all, "\(layout)")
        #expect(body.filter { $0.contains("clutter") } == [], "\(layout)")
    }

    /// The numbers in brackets, in order.
    private func numbers(in text: String) -> [Int] {
        text.split(separator: "(").compactMap { part in
            part.firstIndex(of: ")").flatMap { Int(part[..<$0]) }
        }
    }
}
