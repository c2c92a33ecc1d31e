import Testing

@testable import LanguageAnalysis

struct TokenStatesTests {
    @Test func keepsTheStateThatATokenMeansLast() {
        var states = TokenStates(count: 4)
        states.set("norland", of: 0...1)
        states.set("sudria", of: 1...7)
        #expect((-1..<6).map { states[$0] } == [nil, "norland", "sudria", "sudria", "sudria", nil, nil])
        #expect(!states.contains(4))
    }
}
