import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import TestSupport
import Testing

@testable import BuiltInStages

/// What the other side answers is told beside a protest or a step. The articles were published on 12 March 2014.
struct RepliesTests {
    private func told(_ text: String) async -> [String] {
        let article = Article.sample("Published: March 12, 2014\n\n\(text)", path: "a.txt")
        let corpus = await StageChain.run(StageChain.whole, on: [article]).corpus
        let citer = Citer(corpus)
        var maker = EntryMaker(corpus: corpus, citer: citer)
        maker.replies = Replies(corpus.events, citer: citer)
        return corpus.events.map { maker.entry($0).statement.text }
    }

    @Test func theAnswerStandsBesideTheProtest() async {
        let told = await told(
            "Norland called in the ambassador of Sudria on March 10, 2014 and lodged a protest. The boats had been in its waters, it "
                + "said. Sudria answered that the boats had crossed the line.")
        #expect(told.count == 1)
        // What it answers is told with it.
        #expect(
            told.first?.hasSuffix(
                "a protest. The boats had been in its waters, it said. Sudria answered that the boats had crossed the line."
            )
                == true)
    }

    @Test(arguments: [
        // What the first side asked for, by name and by pronoun.
        (
            "Norland closed the strait on March 10, 2014. It wanted the boats back. Prime Minister Anna Holm asked for an apology. "
                + "Sudria answered that the boats had crossed the line.",
            "boats back. Prime Minister Anna Holm asked for an apology. Sudria answered"
        ),
        // Few words, of those before.
        (
            "Anna Holm visited the reef on March 10, 2014 and told her ministers to go there. Some did. Sudria protested each time.",
            "go there. Some did. Sudria protested each time."
        ),
        // "It" is a body that the gazetteer does not know, and that took the step.
        (
            "The Harbour Ministry in Harbour City called in the envoy on March 10, 2014 and lodged a protest. It said that the "
                + "boats had been in its waters. Anna Holm asked for an apology. Sudria answered that the boats had crossed the line.",
            "It [Harbour Ministry] said that the boats had been in its waters. Anna Holm asked for an apology. Sudria answered"
        ),
        // The step that is answered, told before another answer.
        (
            "Anna Holm visited the reef on March 10, 2014. The fair was full. Erik Vance sent a protest. Ida Vance called the visit "
                + "regrettable. It snowed. Norland rejected the protest.",
            "[…] Erik Vance sent a protest. Ida Vance called the visit regrettable. It snowed. Norland rejected the protest."
        ),
        // The step that is answered.
        (
            "Anna Holm visited the reef on March 10, 2014. The fair was full. Erik Vance sent a protest. It snowed. Nobody came. "
                + "Anna Holm slept. Sudria rejected the protest.",
            "[…] Erik Vance sent a protest. […] Sudria rejected the protest."
        ),
    ])
    func noAnswerStandsWithoutWhatItAnswers(text: String, shown: String) async {
        let told = await told(text)
        #expect(told.first?.contains(shown) == true, "\(told)")
    }

    @Test func theAnswerToTheAnswerIsTold() async {
        let told = await told(
            "Anna Holm visited the reef on March 10, 2014. President Erik Vance told parliament that the visit was regrettable. Anna "
                + "Holm said that the reef was hers.")
        #expect(told.first?.hasSuffix("that the visit was regrettable. Anna Holm said that the reef was hers.") == true)
    }

    @Test(arguments: [
        // One side alone.
        "Norland closed the strait on March 10, 2014. Anna Holm rejected the reports of the harbour office.",
        // Done by both.
        "Norland and Sudria closed the strait on March 10, 2014. Erik Vance rejected the reports of the harbour office.",
        // Long ago.
        "Norland closed the strait on May 3, 2009. Erik Vance rejected the budget.",
    ])
    func whatAnswersNothingIsNotAdded(text: String) async {
        #expect(await told(text).allSatisfy { !$0.contains("rejected") })
    }

    /// Of what two did together both say what it was, where they do not agree.
    @Test func bothSidesAreHeardOnWhatTheyDid() async {
        let told = await told(
            "Norland and Sudria resumed the talks on the reef on March 10, 2014. Anna Holm said that she had spoken of the lights. Erik "
                + "Vance, beside her, said that the lights had not been a subject. The fair was full.")
        #expect(told.first?.hasSuffix("said that the lights had not been a subject.") == true)
        #expect(told.first?.contains("Anna Holm said that she had spoken of the lights. Erik Vance") == true)
    }

    @Test func whatAnswersALaterStepStandsBesideThat() async {
        let told = await told(
            "Norland closed the strait on March 10, 2014. On March 11, 2014 Norland seized three boats. Sudria condemned the step."
        )
        #expect(told.map { $0.contains("condemned") } == [false, true])
    }

    /// An entry that is itself an answer says what it answers.
    @Test func anAnswerStandsBehindItsClaim() async {
        let told = await told(
            "The fair was full. Norland wants the reef. Sudria answered by barring ships, and closed the strait on March 10, 2014."
        )
        #expect(
            told == [
                "Norland wants the reef. Sudria answered by barring ships, and closed the strait on March 10, 2014."
            ])
    }

    @Test func aClaimWithAnEntryOfItsOwnIsNotToldAgain() async {
        let told = await told(
            "Norland limited the trade of Sudria on March 4, 2014. Sudria answered by barring ships, and closed the strait on March 10, 2014."
        )
        #expect(told.count { $0.contains("limited the trade") } == 1, "\(told)")
    }
}
