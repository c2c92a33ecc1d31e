import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Steps of one against another.
struct StepFinderTests {
    private func stepping(_ text: String) -> String? {
        let article = EventSample(text).article
        return article.annotations[.sentence].first.flatMap { StepFinder().stepping(in: $0.span, of: article) }
    }

    @Test(arguments: [
        ("On March 4, the day Sudria declared the reef its own, Norland suspended talks.", "norland"),
        ("Norland\u{2019}s cabinet on Tuesday approved a freeze on the accounts of Sudria.", "norland"),
        ("Sudria put off the consultations.", "sudria"),
        ("Norland recalled its envoy.", "norland"),
    ])
    func whoTakesAStepIsFound(text: String, side: String) { #expect(stepping(text) == side) }

    @Test(arguments: [
        "Norland approved a new pier.", "Norland put up a lamp.", "The talks were suspended.",
        "Norland opened its ports.",
    ])
    func whatIsAgainstNobodyIsNone(text: String) { #expect(stepping(text) == nil) }
}
