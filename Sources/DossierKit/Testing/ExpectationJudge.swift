import ArticleModel
import Configuration
import Diagnostics
import PipelineCore

/// Looks at what came of a test and says which of its expectations do not hold.
struct ExpectationJudge {
    let outcome: TestOutcome
    let snapshots: TestSnapshots

    /// What is wrong with one expectation, in the order written; nothing where it holds.
    func faults(of expectation: PipelineTest.Expectation) -> [Diagnostic] {
        var sink = DiagnosticSink()
        sink.report(contentsOf: seeing(expectation).unordered(expectation))
        return sink.sorted
    }

    /// The same judge where the expectation looks at the end of another branch than the last.
    private func seeing(_ expectation: PipelineTest.Expectation) -> ExpectationJudge {
        let branches = outcome.branches
        if let stage = expectation.options.text("from").flatMap(branches.stage) {
            return ExpectationJudge(outcome: branches.seen(from: stage, in: outcome), snapshots: snapshots)
        }
        // What left in a branch that is named by the stage is looked for there.
        if let stage = expectation.options.text("stage").flatMap(branches.stage) {
            let isOnWay = branches.result.map { $0.graph.path(to: $0.graph.last).contains(stage) } ?? true
            if !isOnWay {
                return ExpectationJudge(outcome: branches.seen(from: stage, in: outcome), snapshots: snapshots)
            }
        }
        return self
    }

    private func unordered(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        switch expectation.subject {
        case "article": articleFaults(expectation)
        case "annotation": annotationFaults(expectation)
        case "event": eventFaults(expectation)
        case "kept": expectation.options.texts("kept").flatMap { kept($0, expectation) }
        case "dropped", "merged", "quarantined": departureFaults(expectation)
        case "set_aside": setAsideFaults(expectation)
        case "unreadable": unreadableFaults(expectation)
        case "report": reportFaults(expectation)
        default: totalFaults(expectation)
        }
    }

    // MARK: Totals

    private func totalFaults(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let name = expectation.subject
        guard let wanted = expectation.options.integer(name) else { return [] }
        let (count, shown): (Int, [String]) =
            switch name {
            case "articles":
                (outcome.corpus.articles.count, outcome.corpus.articles.map { outcome.name(of: $0) })
            case "events": (outcome.corpus.events.count, outcome.corpus.events.map(outcome.line))
            default: (outcome.reports.count, outcome.reports.map { "'\($0.label)'" })
            }
        guard count != wanted else { return [] }
        let listed = shown.prefix(5).joined(separator: name == "events" ? "\n      " : ", ")
        return [
            Mismatch(
                place: expectation.place(of: name),
                expected: "there should be \(wanted) \(wanted == 1 ? String(name.dropLast()) : name)",
                came: "\(count)\(outcome.whyEmpty)"
                    + (shown.isEmpty ? "" : ": \(listed)\(shown.count > 5 ? ", …" : "")")
            ).diagnostic
        ]
    }

    // MARK: Fates

    func kept(_ named: String, _ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        found(named, expectation, check: expectation.subject) { article in
            guard !isKept(article) else { return [] }
            return [
                Mismatch(
                    place: expectation.place(of: "kept"), expected: "\(outcome.name(of: article)) should be kept",
                    came: fate(of: article))
            ]
        }
    }

    func isKept(_ article: Article) -> Bool { outcome.corpus.articles.contains { $0.id == article.id } }

    /// What became of an article, in words.
    func fate(of article: Article) -> String {
        if let left = outcome.departure(of: article) {
            return "\(left.manner.rawValue) by '\(left.stage)' (\(left.rule)): \(left.reason)"
        }
        return isKept(article) ? "it was kept" : "it was split into others"
    }

    private func departureFaults(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let manner = expectation.subject
        return expectation.options.texts(manner).flatMap { named in
            found(named, expectation, check: manner) { article in
                let name = outcome.name(of: article)
                guard let left = outcome.departure(of: article), left.manner.rawValue == manner else {
                    return [
                        Mismatch(
                            place: expectation.place(of: manner), expected: "\(name) should be \(manner)",
                            came: fate(of: article))
                    ]
                }
                let checks = [("stage", left.stage, false), ("rule", left.rule, false), ("reason", left.reason, true)]
                return checks.compactMap { check, value, isPart in
                    guard let wanted = expectation.options.text(check),
                        isPart ? !TestWords.has(value, wanted) : value != wanted,
                        check != "stage" || outcome.stageNames[value] != wanted
                    else { return nil }
                    return Mismatch(
                        place: expectation.place(of: check),
                        expected: "\(name) should be \(manner) by \(check) \(isPart ? "with " : "")'\(wanted)'",
                        came: fate(of: article))
                }
            }
        }
    }

    // MARK: What could not be read

    private func unreadableFaults(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let options = expectation.options
        let named = options.text("unreadable") ?? "*"
        let fitting = outcome.unreadable.filter { source in
            (named == "*" || source.path == named)
                && (options.text("code").map { source.diagnostic.code.text == $0.uppercased() } ?? true)
                && (options.text("reason").map { TestWords.has(source.diagnostic.message, $0) } ?? true)
        }
        let which = named == "*" ? "" : " '\(named)'"
        guard
            let fault = Self.countFault(
                fitting.count, options.integer("count"), "an unreadable file or record\(which)",
                "unreadable files or records\(which)")
        else { return [] }
        let came = outcome.unreadable.prefix(5).map {
            "\($0.path): \($0.diagnostic.message) (\($0.diagnostic.code.text))"
        }
        return [
            Mismatch(
                place: expectation.place, expected: fault,
                came: came.isEmpty ? "everything could be read" : came.joined(separator: "\n      ")
            ).diagnostic
        ]
    }

    // MARK: Parts

    /// The faults of the articles a number or path stands for; a fault of its own where it stands for none.
    func found(
        _ named: String, _ expectation: PipelineTest.Expectation, check: String, _ faults: (Article) -> [Mismatch]
    ) -> [Diagnostic] {
        let articles = outcome.articles(named)
        guard articles.isEmpty else { return articles.flatMap { faults($0).map(\.diagnostic) } }
        let known = outcome.articles.prefix(20).map { outcome.name(of: $0) }
        let places = outcome.articles.map(\.source.location)
        return [
            Mismatch(
                place: expectation.place(of: check), expected: "there should be an article '\(named)'",
                came: TestWords.list(known), nearest: NearestName.nearest(to: named, among: places)
            ).diagnostic
        ]
    }

    /// What there should be, where there are not as many as wanted, at least one unless said; nil where there are.
    static func countFault(_ count: Int, _ wanted: Int?, _ noun: String, _ plural: String) -> String? {
        guard let wanted else { return count > 0 ? nil : "there should be \(noun)" }
        guard count != wanted else { return nil }
        return wanted == 1
            ? "there should be just \(noun)" : "there should be \(wanted == 0 ? "no" : "\(wanted)") \(plural)"
    }
}
