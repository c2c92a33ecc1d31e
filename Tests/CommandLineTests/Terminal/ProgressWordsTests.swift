import Testing

@testable import DossierCommands

struct ProgressWordsTests {
    @Test(arguments: [
        (0, 100, 5.0, "names: 0 of 100"), (10, 100, 0.5, "names: 10 of 100"), (100, 100, 5.0, "names: 100 of 100"),
        (40, 100, 2.0, "names: 40 of 100, 20 a second, 3 s left"),
        (3, 1000, 2.0, "names: 3 of 1000, 1.5 a second, 11 min 5 s left"),
        (1000, 9_000_000, 1.0, "names: 1000 of 9000000, 1000 a second, 2 h 29 min left"),
    ])
    func tellsRateAndTimeLeft(done: Int, articles: Int, seconds: Double, words: String) {
        let nanoseconds = Int64(seconds * 1_000_000_000)
        #expect(ProgressWords.text("names", done: done, of: articles, after: nanoseconds) == words)
    }
}
