import ArticleModel
import Configuration

extension ReportShares {
    /// The reports that a report of a plan comes to on a corpus.
    public init(of corpus: Corpus, for entry: Plan.ReportEntry, by division: ReportDivision) {
        let finder = ShareFinder(
            division: division, tellsEvents: entry.type.descriptor.needs.contains(.events),
            topics: entry.options.texts("topics"))
        self = finder.shares(of: corpus)
    }
}
