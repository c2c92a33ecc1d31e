import ArticleModel

@testable import LanguageAnalysis

/// An article of the made-up world with sentences, dates, names and quantities marked, ready for the event rules.
struct EventSample {
    var article: Article

    init(_ text: String, published: String? = "2014-03-12", path: String = "sample.txt", outlet: String? = nil) {
        var sample = LanguageSample(text).tagged(gazetteer: SampleGazetteer.gazetteer)
        sample.article.id = ArticleID(locationKey: path)
        sample.article.outlet = outlet ?? path
        sample.article.published = published.flatMap { EDTFDate($0) }
            .map { ResolvedDate(date: $0, basis: .stated, witnesses: [], reason: "printed") }
        sample.article.annotations.set(
            DateTagger().dates(in: sample.article, published: sample.article.published?.date), for: .date)
        sample.article.annotations.set(QuantityTagger().quantities(in: sample.article), for: .quantity)
        article = sample.article
    }

    /// Every telling, those by the way among them.
    var tellings: [EventDraft] { EventBuilder().drafts(in: article) }

    /// The tellings that can stand alone.
    var drafts: [EventDraft] { tellings.filter { !$0.isByTheWay } }

    /// What is told by the way: `planned will visit`, in text order.
    var byTheWay: [String] {
        tellings.filter(\.isByTheWay).map { draft in "\(draft.status) \(draft.verb.map { article.text[$0] } ?? "")" }
    }

    /// What is told, one line a telling: `2014-03-11 happened`, by date.
    var told: [String] { drafts.map { "\($0.date.date) \($0.status)" }.sorted() }

    /// The words to show, by date.
    var shown: [String] {
        drafts.sorted { $0.date.date.description < $1.date.date.description }.map { words($0.excerpt) }
    }

    private func words(_ excerpt: Excerpt) -> String {
        excerpt.pieces.map { piece in
            switch piece {
            case .source(let span): article.text[span]
            case .omission: "[…]"
            case .gloss(let words, _): "[\(words)]"
            }
        }.joined(separator: " ")
    }

    static func events(_ samples: [EventSample], merging: Bool = true) -> [Event] {
        let articles = samples.map(\.article)
        return EventBuilder().events(
            of: articles.map { EventBuilder().tellings(in: $0) }, articles: articles,
            entities: SampleGazetteer.listings, merging: merging)
    }
}
