import Diagnostics
import FileAccess
import PipelineCore
import Scheduling

/// Finds the schedules of a workspace's pipelines.
public struct ScheduleFinding: Sendable {
    /// A schedule and the file that holds it.
    public struct Found: Sendable {
        /// Path of the pipeline file, relative to the folder asked from.
        public let file: String
        /// The schedule.
        public let schedule: ScheduleDefinition
    }

    /// The schedules, by pipeline file and in its order.
    public let schedules: [Found]
    /// Faults of the pipelines that were read, and of names that are none.
    public let diagnostics: [Diagnostic]
    /// True when a name given is no schedule.
    public let hasUnknownNames: Bool

    /// Reads all pipelines of the workspace that `folder` lies in; `names` keeps the schedules of these names or pipelines.
    ///
    /// A pipeline with faults gives no schedules, and its faults are told.
    public init(folder: String, names: [String] = []) {
        let workspace = Workspace.containing(folder) ?? Workspace(root: folder)
        let loading = PipelineLoading(folder: workspace.root)
        var all: [Found] = []
        var diagnostics: [Diagnostic] = []
        var faulty: [String] = []
        for file in FileTree.files(matching: "pipelines/*.{yaml,yml}", from: workspace.root).files
        where !file.hasSuffix(PipelineTesting.ending) {
            let checked = loading.check(file)
            // Another file among the pipelines is worth a word, and no reason to serve none of them.
            guard checked.isPipeline else {
                diagnostics += checked.diagnostics.map {
                    Diagnostic($0.code, severity: .warning, at: $0.place, $0.message, help: $0.help)
                }
                continue
            }
            if checked.hasErrors { faulty.append(file) }
            diagnostics += checked.diagnostics.filter { checked.hasErrors || $0.code.rawValue / 100 == 6 }
            all += (checked.plan?.schedules ?? []).map { Found(file: file, schedule: $0) }
        }
        let unknown = names.filter { name in !all.contains { $0.isNamed(name) } }
        diagnostics += unknown.map { Self.fault(unknown: $0, among: all, faulty: faulty) }
        hasUnknownNames = !unknown.isEmpty
        schedules = names.isEmpty ? all : all.filter { found in names.contains { found.isNamed($0) } }
        self.diagnostics = diagnostics
    }

    private static func fault(unknown name: String, among all: [Found], faulty: [String]) -> Diagnostic {
        let known = all.map(\.schedule.identity)
        if NearestName.nearest(to: name, among: known + all.map(\.schedule.name)) == nil, !faulty.isEmpty {
            let files = faulty.map { "'\($0)'" }.joined(separator: ", ")
            return Diagnostic(
                .scheduleName, "the schedule '\(name)' cannot be found while there are faults in \(files)",
                help: "mend what is told above; a pipeline with faults gives no schedules")
        }
        let near = NearestName.nearest(to: name, among: known + all.map(\.schedule.name))
        let list = known.isEmpty ? "no pipeline has a 'schedule'" : "there are \(known.joined(separator: ", "))"
        return Diagnostic(
            .scheduleName, "there is no schedule '\(name)'", help: near.map { "did you mean '\($0)'? " + list } ?? list)
    }
}

extension ScheduleFinding.Found {
    /// True for the schedule's own name, with its pipeline or without, and for its pipeline's.
    func isNamed(_ name: String) -> Bool {
        name == schedule.identity || name == schedule.name || name == schedule.pipeline
    }
}
