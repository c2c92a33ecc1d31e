import ArticleModel
import FileAccess
import JSONText
import PipelineCore

/// The articles of a pipeline, each as the last stage that met it left it, with what became of it: made again in memory from
/// the files as they are.
public struct CorpusView: Sendable {
    /// One article.
    public struct Row: Sendable {
        /// Its id.
        public let id: String
        /// Its headline; its place where it has none.
        public let headline: String
        /// Who printed it.
        public let outlet: String?
        /// When it was published, in EDTF; empty where that is not known.
        public let published: String
        /// The way to it: file, member, record.
        public let place: String
        /// What became of it, in a few words.
        public let fate: String
        /// Whether the reports could tell of it.
        public let isKept: Bool
        /// Number of citations of it in the reports.
        public let citations: Int
    }

    /// The articles, by place.
    public let rows: [Row]
    /// What the reports cite.
    public let passages: CitedPassages
    private let articles: [String: Article]

    /// The articles of a pipeline; nil where it cannot be run now.
    static func of(pipeline path: String, workspace: Workspace, jobs: Int) async -> CorpusView? {
        let run = RecordedRun.last(of: workspace.relative(path) ?? path, in: workspace)
        var request = run.flatMap(RunRequest.init(again:)) ?? RunRequest(pipeline: path, folder: workspace.root)
        request.jobs = jobs
        return await PipelineRun().rehearse(request).rehearsal.map { CorpusView($0, run: run) }
    }

    private init(_ made: RunRehearsal, run: RecordedRun?) {
        let passages = CitedPassages(run)
        self.passages = passages
        var articles: [String: Article] = [:]
        for article in made.loaded.articles { articles[article.id.description] = article }
        for stage in made.stages {
            for article in stage.corpus.articles { articles[article.id.description] = article }
        }
        self.articles = articles
        let kept = Set(made.told.flatMap { made.branch(to: $0).corpus.articles.map(\.id) })
        let fates = Dictionary(made.departures.map { ($0.article, $0) }) { $1 }
        rows = articles.values.map { article in
            Self.row(
                article, isKept: kept.contains(article.id), departure: fates[article.id],
                cited: passages.of(article.id.description).count)
        }.sorted { $0.place != $1.place ? $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) : $0.id < $1.id }
    }

    private static func row(_ article: Article, isKept: Bool, departure: Departure?, cited: Int) -> Row {
        let fate =
            isKept
            ? cited > 0 ? "cited" : "kept"
            : departure.map { "\($0.manner.rawValue) by '\($0.stage)': \($0.reason)" } ?? "split into parts"
        return Row(
            id: article.id.description, headline: article.headline ?? article.source.location, outlet: article.outlet,
            published: article.published?.date.description ?? "", place: article.source.location, fate: fate,
            isKept: isKept, citations: cited)
    }

    /// One article in full, the words of `passage` marked; nil where there is none of this id.
    public func article(_ id: String, passage: CitedPassages.Place? = nil) -> ArticleView? {
        guard let article = articles[id], let row = rows.first(where: { $0.id == id }) else { return nil }
        return ArticleView(article, row: row, cited: passages.of(id), passage: passage)
    }
}
