import ArticleModel
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// Words that a source broke at a line's end with a hyphen.
struct BrokenWordsTests {
    private func shown(_ text: String, beside others: String...) -> String {
        let articles = others.enumerated().map { Article.sample($0.element, path: "\($0.offset).txt") }
        return Citer(Corpus(articles: articles)).words(text)
    }

    @Test func aWordThatArticlesHaveInOnePieceIsOneAgain() {
        #expect(shown("the senior dip-\n  lomat on duty", beside: "A diplomat spoke.") == "the senior diplomat on duty")
        #expect(shown("a steel work-\ner left", beside: "Two Workers stayed.") == "a steel worker left")
    }

    @Test func whatIsWrittenWithAHyphenKeepsIt() {
        #expect(shown("a long-\nterm plan", beside: "A term of office.") == "a long-term plan")
        #expect(shown("a re-\nsigned treaty", beside: "He resigned. They re-signed it.") == "a re-signed treaty")
    }

    @Test func aPartOfAnotherWordIsNone() {
        #expect(shown("the dip-\nlo of Norland", beside: "A diplomat spoke.") == "the dip-lo of Norland")
    }
}
