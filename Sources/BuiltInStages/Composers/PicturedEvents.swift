import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Tells which events the words under a picture only show of what their article's text tells: the signing, the talks of a day.
struct PicturedEvents {
    /// Acts of which one picture and one sentence of a day are one: parties meet, whatever each calls it.
    private static let encounters: Set<String> = ["sign", "agree", "meet", "discuss", "hold", "resume"]

    private let articles: [ArticleID: Article]
    private let entities: [String: EntityListing]

    init(_ corpus: Corpus) {
        let pictured = corpus.allArticles.filter { $0.blocks.contains { $0.role == .caption } }
        articles = Dictionary(pictured.map { ($0.id, $0) }) { first, _ in first }
        entities = corpus.entities
    }

    /// The events without those; the events of the text have their tellings as well.
    func without(_ events: [Event]) -> [Event] {
        guard !articles.isEmpty else { return events }
        let encounters = events.filter {
            Self.encounters.contains($0.act ?? "") && articles[$0.statement.article] != nil
        }
        let pictures = encounters.filter(isPicture)
        guard !pictures.isEmpty else { return events }
        var shown: [String: [Event]] = [:]
        var left: Set<String> = []
        for picture in pictures {
            let told = encounters.first { other in
                other.statement.article == picture.statement.article && other.status == picture.status
                    && other.date?.date == picture.date?.date && !isPicture(other) && sharesState(picture, other)
            }
            guard let told else { continue }
            shown[told.id, default: []].append(picture)
            left.insert(picture.id)
        }
        guard !left.isEmpty else { return events }
        return events.filter { !left.contains($0.id) }.map { event in
            shown[event.id].map { others in event.borneOut(by: others) { articles[$0] } } ?? event
        }
    }

    /// Whether the words that tell an event stand under a picture.
    private func isPicture(_ event: Event) -> Bool {
        guard let article = articles[event.statement.article], let span = event.statement.span else { return false }
        return article.blocks.first { $0.span.contains(span) }?.role == .caption
    }

    /// Whether a state, or somebody who speaks for it, takes part in both.
    private func sharesState(_ one: Event, _ other: Event) -> Bool {
        let state = { (id: String) in entities[id]?.stateOfPerson ?? id }
        return !Set(one.actors.map(state)).isDisjoint(with: other.actors.map(state))
    }
}
