import ArgumentParser
import Diagnostics
import DossierKit
import JSONText
import RunHistory

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List runs and ticks, newest first, also those that were skipped or missed, and why.",
        discussion: """
            EXAMPLES
              dossier history
              dossier history energy-cooperation --limit 5
              dossier history --ticks --format json
              dossier history prune --older-than 365
            """,
        subcommands: [HistoryListCommand.self, HistoryPruneCommand.self], defaultSubcommand: HistoryListCommand.self)
}

/// What `history` does where nothing else is asked of it.
struct HistoryListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List runs and ticks, newest first; the word may be left out.")

    @Argument(help: ArgumentHelp("Only of this schedule or pipeline.", valueName: "name"))
    var name: String?

    @Flag(help: "Only runs.")
    var runs = false

    @Flag(help: "Only ticks.")
    var ticks = false

    @Option(help: ArgumentHelp("Most runs and most ticks to list.", valueName: "n"))
    var limit = 20

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if runs, ticks { throw ValidationError("--runs and --ticks exclude each other") }
        if limit < 1 { throw ValidationError("--limit takes a number from 1 on, not '\(limit)'") }
    }

    func run() throws {
        let workspace = try HistoryOpening.workspace()
        let found = try HistoryOpening.reading(messages: messages) { () throws(HistoryFault) in
            guard let store = try HistoryStore.reading(path: workspace.absolute(HistoryStore.location)) else {
                return (ticks: [TickRecord](), runs: [RunEntry]())
            }
            return try store.read { (history) throws(HistoryFault) in
                (
                    runs ? [] : try history.ticks(of: name, limit: limit),
                    ticks ? [] : try history.runs(of: name, limit: limit)
                )
            }
        }
        switch format {
        case .text:
            var text = found.ticks.map { HistoryListing.text($0) }.joined()
            if !found.ticks.isEmpty, !found.runs.isEmpty { text += "\n" }
            text += found.runs.map { HistoryListing.text($0) }.joined()
            if text.isEmpty { text = try nothing(in: workspace) }
            Output.standard.write(TerminalText.safe(text))
        case .json:
            let value: JSONValue = [
                "ticks": .array(found.ticks.map { HistoryListing.json($0) }),
                "runs": .array(found.runs.map { HistoryListing.json($0) }),
            ]
            Output.standard.write(value.serialized(pretty: true))
        }
    }
}

extension HistoryListCommand {
    /// What is said where nothing is recorded; a name that no pipeline has is a mistake.
    private func nothing(in workspace: Workspace) throws -> String {
        guard let name else { return "nothing is recorded yet\n" }
        let known = workspace.pipelineNames
        // A schedule's name may go on behind that of its pipeline.
        guard known.contains(where: { $0 == name || name.hasPrefix("\($0)/") || name.hasPrefix("\($0)#") }) else {
            let near = NearestName.nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
            throw ValidationError(
                "there is no pipeline or schedule '\(name)', and nothing is recorded of one"
                    + (near ?? (known.isEmpty ? "" : "; known are \(known.map { "'\($0)'" }.joined(separator: ", "))")))
        }
        return "nothing is recorded of '\(name)' yet\n"
    }
}

/// Opens the history for a verb; what is wrong with it is said, with the remedy.
enum HistoryOpening {
    /// The workspace of the folder the program was started in.
    static func workspace() throws -> Workspace {
        guard let workspace = Workspace.containing(WorkingFolder.path) else {
            throw ValidationError("there is no workspace here: no folder upward holds pipelines/ or .dossier/")
        }
        return workspace
    }

    /// Does `body`; ends the verb with code 1 where the history cannot be used.
    static func reading<Result>(
        messages: MessageOptions, _ body: () throws(HistoryFault) -> Result
    ) throws -> Result {
        do throws(HistoryFault) {
            return try body()
        } catch {
            Messages(options: messages).say([Diagnostic(.historyUnusable, error.message, help: error.remedy)])
            throw ExitRequest(status: .failed)
        }
    }
}
