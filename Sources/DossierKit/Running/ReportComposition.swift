import ArticleModel
import Diagnostics
import FileAccess
import PipelineCore
import ReportModel

/// Puts the reports of a plan together: one each, or one for each value that a report is divided by.
struct ReportComposition {
    let plan: Plan
    let composers: [any Composer]
    let settings: PipelineSettings
    let previous: EditionReading?
    let previousName: String

    /// What a report is made from: all that led to the stage that it takes from.
    struct Material {
        var corpus: Corpus
        /// What is told of the run; title and edition are set for each report.
        let facts: RunFacts
        /// All that was told until now.
        let told: [Diagnostic]
    }

    /// The reports in the order of the pipeline, and what the user should know; `material` gives what a stage has left.
    func reports(_ material: (_ source: Int?) -> Material) -> (reports: [ComposedReport], diagnostics: [Diagnostic]) {
        var reports: [ComposedReport] = []
        var diagnostics: [Diagnostic] = []
        for (entry, composer) in zip(plan.reports, composers) {
            var named = material(entry.source)
            if let naming = entry.naming { named.corpus.naming = naming }
            guard let division = entry.division else {
                let fill = PlaceholderValues(plan: plan, period: settings.period)
                let outputs = entry.outputs.map { ComposedReport.Output(template: $0, path: fill.path($0)) }
                reports.append(
                    composed(
                        entry, composer, named, title: fill.title(entry.title ?? plan.title), label: entry.label,
                        outputs: outputs, &diagnostics))
                continue
            }
            var shares = ReportShares(of: named.corpus, for: entry, by: division)
            let all = shares.shares.map { share in
                let fill = PlaceholderValues(plan: plan, period: settings.period, division: division, share: share)
                let outputs = entry.outputs.map { ComposedReport.Output(template: $0, path: fill.path($0)) }
                let own = Material(corpus: share.corpus, facts: named.facts, told: named.told)
                return composed(
                    entry, composer, own, title: fill.dividedTitle(entry.title ?? plan.title),
                    label: "\(entry.label)/\(share.slug)", outputs: outputs, &diagnostics)
            }
            let made = shares.keepTold(all, least: division.writesEmpty ? 0 : division.least)
            diagnostics += DivisionFindings(
                entry: entry, division: division, tags: Self.tags(division, of: named.corpus)
            )
            .diagnostics(of: shares)
            reports += made
            if let path = division.index {
                let fill = PlaceholderValues(plan: plan, period: settings.period)
                let index = DivisionIndex(path: fill.path(path), title: fill.title(plan.title), division: division)
                let output = ComposedReport.Output(template: path, path: index.path)
                reports.append(
                    ComposedReport(
                        entry, index.brief(of: made, shares), label: "\(entry.label)/index", outputs: [output],
                        after: []))
            }
        }
        return (reports, diagnostics)
    }

    /// The tags of the entities that a division may be by.
    private static func tags(_ division: ReportDivision, of corpus: Corpus) -> [String] {
        guard case .entity(let type) = division.subject else { return [] }
        let tags = corpus.entities.values.filter { $0.type.rawValue == type }.flatMap(\.tags)
        return Set(tags).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func composed(
        _ entry: Plan.ReportEntry, _ composer: any Composer, _ material: Material, title: String, label: String,
        outputs: [ComposedReport.Output], _ diagnostics: inout [Diagnostic]
    ) -> ComposedReport {
        var facts = material.facts
        facts.title = title
        facts.previous = previous?.report(label: label, kind: entry.type.descriptor.name).map { report in
            PreviousEdition(name: previousName, entries: report.entries)
        }
        let composed = composer.composed(material.corpus, facts: facts)
        // The same fault of the same expression is told once, however many reports it shows in.
        diagnostics += composed.diagnostics.filter { !diagnostics.contains($0) }
        return ComposedReport(
            entry, composed.brief, label: label, outputs: outputs, after: material.told + composed.diagnostics)
    }
}

extension ReportShares {
    /// Leaves out the reports whose composer, by choices of its own, told too little; gives back those that stay.
    fileprivate mutating func keepTold(_ reports: [ComposedReport], least: Int) -> [ComposedReport] {
        let isKept = reports.map { report in
            !report.entry.type.descriptor.needs.contains(.events) || report.brief.entries.count >= least
        }
        empty += zip(shares, isKept).filter { !$0.1 }.map(\.0.name)
        empty.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        shares = zip(shares, isKept).filter(\.1).map(\.0)
        return zip(reports, isKept).filter(\.1).map(\.0)
    }
}
