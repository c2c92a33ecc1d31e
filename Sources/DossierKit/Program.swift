import BuiltInStages
import LuaScripting
import PipelineCore
import ReportRendering

/// What this program is made of: its version and the catalogues that pipelines choose from.
public enum Program {
    /// Version, as `dossier --version` prints it.
    public static let version = "0.1.0"

    /// The stages, composers and formats that ship with the program.
    public static let catalogue = Catalogue(
        stages: BuiltIn.stages + [LuaStage.self], composers: BuiltIn.composers + [LuaComposer.self],
        formatExtensions: FormatCatalogue.descriptors.flatMap(\.extensions))
}

/// How a verb ended; the value is the exit code.
public enum ExitStatus: Int32, Sendable, CaseIterable {
    /// Done.
    case done = 0
    /// The run failed.
    case failed = 1
    /// The words on the command line were wrong.
    case wrongUsage = 2
    /// There were warnings, and they were denied.
    case warningsDenied = 3
    /// Lint or tests found faults.
    case faults = 4
    /// A citation did not hold.
    case citationFailed = 5
    /// A script hit a limit.
    case limitHit = 6
    /// Ended by a signal.
    case interrupted = 130

    /// What the code means, one sentence.
    public var meaning: String {
        switch self {
        case .done: "Done."
        case .failed: "The run failed; the reports of the last good run still stand."
        case .wrongUsage: "The command line was wrong."
        case .warningsDenied: "There were warnings, and --deny-warnings was given."
        case .faults: "A pipeline, or a file it names, has faults; or a test failed."
        case .citationFailed: "A citation does not hold: the words are not where the report says."
        case .limitHit:
            "A script hit a limit; the reports are written and marked, or, where a report's own script hit it, left as they were."
        case .interrupted: "Ended by Ctrl-C or a signal."
        }
    }
}
