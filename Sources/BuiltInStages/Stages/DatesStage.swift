import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Finds when articles were published and reads every date expression.
struct DatesStage: Stage {
    static let descriptor = StageDescriptor(
        name: "dates",
        summary: "Finds when each article was published and reads every date expression in it.",
        kind: .corpus,
        options: [
            OptionDescriptor(
                "infer", .choice(["none", "cross-document"]), default: .text("none"),
                summary: "Whether an article that prints no date may be dated by others that tell the same thing.",
                example: "cross-document"),
            OptionDescriptor(
                "gazetteer", .list(.path),
                summary:
                    "Gazetteers whose office holders bound the date of an undated article; those of the pipeline's other stages "
                    + "unless given.",
                example: "pipelines/lexicons/entities.yaml"),
        ],
        needs: [.sentences],
        provides: [.dates],
        examples: [
            .init("Read dates, each article by itself.", yaml: "- dates:"),
            .init("Date articles by others where they print no date.", yaml: "- dates: { infer: cross-document }"),
        ])

    private let inference: PublicationInference?
    private let asOf: CivilDay?
    private let period: ClosedRange<CivilDay>?
    private let since: CivilDay?

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        asOf = resources.asOf
        // Only checks hang on these, and nothing is kept of a check: what was read in one week is not read anew in the next.
        period = resources.unnoted.period
        since = resources.unnoted.since
        // With --as-of, what later articles tell must not date earlier ones.
        guard options.text("infer") == "cross-document", resources.asOf == nil else {
            inference = nil
            return
        }
        inference = PublicationInference(
            gazetteer: GazetteerLoading.gazetteer(options, resources: resources, sink: &sink))
    }

    var steps: [StageStep] {
        // Both stand on tables that are compiled at first use: who only checks a pipeline does not wait for them.
        let read = StageStep.map { [asOf] article in
            let dated = DateTagger().dated(article, by: PublicationDateFinder())
            guard let asOf else { return .keep(dated) }
            return Self.verdict(on: dated, asOf: asOf)
        }
        var steps = [read]
        if let inference { steps.append(.gathering(DateGathering(inference: inference))) }
        // Last, so that articles of other days may still date one that prints no date.
        if let period { steps.append(.check { Self.verdict(on: $0, period: period) }) }
        if let since { steps.append(.check { Self.verdict(on: $0, since: since) }) }
        return steps
    }

    /// The rule by which articles leave that were published outside the run's period.
    static let periodRule = "period"

    private static func verdict(on article: Article, period: ClosedRange<CivilDay>) -> Verdict {
        guard let published = article.published?.date, let first = published.earliest, let last = published.latest
        else {
            return .drop(rule: periodRule, reason: "it bears no date of publication, so it may be of another period")
        }
        guard last >= period.lowerBound, first <= period.upperBound else {
            return .drop(rule: periodRule, reason: "it was published \(published), outside \(EDTFDate(days: period))")
        }
        return .unchanged
    }

    /// What bears no date stays, as in `filter`.
    private static func verdict(on article: Article, since: CivilDay) -> Verdict {
        guard let published = article.published?.date, let last = published.latest, last < since else {
            return .unchanged
        }
        return .drop(rule: "since", reason: "it was published \(published), before \(EDTFDate.day(since))")
    }

    private static func verdict(on article: Article, asOf: CivilDay) -> Verdict {
        guard let published = article.published?.date, let earliest = published.latest else {
            return .drop(
                rule: "as-of", reason: "it bears no date of publication, so it may be later than the day asked for")
        }
        guard earliest <= asOf else {
            return .drop(rule: "as-of", reason: "it was published \(published), after \(EDTFDate.day(asOf))")
        }
        return .keep(article)
    }
}
