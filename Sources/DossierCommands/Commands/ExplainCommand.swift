import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

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

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    func run() throws {
        guard let code else {
            if format == .json {
                let all = JSONValue.array(DiagnosticExplanation.all.map(ExplanationJSON.value))
                return Output.standard.write(all.serialized(pretty: true))
            }
            for explanation in DiagnosticExplanation.all {
                Output.standard.write("\(explanation.code.text)  \(explanation.title)\n")
            }
            return
        }
        guard let explanation = DiagnosticExplanation.of(code.uppercased()) else {
            throw ValidationError("there is no code '\(code)'; 'dossier explain' lists them all")
        }
        switch format {
        case .text: Output.standard.write(explanation.text + "\n")
        case .json: Output.standard.write(ExplanationJSON.value(explanation).serialized(pretty: true))
        }
    }
}

/// What a code means, as JSON.
private enum ExplanationJSON {
    static func value(_ explanation: DiagnosticExplanation) -> JSONValue {
        [
            "code": .string(explanation.code.text), "severity": .string(explanation.code.severity.rawValue),
            "title": .string(explanation.title), "meaning": .string(explanation.meaning),
            "wrong": .string(explanation.wrong), "right": .string(explanation.right),
        ]
    }
}
