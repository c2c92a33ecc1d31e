import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What is talked about, and not agreed.
struct TalkFinderTests {
    private func talk(_ sentence: String) -> String? {
        let article = EventSample(sentence).article
        guard let span = article.annotations[.sentence].first?.span, let talk = TalkFinder().talk(in: span, of: article)
        else { return nil }
        let parties = talk.parties.map { $0.entity ?? article.text[$0.span] }
        return "\(parties.joined(separator: " ")): \(article.text[talk.words])"
    }

    @Test(arguments: [
        (
            "The Northern Trade Club has been talking to a Sudrian bank since last year about a second dock.",
            "trade-club: talking to a Sudrian bank since last year about a second dock"
        ),
        (
            "Yards from Norland are considering shares in the new ferry line.",
            "Yards from Norland: considering shares in the new ferry line"
        ),
        (
            "Anna Holm and Erik Vance discussed a bridge over the strait, which nobody has drawn.",
            "anna-holm erik-vance: discussed a bridge over the strait"
        ),
        (
            "Sudrian officials also dusted off a plan for a dam across the strait.",
            "Sudrian officials: dusted off a plan for a dam across the strait"
        ),
        (
            "Anna Holm is in talks with Erik Vance on the price of ferry tickets.",
            "anna-holm erik-vance: talks with Erik Vance on the price of ferry tickets"
        ),
    ])
    func whatIsTalkedAboutIsFound(sentence: String, found: String) {
        #expect(talk(sentence) == found)
    }

    @Test(arguments: [
        "Anna Holm and Erik Vance agreed on the bridge that they had been discussing for years.",
        "Anna Holm is not considering a bridge over the strait.",
        "\u{201C}Erik Vance is considering a bridge over the strait,\u{201D} Anna Holm said.",
        "Anna Holm discussed a plan.",
        "They are considering shares in the new ferry line.",
        "Anna Holm opened the bridge over the strait.",
    ])
    func whatIsAgreedDeniedOrDoneIsNoTalk(sentence: String) {
        #expect(talk(sentence) == nil)
    }
}
