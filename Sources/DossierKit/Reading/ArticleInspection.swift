import ArticleModel
import ArticleReading
import Configuration
import Diagnostics
import FileAccess
import LuaScripting
import PipelineCore

/// Reads files as pipelines do and leads them through some stages: the use case behind `dossier read`.
public struct ArticleInspection: Sendable {
    /// What is asked for.
    public struct Request: Sendable {
        /// Files, folders and patterns, relative to `folder`.
        public var paths: [String]
        /// Names of stages; those they need are added.
        public var stages: [String] = ["clean"]
        /// Sidecar with known facts, relative to `folder`.
        public var metadata: String?
        /// A script that reads the files, such as `lua:scripts/readers/press-release.lua`; its path is relative to `folder`
        /// or to the workspace.
        public var reader: String?
        /// Values for the arguments of the reader's script, as written.
        public var arguments: [(name: String, value: String)] = []
        /// The date of publication to assume, over what the files say.
        public var published: EDTFDate?
        /// Number of articles worked on at once.
        public var jobs = 1
        /// The folder of the command, absolute.
        public var folder: String

        /// Asks to read some paths.
        public init(paths: [String], folder: String) {
            self.paths = paths
            self.folder = folder
        }
    }

    /// What was read.
    public struct Outcome: Sendable {
        /// The articles, in canonical order.
        public var articles: [Article] = []
        /// What is wrong or worth knowing.
        public var diagnostics: [Diagnostic] = []
        /// True when the request itself was wrong.
        public var isWrongUsage = false
    }

    private let catalogue: Catalogue

    /// Inspects with the stages of a catalogue.
    public init(catalogue: Catalogue = Program.catalogue) { self.catalogue = catalogue }

    /// Reads all at once.
    public func read(_ request: Request) async -> Outcome {
        var whole = Outcome()
        await read(request) { part in
            whole.articles += part.articles
            whole.diagnostics += part.diagnostics
            whole.isWrongUsage = whole.isWrongUsage || part.isWrongUsage
        }
        return whole
    }

    /// Reads, and hands over what was read: in one part, or where a file is large in many, so that memory does not grow
    /// with it; the stages then see one part at a time.
    public func read(_ request: Request, take: (Outcome) async -> Void) async {
        var outcome = Outcome()
        let workspace = Workspace.containing(request.folder) ?? Workspace(root: request.folder)
        guard let types = stages(request.stages, outcome: &outcome) else { return await take(outcome) }
        let files = ConfigurationFiles(workspace: workspace)
        let stages = ready(types, workspace: workspace, files: files, outcome: &outcome)
        let loader = ArticleLoader(workspace: workspace.root, jobs: request.jobs)
        func absolute(_ path: String) -> String {
            path == "-" ? path : PathText.normalised(PathText.join(request.folder, path))
        }
        var reader: LuaReader?
        if let wanted = request.reader {
            reader = self.reader(wanted, request, workspace: workspace, files: files, outcome: &outcome)
            guard reader != nil else { return await take(outcome) }
        }
        let requests = [
            LoadRequest(
                patterns: request.paths.map(absolute), metadata: request.metadata.map(absolute), reader: reader?.reader)
        ]
        guard loader.isLarge(requests) else {
            let loaded = await loader.load(requests)
            return await take(await inspected(loaded, request, stages, outcome, notes: reader?.notes() ?? []))
        }
        let parts = loader.parts(requests)
        for await part in parts.values {
            await take(await inspected(part, request, stages, outcome, notes: reader?.notes() ?? []))
            outcome = Outcome()
            parts.taken()
        }
    }

    /// The script that is to read the files; nil when it cannot be used, with the reason.
    private func reader(
        _ wanted: String, _ request: Request, workspace: Workspace, files: ConfigurationFiles, outcome: inout Outcome
    ) -> LuaReader? {
        let prefix = "lua:"
        guard wanted.hasPrefix(prefix) || wanted.hasSuffix(".lua") else {
            outcome.isWrongUsage = true
            outcome.diagnostics.append(
                Diagnostic(
                    .wrongType, "'\(wanted)' is no reader",
                    help:
                        "name a script, such as lua:scripts/readers/press-release.lua; other kinds are told by content")
            )
            return nil
        }
        let given = wanted.hasPrefix(prefix) ? String(wanted.dropFirst(prefix.count)) : wanted
        let absolute = PathText.normalised(PathText.join(request.folder, given))
        let path = FileKind.of(absolute) == nil ? given : workspace.relative(absolute) ?? absolute
        let resources = StageResources(
            yaml: { path, wanted, sink in files.yaml(path, wanted: wanted, sink: &sink) },
            bytes: { path, wanted, sink in files.bytes(path, wanted: wanted, sink: &sink) })
        var sink = DiagnosticSink()
        let arguments = request.arguments.map {
            OptionValue.Entry(name: $0.name, value: OptionValue(unquoted: $0.value))
        }
        let options = OptionValues(values: ["lua": .text(path), "args": .map(arguments)])
        let reader = LuaReader(options: options, resources: resources, sink: &sink)
        outcome.diagnostics += sink.sorted.map(Self.asOption)
        return reader
    }

