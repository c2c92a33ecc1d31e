import ArticleModel
import Glibc
import LanguageAnalysis

/// The time that a text took, tokens not counted.
struct ReadingTime {
    private static let turns = 5

    let bytes: Int
    let seconds: Double

    /// The best of some turns, in time of this thread alone.
    static func of(_ text: [UInt8]) -> ReadingTime {
        let article = article(text)
        let (splitter, tagger, published) = (SentenceSplitter(), DateTagger(), EDTFDate("2014-02-12"))
        var best = Double.infinity
        var sink = 0
        for _ in 0..<turns {
            let start = threadTime()
            sink += splitter.sentences(of: article).count + tagger.dates(in: article, published: published).count
            best = min(best, threadTime() - start)
        }
        return ReadingTime(bytes: text.count, seconds: sink < 0 ? 0 : best)
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

    private static func threadTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}

func fatalExit() -> Never { exit(1) }
func tenths(_ value: Double) -> String { decimal(Int((value * 10).rounded()), places: 1) }
func hundredths(_ value: Double) -> String { decimal(Int((value * 100).rounded()), places: 2) }

private func decimal(_ scaled: Int, places: Int) -> String {
    let divisor = places == 1 ? 10 : 100
    let fraction = String(scaled % divisor)
    return "\(scaled / divisor)." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
}

extension String {
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - utf8.count)) }
    func leading(_ width: Int) -> String { String(repeating: " ", count: max(0, width - utf8.count)) + self }
}
