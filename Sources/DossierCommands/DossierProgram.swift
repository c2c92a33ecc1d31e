import ArgumentParser
import Diagnostics
import DossierKit
import Glibc

/// The whole program behind one line of main.
public enum DossierProgram {
    /// Runs the verb that `arguments` name; the result is the exit code.
    public static func run(arguments: [String]) async -> Int32 {
        // A closed pipe is the reader's right: writing to it must not kill the run.
        signal(SIGPIPE, SIG_IGN)
        if let fault = unknownVerb(in: arguments) {
            Output.errors.write(fault + "\n")
            return ExitStatus.wrongUsage.rawValue
        }
        do {
            var command = try DossierCommand.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return ExitStatus.done.rawValue
        } catch let status as ExitRequest {
            return status.status.rawValue
        } catch {
            return report(error)
        }
    }

    /// What is wrong with the first word, where it is no verb: the parser itself would only call it unexpected.
    private static func unknownVerb(in arguments: [String]) -> String? {
        guard let word = arguments.first, word.utf8.first != UInt8(ascii: "-"), word != "help" else { return nil }
        let commands = DossierCommand.configuration.subcommands.map { $0.configuration }
        let verbs = commands.filter(\.shouldDisplay).compactMap(\.commandName)
        guard !commands.contains(where: { $0.commandName == word }) else { return nil }
        let hint = NearestName.nearest(to: word, among: verbs).map { "did you mean '\($0)'? " } ?? ""
        return "Error: there is no verb '\(word)'\n  help: \(hint)the verbs are \(verbs.joined(separator: ", "))"
    }

    /// Prints help, version or a fault of usage; the parser's own codes become ours.
    private static func report(_ error: any Error) -> Int32 {
        let message = DossierCommand.fullMessage(for: error)
        if DossierCommand.exitCode(for: error) == .success {
            Output.standard.write(message.isEmpty ? "" : message + "\n")
            return ExitStatus.done.rawValue
        }
        Output.errors.write(message + "\n")
        return ExitStatus.wrongUsage.rawValue
    }
}

/// Ends a verb with an exit code, everything having been said.
struct ExitRequest: Error {
    let status: ExitStatus
}

/// The root of the verbs.
struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Turns messy news articles into briefs whose every sentence can be proved.",
        discussion: """
            EXAMPLES
              dossier run pipelines/energy-cooperation.yaml
              dossier run pipelines/dispute-chronology.yaml --load news/*.txt --out out
              dossier lint pipelines/energy-cooperation.yaml
              dossier read articles/2014-02-08-winter-games.txt --stages dates
              dossier verify reports/energy-cooperation.md

            Exit codes: 0 done, 1 run failed, 2 wrong usage, 3 warnings denied, 4 faults found, 5 a citation failed, \
            6 a script hit a limit, 130 interrupted; 'dossier help exit-codes' tells more.
            """,
        version: Program.version,
        subcommands: [
            RunCommand.self, PlanCommand.self, LintCommand.self, ExplainCommand.self, ReadCommand.self,
            ListCommand.self,
            WhyCommand.self, TraceCommand.self, VerifyCommand.self, DiffCommand.self, HistoryCommand.self,
            GraphCommand.self, NewCommand.self, LuaCommand.self, ScheduleCommand.self, InitCommand.self,
            SchemaCommand.self, DoctorCommand.self, CacheCommand.self, CompletionCommand.self,
            ExitCodesCommand.self,
        ])
}
