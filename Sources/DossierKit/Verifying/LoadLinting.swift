import ArticleModel
import ArticleReading
import Diagnostics
import PipelineCore

/// Looks at what a pipeline would load, without reading any article: patterns that match nothing, rows of metadata about
/// files that are not there, days of publication that are yet to come.
struct LoadLinting {
    let workspace: Workspace
    let files: ConfigurationFiles
    /// The day that nothing can be published after; nil where nobody tells.
    let today: CivilDay?

    /// What is wrong with the loads of a pipeline.
    func findings(_ checked: CheckedPipeline) -> [Diagnostic] {
        guard let plan = checked.draft else { return [] }
        let requests = plan.loads.map { load in
            LoadRequest(patterns: load.patterns, place: load.place, patternPlaces: load.patternPlaces)
        }
        let listing = ArticleLoader(workspace: workspace.root).listing(requests)
        let sidecars = plan.loads.flatMap { load -> [Diagnostic] in
            var unheard = DiagnosticSink()
            guard let root = load.metadata.flatMap({ files.yaml($0, wanted: nil, sink: &unheard) }),
                let sidecar = MetadataSidecar(root, sink: &unheard)
            else { return [] }
            let limit = ConfigurationFiles.largestFile
            // A script may find other records than the readers of the program.
            let records =
                load.reader == nil
                ? sidecar.missingRecords(in: workspace.root, mapping: load.mapping, limit: limit) : []
            return findings(sidecar) + records
        }
        return listing.diagnostics + sidecars
    }

    /// What can be known of a sidecar without its articles.
    func findings(_ sidecar: MetadataSidecar) -> [Diagnostic] {
        sidecar.missingFiles(in: workspace.root) + (today.map { sidecar.published(after: $0) } ?? [])
    }
}
