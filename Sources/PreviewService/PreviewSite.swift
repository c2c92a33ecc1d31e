import DossierKit
import FileAccess
import RunHistory

/// Answers what browsers ask of the preview: pages of reports, runs and articles. It reads and never writes.
///
/// What it serves of the workspace are the reports that runs have written and the files of articles they have read, nothing else.
public struct PreviewSite: Sendable {
    private let workspace: Workspace
    private let board: PreviewBoard
    private let corpora: CorpusShelf
    private let reports: ReportShelf
    private let hosts: HostCheck

    /// Makes the site of a workspace.
    ///
    /// - Parameters:
    ///   - host: the name or address it is listened on.
    ///   - jobs: number of articles worked on at once where a pipeline is made again.
    public init(workspace: Workspace, board: PreviewBoard, host: String, jobs: Int) {
        self.workspace = workspace
        self.board = board
        corpora = CorpusShelf(workspace: workspace, jobs: jobs)
        reports = ReportShelf(workspace: workspace)
        hosts = HostCheck(listeningOn: host)
    }

    /// The answer to a request, with the fields that go with every answer.
    public func answer(_ request: PreviewRequest) async -> PreviewAnswer {
        var answer = await unguarded(request)
        answer.fields += SitePolicy.fields
        if answer.field("content-security-policy") == nil {
            answer.fields.append(("content-security-policy", SitePolicy.nothing))
        }
        return answer
    }

    private func unguarded(_ request: PreviewRequest) async -> PreviewAnswer {
        guard hosts.accepts(request.host) else {
            return .text(
                "this is the preview of a dossier workspace; it is not reached by this name, but by its address or as 'localhost'",
                status: 421)
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .text("this site is only read: GET and HEAD", status: 405, fields: [("allow", "GET, HEAD")])
        }
        guard let path = SitePath(request.target) else { return .text("this is no address of this site", status: 400) }
        switch (path.names.first, path.names.count) {
        case (nil, _): return index
        case ("-", 2): return asset(path.names[1], query: path.query)
        case ("favicon.ico", 1): return PreviewAnswer(status: 204, type: "image/x-icon", body: [])
        case ("runs", 2): return run(path.names[1])
        case ("files", 2...): return file(path.names.dropFirst().joined(separator: "/"))
        case ("pipelines", 2...): return await pipeline(path)
        default: return missing("There is no such page.")
        }
    }

    private func missing(_ text: String) -> PreviewAnswer {
        .page(
            ProblemPage(title: "Not found", text: text, version: board.version(of: .all, pipeline: nil)).html,
            status: 404)
    }

    // MARK: Pages

    private func asset(_ name: String, query: [String: String]) -> PreviewAnswer {
        switch name {
        case "events": PreviewAnswer(eventsOf: query["pipeline"])
        case "preview.js":
            PreviewAnswer(type: "text/javascript; charset=utf-8", body: PackageResources.preview_js)
        case "preview.css": PreviewAnswer(type: "text/css; charset=utf-8", body: PackageResources.preview_css)
        default: missing("There is no such page.")
        }
    }

    private var index: PreviewAnswer {
        let version = board.version(of: .all, pipeline: nil)
        var runs: [RunEntry] = []
        var problem: String?
        do throws(HistoryFault) {
            runs = try history?.read { (history) throws(HistoryFault) in try history.runs(limit: 20) } ?? []
        } catch {
            problem = error.message
        }
        let pipelines = board.standings.map { standing in
            let reports = reports.reports(of: standing)
            return (standing, reports, self.reports.altered(reports))
        }
        let page = IndexPage(pipelines: pipelines, runs: runs, historyProblem: problem, version: version)
        return .page(page.html)
    }

    private var history: HistoryStore? {
        get throws(HistoryFault) { try HistoryStore.reading(path: workspace.absolute(HistoryStore.location)) }
    }

    private func run(_ number: String) -> PreviewAnswer {
        let version = board.version(of: .all, pipeline: nil)
        guard let id = Int64(number),
            let run = try? history?.read({ (history) throws(HistoryFault) in try history.run(id) })
        else { return missing("There is no run \(number) in the history.") }
        return .page(RunPage(run: run, workspace: workspace, served: served, version: version).html)
    }

