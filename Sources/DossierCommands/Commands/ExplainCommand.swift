import ArgumentParser
import Diagnostics
import DossierKit

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell what a diagnostic code means, with a wrong and a right example.",
        discussion: """
            EXAMPLES
              dossier explain DOS102
              dossier explain
            """)

    @Argument(help: ArgumentHelp("A code such as DOS102; all codes are listed when none is given.", valueName: "code"))
    var code: String?

    func run() throws {
        guard let code else {
            for explanation in DiagnosticExplanation.all {
                Output.standard.write("\(explanation.code.text)  \(explanation.title)\n")
            }
            return
        }
        guard let explanation = DiagnosticExplanation.of(code.uppercased()) else {
            throw ValidationError("there is no code '\(code)'; 'dossier explain' lists them all")
        }
        Output.standard.write(explanation.text + "\n")
    }
}

struct ExitCodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exit-codes", abstract: "List the exit codes and what they mean.", discussion: table,
        shouldDisplay: false)

    func run() throws { Output.standard.write(Self.table + "\n") }

    private static var table: String {
        ExitStatus.allCases.map { status in
            let code = String(status.rawValue)
            return String(repeating: " ", count: 3 - code.count) + "\(code)  \(status.meaning)"
        }.joined(separator: "\n")
    }
}
