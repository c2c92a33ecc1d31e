import ArgumentParser
import Diagnostics
import DossierKit

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell every fault of pipelines and of the files they name, or of scripts.",
        discussion: """
            Each fault with file, line, column, what was expected and a code; 'dossier explain CODE' tells more.

            EXAMPLES
              dossier lint pipelines/energy-cooperation.yaml
              dossier lint pipelines/*.yaml --format json
              dossier lint scripts/filters/official-sources.lua
              dossier lint scripts
              dossier lint pipelines/*.yaml --format github
            """)

    @Argument(
        help: ArgumentHelp(
            "Pipeline files ('name' finds pipelines/name.yaml), scripts, or folders of scripts.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Fail with code 3 when there are warnings.")
    var denyWarnings = false

    @Option(help: ArgumentHelp("How the result is printed: text, json, github or sarif.", valueName: "form"))
    var format = LintForm.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let folder = WorkingFolder.path
        var diagnostics: [Diagnostic] = []
        var pipelines = 0
        var scripts = 0
        for path in paths {
            if ScriptLinting.isScript(path, from: folder) {
                let found = ScriptLinting(folder: folder).check(path)
                scripts += found.scripts
                diagnostics += found.diagnostics
            } else {
                pipelines += 1
                diagnostics += PipelineLoading(folder: folder).check(path).diagnostics
            }
        }
        if let bytes = format.bytes(of: diagnostics) {
            Output.standard.write(bytes)
        } else {
            tell(diagnostics, pipelines: pipelines, scripts: scripts)
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitRequest(status: .faults) }
        if denyWarnings, diagnostics.contains(where: { $0.severity == .warning }) {
            throw ExitRequest(status: .warningsDenied)
        }
    }

    private func tell(_ diagnostics: [Diagnostic], pipelines: Int, scripts: Int) {
        if !diagnostics.isEmpty {
            Output.standard.write(DiagnosticText(isColoured: messages.isColoured).render(diagnostics) + "\n")
        }
        let summary = DiagnosticText.summary(of: diagnostics)
        let counts = [(pipelines, "pipeline"), (scripts, "script")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
        Output.standard.write("\(counts.isEmpty ? "nothing" : counts): \(summary.isEmpty ? "no faults" : summary)\n")
    }
}
