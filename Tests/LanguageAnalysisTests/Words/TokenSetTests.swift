import Testing

@testable import LanguageAnalysis

struct TokenSetTests {
    @Test func holdsTheTokensOfRangesAndNoneBeyondTheArticle() {
        var set = TokenSet(count: 5)
        set.insert(1...2)
        set.insert(4...9)
        #expect((-2..<12).filter(set.contains) == [1, 2, 4])
    }
}
