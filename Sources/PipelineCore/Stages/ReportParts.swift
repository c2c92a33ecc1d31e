import ArticleModel
import ReportModel

/// Parts of reports that the program makes in its own way, for composers that live elsewhere.
public protocol ReportParts: Sendable {
    /// The name of an entity as a reader would say it.
    func name(_ entity: String) -> String
    /// An event as chronologies tell it: its words with glosses, every telling cited.
    func entry(_ event: Event) -> Entry
    /// The articles that the sections cite, in canonical order.
    func sources(of sections: [BriefSection]) -> [SourceListing]
    /// What the report could not know.
    func about(_ facts: RunFacts) -> BriefSection
}
