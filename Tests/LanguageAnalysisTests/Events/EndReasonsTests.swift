import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Why something was called off, as the article that tells it has it.
struct EndReasonsTests {
    /// The words that tell why, those that give a reason with a mark before them; nil where none do.
    private static func reason(_ text: String) -> String? {
        let sample = EventSample(text)
        guard let calling = EventSample.events([sample]).first(where: { $0.status == .cancelled }),
            let reason = EndReasons(sample.article).reason(of: calling)
        else { return nil }
        return (reason.isGiven ? "given: " : "") + sample.article.text[reason.words]
    }

    @Test(arguments: [
        (
            "Norland put off the talks with Sudria on March 10, 2014 because of the flood in Harbour City.",
            "given: because of the flood in Harbour City"
        ),
        (
            "Norland put off the talks with Sudria on March 10, 2014, citing the price of coal.",
            "given: citing the price of coal"
        ),
        (
            "The talks in Norland were called off on March 10, 2014 in protest at a ban on fish, officials said.",
            "given: in protest at a ban on fish"
        ),
        ("The talks in Norland were put off on March 10, 2014 over a ban on fish.", "over a ban on fish"),
        (
            "Norland put off the talks with Sudria on March 10, 2014 after a strike closed the harbour.",
            "after a strike closed the harbour"
        ),
        (
            "After a strike at the harbour, Norland called off the talks with Sudria on March 10, 2014.",
            "After a strike at the harbour"
        ),
        (
            "Norland shelved the harbour line on March 10, 2014 as the price of coal fell.",
            "as the price of coal fell"
        ),
    ])
    func inItsOwnSentence(text: String, words: String) { #expect(Self.reason(text) == words) }

    private static let putOff = "Norland put off the talks with Sudria on March 10, 2014."

    @Test(arguments: [
        (
            "\(putOff) The decision follows a flood in Harbour City.",
            "given: The decision follows a flood in Harbour City."
        ),
        ("\(putOff) Officials blamed the weather.", "given: Officials blamed the weather."),
        ("\(putOff) The reason was a lack of coal.", "given: The reason was a lack of coal."),
        (
            "Sudria closed the strait to ships. As a result Norland put off the talks with Sudria on March 10, 2014.",
            "given: Sudria closed the strait to ships."
        ),
        (
            "Norland called the ban unfriendly. It put off the talks with Sudria on March 10, 2014.",
            "Norland called the ban unfriendly."
        ),
        // An article about the end gives its reasons further down.
        (
            "\(putOff) The envoys stayed at home.\n\nThe harbour was quiet.\n\nThere were two reasons: coal and fish.",
            "given: There were two reasons: coal and fish."
        ),
        (
            "\(putOff) Sudria had offered to pay half of the ferry, and Norland refused.",
            "Sudria had offered to pay half of the ferry, and Norland refused."
        ),
        (
            "The summit in Norland on March 3, 2014 never took place: the others met in Sudria without their host.",
            "the others met in Sudria without their host"
        ),
    ])
    func besideIt(text: String, words: String) { #expect(Self.reason(text) == words) }

    @Test(arguments: [
        putOff, "\(putOff) No reason was given.", "\(putOff) Anna Holm had announced in May that they would be held.",
        "\(putOff) The harbour was quiet.",
        // Since when something is so is no reason.
        "\(putOff) They would have been the first since Sudria closed the strait.",
        "Norland will not send envoys to the talks with Sudria on March 20, 2014 after all.",
        "Norland called off the talks with Sudria on March 10, 2014 after two years.",
        "Norland called off the talks on March 10, 2014, and Sudria left the harbour after the flood.",
        // What another article of the page tells further down explains something else.
        "Norland sold fish to Sudria. The harbour was full. \(putOff)\n\nThe reason for the sale was a lack of coal.",
    ])
    func whereNoneIsTold(text: String) { #expect(Self.reason(text) == nil) }
}
