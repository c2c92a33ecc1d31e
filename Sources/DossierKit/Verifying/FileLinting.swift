import ArticleModel
import ArticleReading
import Diagnostics
import FileAccess
import LanguageAnalysis
import PipelineCore
import TextCleaning

/// Lints whatever a user names: pipelines, lexicons, gazetteers, sidecars, scripts, folders of them, or a whole workspace.
///
/// What a YAML file is, its keys tell; one without any known key is read as a pipeline, and its faults say what is missing.
public struct FileLinting: Sendable {
    /// What was looked at, for the last line.
    public enum Kind: String, Sendable, CaseIterable {
        case pipeline, stages, tests, lexicon, gazetteer, agencies, sidecar, script, report, record

        /// The word for `count` of them.
        public func words(_ count: Int) -> String {
            if self == .agencies { return "\(count) \(count == 1 ? "list" : "lists") of agencies" }
            if self == .stages { return "\(count) \(count == 1 ? "list" : "lists") of stages" }
            if self == .tests { return "\(count) \(count == 1 ? "file" : "files") of tests" }
            let word = self == .sidecar ? "metadata file" : self == .record ? "run record" : rawValue
            return "\(count) \(word)\(count == 1 ? "" : "s")"
        }
    }

    /// What was found, and in how many files of each kind.
    public struct Findings: Sendable {
        /// Files looked at, by kind.
        public var counts: [Kind: Int] = [:]
        /// Everything wrong, in the order looked at, each once.
        public var diagnostics: [Diagnostic] = []

        /// Nothing was looked at.
        public init() {}
    }

    private let folder: String
    private let workspace: Workspace
    private let today: CivilDay?

    /// Lints in the workspace that `folder` lies in; of articles published after `today` it warns.
    public init(folder: String, today: CivilDay? = nil) {
        self.folder = folder
        self.today = today
        workspace = Workspace.containing(folder) ?? Workspace(root: folder)
    }

    /// Lints what `paths` name; the pipelines and scripts of the workspace where they name nothing.
    public func check(_ paths: [String]) -> Findings {
        var findings = Findings()
        var seen: Set<Diagnostic> = []
        for path in paths.isEmpty ? everything : paths {
            for (kind, diagnostics) in check(path) {
                if let kind { findings.counts[kind, default: 0] += 1 }
                findings.diagnostics += diagnostics.filter { seen.insert($0).inserted }
            }
        }
        return findings
    }

    /// Absolute paths of all pipelines and scripts.
    private var everything: [String] {
        (FileTree.files(matching: "pipelines/*.yaml", from: workspace.root).files
            + FileTree.files(matching: "scripts/**/*.lua", from: workspace.root).files).map(workspace.absolute)
    }

    private func check(_ path: String) -> [(Kind?, [Diagnostic])] {
        let absolute = PathText.normalised(PathText.join(folder, path))
        if FileKind.of(absolute) == .folder { return checkFolder(path, absolute) }
        if path.hasSuffix(".lua") {
            let found = ScriptLinting(folder: folder).check(path)
            return [(found.scripts > 0 ? .script : nil, found.diagnostics)]
        }
        return [checkYAML(path, absolute)]
    }

    /// Everything below a folder that is a script or a YAML file.
    private func checkFolder(_ path: String, _ absolute: String) -> [(Kind?, [Diagnostic])] {
        let files = ["**/*.yaml", "**/*.yml", "**/*.lua"].flatMap { FileTree.files(matching: $0, from: absolute).files }
        guard !files.isEmpty else {
            // A folder of articles may bear a pipeline's name.
            let pipeline = PathText.join(workspace.absolute("pipelines"), "\(path).yaml")
            if FileKind.of(pipeline) == .regular { return [checkYAML(pipeline, pipeline)] }
            let help = "pipelines, lexicons, gazetteers and metadata end in .yaml, scripts in .lua"
            return [(nil, [Diagnostic(.missingPath, "there is nothing to lint in '\(path)'", help: help)])]
        }
        return files.flatMap { check(PathText.join(absolute, $0)) }
    }

    /// Gazetteers of one folder may name each other's entities.
    private func checkReferences(of path: String, sink: inout DiagnosticSink) {
        let beside = FileTree.files(matching: PathText.join(PathText.parent(of: path), "*.yaml"), from: workspace.root)
        let names = beside.files.compactMap { workspace.relative(workspace.absolute($0)) }
        ReferenceLinting(files: ConfigurationFiles(workspace: workspace))
            .checkEntities(in: names, reporting: [path], sink: &sink)
    }

    private func loads(_ files: ConfigurationFiles) -> LoadLinting {
        LoadLinting(workspace: workspace, files: files, today: today)
    }

    private func checkPipeline(_ path: String) -> (Kind?, [Diagnostic]) {
        let checked = PipelineLoading(folder: folder).check(path)
        let linting = LoadLinting(workspace: checked.workspace, files: checked.files, today: today)
        var sink = DiagnosticSink()
        sink.report(contentsOf: checked.diagnostics + linting.findings(checked))
        return (.pipeline, sink.sorted)
    }

    private func checkYAML(_ path: String, _ absolute: String) -> (Kind?, [Diagnostic]) {
        var sink = DiagnosticSink()
        guard FileKind.of(absolute) == .regular, let inside = workspace.relative(absolute),
            let root = ConfigurationFiles(workspace: workspace).yaml(inside, wanted: nil, sink: &sink)
        else { return checkPipeline(path) }
        if PipelineTestFile.isOne(root) || inside.hasSuffix(PipelineTesting.ending) {
            return (.tests, PipelineTestFile(inside, workspace: workspace).findings)
        }
        if root["topic"] != nil || root["terms"] != nil {
            _ = TopicLexicon.parse(root, sink: &sink)
            return (.lexicon, sink.sorted)
        }
        if root["entities"] != nil {
            _ = Gazetteer.parse(root, sink: &sink)
            checkReferences(of: inside, sink: &sink)
            return (.gazetteer, sink.sorted)
        }
        if root["agencies"] != nil || root["without"] != nil {
            _ = AgencyLexicon(root, sink: &sink)
            return (.agencies, sink.sorted)
        }
        if root["articles"] != nil, root["load"] == nil, root["stages"] == nil {
            let sidecar = MetadataSidecar(root, sink: &sink)
            sink.report(contentsOf: sidecar.map(loads(ConfigurationFiles(workspace: workspace)).findings) ?? [])
            return (.sidecar, sink.sorted)
        }
        if !Planner.isPipeline(root), root["name"] == nil, PathText.lastComponent(of: inside).contains("metadata") {
            _ = MetadataSidecar(root, sink: &sink)
            return (.sidecar, sink.sorted)
        }
        if StageLists.isOne(root) {
            // The options of its stages are checked in the pipelines that use it.
            let lists = StageLists(files: ConfigurationFiles(workspace: workspace))
            lists.check(root, path: inside, at: nil, sink: &sink)
            _ = lists.expanded(root, file: inside, sink: &sink)
            return (.stages, sink.sorted)
        }
        return checkPipeline(path)
    }
}
