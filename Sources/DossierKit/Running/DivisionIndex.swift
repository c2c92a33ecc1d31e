import ArticleModel
import FileAccess
import PipelineCore
import ReportModel
import ReportRendering

/// The list of the reports that `for_each` came to: a row a report, with a citation from it.
struct DivisionIndex {
    /// Where it is written, relative to the workspace.
    let path: String
    let title: String
    let division: ReportDivision

    /// The list as a brief; `reports` are those of the shares, in the same order.
    func brief(of reports: [ComposedReport], _ shares: ReportShares) -> Brief {
        var rows: [Table.Row] = []
        var notes: [BriefNode] = []
        for (share, report) in zip(shares.shares, reports) {
            let brief = report.brief
            let file = report.outputs.first.map { relative($0.path) } ?? ""
            guard let citation = brief.citations.first else {
                notes.append(.note("\(share.name): nothing is told of it in these articles (\(file))."))
                continue
            }
            let dates = brief.entries.compactMap(\.date).sorted(by: EDTFDate.chronological)
            rows.append(
                Table.Row(
                    cells: [
                        share.name, String(brief.entries.count), dates.first.map { DateWording.words($0) } ?? "",
                        dates.last.map { DateWording.words($0) } ?? "", file,
                    ], citations: [citation], link: file.isEmpty ? nil : file))
        }
        if !rows.isEmpty {
            let columns = [
                division.word.prefix(1).uppercased() + division.word.dropFirst(), "Entries", "First", "Latest",
                "Report",
            ]
            notes.insert(.table(Table(columns: columns, rows: rows)), at: 0)
        }
        if !shares.empty.isEmpty {
            notes.append(.note("No report, for want of anything to tell: \(shares.empty.joined(separator: ", "))."))
        }
        if !shares.beyond.isEmpty {
            notes.append(.note("No report, for want of room: \(shares.beyond.joined(separator: ", "))."))
        }
        if shares.unassigned > 0 {
            let words = shares.unassigned == 1 ? "1 article belongs" : "\(shares.unassigned) articles belong"
            notes.append(.note("\(words) to none of these reports."))
        }
        if notes.isEmpty { notes = [.note("No report was made.")] }
        let cited = Set(rows.flatMap(\.citations).map(\.article))
        let sources = reports.flatMap(\.brief.sources).filter { cited.contains($0.article) }
        var listed: Set<ArticleID> = []
        return Brief(
            kind: "index", title: title, sections: [BriefSection(id: "reports", heading: "Reports", nodes: notes)],
            sources: sources.filter { listed.insert($0.article).inserted })
    }

    private func relative(_ file: String) -> String {
        PathText.relative(from: PathText.parent(of: "/" + path), to: "/" + file) ?? file
    }
}
