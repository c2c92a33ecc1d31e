import ArgumentParser
import DossierKit
import JSONText
import RunHistory

struct HistoryPruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Forget runs, ticks and editions that are older than some days.",
        discussion: """
            Nothing is forgotten by itself. Kept in any case: the last run of every pipeline, the last edition of every \
            schedule, what has not ended, and \(HistoryPruning.fewestDays) days.

            EXAMPLES
              dossier history prune --older-than 365 --dry-run
              dossier history prune --older-than 90
            """)

    @Option(help: ArgumentHelp("Days to keep, at least \(HistoryPruning.fewestDays).", valueName: "days"))
    var olderThan: Int

    @Flag(help: "Tell what would be forgotten, and forget nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("How the result is printed: text or json.", valueName: "form"))
    var format = ResultForm.text

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !(HistoryPruning.fewestDays...100_000).contains(olderThan) {
            throw ValidationError(
                "--older-than takes a number of days from \(HistoryPruning.fewestDays) on, not '\(olderThan)'")
        }
    }

    func run() throws {
        let workspace = try HistoryOpening.workspace()
        let pruned = try HistoryOpening.reading(messages: messages) { () throws(HistoryFault) in
            try HistoryPruning(workspace: workspace).prune(
                olderThan: olderThan, now: MachineClock.now, isDry: dryRun)
        }
        switch format {
        case .text:
            let counts = [(pruned.runs, "run"), (pruned.ticks, "tick"), (pruned.editions.count, "edition")]
            let words = counts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
            Output.standard.write("\(dryRun ? "would forget" : "forgot") \(words)\n")
        case .json:
            let value: JSONValue = [
                "dry_run": .boolean(dryRun), "runs": .integer(pruned.runs), "ticks": .integer(pruned.ticks),
                "editions": .array(pruned.editions.map { .string($0) }),
            ]
            Output.standard.write(value.serialized(pretty: true))
        }
    }
}
