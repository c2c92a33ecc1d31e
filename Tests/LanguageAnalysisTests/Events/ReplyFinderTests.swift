import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Who answers what was told, in the sentences behind it.
struct ReplyFinderTests {
    private func replies(_ text: String) -> [ReplyFinder.Reply] {
        let article = EventSample("Norland closed the strait. \(text)").article
        guard let first = article.annotations[.sentence].first else { return [] }
        return ReplyFinder().sayings(behind: first.span, in: article)
    }

    @Test(arguments: [
        ("Sudria answered that the boats had crossed the line.", "sudria"),
        ("Erik Vance, in the capital, rejected the note.", "erik-vance"),
        ("In Harbour City, President Erik Vance called the step unacceptable.", "erik-vance"),
        ("Erik Vance told parliament that the step was most regrettable.", "erik-vance"),
        ("The fair was full. Nobody came. Sudria protested each time.", "sudria"),
    ])
    func whoAnswersIsFound(text: String, speaker: String) {
        let outspoken = replies(text).filter(\.isOutspoken)
        #expect(outspoken.map(\.speakers.first) == [speaker])
    }

    @Test(arguments: [
        "Erik Vance told parliament that the weather was fine.",
        "Erik Vance told parliament that the step was not unfriendly.",
        "Erik Vance answered questions of the fishermen.",
        "Officials rejected the note.",
        "\u{201C}Erik Vance rejected the note,\u{201D} said Anna Holm.",
        "The letters that Erik Vance once wrote to the council in the harbour were rejected.",
    ])
    func whatAnswersNothingIsNoReply(text: String) {
        #expect(replies(text).filter(\.isOutspoken).isEmpty)
    }

    @Test func whoOnlySaysSomethingIsNotOutspoken() {
        #expect(replies("Erik Vance said that the strait was his.").map(\.isOutspoken) == [false])
    }

    @Test func farBehindNothingIsLookedFor() {
        let between = String(repeating: "The fair was full. ", count: 9)
        #expect(replies(between + "Sudria rejected the note.").isEmpty)
    }
}
