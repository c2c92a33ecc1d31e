import ArticleModel
import Diagnostics
import Testing

@testable import LanguageAnalysis

/// Which issues a sentence is about, and which it only names.
struct ToldIssuesTests {
    static let file: LexiconSample = [
        "version": "1", "topic": "farming", "name": "Farming", "threshold": "4", "terms": ["farm": "2"],
        "issues": [
            ["id": "wheat", "name": "Wheat", "terms": ["wheat": "1", "winter wheat": "1"]],
            ["id": "fish", "name": "Fish", "terms": ["herring": "3", "fishing": "1"]],
            ["id": "visits", "name": "Visits", "terms": ["visit": "1", "fair": "1"]],
        ],
    ]

    private func issues(_ text: String) -> [String] {
        var sink = DiagnosticSink()
        let tagger = TopicTagger([TopicLexicon.parse(Self.file.node, sink: &sink)].compactMap { $0 })
        var article = EventSample(text).article
        article.annotations.set(tagger.topics(in: article), for: .topic)
        let weights = ToldIssues(article).weights(in: article.annotations[.sentence].map(\.span))
        return weights.filter { ToldIssues.isEnough($0.value) }.keys.sorted()
    }

    @Test(arguments: [
        ("Norland banned herring.", ["farming/fish"]), ("The visit ended on Monday.", ["farming/visits"]),
        ("They agreed that Erik Vance would visit Sudria in May.", ["farming/visits"]),
        ("Anna Holm came to visit the coast.", ["farming/visits"]),
        ("The paper does not cover wheat.", ["farming/wheat"]),
        ("The ministers spoke of winter wheat.", ["farming/wheat"]),
        ("They agreed to begin preparing a visit to Norland.", ["farming/visits"]),
        ("The wave flooded 1,100 hectares of wheat.", ["farming/wheat"]),
        // Two words tell more than one, wherever they stand.
        ("They met at a fair after a visit to Norland.", ["farming/visits"]),
    ])
    func whatASentenceIsAbout(text: String, issues: [String]) { #expect(self.issues(text) == issues) }

    @Test(arguments: [
        "Anna Holm met Erik Vance at the fair.", "They signed papers on coal, ferries, herring and the price of bread.",
        "The boat sailed in waters that are known for wheat.", "Fishing, coal, ferries and medicine were named.",
    ])
    func whatItOnlyNames(text: String) { #expect(issues(text).isEmpty) }
}