    /// What a reader leaves out is what was asked for here, so that its reason is said without `-v` too.
    private static func told(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.code == .scriptNote else { return diagnostic }
        return Diagnostic(
            diagnostic.code, severity: .warning, at: diagnostic.place, diagnostic.message, help: diagnostic.help)
    }

    /// A fault of arguments, with the way to give them here.
    private static func asOption(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.code == .scriptArgument, diagnostic.place == nil else { return diagnostic }
        let help = [diagnostic.help, "arguments are given with --arg name=value"].compactMap(\.self)
        return Diagnostic(
            diagnostic.code, severity: diagnostic.severity, at: nil, diagnostic.message,
            help: help.joined(separator: "\n"))
    }

    /// What was loaded, led through the stages.
    private func inspected(
        _ loaded: LoadResult, _ request: Request, _ stages: [StageRunner.ReadyStage], _ before: Outcome,
        notes: [Diagnostic]
    ) async -> Outcome {
        var outcome = before
        outcome.diagnostics +=
            loaded.diagnostics + loaded.quarantined.map(\.diagnostic) + loaded.skipped.map(\.diagnostic).map(Self.told)
            + notes
        var articles = loaded.articles
        if let published = request.published {
            for index in articles.indices {
                articles[index].dateCandidates.append(
                    DateCandidate(
                        kind: .published, date: published, span: nil, score: 100, reason: "given by --published"))
            }
        }
        let result = await StageRunner(workers: request.jobs).run(stages, on: Corpus(articles: articles))
        outcome.diagnostics += result.diagnostics
        outcome.articles = result.corpus.articles
        return outcome
    }

    /// The stages asked for and those they need, in the order of the catalogue; nil when a name is wrong.
    private func stages(_ names: [String], outcome: inout Outcome) -> [any Stage.Type]? {
        var wanted: Set<String> = []
        for name in names {
            guard catalogue.stage(name) != nil else {
                let known = catalogue.stages.map { $0.descriptor.name }
                let nearest = NearestName.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
                outcome.diagnostics.append(
                    Diagnostic(
                        .unknownStage, "unknown stage '\(name)'",
                        help: nearest + "known are " + known.map { "'\($0)'" }.joined(separator: ", ")))
                outcome.isWrongUsage = true
                return nil
            }
            add(name, to: &wanted)
        }
        return catalogue.stages.filter { wanted.contains($0.descriptor.name) }
    }

    private func add(_ name: String, to wanted: inout Set<String>) {
        guard let stage = catalogue.stage(name), wanted.insert(name).inserted else { return }
        for need in stage.descriptor.needs {
            guard let provider = catalogue.stages.first(where: { $0.descriptor.provides.contains(need) }) else {
                continue
            }
            add(provider.descriptor.name, to: &wanted)
        }
    }

    /// The stages with the lexicons and gazetteers of the workspace, where it has any.
    private func ready(
        _ types: [any Stage.Type], workspace: Workspace, files: ConfigurationFiles, outcome: inout Outcome
    ) -> [StageRunner.ReadyStage] {
        var sink = DiagnosticSink()
        let resources = StageResources { path, wanted, sink in files.yaml(path, wanted: wanted, sink: &sink) }
        let lexicons = LexiconFiles(workspace: workspace, files: files)
        let ready = types.map { type in
            let options = lexicons.options(for: type.descriptor)
            return StageRunner.ReadyStage(
                label: type.descriptor.name, steps: type.init(options: options, resources: resources, sink: &sink).steps
            )
        }
        outcome.diagnostics += sink.sorted
        return ready
    }
}

/// The lexicons and gazetteers that a workspace keeps in `pipelines/lexicons`, those of single subjects in folders there among them.
private struct LexiconFiles {
    private let gazetteers: [String]
    private let lexicons: [String]
    private let agencies: [String]

    init(workspace: Workspace, files: ConfigurationFiles) {
        var sink = DiagnosticSink()
        var gazetteers: [String] = []
        var lexicons: [String] = []
        var agencies: [String] = []
        for path in FileTree.files(matching: "pipelines/lexicons/**/*.yaml", from: workspace.root).files {
            let name = workspace.relative(workspace.absolute(path)) ?? path
            guard let node = files.yaml(name, wanted: nil, sink: &sink) else { continue }
            if node["entities"] != nil {
                gazetteers.append(name)
            } else if node["topic"] != nil {
                lexicons.append(name)
            } else if node["agencies"] != nil {
                agencies.append(name)
            }
        }
        self.gazetteers = gazetteers
        self.lexicons = lexicons
        self.agencies = agencies
    }

    /// The defaults of a stage, with the workspace's files where it takes any and `read` gives it none.
    func options(for descriptor: StageDescriptor) -> OptionValues {
        var values: [String: OptionValue] = [:]
        for option in descriptor.options {
            switch option.name {
            case "gazetteer": values[option.name] = .list(gazetteers.map { .text($0) })
            case "lexicon": values[option.name] = .list(lexicons.map { .text($0) })
            case "agencies": values[option.name] = .list(agencies.map { .text($0) })
            // Inspection shows every article, copies too.
            case "fold": values[option.name] = .boolean(false)
            default: values[option.name] = option.defaultValue
            }
        }
        return OptionValues(values: values)
    }
}