    private func pipeline(_ path: SitePath) async -> PreviewAnswer {
        guard let (pipeline, version) = board.standing(path.names[1], following: .runs) else {
            return missing("There is no pipeline '\(path.names[1])' here.")
        }
        switch (path.names.dropFirst(2).first, path.names.count) {
        case (nil, _):
            let corpus = await corpora.view(of: pipeline, version: pipeline.runs)
            let standing = reports.reports(of: pipeline)
            let page = PipelinePage(
                pipeline: pipeline, reports: standing, altered: reports.altered(standing), corpus: corpus,
                version: version)
            return .page(page.html)
        case ("articles", 4):
            return await article(path.names[3], of: pipeline, passage: passage(path.query), version: version)
        case ("citations", 4):
            let passages = reports.reports(of: pipeline).passages
            let report = path.query["report"] ?? ""
            guard let number = Int(path.names[3]), let cited = passages.citation(number, of: report) else {
                return missing("The report '\(report)' has no note \(path.names[3]).")
            }
            let (member, raw) = (cited.place.member, cited.place.raw)
            return .redirect(to: SiteLink.article(cited.article, of: pipeline.name, member: member, raw: raw))
        default: return missing("There is no such page.")
        }
    }

    private func article(
        _ id: String, of pipeline: PipelineStanding, passage: CitedPassages.Place?, version: String
    ) async -> PreviewAnswer {
        guard let corpus = await corpora.view(of: pipeline, version: pipeline.runs) else {
            return missing("The articles can be shown when the pipeline '\(pipeline.name)' runs again.")
        }
        guard let article = corpus.article(id, passage: passage) else {
            return missing("The pipeline '\(pipeline.name)' has no article '\(id)'.")
        }
        return .page(ArticlePage(article: article, pipeline: pipeline, served: served, version: version).html)
    }

    private func passage(_ query: [String: String]) -> CitedPassages.Place? {
        let ends = (query["raw"] ?? "").split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else { return nil }
        return CitedPassages.Place(member: query["member"] ?? "", raw: ends[0]..<ends[1])
    }

    // MARK: Files

    /// The reports that stand, by absolute path; each with its name in the workspace.
    private var served: [String: String] {
        let files = board.standings.flatMap { reports.reports(of: $0).reports }.flatMap(\.files)
        return Dictionary(files.compactMap { file in file.name.map { (file.path, $0) } }) { first, _ in first }
    }

    private func file(_ name: String) -> PreviewAnswer {
        let path = workspace.absolute(name)
        guard PathText.isInside(RealPath.of(path), folder: RealPath.of(workspace.root)) else {
            return missing("There is no such file here.")
        }
        for pipeline in board.standings {
            let standing = reports.reports(of: pipeline)
            if let report = standing.reports.first(where: { $0.files.contains { $0.path == path } }) {
                return contents(of: path, pipeline: pipeline.name, label: report.label)
            }
            if standing.sources.contains(path) { return contents(of: path, pipeline: nil, label: "") }
        }
        return missing("No run has written or read a file '\(name)'.")
    }

    private static let largestFile = 256 << 20

    /// A file's bytes; a report in HTML with its hook, anything else as what cannot do anything in a browser.
    private func contents(of path: String, pipeline: String?, label: String) -> PreviewAnswer {
        // Asked before the file is read: a report that is written meanwhile is then loaded once more, never once too little.
        let version = board.version(of: .reports, pipeline: pipeline)
        guard let bytes = try? FileReading.bytes(of: path, limit: Self.largestFile) else {
            return missing("The file cannot be read; it may be written just now.")
        }
        let ending = PathText.fileExtension(of: path).lowercased()
        if let pipeline, ["html", "htm"].contains(ending) {
            let page = ReportPage(bytes: bytes, pipeline: pipeline, label: label, version: version)
            return PreviewAnswer(
                type: "text/html; charset=utf-8", body: page.html,
                fields: [("content-security-policy", SitePolicy.report)])
        }
        let isText = !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
        return isText
            ? PreviewAnswer(type: "text/plain; charset=utf-8", body: bytes)
            : PreviewAnswer(
                type: "application/octet-stream", body: bytes, fields: [("content-disposition", "attachment")])
    }
}
