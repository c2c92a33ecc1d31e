import ArticleModel
import FileAccess
import JSONText
import PipelineCore
import ReportModel

/// One article through every stage of a pipeline and into its reports: the use case behind `trace ARTICLE` and `why ARTICLE`.
public struct ArticleTrace: Sendable {
    /// What a report makes of the article.
    struct Use: Sendable {
        /// Label of the report.
        let report: String
        /// The parts that cite it, in reading order.
        let parts: [CitedPart]
    }

    /// How the article ended.
    enum Fate: Sendable {
        /// A report cites it.
        case used
        /// It came through all stages, and no report cites it; `others` tells what reports that tell no events tell instead.
        case uncited(events: Int, others: [String])
        /// It left.
        case left(Departure, place: String)
        /// It could not be read.
        case unreadable(code: String, reason: String)
        /// No pattern of the pipeline matched it.
        case notLoaded
    }

    /// The pipeline.
    let pipeline: String
    /// What was asked for.
    let asked: String
    /// The article after its last stage; nil for one that could not be read or was not loaded.
    let article: Article?
    /// The stages it came to, and what each did; where the pipeline branches, those before the first branch.
    let steps: [CitationStory.Step]
    /// Its way on through each branch; empty where there is but one, or it left before them.
    let branches: [BranchTrace]
    /// The articles that it was split into, in the order of the text; empty for one that stayed whole.
    let parts: [Article]
    /// What became of it, or of its parts; where the pipeline branches, the best that did.
    let fate: Fate
    /// The reports that cite it.
    let uses: [Use]
    /// Why the run made again is not the recorded one.
    let differences: [String]
    /// The days that the run spoke of, in EDTF; nil for all.
    let period: String?
    /// The records of the file that was asked for as a whole, this article's among them; 0 where the one meant was named.
    let records: Int

    init(_ asked: ArticleName, run: RecordedRun, again: RecordedRun.Again) {
        pipeline = run.pipeline
        self.asked = asked.written
        differences = again.differences
        period = run.json["request"]?["period"]?.text
        records = again.rehearsal.map { asked.records(in: $0, run: run) } ?? 0
        guard let rehearsal = again.rehearsal, let loaded = asked.article(in: rehearsal, run: run) else {
            (article, steps, uses, parts, branches) = (nil, [], [], [], [])
            fate = Self.unread(asked, run: run)
            return
        }
        let ways = BranchWays(of: loaded, through: rehearsal)
        article = ways.article
        steps = ways.trunk
        parts = ways.parts
        branches = ways.branches
        uses = ways.uses
        fate = ways.fate
    }

    private static func unread(_ asked: ArticleName, run: RecordedRun) -> Fate {
        for source in run.json["quarantined"]?.elements ?? [] where asked.fits(source, run: run) {
            return .unreadable(code: source["code"]?.text ?? "", reason: source["reason"]?.text ?? "")
        }
        return .notLoaded
    }

    /// True when the pipeline has met the article at all.
    var isKnown: Bool { if case .notLoaded = fate { false } else { true } }
}

/// An article as a user names it: its id, or a path with the number of a record, or of a part of it, after `#`.
struct ArticleName {
    let written: String
    private let path: String
    private let absolute: String
    private let record: Int?

    init(_ written: String, folder: String) {
        self.written = written
        var path = written
        var record: Int?
        if let mark = written.lastIndex(of: "#"), let number = Int(written[written.index(after: mark)...]) {
            path = String(written[..<mark])
            record = number
        }
        self.record = record
        self.path = path
        absolute = PathText.normalised(PathText.join(folder, path))
    }

    /// The article of a run; nil where it has none of that name.
    func article(in rehearsal: RunRehearsal, run: RecordedRun) -> Article? {
        // One that a script made of another is first met after its stage.
        let all = rehearsal.loaded.articles + rehearsal.stages.flatMap(\.corpus.articles)
        return all.first { $0.id.description == written || $0.source.location == written }
            ?? all.first { isHere($0, run) && (record == nil || $0.source.record == record) }
            // A number may also be that of a part.
            ?? all.first { isHere($0, run) && $0.portion.map { $0.number == record } ?? false }
    }

    /// How many records a file holds that is asked for by its path alone; 0 where one of them is named.
    func records(in rehearsal: RunRehearsal, run: RecordedRun) -> Int {
        guard record == nil else { return 0 }
        let isNamed = rehearsal.loaded.articles.contains { $0.id.description == written }
        return isNamed ? 0 : rehearsal.loaded.articles.count { $0.source.record != nil && isHere($0, run) }
    }

    private func isHere(_ article: Article, _ run: RecordedRun) -> Bool {
        article.source.place == path || run.place(ofSource: article.source.path) == absolute
    }

    /// True for a source of the record that has this name.
    func fits(_ source: JSONValue, run: RecordedRun) -> Bool {
        let known = source["path"]?.text ?? ""
        return (known == path || run.place(ofSource: known) == absolute)
            && (record == nil || source["record"]?.integer == record)
    }
}
