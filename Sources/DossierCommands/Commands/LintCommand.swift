import ArgumentParser
import Diagnostics
import DossierKit

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell every fault of pipelines, lexicons, gazetteers, metadata and scripts.",
        discussion: """
            Each fault with file, line, column, what was expected and a code; 'dossier explain CODE' tells more.

            Without a path, all pipelines and scripts of the workspace are looked at, and what they name.

            EXAMPLES
              dossier lint
              dossier lint pipelines/energy-cooperation.yaml
              dossier lint pipelines/*.yaml --format json
              dossier lint scripts/filters/official-sources.lua
              dossier lint scripts
              dossier lint pipelines/*.yaml --format github
            """)

    @Argument(
        help: ArgumentHelp(
            "Pipeline files ('name' finds pipelines/name.yaml), lexicons, gazetteers, metadata, scripts, or folders.",
            valueName: "path"))
    var paths: [String] = []

    @Flag(help: "Fail with code 3 when there are warnings.")
    var denyWarnings = false

    @Option(help: ArgumentHelp("How the result is printed: text, json, github or sarif.", valueName: "form"))
    var format = LintForm.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let findings = FileLinting(folder: WorkingFolder.path).check(paths)
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

    private func tell(_ findings: FileLinting.Findings) {
        let diagnostics = findings.diagnostics
        if !diagnostics.isEmpty {
            Output.standard.write(DiagnosticText(isColoured: messages.isColoured).render(diagnostics) + "\n")
        }
        let summary = DiagnosticText.summary(of: diagnostics)
        let counts = FileLinting.Kind.allCases
            .compactMap { kind in findings.counts[kind].map { kind.words($0) } }.joined(separator: ", ")
        Output.standard.write("\(counts.isEmpty ? "nothing" : counts): \(summary.isEmpty ? "no faults" : summary)\n")
    }
}
