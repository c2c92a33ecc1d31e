import ArticleModel
import Configuration
import Diagnostics
import FileAccess
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

/// A stage of the catalogue, named in test reports.
struct CatalogueStage: CustomTestStringConvertible, Sendable {
    let type: any Stage.Type
    var testDescription: String { type.descriptor.name }

    static let all = BuiltIn.stages.map { CatalogueStage(type: $0) }
}

struct StageConformanceTests {
    private static let sources =
        PathText.parent(of: PathText.parent(of: PathText.parent(of: PathText.parent(of: #filePath))))
        + "/Sources/BuiltInStages"

    @Test func theListIsComplete() {
        let listed = Set((BuiltIn.stages.map { "\($0)" }) + BuiltIn.composers.map { "\($0)" })
        let files = FileTree.files(matching: "*/*.swift", from: Self.sources).files
            .map { String(PathText.lastComponent(of: $0).dropLast(".swift".count)) }
        #expect(!files.isEmpty)
        #expect(Set(files.filter { $0.hasSuffix("Stage") || $0.hasSuffix("Composer") }) == listed)
    }

    @Test func namesAreDistinct() {
        let names = BuiltIn.stages.map { $0.descriptor.name } + BuiltIn.composers.map { $0.descriptor.name }
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: CatalogueStage.all)
    func describesItself(stage: CatalogueStage) {
        let descriptor = stage.type.descriptor
        #expect("\(stage.type)".lowercased() == descriptor.name + "stage")
        #expect(OptionDescriptor.faults(in: descriptor.options).isEmpty)
        #expect(descriptor.summary.hasSuffix("."))
        #expect(!descriptor.examples.isEmpty)
        #expect(descriptor.kind != .compose)
        #expect(
            descriptor.needs.allSatisfy { need in
                BuiltIn.stages.contains { $0.descriptor.provides.contains(need) }
            })
    }

    @Test(arguments: CatalogueStage.all)
    func itsExamplesPlan(stage: CatalogueStage) {
        for example in stage.type.descriptor.examples {
            let before = StageChain.providers(of: stage.type.descriptor)
                .filter { $0.descriptor.name != stage.type.descriptor.name }
                .compactMap { $0.descriptor.examples.first?.yaml }
            let (plan, faults) = ExamplePlan.plan(
                stages: before + [example.yaml], reports: ["- table: { write: t.md }"])
            #expect(faults.isEmpty, "\(example.yaml)")
            #expect(plan?.stages.last?.label == stage.type.descriptor.name)
        }
    }

    @Test(arguments: CatalogueStage.all)
    func anEmptyCorpusPasses(stage: CatalogueStage) async {
        let outcome = await StageChain.run(StageChain.leading(to: stage.type), on: [], workers: 2)
        #expect(outcome.corpus.articles.isEmpty)
        #expect(outcome.corpus.events.isEmpty)
        #expect(outcome.counts.allSatisfy { $0.isBalanced })
        #expect(outcome.diagnostics.isEmpty)
    }

    @Test(arguments: CatalogueStage.all, ["", "\n", " ", ".", "“", "Report as abuse\n", "(c) 2014"])
    func anArticleWithoutBodyPasses(stage: CatalogueStage, text: String) async {
        let outcome = await StageChain.run(StageChain.leading(to: stage.type), on: [.sample(text)])
        #expect(outcome.counts.allSatisfy { $0.isBalanced })
        for article in outcome.corpus.articles { SpanCheck.check(article) }
    }

    @Test(arguments: CatalogueStage.all)
    func garbagePasses(stage: CatalogueStage) async {
        let articles = (0..<40).map { Garbage.article(seed: UInt64($0)) }
        let outcome = await StageChain.run(StageChain.leading(to: stage.type), on: articles)
        #expect(outcome.counts.allSatisfy { $0.isBalanced })
        for article in outcome.corpus.articles { SpanCheck.check(article) }
        for event in outcome.corpus.events { SpanCheck.check(event, of: outcome.corpus) }
    }

    @Test(arguments: CatalogueStage.all)
    func spansOfTheSampleAreTrue(stage: CatalogueStage) async {
        let outcome = await StageChain.run(StageChain.leading(to: stage.type), on: SampleWorld.articles)
        #expect(outcome.counts.allSatisfy { $0.isBalanced })
        for article in outcome.corpus.articles { SpanCheck.check(article) }
        for event in outcome.corpus.events { SpanCheck.check(event, of: outcome.corpus) }
    }

    @Test(arguments: CatalogueStage.all)
    func theOrderOfInputChangesNothing(stage: CatalogueStage) async {
        await checkOrder(StageChain.leading(to: stage.type), permutations: 20)
    }

    @Test func theOrderOfInputChangesNothingInTheWholeChain() async {
        await checkOrder(StageChain.whole, permutations: 20)
    }

    @Test(arguments: CatalogueStage.all)
    func theNumberOfWorkersChangesNothing(stage: CatalogueStage) async {
        let stages = StageChain.leading(to: stage.type)
        let one = await StageChain.run(stages, on: SampleWorld.articles, workers: 1).words
        for workers in [2, 5] {
            #expect(await StageChain.run(stages, on: SampleWorld.articles, workers: workers).words == one)
        }
    }

    @Test func theSampleIsWorthTheWork() async {
        let outcome = await StageChain.run(StageChain.whole, on: SampleWorld.articles)
        #expect(outcome.corpus.events.count >= 4)
        #expect(outcome.counts.reduce(0) { $0 + $1.merged } == 2)
        let kinds = Set(outcome.corpus.articles.flatMap { $0.annotations.kinds.map(\.name) })
        #expect(kinds == ["date", "name", "quantity", "quote", "risk", "sentence", "topic"])
        #expect(outcome.corpus.articles.contains { $0.published?.basis == .crossDocument })
    }

    private func checkOrder(_ stages: [StageRunner.ReadyStage], permutations: Int) async {
        let expected = await StageChain.run(stages, on: SampleWorld.articles).words
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<permutations {
            let shuffled = SampleWorld.articles.shuffled(using: &generator)
            #expect(await StageChain.run(stages, on: shuffled).words == expected)
        }
    }
}
