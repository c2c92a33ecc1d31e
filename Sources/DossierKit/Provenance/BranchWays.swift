import ArticleModel
import PipelineCore
import ReportModel

/// The way of an article through one branch of a pipeline, from where the branches part.
struct BranchTrace: Sendable {
    /// Label of the stage that the branch ends with.
    let end: String
    /// The stages it came to in the branch alone, and what each did.
    let steps: [CitationStory.Step]
    /// What became of it.
    let fate: ArticleTrace.Fate
    /// The reports on this branch that cite it.
    let uses: [ArticleTrace.Use]
    /// Whether any report is made of the branch.
    let isTold: Bool
}

/// The ways of one article through all branches of a pipeline: what they share, and then each.
struct BranchWays {
    /// The stages before the first branch that it came to.
    let trunk: [CitationStory.Step]
    /// Its way through each branch; empty where there is but one, or it left before them.
    let branches: [BranchTrace]
    /// The article after its last stage, of the first branch that a report tells it from, else the last.
    let article: Article
    /// What it was split into.
    let parts: [Article]
    /// The best that became of it.
    let fate: ArticleTrace.Fate
    /// The reports that cite it, branch by branch.
    let uses: [ArticleTrace.Use]

    init(of asked: Article, through rehearsal: RunRehearsal) {
        let ends = rehearsal.ends
        let paths = ends.map { rehearsal.graph.path(to: $0) }
        let shared = Self.shared(paths)
        var ways: [(way: ArticleWay, trace: BranchTrace)] = []
        for (end, path) in zip(ends, paths) {
            let branch = rehearsal.branch(to: end)
            let way = ArticleWay(of: asked, through: branch)
            let uses = Self.uses(of: way, in: branch)
            // Some stages have nothing to say of an article, so that steps are counted from the end of the trunk.
            let before = ArticleWay(of: asked, through: rehearsal.branch(to: path.prefix(shared).last)).steps.count
            let trace = BranchTrace(
                end: end.map { rehearsal.stages[$0].label } ?? "load", steps: Array(way.steps.dropFirst(before)),
                fate: Self.fate(of: way, uses: uses, in: branch), uses: uses, isTold: rehearsal.told.contains(end))
            ways.append((way, trace))
        }
        let best = ways.first { !$0.trace.uses.isEmpty } ?? ways.last { $0.way.departure == nil } ?? ways.last
        let isInTrunk = ways.allSatisfy { $0.way.departure != nil && $0.way.passed <= shared }
        let isOne = ways.count == 1 || isInTrunk
        article = best?.way.article ?? asked
        parts = best?.way.parts ?? []
        fate = best?.trace.fate ?? .notLoaded
        uses = ways.flatMap(\.trace.uses)
        branches = isOne ? [] : ways.map(\.trace)
        let steps = best?.way.steps ?? []
        trunk = isOne ? steps : Array(steps.dropLast(best?.trace.steps.count ?? 0))
    }

    /// How many stages all paths begin with.
    private static func shared(_ paths: [[Int]]) -> Int {
        guard let first = paths.first else { return 0 }
        return first.indices.first { place in
            paths.contains { !$0.indices.contains(place) || $0[place] != first[place] }
        } ?? first.count
    }

    private static func uses(of way: ArticleWay, in branch: RunRehearsal) -> [ArticleTrace.Use] {
        branch.reports.map { report in
            ArticleTrace.Use(
                report: report.label,
                parts: report.brief.citedParts.filter { $0.citations.contains { way.ids.contains($0.article) } })
        }.filter { !$0.parts.isEmpty }
    }

    private static func fate(
        of way: ArticleWay, uses: [ArticleTrace.Use], in branch: RunRehearsal
    ) -> ArticleTrace.Fate {
        if let left = way.departure { return .left(left.departure, place: left.place) }
        guard uses.isEmpty else { return .used }
        return .uncited(
            events: branch.corpus.events.count { event in event.claims.contains { way.ids.contains($0.article) } },
            others: branch.reports.compactMap(purpose))
    }

    /// What a report tells that does not choose among events; nil for one that does.
    private static func purpose(of report: RunRehearsal.Report) -> String? {
        let type = report.entry.type.descriptor
        guard !type.needs.contains(.events) else { return nil }
        switch type.name {
        case "digest":
            let days = report.brief.period.isEmpty ? "the last days" : report.brief.period
            return "'\(report.label)' tells the articles of \(days) on its topics"
        case "table": return "'\(report.label)' lists the marks of one kind, up to its limit"
        default: return "'\(report.label)' cites what its script cites"
        }
    }
}
