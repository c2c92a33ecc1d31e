import ArticleModel
import Testing

@testable import LanguageAnalysis

struct TokenizerTests {
    @Test(arguments: [
        "⟦Marsh⟧⟦'s⟧ ⟦O'Brien⟧ ⟦don't⟧ ⟦leaders⟧⟦’⟧ ⟦Marsh⟧⟦’s⟧",
        "⟦17,000⟧ ⟦1.6⟧⟦,⟧ ⟦2016⟧⟦.⟧",
        "⟦60⟧⟦-⟧⟦year⟧⟦-⟧⟦old⟧",
        "⟦U⟧⟦.⟧⟦S⟧⟦.⟧ ⟦$⟧⟦3⟧⟦bn⟧",
        "⟦Ōmiya⟧ ⟦Élan⟧⟦—⟧⟦“⟧⟦так⟧⟦”⟧",
        "⟦a⟧\u{A0}⟦b⟧\u{3000}⟦c⟧\u{200B}",
    ])
    func cutsWords(marked: String) {
        let sample = LanguageSample(marked)
        #expect(sample.article.tokens.map { sample.article.text[$0.span] } == sample.markedWords)
    }

    @Test func knowsCapitals() {
        let tokens = LanguageSample("Élan NATO holm A").article.tokens
        #expect(tokens.map(\.isCapitalised) == [true, true, false, true])
        #expect(tokens.map(\.isAllCapitals) == [false, true, false, false])
    }

    @Test func foldsHashes() {
        #expect(WordHash.of("Élan") == WordHash.of("élan"))
        #expect(WordHash.of("HOLM") == WordHash.of("holm"))
        #expect(WordHash.of("holm") != WordHash.of("home"))
    }

    @Test func readsMarksAndGaps() {
        let reader = TokenReader(LanguageSample("He “left”\n\nMarsh's").article)
        #expect((-1..<7).map { reader.mark(at: $0) } == [0, 0, 0x201C, 0, 0x201D, 0, 0, 0])
        #expect((0..<6).map { reader.hasGap(before: $0) } == [true, true, false, false, true, false])
        #expect((0..<6).map { reader.hasEmptyLine(before: $0) } == [false, false, false, false, true, false])
        #expect(reader.isPossessiveEnding(at: 5))
        #expect(reader.indices(in: TextSpan(3, 12)) == 1..<4)
    }
}
