import ArticleModel
import Diagnostics
import FileAccess
import JSONText
import ReportModel

/// Asks what became of an article in the recorded runs near a folder.
public struct ArticleQuestion: Sendable {
    private let folder: String
    private let jobs: Int

    /// Answers for runs recorded near `folder`.
    public init(folder: String, jobs: Int) {
        self.folder = folder
        self.jobs = jobs
    }

    /// The article in every run that has met it, or in the run of one pipeline.
    public func answer(_ name: String, pipeline: String? = nil) async throws(ProvenanceFault) -> [ArticleTrace] {
        let runs = try runs(of: pipeline)
        let asked = ArticleName(name, folder: folder)
        var traces: [ArticleTrace] = []
        var known: [Article] = []
        for run in runs {
            let again = await run.again(jobs: jobs)
            traces.append(ArticleTrace(asked, run: run, again: again))
            known += again.rehearsal?.loaded.articles ?? []
        }
        if traces.contains(where: \.isKnown) { return traces.filter(\.isKnown) }
        if FileKind.of(PathText.normalised(PathText.join(folder, name))) == .regular { return traces }
        throw ProvenanceFault(message: "no run has met an article '\(name)'", help: Self.help(name, known: known))
    }

    /// The recorded runs near the folder, each pipeline's last one, or one pipeline's alone.
    func runs(of pipeline: String?) throws(ProvenanceFault) -> [RecordedRun] {
        var seen: Set<String> = []
        let all = RecordedRun.near(folder).filter { seen.insert("\($0.folder) \($0.pipeline)").inserted }
        guard !all.isEmpty else {
            throw ProvenanceFault(
                message: "no run is recorded here: there is no 'run.json' in the workspace",
                help: "run a pipeline first")
        }
        guard let pipeline else { return all }
        let wanted = PathText.lastComponent(of: pipeline).split(separator: ".").first.map(String.init) ?? pipeline
        let runs = all.filter { $0.pipeline == wanted || $0.pipeline == pipeline }
        guard runs.isEmpty else { return runs }
        let names = all.map(\.pipeline)
        let nearest = NearestName.nearest(to: wanted, among: names).map { "did you mean '\($0)'? " } ?? ""
        throw ProvenanceFault(
            message: "no run of a pipeline '\(pipeline)' is recorded",
            help: nearest + "recorded are " + names.map { "'\($0)'" }.joined(separator: ", "))
    }

    /// The report and place of an entry or statement by its id, in the recorded runs near the folder.
    public func report(holding id: String) async -> String? {
        for run in RecordedRun.near(folder) {
            guard let made = await run.again(jobs: jobs).rehearsal else { continue }
            for report in made.reports where report.brief.citedParts.contains(where: { $0.id == id }) {
                guard let file = run.reports.first(where: { $0.label == report.label })?.files.first else { continue }
                return PathText.isInside(file.path, folder: folder)
                    ? PathText.relative(from: folder, to: file.path) : file.path
            }
        }
        return nil
    }

    private static func help(_ name: String, known: [Article]) -> String {
        let paths = Array(Set(known.map(\.source.place))).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let last = PathText.lastComponent(of: name)
        let names = Dictionary(paths.map { (PathText.lastComponent(of: $0), $0) }) { first, _ in first }
        if let near = NearestName.nearest(to: last, among: names.keys.sorted()), let path = names[near] {
            return "did you mean '\(path)'?"
        }
        if let part = paths.first(where: { !last.isEmpty && $0.contains(last) }) { return "did you mean '\(part)'?" }
        return "name it by its path, with '#' and the number of its record, or by its id"
    }
}
