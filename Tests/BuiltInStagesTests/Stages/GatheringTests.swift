import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore
import Testing

@testable import BuiltInStages

/// What steps over all articles ask of each comes back from its bytes as it was.
struct GatheringTests {
    private static func articles() async -> [Article] {
        let stages = [
            StageChain.ready(CleanStage.self), StageChain.ready(DatesStage.self),
            StageChain.ready(NamesStage.self),
        ]
        return await StageChain.run(stages, on: SampleWorld.articles).corpus.articles
    }

    private func bytes<Step: Gathering>(_ step: Step, _ part: Step.Part, of article: Article) -> [UInt8] {
        var writer = BinaryWriter()
        step.write(part, of: article, to: &writer)
        return writer.bytes
    }

    /// The part as it comes back, and whether it is written as the first was.
    private func back<Step: Gathering>(_ step: Step, _ article: Article) throws -> (part: Step.Part, isSame: Bool) {
        let written = bytes(step, step.part(of: article), of: article)
        var reader = BinaryReader(written)
        let part = try step.part(of: article, from: &reader)
        return (part, reader.isAtEnd && bytes(step, part, of: article) == written)
    }

    @Test func tellingsComeBackWhole() async throws {
        let step = EventGathering(builder: EventBuilder(), merging: true)
        var count = 0
        for article in await Self.articles() {
            let (tellings, isSame) = try back(step, article)
            #expect(isSame)
            let drafts = tellings.drafts
            let first = step.part(of: article).drafts
            #expect(drafts.map { String(reflecting: $0.excerpt) } == first.map { String(reflecting: $0.excerpt) })
            #expect(drafts.map(\.content) == first.map(\.content))
            #expect(drafts.map(\.matter) == first.map(\.matter))
            #expect(drafts.map(\.dating) == first.map(\.dating))
            #expect(drafts.map(\.article) == first.map { _ in article.id })
            count += drafts.count
        }
        #expect(count > 3)
    }

    @Test func everyPropertyOfATellingIsWritten() async throws {
        let step = EventGathering(builder: EventBuilder(), merging: true)
        let tellings = await Self.articles().map { step.part(of: $0) }
        let draft = try #require(tellings.flatMap(\.drafts).first)
        #expect(Mirror(reflecting: draft).children.count == 18, "write and read what is new in DraftCoding")
        let sentence = try #require(tellings.flatMap(\.sentences).first)
        #expect(Mirror(reflecting: sentence).children.count == 7, "write and read what is new in SentenceCoding")
    }

    @Test func cluesAndComparedBodiesComeBackWhole() async throws {
        var sink = DiagnosticSink()
        let gazetteer = try #require(
            SampleWorld.resources.yaml("names.yaml", nil, &sink).map { Gazetteer.parse($0, sink: &sink) })
        let dating = DateGathering(inference: PublicationInference(gazetteer: gazetteer))
        let dedupe = DedupeStage(options: OptionValues(), resources: SampleWorld.resources, sink: &sink)
        for article in await Self.articles() {
            let (clues, isSame) = try back(dating, article)
            #expect(isSame)
            #expect(clues.tellings.isEmpty || article.published != nil)
            let (body, isSameBody) = try back(dedupe, article)
            #expect(isSameBody)
            #expect(body.wordCount == article.bodyWordCount)
            #expect(body.shingles.hashes == ShingleSet(article).hashes)
        }
    }
}
