import FileAccess
import JSONText
import PipelineCore

/// A pipeline as boxes in a row: what is loaded, the stages, the reports and their files, with the counts of the last run.
public struct PipelineGraph: Sendable {
    /// A box.
    public struct Box: Sendable {
        /// What kind of thing it is.
        public enum Kind: String, Sendable {
            case load, stage, report, file
        }

        /// What kind of thing it is.
        public let kind: Kind
        /// Its name, as the pipeline writes it.
        public let name: String
        /// What it works with, such as a script; empty where the name says all.
        public let remark: String
        /// What came out of it in the last run; nil where none is known.
        public let output: Int?
        /// What left or failed there, such as `8 dropped`; empty where nothing did.
        public let losses: String
        /// Boxes that feed it, by their place in `boxes`.
        public let sources: [Int]
    }

    /// Name of the pipeline.
    public let name: String
    /// The boxes, each after those that feed it.
    public let boxes: [Box]

    /// Draws a pipeline; the counts come from the `run.json` beside its reports, where they are of these stages.
    public init?(of checked: CheckedPipeline) {
        guard let plan = checked.plan else { return nil }
        let counts = Self.lastCounts(of: plan, workspace: checked.workspace)
        let first = counts.first?["in"]?.integer
        var boxes = plan.loads.enumerated().map { index, load in
            Box(
                kind: .load, name: load.patterns.joined(separator: " "), remark: "",
                output: index == plan.loads.count - 1 ? first : nil, losses: "", sources: [])
        }
        var feeding = Array(boxes.indices)
        for (index, stage) in plan.stages.enumerated() {
            let row = index < counts.count ? counts[index] : nil
            boxes.append(
                Box(
                    kind: .stage, name: stage.label, remark: stage.options.text("script") ?? "",
                    output: row?["out"]?.integer, losses: row.map(Self.losses) ?? "", sources: feeding))
            feeding = [boxes.count - 1]
        }
        for report in plan.reports {
            boxes.append(
                Box(
                    kind: .report, name: report.label, remark: report.title ?? "", output: nil, losses: "",
                    sources: feeding))
            let maker = boxes.count - 1
            for output in report.outputs {
                boxes.append(
                    Box(
                        kind: .file, name: output, remark: report.scripts[output]?.text("lua") ?? "", output: nil,
                        losses: "", sources: [maker]))
            }
        }
        name = plan.name
        self.boxes = boxes
    }

    /// The rows of the last run; none where there was none, or one of other stages.
    private static func lastCounts(of plan: Plan, workspace: Workspace) -> [JSONValue] {
        var request = RunRequest(pipeline: plan.file, folder: workspace.root)
        request.output = nil
        let folder = OutputFolder(plan: plan, workspace: workspace, request: request).root
        let record = RunRecordFile(folder: folder).records().first { $0["pipeline"]?.text == plan.name }
        let rows = record?["stages"]?.elements ?? []
        return rows.map { $0["stage"]?.text ?? "" } == plan.stages.map(\.label) ? rows : []
    }

    private static func losses(_ row: JSONValue) -> String {
        [("dropped", "dropped"), ("merged", "merged"), ("quarantined", "failed")].compactMap { key, word in
            guard let count = row[key]?.integer, count > 0 else { return nil }
            return "\(count) \(word)"
        }.joined(separator: ", ")
    }
}
