import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell every fault of pipelines and of the files they name.",
        discussion: """
            Each fault with file, line, column, what was expected and a code; 'dossier explain CODE' tells more.

            EXAMPLES
              dossier lint pipelines/energy-cooperation.yaml
              dossier lint pipelines/*.yaml --format json
            """)

    @Argument(help: ArgumentHelp("Pipeline files; 'name' finds pipelines/name.yaml.", valueName: "pipeline"))
    var pipelines: [String]

    @Flag(help: "Fail with code 3 when there are warnings.")
    var denyWarnings = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let loading = PipelineLoading(folder: WorkingFolder.path)
        let diagnostics = pipelines.flatMap { loading.check($0).diagnostics }
        switch format {
        case .json:
            Output.standard.write(JSONValue.array(diagnostics.map(DiagnosticJSON.value)).serialized(pretty: true))
        case .text:
            if !diagnostics.isEmpty {
                Output.standard.write(DiagnosticText(isColoured: messages.isColoured).render(diagnostics) + "\n")
            }
            let summary = DiagnosticText.summary(of: diagnostics)
            let count = "\(pipelines.count) \(pipelines.count == 1 ? "pipeline" : "pipelines")"
            Output.standard.write("\(count): \(summary.isEmpty ? "no faults" : summary)\n")
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
