import ArgumentParser
import Diagnostics
import DossierKit

struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell every fault of pipelines, lexicons, gazetteers, metadata, scripts, and of reports.",
        discussion: """
            Each fault with file, line, column, what was expected and a code; 'dossier explain CODE' tells more.

            In a report, of any format, lint looks for uncited sentences, contested names in one party's form, likelihoods that \
            nobody is quoted for, old sources, and outlets that share one origin.

            Without a path, all pipelines and scripts of the workspace are looked at, and what they name.

            EXAMPLES
              dossier lint
              dossier lint pipelines/energy-cooperation.yaml
              dossier lint pipelines/*.yaml --format json
              dossier lint scripts/filters/official-sources.lua
              dossier lint scripts
              dossier lint pipelines/*.yaml --format github
              dossier lint reports/energy-cooperation.md --deny-warnings
            """)

    @Argument(
        help: ArgumentHelp(
            "Pipeline files ('name' finds pipelines/name.yaml), lexicons, gazetteers, metadata, scripts, reports, or folders.",
            valueName: "path"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "The day on which a report's sources are to be fresh, and that nothing is published after (EDTF); for the latter "
                + "the machine's day unless given.", valueName: "date"))
    var now: String?

    @Flag(help: "Fail with code 3 when there are warnings.")
    var denyWarnings = false

    @Option(help: ArgumentHelp("How the result is printed: text, json, github or sarif.", valueName: "form"))
    var format = LintForm.text

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let findings = try await findings()
        let diagnostics = findings.diagnostics
        if let bytes = format.bytes(of: diagnostics) {
            Output.standard.write(bytes)
        } else {
            tell(findings)
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitRequest(status: .faults) }
        if denyWarnings, diagnostics.contains(where: { $0.severity == .warning }) {
            throw ExitRequest(status: .warningsDenied)
        }
    }

    /// Reports are told by the run that wrote them; all else is what users write.
    private func findings() async throws -> FileLinting.Findings {
        let folder = WorkingFolder.path
        let today = try now.map { try RunCommand.date($0, option: "--now").latest }.flatMap(\.self)
        let reports = paths.filter { ReportIndex.names($0, folder: folder) }
        // What a run wrote of itself, beside its reports, is not users' to mend.
        let records = paths.filter { !reports.contains($0) && ReportIndex.isRecord($0, folder: folder) }
        let others = paths.filter { !reports.contains($0) && !records.contains($0) }
        var findings =
            paths.isEmpty || !others.isEmpty
            ? FileLinting(folder: folder, today: today ?? MachineClock.day).check(others) : .init()
        if !records.isEmpty { findings.counts[.record] = records.count }
        for report in reports {
            findings.counts[.report, default: 0] += 1
            findings.diagnostics += await ReportLinting(folder: folder, jobs: Processors.count, now: today).check(
                report)
        }
        return findings
    }

    private func tell(_ findings: FileLinting.Findings) {
        let diagnostics = findings.diagnostics
        if !diagnostics.isEmpty {
            Output.standard.write(messages.text(on: .standard).render(diagnostics) + "\n")
        }
        let summary = DiagnosticText.summary(of: diagnostics)
        let counts = FileLinting.Kind.allCases
            .compactMap { kind in findings.counts[kind].map { kind.words($0) } }.joined(separator: ", ")
        Output.standard.write("\(counts.isEmpty ? "nothing" : counts): \(summary.isEmpty ? "no faults" : summary)\n")
    }
}
