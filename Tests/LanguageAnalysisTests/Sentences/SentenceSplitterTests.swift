import ArticleModel
import Testing

@testable import LanguageAnalysis

struct SentenceSplitterTests {
    @Test(arguments: [
        "⟦Mr. Holm met Dr. Vance on Dec. 15.⟧ ⟦They spoke at length.⟧",
        "⟦The U.S. President flew home.⟧ ⟦He left the U.S.⟧ ⟦The crowd cheered.⟧",
        "⟦It began at 9 p.m. Tuesday.⟧ ⟦It ended at 11 a.m.⟧ ⟦Holm slept.⟧",
        "⟦Profits at Norsk Inc. rose 1.6 percent.⟧ ⟦See No. 5 on p. 12.⟧",
        "⟦His answer was no.⟧ ⟦Nobody cared.⟧",
        "⟦J. K. Marsh wrote it.⟧ ⟦It is plan B.⟧ ⟦The mayor left.⟧",
        "⟦\"Will it hold?\" he asked.⟧ ⟦\"It will!\"⟧",
        "⟦\"Will it hold?\" Marsh asked.⟧ ⟦Nobody knew.⟧",
        "⟦\"It holds.⟧ ⟦We know it.\"⟧ ⟦Marsh left.⟧",
        "⟦“It holds …⟧ ⟦We know it.”⟧ ⟦Marsh left.⟧",
        "⟦He paused... and went on.⟧ ⟦Nothing came...⟧ ⟦Marsh left.⟧",
        "⟦A line broken\nby hand goes on.⟧\n⟦The next one too.⟧",
        "⟦The grid (built in 1960. Nobody recalls by whom) failed.⟧ ⟦(It was mended.)⟧ ⟦All is well.⟧",
        "⟦A headline without a stop⟧",
        "⟦The pact was signed.⟧⟦Marsh left.⟧",
        "⟦Marsh left.⟧⟦\"We stay,\" said Holm.⟧",
    ])
    func cutsAtStops(marked: String) { check(marked) }

    @Test(arguments: [
        "HARBOUR CITY -- ⟦The talks began.⟧ ⟦They ended.⟧",
        "PORTO, Norland (Wire) - ⟦The talks began.⟧",
        "PORTO, Feb. 8 (Wire) — ⟦The talks began.⟧",
        "PORTO/HARBOUR CITY – ⟦“Talks began,” said Holm.⟧",
        "⟦Holm - the minister - left.⟧",
        "⟦Holm (Norland) left - at last.⟧",
    ])
    func leavesDatelinesOut(marked: String) { check(marked) }

    @Test func neverCrossesBlocks() {
        let sample = LanguageSample("⟦Talks begin⟧\n\n⟦They began.⟧ ⟦They went on⟧\n\n⟦and on.⟧", headline: true)
        let sentences = SentenceSplitter().sentences(of: sample.article)
        #expect(sentences.map(\.span) == sample.marked)
        #expect(sentences.map(\.value) == [0, 1, 1, 2].map { .sentence(block: $0) })
    }

    @Test func marksAloneAreNoSentence() {
        check("* * *")
        check(". ⟦Last updated⟧")
        check("- ⟦One.⟧\n- ⟦Two.⟧")
        check("")
        check(String(repeating: "$\n ", count: 2000))
    }

    private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let sample = LanguageSample(marked)
        let found = sample.words(SentenceSplitter().sentences(of: sample.article))
        #expect(found == sample.markedWords, sourceLocation: sourceLocation)
    }
}
