import FileAccess
import JSONText
import PipelineCore

/// A pipeline as boxes, in a row or in branches: what is loaded, the stages, the reports and their files, with the counts of the last run.
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
        /// Label of the stage that it takes from, where the pipeline says so; nil where that is the one before it.
        public let from: String?
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
                output: index == plan.loads.count - 1 ? first : nil, losses: "", from: nil, sources: [])
        }
        let loads = Array(boxes.indices)
        // Stages have boxes one after the other.
        func feeding(_ source: Int?) -> [Int] { source.map { [loads.count + $0] } ?? loads }
        for (index, stage) in plan.stages.enumerated() {
            let row = index < counts.count ? counts[index] : nil
            boxes.append(
                Box(
                    kind: .stage, name: stage.label, remark: stage.options.text("script") ?? "",
                    output: row?["out"]?.integer, losses: row.map(Self.losses) ?? "", from: stage.from,
                    sources: feeding(stage.source)))
        }
        for report in plan.reports {
            boxes.append(
                Box(
                    kind: .report, name: report.label, remark: report.title ?? "", output: nil, losses: "",
                    from: report.from ?? (plan.graph.isRow ? nil : report.source.map { plan.stages[$0].label }),
                    sources: feeding(report.source)))
            let maker = boxes.count - 1
            for output in report.outputs + [report.division?.index].compactMap(\.self) {
                boxes.append(
                    Box(
                        kind: .file, name: output, remark: report.scripts[output]?.text("lua") ?? "", output: nil,
                        losses: "", from: nil, sources: [maker]))
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
        let isSame =
            rows.map { $0["stage"]?.text ?? "" } == plan.stages.map(\.label)
            && rows.map { $0["from"]?.text } == plan.stages.map(\.from)
        return isSame ? rows : []
    }

    private static func losses(_ row: JSONValue) -> String {
        [("dropped", "dropped"), ("merged", "merged"), ("quarantined", "failed")].compactMap { key, word in
            guard let count = row[key]?.integer, count > 0 else { return nil }
            return "\(count) \(word)"
        }.joined(separator: ", ")
    }
}
