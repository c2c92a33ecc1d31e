import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What "it" and "its" mean where the words shown do not tell it.
struct AntecedentsTests {
    @Test func aThingIsKnownByTheNameThatStandsBesideIt() {
        let article = EventSample(
            "A loan went to the Northern Trade Club, the mill that Norland builds. The mill is new."
        ).article
        let antecedents = Antecedents(article)
        guard case .named(let words, _) = antecedents.fuller(WordHash.of("mill"), before: 1) else {
            Issue.record("no name")
            return
        }
        #expect(article.text[words] == "Northern Trade Club")
    }

    /// Of two that are named nobody can tell which is meant.
    @Test func ofTwoNeitherIsMeant() {
        let article = EventSample(
            "A mill near Harbour City was sold. A mill near Lethmar was built. The mill is new."
        ).article
        guard case .another = Antecedents(article).fuller(WordHash.of("mill"), before: 2) else {
            Issue.record("one of two")
            return
        }
    }

    /// `word: meaning` of each open word in the last sentence, or in those of its words that are marked off by bars.
    private func open(_ text: String) -> [String] {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        let article = EventSample(parts.joined()).article
        guard let last = article.annotations[.sentence].last?.span else { return ["no sentence"] }
        var shown = [last]
        if parts.count == 3 {
            let start = parts[0].utf8.count
            shown = [TextSpan(start, start + parts[1].utf8.count)]
        }
        return Antecedents(article).openWords(in: shown).map { word in
            "\(article.text[word.span]): \(word.meaning.map { article.text[$0] } ?? "-")"
        }
    }

    @Test(arguments: [
        // The subject of the sentence before, where nobody and nothing of its own sentence can be meant.
        (
            "The ferry line from the coast now ends where it should. Anna Holm ordered the start of its second part on Tuesday.",
            ["its: The ferry line from the coast"]
        ),
        ("Sudria itself may soon need less. The first of its idle mills is to start again in August.", ["its: Sudria"]),
        // Whose it is stands in the sentence.
        ("The harbour is full. Norland opened its second pier on Tuesday.", []),
        ("The harbour is full. Oil reached its highest price on Tuesday.", []),
        ("The harbour is full. The council published its report on Tuesday.", []),
        ("The harbour is full. In its report the council spoke of rain.", []),
        // One phrase is built as the other: the possessor counts, and not the subject.
        (
            "Norland supplies 8 percent of Sudria's coal and |6 percent of its fish|.", ["its: Sudria"]
        ),
        ("Norland supplies 8 percent of Sudria's coal and 6 percent of its fish.", []),
        // What the sentence before does something to.
        (
            """
            Norland shows a pier at Harbour City. The state has taken the pier off its list. The stone that was to feed it \
            now goes to Sudria.
            """, ["it: pier at Harbour City"]
        ),
        // An undertaking is the thing that is spoken of before.
        (
            """
            The fish mill that Norland presented in Harbour City will not be built. Norland has taken the project off its list. The salt \
            that was to feed it now goes to Sudria.
            """, ["it: The fish mill"]
        ),
        // A treaty that takes effect is what parliaments ratify.
        (
            "The treaty on the ferry took effect on Monday. Parliament in Harbour City ratified it on Tuesday by 90 votes.",
            ["it: The treaty on the ferry"]
        ),
        // A person is named in the words shown, in those that are not, or in the sentence before.
        ("Anna Holm sold her ferry on Tuesday.", []),
        ("Anna Holm said that |the mill had paid her brother|.", ["her: Anna Holm"]),
        ("Anna Holm met Erik Vance and said that |the mill had paid his brother|.", ["his: -"]),
        ("Erik Vance spoke of rain. The mill had paid his brother.", ["his: Erik Vance"]),
        ("It rained. The mill had paid his brother.", ["his: -"]),
        ("Erik Vance spoke of rain. He will come, his brother said.", []),
        ("It rained. In his speech Erik Vance spoke of mills.", []),
        ("It rained. The minister sold his ferry.", []),
        // Nobody whom the article may mean otherwise is guessed.
        ("Erik Vance spoke of rain. The council found that Torvald had sold his ferry.", []),
        ("Erik Vance spoke of rain. We will buy his ferry.", []),
        ("The treaty on the ferry took effect on Monday. Parliament denied it on Tuesday.", []),
        // Of many mills the one that was named.
        (
            "Fire broke out in the Harbour City mine. Nobody was hurt. The mine was closed on Tuesday.",
            ["mine: Harbour City mine"]
        ),
        (
            "Norland owns a mine near Harbour City. Inspectors approved the mine on Tuesday.",
            ["mine: near Harbour City"]
        ),
        ("Norland owns a mine near Harbour City. A mine is a hole. The mine was closed.", []),
        ("Norland owns a mine near Harbour City. The mine of the islets was closed.", []),
        ("Norland owns a mine near Harbour City. The mine that Sudria owns was closed.", []),
        // Of two that act, none is sure.
        ("Sudria closed its harbour. Parliament ratified it on Tuesday.", ["it: -"]),
        ("The ship was old, and the yard sold it on Tuesday.", []),
        ("The harbour is full. Norland made it clear that ships must wait.", []),
    ])
    func aWordThatItsSentenceDoesNotExplain(text: String, words: [String]) {
        #expect(open(text) == words)
    }
}
