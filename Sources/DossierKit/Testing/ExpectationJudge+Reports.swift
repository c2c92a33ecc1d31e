import ArticleModel
import Configuration
import Diagnostics
import FileAccess
import ReportModel
import ReportRendering

extension ExpectationJudge {
    func reportFaults(_ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let named = expectation.options.text("report") ?? ""
        guard let report = report(named) else {
            let labels = outcome.reports.map(\.label)
            let known =
                named.utf8.contains(UInt8(ascii: ".")) ? outcome.reports.flatMap { $0.files.map(\.path) } : labels
            return [
                Mismatch(
                    place: expectation.place(of: "report"), expected: "there should be a report '\(named)'",
                    came: TestWords.list(known.map { "'\($0)'" }),
                    nearest: NearestName.nearest(to: named, among: known)
                ).diagnostic
            ]
        }
        let path = report.files.map(\.path).contains(named) ? named : nil
        guard let text = report.text(as: path) else {
            return [
                Mismatch(
                    place: expectation.place(of: "report"), expected: "the script of '\(named)' should write it",
                    came: "it failed or hit a limit"
                ).diagnostic
            ]
        }
        return words(text, "report '\(named)'", expectation) + entries(report.brief, named, expectation)
            + snapshots.faults(expectation, of: "report '\(named)'") { file in
                Self.snapshot(of: report, text: text, isNamedFile: path != nil, file)
            }
    }

    private func report(_ named: String) -> TestOutcome.Report? {
        if let number = Int(named) { return outcome.reports[numbered: number] }
        return outcome.reports.first { $0.label == named || $0.files.map(\.path).contains(named) }
    }

    /// The bytes of a named file, else the report in the format of the snapshot's ending.
    private static func snapshot(
        of report: TestOutcome.Report, text: String, isNamedFile: Bool, _ file: String
    ) -> [UInt8] {
        guard !isNamedFile, let format = FormatCatalogue.format(forPath: file) else { return Array(text.utf8) }
        return format.render(report.brief, options: RenderOptions(marksUncited: report.citing == .mark))
    }

    private func words(_ text: String, _ name: String, _ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let missing = expectation.options.texts("has").filter { !TestWords.has(text, $0) }.map { wanted in
            Mismatch(
                place: expectation.place(of: "has"), expected: "\(name) should have '\(wanted)'",
                came: "it does not", nearest: TestWords.nearest(to: wanted, among: Self.paragraphs(text)))
        }
        let unwanted = expectation.options.texts("lacks").filter { TestWords.has(text, $0) }.map { wanted in
            Mismatch(
                place: expectation.place(of: "lacks"), expected: "\(name) should lack '\(wanted)'",
                came: TestWords.surroundings(of: wanted, in: text))
        }
        return (missing + unwanted).map(\.diagnostic)
    }

    private func entries(_ brief: Brief, _ named: String, _ expectation: PipelineTest.Expectation) -> [Diagnostic] {
        let options = expectation.options
        var faults: [Mismatch] = []
        let name = "report '\(named)'"
        if let title = options.text("title"), title != brief.title {
            faults.append(
                Mismatch(
                    place: expectation.place(of: "title"), expected: "\(name) should have the title '\(title)'",
                    came: "“\(brief.title)”"))
        }
        let entries = brief.entries
        if let wanted = options.integer("entries"), wanted != entries.count {
            let shown = entries.prefix(5).map { "\n      \(Self.line(of: $0))" }.joined()
            faults.append(
                Mismatch(
                    place: expectation.place(of: "entries"),
                    expected: "\(name) should have \(wanted) \(wanted == 1 ? "entry" : "entries")",
                    came: "\(entries.count)\(entries.isEmpty ? outcome.whyEmpty : ":")\(shown)"))
        }
        let dates = entries.compactMap(\.date)
        for wanted in options.texts("date") where !dates.contains(where: { EDTFDate(wanted)?.fits($0) ?? false }) {
            faults.append(
                Mismatch(
                    place: expectation.place(of: "date"),
                    expected: "an entry of \(name) should bear the date \(wanted)",
                    came: TestWords.list(dates.map(\.description)),
                    nearest: NearestName.nearest(to: wanted, among: dates.map(\.description))))
        }
        if let wanted = options.integer("sources"), wanted != brief.sources.count {
            faults.append(
                Mismatch(
                    place: expectation.place(of: "sources"),
                    expected: "\(name) should cite \(wanted) \(wanted == 1 ? "article" : "articles")",
                    came: "\(brief.sources.count): \(TestWords.list(brief.sources.map(\.path)))"))
        }
        return faults.map(\.diagnostic)
    }

    private static func line(of entry: Entry) -> String {
        "\(entry.date?.description ?? "undated"): \(TestWords.quoted(entry.statement.text, to: 100))"
    }
}
