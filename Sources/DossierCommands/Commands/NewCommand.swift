import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a script with its test, or a pipeline with its words and names.",
        discussion: """
            KINDS
            \(kinds)

            What exists is never overwritten. The test passes at once; change both.

            EXAMPLES
              dossier new filter short-articles
              dossier new format memo
              dossier new subject ferries
            """)

    private static var kinds: String {
        let width = ScriptTemplate.all.map(\.name.count).max() ?? 0
        return ScriptTemplate.all.map { template in
            let name = "  \(template.name)\(String(repeating: " ", count: width - template.name.count))  "
            // The parser breaks lines without regard to their indentation.
            return WordWrap(width: 78).lines(name + template.summary, hang: name.count).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    @Argument(help: ArgumentHelp("What to begin.", valueName: "kind"))
    var kind: String

    @Argument(help: ArgumentHelp("Its name: letters, digits, '-' and '_'.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    func run() throws {
        guard let template = ScriptTemplate.all.first(where: { $0.name == kind }) else {
            let names = ScriptTemplate.all.map(\.name)
            let near = NearestName.nearest(to: kind, among: names).map { "did you mean '\($0)'? " } ?? ""
            return try Refusal.say(
                "there is no kind '\(kind)'", help: "\(near)kinds are \(names.joined(separator: ", "))")
        }
        switch ScriptCreation(folder: WorkingFolder.path).create(template, name: name) {
        case .written(let paths, let next):
            switch format {
            case .text: Output.standard.write(paths.map { "wrote \($0)\n" }.joined() + next.map { $0 + "\n" }.joined())
            case .json:
                let value: JSONValue = [
                    "written": .array(paths.map { .string($0) }), "next": .array(next.map { .string($0) }),
                ]
                Output.standard.write(value.serialized(pretty: true))
            }
        case .refused(let message, let help): try Refusal.say(message, help: help)
        }
    }
}
