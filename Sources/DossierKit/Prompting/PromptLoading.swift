import ArticleModel
import ArticleReading
import Diagnostics
import FileAccess
import LuaRuntime
import LuaScripting
import PipelineCore

/// Makes the corpus of a prompt: a pipeline's articles after one of its stages, or no articles. Nothing is written.
public struct PromptLoading: Sendable {
    /// What a prompt is asked for.
    public struct Request: Sendable {
        /// The pipeline; nil for a prompt without articles.
        public var pipeline: String?
        /// Label of the last stage that the articles pass; nil for all.
        public var stage: String?
        /// Other articles in place of the pipeline's own.
        public var load: [String] = []
        /// The folder of the command, absolute.
        public var folder: String
        /// Articles worked on at once.
        public var jobs = 1

        /// Asks for a prompt from a folder.
        public init(folder: String) { self.folder = folder }
    }

    /// A prompt, or why there is none.
    public struct Outcome {
        /// The prompt; nil when something is wrong.
        public var prompt: ScriptPrompt?
        /// How many articles and events are at hand.
        public var articles = 0
        /// Events at hand.
        public var events = 0
        /// What the user should know.
        public var diagnostics: [Diagnostic] = []
        /// True when the words on the command line were wrong.
        public var isWrongUsage = false
    }

    private let progress: @Sendable (StageProgress) -> Void

    /// Makes a loading that tells `progress` of every stage.
    public init(progress: @escaping @Sendable (StageProgress) -> Void = { _ in }) { self.progress = progress }

    /// Loads and opens the prompt.
    public func open(_ request: Request) async -> Outcome {
        var outcome = Outcome()
        let corpus = await corpus(request, outcome: &outcome)
        guard let corpus else { return outcome }
        outcome.articles = corpus.articles.count
        outcome.events = corpus.events.count
        let workspace = Workspace.containing(request.folder) ?? Workspace(root: request.folder)
        let files = ConfigurationFiles(workspace: workspace)
        do throws(LuaFault) {
            outcome.prompt = try ScriptPrompt(corpus: corpus) { path, wanted, sink in
                files.bytes(path, wanted: wanted, sink: &sink)
            }
        } catch {
            outcome.diagnostics.append(Diagnostic(.scriptError, error.message))
        }
        return outcome
    }

    private func corpus(_ request: Request, outcome: inout Outcome) async -> Corpus? {
        guard let pipeline = request.pipeline else { return Corpus(articles: []) }
        let checked = PipelineLoading(folder: request.folder).check(pipeline)
        outcome.diagnostics = checked.diagnostics
        guard let plan = checked.plan else { return nil }
        var end = plan.graph.last
        if let wanted = request.stage {
            guard let last = plan.stages.lastIndex(where: { $0.label == wanted }) else {
                outcome.isWrongUsage = true
                outcome.diagnostics.append(Self.unknown(wanted, among: plan.stages.map(\.label)))
                return nil
            }
            end = last
        }
        let loader = ArticleLoader(workspace: checked.workspace.root, jobs: request.jobs)
        let patterns = request.load.map { PathText.normalised(PathText.join(request.folder, $0)) }
        let loaded = await loader.load(checked.requests(patterns))
        outcome.diagnostics += loaded.diagnostics + loaded.quarantined.map(\.diagnostic)
        let result = await StageRunner(workers: request.jobs, progress: progress)
            .run(plan.graph.path(to: end).map { checked.stages[$0] }, on: Corpus(articles: loaded.articles))
        outcome.diagnostics += result.diagnostics
        return result.corpus
    }

    private static func unknown(_ stage: String, among labels: [String]) -> Diagnostic {
        let near = NearestName.nearest(to: stage, among: labels).map { "did you mean '\($0)'? " } ?? ""
        return Diagnostic(
            .unknownStage, "the pipeline has no stage '\(stage)'",
            help: near + "it has \(labels.joined(separator: ", "))")
    }
}
