import FileAccess

/// Keeps the last good view of each pipeline's articles, made when first asked for after a run.
public actor CorpusShelf {
    private let workspace: Workspace
    private let jobs: Int
    private var kept: [String: (version: Int, view: Task<CorpusView?, Never>)] = [:]
    private var good: [String: CorpusView] = [:]

    /// Makes a shelf for the pipelines of a workspace.
    public init(workspace: Workspace, jobs: Int) {
        self.workspace = workspace
        self.jobs = jobs
    }

    /// The articles of a pipeline as of its run number `version`; those of the last one that could be made where it is broken,
    /// nil where none could.
    public func view(of pipeline: PipelineStanding, version: Int) async -> CorpusView? {
        let path = workspace.absolute(pipeline.file)
        let name = pipeline.name
        let task: Task<CorpusView?, Never>
        if let known = kept[name], known.version == version {
            task = known.view
        } else {
            let (workspace, jobs) = (workspace, jobs)
            task = Task { await CorpusView.of(pipeline: path, workspace: workspace, jobs: jobs) }
            kept[name] = (version, task)
        }
        if let view = await task.value { good[name] = view }
        return good[name]
    }
}
