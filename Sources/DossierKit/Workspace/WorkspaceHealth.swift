import Diagnostics
import FileAccess
import Glibc
import JSONText
import RunHistory

/// What `doctor` finds on a machine and in a workspace, each row with what to do where something is wanting.
public struct WorkspaceHealth: Sendable {
    /// One thing looked at.
    public struct Row: Sendable {
        /// How it stands.
        public enum State: String, Sendable {
            /// As it should be.
            case well
            /// Works, but something is missing that some users want.
            case note
            /// Does not work.
            case fault
        }

        /// How it stands.
        public let state: State
        /// What was looked at.
        public let subject: String
        /// What was found.
        public let finding: String
        /// What to do; nil where nothing is to be done.
        public let remedy: String?

        /// The row as JSON.
        public var json: JSONValue {
            [
                "state": .string(state.rawValue), "subject": .string(subject), "finding": .string(finding),
                "remedy": .optional(remedy),
            ]
        }
    }

    /// What was looked at, in the order to read.
    public let rows: [Row]

    /// True where at least one thing does not work.
    public var hasFaults: Bool { rows.contains { $0.state == .fault } }

    /// Looks at this machine and at the workspace that `folder` lies in; `find` gives the path of a program of the system.
    public init(folder: String, find: (String) -> String? = SystemProgram.find) {
        var rows = [
            Row(state: .well, subject: "dossier", finding: Program.version, remedy: nil), Self.zones(),
        ]
        rows += Self.tools.map { Self.row(of: $0, find: find) }
        if let workspace = Workspace.containing(folder) {
            rows.append(Row(state: .well, subject: "workspace", finding: workspace.root, remedy: nil))
            rows += [Self.lint(workspace), Self.writing(workspace), Self.history(workspace), Self.cache(workspace)]
        } else {
            rows.append(
                Row(
                    state: .fault, subject: "workspace", finding: "there is none: no folder upward holds pipelines/",
                    remedy: "'dossier init' makes one here"))
        }
        self.rows = rows
    }

    private struct Tool {
        let names: [String]
        let package: String
        let use: String
    }

    private static let tools = [
        Tool(names: ["pdftotext"], package: "poppler-utils", use: "PDF documents are read"),
        Tool(names: PrintEngine.programs, package: "weasyprint", use: "reports are printed as PDF"),
    ]

    private static func row(of tool: Tool, find: (String) -> String?) -> Row {
        guard let found = tool.names.lazy.compactMap(find).first else {
            return Row(
                state: .note, subject: tool.names[0], finding: "not installed; with it, \(tool.use)",
                remedy: "apt-get install \(tool.package)")
        }
        return Row(state: .well, subject: tool.names[0], finding: "\(found): \(tool.use)", remedy: nil)
    }

    private static func zones() -> Row {
        let count = MachineZones.database.names.count
        guard count == 0 else { return Row(state: .well, subject: "time zones", finding: "\(count)", remedy: nil) }
        return Row(
            state: .fault, subject: "time zones", finding: "none are installed; schedules know UTC alone",
            remedy: "apt-get install tzdata")
    }

    private static func lint(_ workspace: Workspace) -> Row {
        let findings = FileLinting(folder: workspace.root).check([])
        let counts = FileLinting.Kind.allCases.compactMap { kind in findings.counts[kind].map { kind.words($0) } }
        guard !counts.isEmpty else {
            return Row(
                state: .note, subject: "pipelines", finding: "there are none", remedy: "'dossier new pipeline NAME'")
        }
        let summary = DiagnosticText.summary(of: findings.diagnostics)
        let found = "\(counts.joined(separator: ", ")): \(summary.isEmpty ? "no faults" : summary)"
        let hasErrors = findings.diagnostics.contains { $0.severity == .error }
        return Row(
            state: hasErrors ? .fault : .well, subject: "pipelines", finding: found,
            remedy: summary.isEmpty ? nil : "'dossier lint' tells each with its place")
    }

    private static func writing(_ workspace: Workspace) -> Row {
        let folder = workspace.absolute(".dossier")
        let asked = FileKind.of(folder) == .folder ? folder : workspace.root
        guard access(asked, W_OK) == 0 else {
            return Row(
                state: .fault, subject: "writing", finding: "'\(asked)' cannot be written to",
                remedy: "let this user write there: runs are recorded in .dossier/")
        }
        return Row(state: .well, subject: "writing", finding: "\(asked) can be written to", remedy: nil)
    }

    private static func cache(_ workspace: Workspace) -> Row {
        let size = CacheFolder(of: workspace).size
        let limit = CacheFolder.words(CacheFolder.limit)
        guard size.files > 0 else {
            return Row(state: .well, subject: "cache", finding: "empty; it grows to \(limit) at most", remedy: nil)
        }
        return Row(
            state: .well, subject: "cache", finding: "\(CacheFolder.words(size.bytes)) of at most \(limit)", remedy: nil
        )
    }

    private static func history(_ workspace: Workspace) -> Row {
        do throws(HistoryFault) {
            guard let store = try HistoryStore.reading(path: workspace.absolute(HistoryStore.location)) else {
                return Row(state: .well, subject: "history", finding: "none yet", remedy: nil)
            }
            let runs = try store.read { (history) throws(HistoryFault) in try history.runs().count }
            return Row(
                state: .well, subject: "history", finding: "\(runs) \(runs == 1 ? "run" : "runs")", remedy: nil)
        } catch {
            return Row(state: .fault, subject: "history", finding: error.message, remedy: error.remedy)
        }
    }
}
