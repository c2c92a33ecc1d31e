import Configuration
import Diagnostics
import FileAccess
import PipelineCore

/// A file of tests, `NAME_test.yaml`, with the pipeline that it tests.
struct PipelineTestFile {
    /// Relative to the workspace.
    let path: String
    /// The pipeline.
    let checked: CheckedPipeline
    /// The tests without faults.
    let tests: [PipelineTest]
    /// What is wrong with the file and with the pipeline.
    let findings: [Diagnostic]

    /// Reads a file of tests; `path` is relative to the workspace.
    init(_ path: String, workspace: Workspace, settings: PipelineSettings = PipelineSettings()) {
        self.path = path
        var sink = DiagnosticSink()
        let decoder = OptionDecoder.forFiles(variables: settings.variables)
        let root = ConfigurationFiles(workspace: workspace).yaml(path, wanted: nil, sink: &sink)
        let options = decoder.decode(
            root, descriptors: PipelineTestOptions.file, owner: "a file of tests", at: Place(file: path), sink: &sink)
        let pipeline = options.text("pipeline") ?? Self.pipeline(of: path)
        checked = PipelineLoading(folder: workspace.root).check(pipeline, settings: settings)
        let errors = checked.diagnostics.filter { $0.severity == .error }
        if FileKind.of(workspace.absolute(pipeline)) != .regular, !errors.isEmpty, root != nil {
            sink.report(
                .missingPath, at: options.place(of: "pipeline") ?? Place(file: path),
                "there is no pipeline '\(pipeline)' to test",
                help: errors.first?.help ?? "name it by 'pipeline: pipelines/….yaml'")
        } else if root != nil {
            sink.report(contentsOf: errors)
        }
        let reader = PipelineTestReader(decoder: decoder, workspace: workspace, plan: checked.plan)
        tests = reader.tests(root?["tests"], sink: &sink)
        findings = sink.sorted
    }

    /// What keeps the file's tests from running.
    var faults: [Diagnostic] { findings.filter { $0.severity == .error } }

    /// Whether a YAML file is one of tests.
    static func isOne(_ root: YAMLNode) -> Bool { root["tests"] != nil && !Planner.isPipeline(root) }

    /// `pipelines/x_test.yaml` of `pipelines/x.yaml`.
    static func path(of pipeline: String) -> String {
        for ending in [".yaml", ".yml"] where pipeline.hasSuffix(ending) {
            return String(pipeline.dropLast(ending.count)) + PipelineTesting.ending
        }
        return pipeline + PipelineTesting.ending
    }

    private static func pipeline(of path: String) -> String {
        path.hasSuffix(PipelineTesting.ending) ? String(path.dropLast(PipelineTesting.ending.count)) + ".yaml" : path
    }
}
