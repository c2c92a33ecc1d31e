import ArticleModel
import ArticleReading
import BuiltInStages
import Configuration
import Diagnostics
import FileAccess
import LuaScripting
import PipelineCore
import ReportModel

/// A pipeline file, checked: its plan, the files it read, and everything that is wrong with it.
public struct CheckedPipeline: Sendable {
    /// Path of the file, as given.
    public let file: String
    /// The workspace it lies in.
    public let workspace: Workspace
    /// The plan; nil when there are errors.
    public let plan: Plan?
    /// The stages, ready to run; empty when there are errors.
    let stages: [StageRunner.ReadyStage]
    /// The composers, one a report of the plan.
    let composers: [any Composer]
    /// The scripts that read files, one place for each load of the plan; nil where a load has none.
    let readers: [LuaReader?]
    /// The scripts that write files, by file.
    let formats: [String: LuaFormat]
    /// The YAML files read for it.
    let files: ConfigurationFiles
    /// False where the file has nothing of a pipeline: another YAML file that lies among them.
    var isPipeline = true
    /// The tests that the file holds; those without faults.
    var tests: [PipelineTest] = []
    /// Path of the file, relative to the workspace.
    var path: String { workspace.relative(PathText.normalised(absolutePath)) ?? file }
    /// Absolute path of the file.
    var absolutePath = ""
    /// What is wrong or worth knowing, by place.
    public let diagnostics: [Diagnostic]

    /// What is sound of the plan, errors or not.
    var draft: Plan?

    /// True when at least one error was found.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// What to load as the plan says, or `patterns` in place of it, read as the plan says where all is loaded in one way.
    func requests(_ patterns: [String] = []) -> [LoadRequest] {
        let loads = plan?.loads ?? []
        let readers = loads.indices.map { self.readers.indices.contains($0) ? self.readers[$0]?.reader : nil }
        guard patterns.isEmpty else {
            guard loads.count == 1, let only = loads.first else { return [LoadRequest(patterns: patterns)] }
            return [LoadRequest(patterns: patterns, mapping: only.mapping, reader: readers[0])]
        }
        return zip(loads, readers).map { load, reader in
            LoadRequest(
                patterns: load.patterns, metadata: load.metadata, mapping: load.mapping, reader: reader,
                place: load.place, patternPlaces: load.patternPlaces)
        }
    }
}

/// What a run may change about a pipeline, and what it is told of its time.
public struct PipelineSettings: Sendable {
    /// Values that replace what the file says, by dotted path: `title`, `dedupe.near`.
    public var assignments: [(path: String, value: String)] = []
    /// The time taken for now.
    public var now: EDTFDate?
    /// Only what was published by this day.
    public var asOf: CivilDay?
    /// Only what was published within these days.
    public var period: ClosedRange<CivilDay>?
    /// Only what was published on this day or later, or bears no date.
    public var since: CivilDay?
    /// Values of `${NAME}`.
    public var variables: [String: String] = [:]

    /// What the edition before said, for scripts.
    public var previous: PreviousEdition?

    /// What scripts cost goes here, where somebody asks for it.
    public var profile: RunProfile?

    /// Changes nothing.
    public init() {}
}

/// Finds, reads and checks pipeline files.
public struct PipelineLoading: Sendable {
    private let catalogue: Catalogue
    private let folder: String

    /// Reads pipelines for a catalogue; relative paths are looked for from `folder`.
    public init(catalogue: Catalogue = Program.catalogue, folder: String) {
        self.catalogue = catalogue
        self.folder = folder
    }

