import ArticleReading
import Diagnostics
import DossierKit
import PipelineCore
import Testing

/// Every YAML block of the pages is sound: pipelines and pieces of them, lexicons, gazetteers and sidecars.
struct PipelineExampleTests {
    @Test func everyBlockIsSound() throws {
        let workspace = try ScratchWorkspace()
        // What stands in a workspace of its own is linted by the commands of its page.
        let fences = try MarkdownFence.all(language: "yaml").filter { !($0.file?.contains("/pipelines/") ?? false) }
        #expect(fences.count > 10)
        for fence in fences { if let file = fence.file { try workspace.write(fence.text, to: file) } }
        for fence in fences {
            // A piece of a pipeline has no script that makes the marks it lists, and no lexicon for its gazetteer; around it stand
            // all stages that it may need, its own among them.
            let ofWrapping: Set<DiagnosticCode> = [.scriptMark, .oneSidedNames]
            let faults = try faults(of: fence, in: workspace).filter {
                !ofWrapping.contains($0.code) && ($0.code != .stageRepeated || fence.text.contains("stages:"))
            }
            #expect(faults.isEmpty, "\(fence): \(DiagnosticText(isColoured: false).render(faults))")
        }
    }

    private func faults(of fence: MarkdownFence, in workspace: ScratchWorkspace) throws -> [Diagnostic] {
        let keys = Self.keysAtMargin(fence.lines)
        if keys.contains("articles") {
            var sink = DiagnosticSink()
            _ = MetadataSidecar.parse(Array(fence.text.utf8), file: fence.description, sink: &sink)
            return sink.diagnostics
        }
        if keys.contains("tests"), !keys.contains("stages"), let file = fence.file {
            return FileLinting(folder: workspace.root).check([file]).diagnostics
        }
        let pipeline: String
        if keys.contains("stages") {
            pipeline = fence.text
        } else if let stage = Self.stage(reading: keys) {
            try workspace.write(fence.text, to: "pipelines/lexicons/example.yaml")
            pipeline = Self.wrapping(stages: ["- \(stage)pipelines/lexicons/example.yaml }"], reports: nil)
        } else if keys.contains("load") {
            pipeline = Self.wrapping(load: fence.lines, stages: nil, reports: nil)
        } else if let name = Self.entryName(fence.lines), Program.catalogue.composer(name) != nil,
            // A script may be either; only a report is written.
            Program.catalogue.stage(name) == nil || fence.text.contains("write:")
        {
            pipeline = Self.wrapping(stages: nil, reports: fence.lines)
        } else {
            pipeline = Self.wrapping(stages: fence.lines, reports: nil)
        }
        try workspace.write(pipeline, to: "pipelines/example.yaml")
        return PipelineLoading(folder: workspace.root).check("pipelines/example.yaml").diagnostics
    }

    /// The beginning of a stage that reads a lexicon with some keys; nil for what is none.
    private static func stage(reading keys: [String]) -> String? {
        if keys.contains("topic") { return "topics: { lexicon: " }
        if keys.contains("entities") { return "names: { gazetteer: " }
        return keys.contains("agencies") ? "clean: { agencies: " : nil
    }

    /// The keys that begin a line without indentation.
    private static func keysAtMargin(_ lines: [String]) -> [String] {
        lines.compactMap { line in
            guard let first = line.utf8.first, first != 0x20, first != 0x23, first != 0x2D else { return nil }
            return line.split(separator: ":").first.map(String.init)
        }
    }

    /// The name of the stage or report that a piece begins with.
    private static func entryName(_ lines: [String]) -> String? {
        lines.first { $0.hasPrefix("- ") }?.dropFirst(2).split(separator: ":").first.map(String.init)
    }

    /// A pipeline around a piece of one: every stage that another may need comes before it.
    private static func wrapping(
        load: [String] = ["load:", "  - files: articles"], stages: [String]?, reports: [String]?
    ) -> String {
        let earlier = [
            "- clean", "- dates", "- names",
            "- topics: { lexicon: [pipelines/lexicons/energy.yaml, pipelines/lexicons/territory.yaml] }", "- quotes",
            "- quantities", "- events",
        ]
        let report = ["- table: { write: reports/example.md }"]
        let lines =
            ["version: 1", "name: example"] + load + ["stages:"] + (earlier + (stages ?? [])).map { "  " + $0 }
            + ["reports:"] + (reports ?? report).map { "  " + $0 }
        return lines.map { $0 + "\n" }.joined()
    }
}
