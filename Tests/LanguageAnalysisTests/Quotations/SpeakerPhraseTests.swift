import ArticleModel
import Testing

@testable import LanguageAnalysis

/// How a speaker without a name is printed.
struct SpeakerPhraseTests {
    /// The phrase around the words between the bars.
    private func phrase(_ text: String) -> String? {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return nil }
        let article = LanguageSample(parts.joined()).tagged(gazetteer: SampleGazetteer.gazetteer).article
        let start = parts[0].utf8.count
        return SpeakerPhrase.around(TextSpan(start, start + parts[1].utf8.count), in: article).map { article.text[$0] }
    }

    @Test func thePlaceSaysWhoseOfficialSpeaks() {
        #expect(
            phrase("It rained, |a ferry ministry official| in Harbour City said.")
                == "a ferry ministry official in Harbour City")
        #expect(phrase("It rained, |a ferry ministry official| said in Harbour City.") == "a ferry ministry official")
        #expect(
            phrase("It rained, |a ferry ministry official| in charge of boats said.") == "a ferry ministry official")
        #expect(
            phrase("It rained, said a |Ferry Ministry| official in Harbour City.")
                == "a Ferry Ministry official in Harbour City")
        #expect(phrase("It rained, the |Ferry Ministry| said.") == nil)
    }
}
