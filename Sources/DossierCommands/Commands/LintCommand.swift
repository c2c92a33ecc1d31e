import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell every fault of pipelines and of the files they name, of scripts, or of reports.",
        discussion: """
            Each fault with file, line, column, what was expected and a code; 'dossier explain CODE' tells more. In a report, of \
            any format, lint looks for uncited sentences, contested names in one party's form, likelihoods that nobody is \
            quoted for, old sources, and outlets that share one origin.

            EXAMPLES
              dossier lint pipelines/energy-cooperation.yaml
              dossier lint pipelines/*.yaml --format json
              dossier lint scripts/filters/official-sources.lua
              dossier lint scripts
              dossier lint reports/energy-cooperation.md --deny-warnings
            """)

    @Argument(
        help: ArgumentHelp(
            "Pipeline files ('name' finds pipelines/name.yaml), scripts, folders of scripts, or reports.",
            valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("The day a report's sources are to be fresh on (EDTF).", valueName: "date"))
    var now: String?

    @Flag(help: "Fail with code 3 when there are warnings.")
    var denyWarnings = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let folder = WorkingFolder.path
        let today = try now.map { try RunCommand.date($0, option: "--now").latest }.flatMap(\.self)
        var reports = 0
        var diagnostics: [Diagnostic] = []
        var pipelines = 0
        var scripts = 0
        for path in paths {
            if ScriptLinting.isScript(path, from: folder) {
                let found = ScriptLinting(folder: folder).check(path)
                scripts += found.scripts
                diagnostics += found.diagnostics
            } else if ReportIndex.names(path, folder: folder) {
                reports += 1
                diagnostics += await ReportLinting(folder: folder, jobs: Processors.count, now: today).check(path)
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
            let counts = [(pipelines, "pipeline"), (scripts, "script"), (reports, "report")].filter { $0.0 > 0 }
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
