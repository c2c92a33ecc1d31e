import ArticleModel
import ReportModel

/// The numbered citations of a brief, with what the sources' list knows about each.
struct CitationNotes {
    /// One numbered citation.
    struct Note {
        /// Counted from 1, in order of first use.
        let number: Int
        let citation: Citation
        let outlet: String?
        let headline: String?
        let published: EDTFDate?
        /// Why the entries that rest on it have the date they have; for dates that no source states.
        var dateReasons: [String] = []
    }

    private(set) var notes: [Note] = []
    private var numbers: [Citation: Int] = [:]

    init(_ brief: Brief) {
        let listed = Self.listings(brief.sources)
        for citation in brief.citations {
            let source = listed[citation.article]
            numbers[citation] = notes.count + 1
            notes.append(
                Note(
                    number: notes.count + 1, citation: citation, outlet: source?.outlet, headline: source?.headline,
                    published: source?.published))
        }
        for section in brief.sections { collectDateReasons(section.nodes) }
    }

    /// The numbers of some citations, in their order, each once.
    func numbers(of citations: [Citation]) -> [Int] {
        var seen: Set<Int> = []
        return citations.compactMap { numbers[$0] }.filter { seen.insert($0).inserted }
    }

    private mutating func collectDateReasons(_ nodes: [BriefNode]) {
        for node in nodes {
            switch node {
            case .section(let section): collectDateReasons(section.nodes)
            case .entry(let entry):
                guard let reason = EnglishWords.dateReason(of: entry), let first = entry.statement.citations.first,
                    let number = numbers[first], !notes[number - 1].dateReasons.contains(reason)
                else { continue }
                notes[number - 1].dateReasons.append(reason)
            case .statement, .quotation, .table, .timeline, .difference, .note: continue
            }
        }
    }

    private typealias Listed = (outlet: String?, headline: String?, published: EDTFDate?)

    private static func listings(_ sources: [SourceListing]) -> [ArticleID: Listed] {
        var listed: [ArticleID: Listed] = [:]
        for source in sources {
            for copy in source.copies { listed[copy.id] = (copy.outlet, copy.headline, nil) }
        }
        for source in sources { listed[source.article] = (source.outlet, source.headline, source.published?.date) }
        return listed
    }
}
