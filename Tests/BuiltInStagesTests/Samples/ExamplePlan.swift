import Configuration
import Diagnostics
import PipelineCore

@testable import BuiltInStages

/// Wraps examples of descriptors in the smallest pipeline around them.
enum ExamplePlan {
    static func plan(stages: [String], reports: [String]) -> (plan: Plan?, faults: [Diagnostic]) {
        let file = """
            version: 1
            name: example
            load: [{ files: a }]
            stages:
            \(indented(stages))
            reports:
            \(indented(reports))
            """
        var sink = DiagnosticSink()
        guard let root = YAMLDocument.parse(Array(file.utf8), file: "example.yaml", sink: &sink) else {
            return (nil, sink.sorted)
        }
        let catalogue = Catalogue(
            stages: BuiltIn.stages, composers: BuiltIn.composers, formatExtensions: ["md", "json", "html", "txt"])
        return (Planner(catalogue: catalogue).plan(root, file: "example.yaml", sink: &sink), sink.sorted)
    }

    private static func indented(_ entries: [String]) -> String {
        entries.flatMap { $0.split(separator: "\n") }.map { "  \($0)" }.joined(separator: "\n")
    }
}
