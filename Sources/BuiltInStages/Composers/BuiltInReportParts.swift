import ArticleModel
import PipelineCore
import ReportModel

/// The parts of reports as the built-in composers make them.
public struct BuiltInReportParts: ReportParts {
    private let corpus: Corpus
    private let maker: EntryMaker

    /// Makes parts of reports on a corpus.
    public init(_ corpus: Corpus) {
        self.corpus = corpus
        maker = EntryMaker(corpus: corpus, citer: Citer(corpus))
    }

    /// The name of an entity as a reader would say it.
    public func name(_ entity: String) -> String { maker.citer.name(entity) }
    /// An event as chronologies tell it.
    public func entry(_ event: Event) -> Entry { maker.entry(event) }
    /// The articles that the sections cite.
    public func sources(of sections: [BriefSection]) -> [SourceListing] {
        SourceLists.sources(of: sections, corpus: corpus)
    }
    /// What the report could not know.
    public func about(_ facts: RunFacts) -> BriefSection { SourceLists.gaps(corpus: corpus, facts: facts) }
}
