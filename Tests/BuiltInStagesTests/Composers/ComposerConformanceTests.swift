import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import TestSupport
import Testing

@testable import BuiltInStages

/// A composer of the catalogue, named in test reports.
struct CatalogueComposer: CustomTestStringConvertible, Sendable {
    let type: any Composer.Type
    var testDescription: String { type.descriptor.name }

    static let all = BuiltIn.composers.map { CatalogueComposer(type: $0) }
}

struct ComposerConformanceTests {
    @Test(arguments: CatalogueComposer.all)
    func describesItself(composer: CatalogueComposer) {
        let descriptor = composer.type.descriptor
        #expect("\(composer.type)".lowercased() == descriptor.name + "composer")
        #expect(OptionDescriptor.faults(in: descriptor.options).isEmpty)
        #expect(descriptor.summary.hasSuffix("."))
        #expect(!descriptor.examples.isEmpty)
        #expect(descriptor.kind == .compose)
        #expect(descriptor.provides.isEmpty)
    }

    @Test(arguments: CatalogueComposer.all)
    func itsExamplesPlan(composer: CatalogueComposer) {
        for example in composer.type.descriptor.examples {
            let stages = StageChain.providers(of: composer.type.descriptor).compactMap {
                $0.descriptor.examples.first?.yaml
            }
            let (plan, faults) = ExamplePlan.plan(stages: stages, reports: [example.yaml])
            #expect(faults.isEmpty, "\(example.yaml)")
            #expect(plan?.reports.first?.label == composer.type.descriptor.name)
        }
    }

    @Test(arguments: CatalogueComposer.all)
    func everyStatementIsCited(composer: CatalogueComposer) async {
        let corpus = await StageChain.run(StageChain.whole, on: SampleWorld.articles).corpus
        for options in Self.variants(of: composer.type) {
            let brief = Self.brief(composer.type, of: corpus, options: options)
            #expect(BriefValidation.uncited(in: brief).map(\.text) == [])
            // What keyed scripts find out is not among the samples.
            if options["of"] != .text("finding") { #expect(!brief.citedParts.isEmpty, "\(options)") }
            Self.checkCitations(of: brief, corpus: corpus)
        }
    }

    @Test(arguments: CatalogueComposer.all)
    func anEmptyCorpusGivesAReportThatSaysSo(composer: CatalogueComposer) {
        for options in Self.variants(of: composer.type) {
            let brief = Self.brief(composer.type, of: Corpus(articles: []), options: options)
            #expect(brief.citedParts.isEmpty)
            let notes = brief.sections.flatMap(\.nodes).filter { node in
                if case .note(let note) = node { !note.isEmpty } else { false }
            }
            #expect(!notes.isEmpty)
        }
    }

    @Test(arguments: CatalogueComposer.all)
    func garbageIsCitedToo(composer: CatalogueComposer) async {
        let corpus = await StageChain.run(StageChain.whole, on: (0..<40).map { Garbage.article(seed: $0) }).corpus
        for options in Self.variants(of: composer.type) {
            let brief = Self.brief(composer.type, of: corpus, options: options)
            #expect(BriefValidation.uncited(in: brief).map(\.text) == [])
            Self.checkCitations(of: brief, corpus: corpus)
        }
    }

    @Test(arguments: CatalogueComposer.all)
    func theOrderOfInputChangesNothing(composer: CatalogueComposer) async {
        let corpus = await StageChain.run(StageChain.whole, on: SampleWorld.articles).corpus
        let variants = Self.variants(of: composer.type)
        let expected = variants.map { Self.brief(composer.type, of: corpus, options: $0) }
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<20 {
            let shuffled = SampleWorld.articles.shuffled(using: &generator)
            let other = await StageChain.run(StageChain.whole, on: shuffled).corpus
            #expect(variants.map { Self.brief(composer.type, of: other, options: $0) } == expected)
        }
    }

    /// The options that lead a composer through all of its ways: each word of each choice, each number that may be left out.
    private static func variants(of type: any Composer.Type) -> [[String: OptionValue]] {
        let choices = type.descriptor.options.flatMap { option -> [[String: OptionValue]] in
            switch option.type {
            case .choice(let words): words.map { [option.name: .text($0)] }
            // What is unlimited unless given has another way of its own when it is.
            case .integer where option.defaultValue == nil: [[option.name: .integer(3)]]
            default: []
            }
        }
        return [[:]] + choices
    }

    private static func brief(
        _ type: any Composer.Type, of corpus: Corpus, options: [String: OptionValue]
    ) -> Brief {
        var values: [String: OptionValue] = [:]
        for option in type.descriptor.options { values[option.name] = option.defaultValue }
        var sink = DiagnosticSink()
        let composer = type.init(
            options: OptionValues(values: values.merging(options) { $1 }), resources: SampleWorld.resources, sink: &sink
        )
        #expect(sink.diagnostics.isEmpty)
        let now = corpus.articles.compactMap { $0.published?.date }.max(by: EDTFDate.chronological)
        let facts = RunFacts(title: "Sample", loaded: corpus.articles.count, quarantined: 0, departures: [], now: now)
        return composer.compose(corpus, facts: facts)
    }

    /// The raw bytes of the samples are their text, so that a quote is simply what stands at the cited bytes.
    private static func checkCitations(of brief: Brief, corpus: Corpus) {
        for citation in brief.citations {
            guard let article = corpus.article(citation.article) else {
                Issue.record("'\(citation.quote)' is cited from an article that is gone")
                continue
            }
            #expect(citation.path == article.source.path)
            #expect(citation.revision == article.revision)
            #expect(!citation.raw.isEmpty)
            #expect(citation.raw.upperBound <= article.text.bytes.count)
            let raw = article.text.bytes(in: TextSpan(citation.raw.lowerBound, citation.raw.upperBound))
            #expect(String(decoding: raw, as: UTF8.self) == citation.quote)
        }
        let cited = Set(brief.citations.map(\.article))
        #expect(Set(brief.sources.map(\.article)) == cited)
    }
}
