import ArticleModel
import Testing

@testable import LanguageAnalysis

/// What parties came to, where nobody says when. The articles were published on Wednesday 12 March 2014.
struct OpenAccordTests {
    private func told(_ text: String) -> [String] {
        EventSample.events([EventSample(text)]).map { event in
            "\(event.date?.date.description ?? "-") \(event.dating) \(event.status) \(event.act ?? "-")"
        }
    }

    @Test(arguments: [
        "Norland agreed with Sudria to share the water of the upper lake.",
        "Norland and Sudria signed a memorandum on the sale of old ferries.",
        "Anna Holm and Erik Vance talked for an hour. They agreed to look for a way out of the dispute over the lake.",
        "Norland and Sudria have agreed to lower the fares on every ferry line.",
        "Anna Holm accepted Erik Vance's invitation to visit Sudria in the near future.",
        "Norland also signed contracts with Sudria on later deliveries of timber.",
    ])
    func whatWasAgreedStandsAtTheDayItWasTold(text: String) {
        let told = told(text)
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("2014-03-12 telling happened") == true)
    }

    @Test(arguments: [
        "Norland and Sudria said that they would begin talks on a bridge.",
        "In a statement to the press Norland and Sudria said that they would resume consultations on the lake: fish and ferries were named.",
        "Norland has a lake. Sudria has a pier. In a statement the two governments said that they would begin consultations on ferries.",
    ])
    func whatPartiesSaidThatTheyWouldDoIsAPlan(text: String) {
        #expect(
            told(text).map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
                "2014-03-12 telling planned"
            ])
    }

    @Test(arguments: [
        "Norland agreed.",
        "Norland accepted blame from Sudria for the leak.",
        "Norland and Sudria agreed that nothing had been offered in the room.",
        "Norland and Sudria had agreed to share the lake and its fish.",
        "Norland and Sudria did not sign the treaty on the fish of the lake.",
        "The treaty was signed by Norland and by Sudria, whose ministers shook hands.",
        "Anna Holm signed copies of her book about the lake.",
        "If Norland agrees with Sudria to share the lake, the fishermen gain.",
        "Norland said that living standards would rise on the islands of the lake.",
        "They agreed to look for a way out of the dispute.",
    ])
    func whatIsNoAccordOfTheseDays(text: String) { #expect(told(text) == []) }

    @Test func whatIsToldAgainWithoutItsDateIsToldOnce() {
        let text =
            "Norland and Sudria agreed on Monday to build a bridge over the lake. Norland and Sudria agreed to open the bridge over the lake to carts."
        #expect(told(text) == ["2014-03-10 act happened agree"])
    }
}