    /// Reads and checks a pipeline with everything it names.
    public func check(_ path: String, settings: PipelineSettings = PipelineSettings()) -> CheckedPipeline {
        var sink = DiagnosticSink()
        let file = found(path)
        let absolute = PathText.normalised(PathText.join(folder, file))
        let workspace =
            Workspace.containing(PathText.parent(of: absolute)) ?? Workspace(root: PathText.parent(of: absolute))
        let files = ConfigurationFiles(workspace: workspace)
        let inside = workspace.relative(absolute) ?? file
        guard FileKind.of(absolute) != nil else {
            sink.report(
                .missingPath, at: nil, "there is no pipeline '\(path)'", help: Self.help(for: workspace, missing: path))
            return CheckedPipeline(
                file: file, workspace: workspace, plan: nil, stages: [], composers: [], readers: [], formats: [:],
                files: files, absolutePath: absolute, diagnostics: sink.sorted)
        }
        var root = files.yaml(inside, wanted: nil, sink: &sink)
        if let read = root, !read.isNull, !Planner.isPipeline(read) {
            sink.report(
                .missingKey, at: Place(file: inside), Self.noPipeline, help: Self.noPipelineHelp)
            return CheckedPipeline(
                file: file, workspace: workspace, plan: nil, stages: [], composers: [], readers: [], formats: [:],
                files: files,
                isPipeline: false, absolutePath: absolute, diagnostics: sink.sorted)
        }
        if let read = root { root = StageLists(files: files).expanded(read, file: inside, sink: &sink) }
        if !settings.assignments.isEmpty, let read = root {
            root = PipelineAssignment.apply(settings.assignments, to: read, sink: &sink)
        }
        let planner = Planner(catalogue: catalogue, variables: settings.variables, zones: MachineZones.database)
        var plan: Plan?
        if let root, !root.isNull {
            plan = planner.plan(root, file: inside, sink: &sink)
        } else if !sink.hasErrors {
            sink.report(
                .missingKey, at: Place(file: inside), "the pipeline is empty",
                help: "a pipeline has version, name, load, stages and reports")
        }
        let gazetteers = BranchGazetteers(plan: plan).all
        let expressions = LuaExpressions()
        let about = { (gazetteers: [String]) in
            StageResources(
                gazetteers: gazetteers, now: settings.now, asOf: settings.asOf, period: settings.period,
                since: settings.since, previous: settings.previous,
                yaml: { path, wanted, sink in files.yaml(path, wanted: wanted, sink: &sink) },
                bytes: { path, wanted, sink in files.bytes(path, wanted: wanted, sink: &sink) },
                expressions: expressions, profile: settings.profile, reportParts: { BuiltInReportParts($0) })
        }
        let resources = about(gazetteers)
        if let plan {
            check(plan, workspace: workspace, files: files, sink: &sink)
            let contested = ContestedNames(gazetteers: gazetteers, resources: resources)
            Self.checkNames(of: plan, root: root, contested: contested, sink: &sink)
            let references = ReferenceLinting(files: files)
            references.checkTopics(of: plan, sink: &sink)
            references.checkTags(of: plan, sink: &sink)
            references.checkEntities(in: gazetteers, sink: &sink)
        }
        var identities: [StageIdentity] = []
        let branches = BranchGazetteers(plan: plan)
        let made = (plan?.stages ?? []).enumerated().map { number, entry in
            let (noting, reads) = files.noting(about(branches.aroundStage(number)))
            let stage = entry.type.init(options: entry.options, resources: noting, sink: &sink)
            identities.append(
                StageIdentity(
                    program: ProgramIdentity.current, stage: entry.type.descriptor.name, options: entry.options,
                    reads: reads))
            return (entry: entry, stage: stage)
        }
        planner.checkNeeds(of: made, sink: &sink)
        let stages = zip(made, identities).map { made, identity in
            StageRunner.ReadyStage(
                label: made.entry.label, from: made.entry.from, steps: made.stage.steps, identity: identity,
                isOfAll: made.entry.type.descriptor.kind == .corpus, hasNotes: made.stage.hasNotes,
                notes: made.stage.notes)
        }
        let composers = (plan?.reports ?? []).map { entry in
            entry.type.init(
                options: entry.options, resources: about(branches.before(entry.source)), sink: &sink)
        }
        planner.checkNeeds(
            of: Array(zip(plan?.reports ?? [], composers)), providedBy: made.map { ($0.entry, $0.stage) }, sink: &sink)
        let readers = (plan?.loads ?? []).map { load in
            load.reader.flatMap { LuaReader(options: $0, resources: resources, sink: &sink) }
        }
        var formats: [String: LuaFormat] = [:]
        for entry in plan?.reports ?? [] {
            for output in entry.outputs {
                guard let script = entry.scripts[output] else { continue }
                formats[output] = LuaFormat(options: script, resources: resources, output: output, sink: &sink)
            }
        }
        if let plan {
            sink.report(
                contentsOf: PipelineMarks(plan: plan) { path, wanted, sink in
                    files.bytes(path, wanted: wanted, sink: &sink)
                }.findings)
            // A misspelt 'from' leaves a label unused, and is told itself.
            if let root, !sink.hasErrors {
                sink.report(contentsOf: LabelUse(workspace: workspace).findings(plan, root: root))
            }
        }
        let reader = PipelineTestReader(
            decoder: .forFiles(variables: settings.variables), workspace: workspace, plan: plan)
        let tests = reader.tests(root?["tests"], sink: &sink)
        let diagnostics = Self.unique(Self.withoutRepeats(ScriptLinting.add(files, to: sink.sorted)))
        return CheckedPipeline(
            file: file, workspace: workspace, plan: diagnostics.contains { $0.severity == .error } ? nil : plan,
            stages: stages, composers: composers, readers: readers, formats: formats, files: files, tests: tests,
            absolutePath: absolute, diagnostics: diagnostics, draft: plan)
    }

