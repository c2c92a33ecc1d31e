import ArticleModel
import Testing

@testable import LanguageAnalysis

struct ClaimantFinderTests {
    /// Who gives the last number of the text.
    @Test(arguments: [
        ("Blue Fjord counted 1,900 strikers.", "blue-fjord 'Blue Fjord'"),
        ("Blue Fjord counted 1,900 strikers; Sea Bank put the number at 2,400.", "sea-bank 'Sea Bank'"),
        ("Police expect 6,000 people, the Deckhands' Union 10,000.", "deckhands 'Deckhands' Union'"),
        ("Deckhands' Union counted 7,000 mourners; police spoke of 4,500.", "- 'police'"),
        ("Some 6,500 people marched on Monday, according to police.", "- 'police'"),
        ("Sea Bank said that 27 ships were waiting.", "sea-bank 'Sea Bank'"),
        ("Blue Fjord lost $40 million in May, according to its own figures.", "blue-fjord 'Blue Fjord'"),
        ("Some 6,500 people marched on Monday.", "nobody"),
        ("\"The sea is wide,\" Sea Bank said in a speech before a forum of 500 traders.", "nobody"),
        ("Sea Bank said in a speech that 500 traders had come.", "sea-bank 'Sea Bank'"),
    ])
    func findsWhoGivesANumber(text: String, expected: String) throws {
        let gazetteer = SampleGazetteer.bodies
        var sample = LanguageSample(text).tagged(gazetteer: gazetteer)
        let quotes = QuotationTagger(gazetteer: gazetteer).quotations(in: sample.article)
        sample.article.annotations.set(quotes, for: .quote)
        let number = try #require(QuantityTagger().quantities(in: sample.article).last)
        let sentence = try #require(sample.article.annotations[.sentence].last)
        let claimant = ClaimantFinder(sample.article).claimant(of: number.span, in: sentence.span)
        #expect(claimant.map { "\($0.entity ?? "-") '\(sample.article.text[$0.span])'" } ?? "nobody" == expected)
    }
}
