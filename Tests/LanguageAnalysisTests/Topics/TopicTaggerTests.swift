import ArticleModel
import Diagnostics
import Testing

@testable import LanguageAnalysis

struct TopicTaggerTests {
    static let file: LexiconSample = [
        "version": "1", "topic": "farming", "name": "Farming", "threshold": "4",
        "terms": ["farm": "2", "subsidy": "1", "CAP": "3"],
        "issues": [
            ["id": "wheat", "name": "Wheat", "terms": ["wheat": "1", "winter wheat": "3", "mill*": "1"]],
            ["id": "fish", "name": "Fish", "terms": ["fish farm": "2", "herring": "1"]],
            ["id": "ponds", "name": "Ponds", "terms": ["fish farm": "1"]],
        ],
    ]

    private var tagger: TopicTagger {
        var sink = DiagnosticSink()
        return TopicTagger([TopicLexicon.parse(Self.file.node, sink: &sink)].compactMap { $0 })
    }

    @Test(arguments: [
        "⟦Farms⟧ live on ⟦subsidies⟧ and ⟦Wheat⟧.",
        "⟦Winter-wheat⟧ and ⟦winter wheat⟧, but winter alone does not; ⟦milling⟧ and ⟦millers⟧ do.",
        "The ⟦CAP⟧ is no cap; the farmhouse is no ⟦farm⟧.",
        "Winter\n\n⟦wheat⟧ does not cross a block.",
        // What a sentence sets aside it is not about.
        "⟦Wheat⟧ fell. Outside farms, they bought a shop. Apart from herring, they sold ⟦wheat⟧.",
        "Outside the ⟦farm⟧, people stood. They live outside ⟦farms⟧, in towns.",
    ])
    func findsTerms(marked: String) {
        let sample = LanguageSample(marked)
        #expect(sample.words(tagger.topics(in: sample.article)) == sample.markedWords)
    }

    @Test func aWordMaySpeakOfTwoIssues() {
        let sample = LanguageSample("A fish farm sold herring.")
        let hits = tagger.topics(in: sample.article)
        #expect(
            hits.map(\.value) == [
                .topic(TopicMention(topic: "farming", issue: "fish", weight: 2)),
                .topic(TopicMention(topic: "farming", issue: "ponds", weight: 1)),
                .topic(TopicMention(topic: "farming", issue: "fish", weight: 1)),
            ])
    }

    @Test func weighsStretchesOfText() {
        let sample = LanguageSample("⟦A fish farm sold herring.⟧ ⟦It sold farms.⟧ ⟦Nothing here.⟧")
        let scores = sample.marked.map { tagger.score(in: $0, of: sample.article) }
        #expect(scores.map { $0.weight(of: "farming") } == [3, 2, 0])
        #expect(scores[0].weight(of: "farming", issue: "fish") == 3)
        #expect(scores[0].hitIssues(of: "farming") == ["fish", "ponds"])
        let whole = tagger.score(in: sample.article.text.span, of: sample.article)
        #expect(tagger.topics(reachedBy: whole) == ["farming"])
        #expect(tagger.topics(reachedBy: scores[0]) == [])
        #expect(whole.hitTopics == ["farming"])
    }

    @Test func tellsAllFaultsOfALexicon() {
        let file: LexiconSample = [
            "topic": "x", "nmae": "X", "threshold": "many", "terms": ["a": "0", "b": ["c"]],
            "issues": [["id": "i", "name": "I", "terms": []], ["id": "i", "name": "J", "terms": ["z": "1"]], "k"],
        ]
        var sink = DiagnosticSink()
        let lexicon = TopicLexicon.parse(file.node, sink: &sink)
        #expect(
            Set(sink.diagnostics.map(\.code)) == [.missingKey, .unknownKey, .wrongType, .duplicateKey])
        #expect(sink.diagnostics.count == 9)
        #expect(lexicon?.issues.map(\.id) == ["i"])
        #expect(lexicon?.threshold == TopicLexicon.defaultThreshold)
    }
}