    /// Checks what needs the workspace: the sidecars that are named, and that reports stay inside it.
    private func check(_ plan: Plan, workspace: Workspace, files: ConfigurationFiles, sink: inout DiagnosticSink) {
        for load in plan.loads {
            guard let path = load.metadata else { continue }
            if let root = files.yaml(path, wanted: load.metadataPlace, sink: &sink) {
                _ = MetadataSidecar(root, sink: &sink)
            }
        }
        for report in plan.reports {
            for (index, output) in report.outputs.enumerated()
            where !PathText.isInside(workspace.absolute(output), folder: workspace.root) {
                sink.report(
                    .outputOutsideWorkspace,
                    at: report.options.place(of: "write[\(index)]") ?? report.options.place(of: "write"),
                    "'\(output)' lies outside the workspace",
                    help: "write inside the workspace; 'run --out DIR' puts reports into another folder")
            }
        }
    }

    private static let noPipeline = "this is no pipeline: it has none of 'load', 'stages' and 'reports'"
    private static let noPipelineHelp =
        "every YAML file right in pipelines/ is read as one; keep others in a folder below it"

    /// Warns of titles and ways of naming that take a side.
    private static func checkNames(
        of plan: Plan, root: YAMLNode?, contested: ContestedNames, sink: inout DiagnosticSink
    ) {
        contested.check(title: plan.title, at: root?["title"]?.place, sink: &sink)
        for report in plan.reports {
            if let title = report.title {
                contested.check(title: title, at: report.options.place(of: "title"), sink: &sink)
            }
            if report.naming != nil, let written = report.options.text("names") {
                contested.check(written, at: report.options.place(of: "names"), sink: &sink)
            }
        }
    }

    /// Leaves out what is told without a place where it is told with one: reports ask for the gazetteers of the stages.
    private static func withoutRepeats(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let placed = Set(diagnostics.filter { $0.place != nil }.map { "\($0.code.text) \($0.message)" })
        return diagnostics.filter { $0.place != nil || !placed.contains("\($0.code.text) \($0.message)") }
    }

    /// Two stages that read one file tell its faults twice; once is enough.
    private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    /// Absolute path of the pipeline that `path` names, whether it is there or not.
    public func path(of path: String) -> String { PathText.normalised(PathText.join(folder, found(path))) }

    /// The path as given, or with `.yaml`, or in `pipelines/`, whichever exists.
    private func found(_ path: String) -> String {
        let candidates = [path, "\(path).yaml", "\(path).yml", "pipelines/\(path)", "pipelines/\(path).yaml"]
        return candidates.first { FileKind.of(PathText.join(folder, $0)) == .regular } ?? path
    }

    private static func help(for workspace: Workspace, missing: String) -> String {
        let known = FileTree.files(matching: "pipelines/*.yaml", from: workspace.root).files
            .filter { !$0.hasSuffix(PipelineTesting.ending) }.map { PathText.lastComponent(of: $0) }
        guard !known.isEmpty else { return "a workspace has its pipelines in pipelines/" }
        let stems = Dictionary(known.map { (String($0.dropLast(".yaml".count)), $0) }) { first, _ in first }
        let wanted = PathText.lastComponent(of: missing)
        let fileExtension = PathText.fileExtension(of: wanted)
        let stem = ["yaml", "yml"].contains(fileExtension) ? String(wanted.dropLast(fileExtension.count + 1)) : wanted
        let near = stems[stem] ?? NearestName.nearest(to: stem, among: Array(stems.keys)).flatMap { stems[$0] }
        if let nearest = near { return "did you mean 'pipelines/\(nearest)'?" }
        return "there are: \(known.map { "pipelines/\($0)" }.joined(separator: ", "))"
    }
}
