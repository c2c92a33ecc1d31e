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
        if arguments.first == "help" { return HelpAnswer.tell(Array(arguments.dropFirst())) }
        if let fault = UsageFault.unknownVerb(in: arguments) {
            Output.errors.write(fault + "\n")
            return ExitStatus.wrongUsage.rawValue
        }
        var verb: any ParsableCommand.Type = DossierCommand.self
        do {
            var command = try DossierCommand.parseAsRoot(arguments)
            verb = type(of: command)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return ExitStatus.done.rawValue
        } catch let status as ExitRequest {
            return status.status.rawValue
        } catch {
            return report(error, of: verb)
        }
    }

    /// Prints help, version or a fault of usage; the parser's own codes become ours.
    private static func report(_ error: any Error, of verb: any ParsableCommand.Type) -> Int32 {
        if let fault = error as? ValidationError {
            let usage = DossierCommand.usageString(for: verb)
            let path = usage.split(separator: " ").prefix { !["[", "<"].contains($0.prefix(1)) }.joined(separator: " ")
            Output.errors.write(
                "Error: \(fault.message)\nUsage: \(usage)\n  See '\(path) --help' for more information.\n")
            return ExitStatus.wrongUsage.rawValue
        }
        let message = DossierCommand.fullMessage(for: error)
        if DossierCommand.exitCode(for: error) == .success {
            Output.standard.write(message.isEmpty ? "" : message + "\n")
            return ExitStatus.done.rawValue
        }
        Output.errors.write(UsageFault.hinting(message) + "\n")
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
            6 a script hit a limit, 130 interrupted; 'dossier help topics' lists what else is told.
            """,
        version: Program.version,
        subcommands: [
            RunCommand.self, PlanCommand.self, LintCommand.self, TestCommand.self, EchoCommand.self,
            ExplainCommand.self, ReadCommand.self, ListCommand.self, WhyCommand.self, TraceCommand.self,
            VerifyCommand.self, DiffCommand.self, HistoryCommand.self, GraphCommand.self, WatchCommand.self,
            ServeCommand.self, NewCommand.self, LuaCommand.self, ScheduleCommand.self, InitCommand.self,
            SchemaCommand.self, DoctorCommand.self, CacheCommand.self, CompletionCommand.self,
        ])
}
