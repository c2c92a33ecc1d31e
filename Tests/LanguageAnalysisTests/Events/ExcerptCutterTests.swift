import ArticleModel
import Testing

@testable import LanguageAnalysis

struct ExcerptCutterTests {
    /// Of what was agreed the entry says between whom, where the sentence names them before it.
    @Test(arguments: [
        (
            "The fish of the lake now goes to Sudria, under the contract of 30 years that was signed in Harbour City on March 3, 2014.",
            "The fish of the lake now goes to Sudria, under the contract of 30 years that was signed in Harbour City on March 3, 2014."
        ),
        (
            "The fish is sold under the contract that Anna Holm signed on March 3, 2014.",
            "[…] Anna Holm signed [the contract] on March 3, 2014."
        ),
    ])
    func anAccordIsShownWithItsParties(sentence: String, shown: String) {
        #expect(EventSample(sentence).shown == [shown])
    }

    /// What was stopped after an act is told with it; what somebody did then is not.
    @Test(arguments: [
        (
            "The ferry talks were halted after Norland seized the upper lake in 2013, and Sudria closed its ports in response.",
            "The ferry talks were halted after Norland seized the upper lake in 2013, and Sudria closed its ports in response."
        ),
        (
            "Anna Holm left the hall after Norland seized the upper lake in 2013.",
            "[…] Norland seized the upper lake in 2013."
        ),
    ])
    func whatWasStoppedStandsWithItsCause(sentence: String, shown: String) {
        #expect(EventSample(sentence).shown == [shown])
    }

    /// What an article concludes of its own day is no part of an act long before.
    @Test(arguments: [
        (
            "Norland announced in January that it would widen the harbour, so the pit itself is no surprise.",
            "Norland announced in January that it would widen the harbour […]"
        ),
        (
            "Norland closed the harbour in January, so Sudria sent its ships to Marhaven.",
            "Norland closed the harbour in January, so Sudria sent its ships to Marhaven."
        ),
    ])
    func whatIsConcludedIsCut(sentence: String, shown: String) {
        #expect(EventSample(sentence).shown == [shown])
    }

    @Test func coordinateClausesArePartedFromEachOther() {
        let sample = EventSample("Anna Holm visited Sudria in 2005 and came again in 2009.")
        #expect(sample.shown == ["Anna Holm visited Sudria in 2005 […]", "Anna Holm […] came again in 2009."])
    }

    @Test func aClauseWithASubjectOfItsOwnStandsAlone() {
        let sample = EventSample("Anna Holm visited Sudria in 2005, and Erik Vance visited Norland in 2009.")
        #expect(sample.shown == ["Anna Holm visited Sudria in 2005 […]", "[…] Erik Vance visited Norland in 2009."])
    }

    @Test func oneOfTwoIsNotCutFromTheOther() {
        let sentence = "Norland sent fish to Anna Holm and Erik Vance, who met on March 10, 2014."
        #expect(EventSample(sentence).shown == [sentence])
        let one = EventSample("Norland sent fish to Erik Vance, who met Anna Holm on March 10, 2014.")
        #expect(one.shown == ["[…] Erik Vance […] met Anna Holm on March 10, 2014."])
    }

    @Test func theDayOfAgreeingIsCutFromThePlan() {
        let sample = EventSample("Anna Holm agreed on March 10, 2014 to visit Sudria in June 2014.")
        #expect(sample.shown.last == "Anna Holm agreed […] to visit Sudria in June 2014.")
    }

    @Test(arguments: [
        "Anna Holm visited Sudria in 2005 and, according to officials, came again in 2009.",
        "Anna Holm will visit Sudria in May 2014 and come again in June 2014 if the talks go well.",
    ])
    func attributionAndConditionStay(sentence: String) {
        let sample = EventSample(sentence)
        #expect(!sample.shown.isEmpty)
        for kept in ["according to officials", "if the talks go well"] where sentence.contains(kept) {
            #expect(sample.shown.allSatisfy { $0.contains(kept) })
        }
    }

    @Test func anAttributionAtTheEndStays() {
        let sample = EventSample("Anna Holm visited Sudria in 2005 and came again in 2009, officials said.")
        #expect(sample.shown.allSatisfy { $0.contains("officials said") })
    }

    @Test func aNegationStays() {
        let sample = EventSample("Anna Holm visited Sudria in 2005 and did not come again in 2009.")
        #expect(sample.shown.filter { $0.contains("come again") }.allSatisfy { $0.contains("not") })
    }

    @Test func aSingleHappeningIsShownWhole() {
        let sentence = "After the summit, Anna Holm visited Sudria on March 10, 2014, and smiled."
        #expect(EventSample(sentence).shown == [sentence])
    }

    /// What somebody thinks of a visit is no part of the visit.
    @Test func aJudgementIsCutFromWhatWasDone() {
        let sample = EventSample(
            "When Anna Holm came to Norland on November 21, 2005, it was business; when Erik Vance went to Sudria in 2010, it was theatre."
        )
        #expect(sample.shown == ["[…] Anna Holm came to Norland on November 21, 2005 […]"])
    }

    /// The dated clause is the event, with all that its subject did.
    @Test func whatItCameAfterIsToldByItself() {
        let sample = EventSample(
            "Anna Holm stayed at home after Erik Vance travelled to Harbour City on March 10, saw its new airport and invited the owners to follow."
        )
        #expect(
            sample.shown == [
                "[…] Erik Vance travelled to Harbour City on March 10, saw its new airport and invited the owners to follow."
            ])
    }
}
