import ArticleModel
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// How articles begin.
struct ArticleLeadTests {
    private static let stages = [CleanStage.self, DatesStage.self, NamesStage.self, TopicsStage.self]
        .map { StageChain.ready($0 as any Stage.Type) }

    private static func article(_ text: String) async -> Article? {
        await StageChain.run(stages, on: [Article.sample(text, path: "a.txt")]).corpus.articles.first
    }

    private static let text = """
        A pier for Harbour City

        Published: March 12, 2014

        The council met on Monday. It was cold. The mayor spoke. The gas pipeline to Sudria was opened, and another gas pipeline \
        was planned.
        """

    @Test func threeSentencesLead() async throws {
        let article = try #require(await Self.article(Self.text))
        let lead = try #require(article.lead)
        #expect(article.text[lead.span] == "The council met on Monday. It was cold. The mayor spoke.")
        #expect(lead.issues.isEmpty)
    }

    @Test func theHeadlineSpeaksOfIssues() async throws {
        let text = Self.text.replacing("A pier for Harbour City", with: "A gas pipeline for Harbour City")
        let article = try #require(await Self.article(text))
        let lead = try #require(article.lead)
        let all = TopicWeights(article.annotations[.topic].map(\.span), of: article).issues
        #expect(!lead.issues.isEmpty)
        for (issue, weight) in lead.issues { #expect(weight < all[issue, default: 0]) }
    }

    @Test func anArticleWithoutABodyHasAnEmptyOne() async throws {
        let lead = try #require(await Self.article("Published: March 12, 2014\n")?.lead)
        #expect(lead.span.isEmpty && lead.issues.isEmpty)
    }
}
