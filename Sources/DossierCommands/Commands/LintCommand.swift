import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

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
            """)

    @Argument(
        help: ArgumentHelp(
            "Pipeline files ('name' finds pipelines/name.yaml), scripts, or folders of scripts.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Fail with code 3 when there are warnings.")
    var denyWarnings = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

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
        switch format {
        case .json:
            Output.standard.write(JSONValue.array(diagnostics.map(DiagnosticJSON.value)).serialized(pretty: true))
        case .text:
            if !diagnostics.isEmpty {
                Output.standard.write(DiagnosticText(isColoured: messages.isColoured).render(diagnostics) + "\n")
            }
            let summary = DiagnosticText.summary(of: diagnostics)
            let counts = [(pipelines, "pipeline"), (scripts, "script")].filter { $0.0 > 0 }
                .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
            Output.standard.write(
                "\(counts.isEmpty ? "nothing" : counts): \(summary.isEmpty ? "no faults" : summary)\n")
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitRequest(status: .faults) }
        if denyWarnings, diagnostics.contains(where: { $0.severity == .warning }) {
            throw ExitRequest(status: .warningsDenied)
        }
    }
}

/// A diagnostic as JSON.
enum DiagnosticJSON {
    static func value(of diagnostic: Diagnostic) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("code", .string(diagnostic.code.text)), .init("severity", .string(diagnostic.severity.rawValue)),
            .init("message", .string(diagnostic.message)), .init("help", .optional(diagnostic.help)),
        ]
        if let place = diagnostic.place {
            members += [
                .init("file", .string(place.file)), .init("line", place.line.map { .integer($0) } ?? .null),
                .init("column", place.column.map { .integer($0) } ?? .null),
            ]
        }
        return .object(members)
    }
}
