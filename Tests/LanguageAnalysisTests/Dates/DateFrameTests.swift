import LanguageAnalysis
import Testing

/// A piece on an anniversary names days of the year it looks back on; the same words in news are of now.
@Suite struct DateFrameTests {
    private static let piece = """
        The harbour marked the 70th anniversary of the storm on Thursday. On August 6, 1945, the sea wall broke. \
        Three days later the lower town was empty. On August 15, the governor spoke. In September, the wall was mended. \
        On August 9, a wreath will be laid.
        """

    @Test func bareDatesOfAPieceThatLooksBackAreOfItsYear() {
        let values = DateSample.mentions(Self.piece, published: "2015-08-06").map(\.mention.value)
        #expect(
            values == [
                "2015-08-06", "1945-08-06", "1945-08-09", "1945-08-15", "1945-09", "2015-08-09",
            ])
    }

    @Test(arguments: [
        "The bank was founded in March 1945. In April, it reported a loss.",
        "He was born on August 6, 1945. On August 1, he was jailed.",
        "The pact of 1951 holds. In April, both sides met.",
    ])
    func aYearNamedInPassingIsNoFrame(_ text: String) {
        let last = DateSample.mentions(text, published: "2015-08-06").last?.mention.value
        #expect(last?.hasPrefix("2015") == true, "\(last ?? "nothing")")
    }

    @Test func theReasonNamesWhatWasLeantOn() {
        let found = DateSample.mentions(Self.piece, published: "2015-08-06").first { $0.words == "August 15" }
        #expect(found?.mention.reason == "'August 15' reckoned from 1945-08-09, named just before")
    }
}
