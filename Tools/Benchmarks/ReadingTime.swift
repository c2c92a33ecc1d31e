import ArticleModel
import LanguageAnalysis
import PlainLua

/// The time that a text took, tokens not counted.
struct ReadingTime {
    private static let turns = 9

    let bytes: Int
    let seconds: Double

    /// The best of some turns of each text, taken in turns, so that what disturbs the machine disturbs both alike.
    static func ofBoth(_ one: [UInt8], _ other: [UInt8]) -> (ReadingTime, ReadingTime) {
        let articles = [article(one), article(other)]
        var best = [Double.infinity, Double.infinity]
        for _ in 0..<turns {
            for index in articles.indices { best[index] = min(best[index], time(of: articles[index])) }
        }
        return (ReadingTime(bytes: one.count, seconds: best[0]), ReadingTime(bytes: other.count, seconds: best[1]))
    }

    /// Seconds of this thread alone.
    private static func time(of article: Article) -> Double {
        let start = plain_thread_time()
        let sentences = SentenceSplitter().sentences(of: article)
        let dates = DateTagger().dates(in: article, published: EDTFDate("2014-02-12"))
        // What is counted is not left out by the compiler.
        precondition(sentences.count >= 0 && dates.count >= 0)
        return Double(plain_thread_time() - start) / 1_000_000_000
    }

    private static func article(_ bytes: [UInt8]) -> Article {
        var mapped = MappedText()
        mapped.appendVerbatim(bytes, rawStart: 0)
        let source = ArticleSource(path: "benchmark.txt", reader: "plain", encoding: "utf-8", layers: [])
        var article = Article(
            id: ArticleID(locationKey: "benchmark.txt"), source: source, revision: SHA256Digest(of: bytes),
            text: ArticleText(mapped))
        article.blocks = [Block(role: .body, span: TextSpan(0, bytes.count))]
        article.tokens = Tokenizer.tokens(of: article.text)
        return article
    }
}
