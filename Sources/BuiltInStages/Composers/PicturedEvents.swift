import ArticleModel
import LanguageAnalysis
import PipelineCore

/// Tells which events the words under a picture only show of what their article's text tells: the signing, the talks of a day.
struct PicturedEvents {
    /// Acts of which one picture and one sentence of a day are one: parties meet, whatever each calls it.
    private static let encounters: Set<String> = ["sign", "agree", "meet", "discuss", "hold", "resume"]

    /// What the telling of a picture and that of the text have in common.
    private struct Frame: Hashable {
        let article: ArticleID
        let date: EDTFDate?
        let status: Event.Status
    }

    private let corpus: Corpus
    private let entities: [String: EntityListing]

    init(_ corpus: Corpus) {
        self.corpus = corpus
        entities = corpus.entities
    }

    /// The events without those; the events of the text have their tellings as well.
    func without(_ events: [Event]) -> [Event] {
        var frames: [Frame: [Int]] = [:]
        for (place, event) in events.enumerated() where Self.encounters.contains(event.act ?? "") {
            let frame = Frame(article: event.statement.article, date: event.date?.date, status: event.status)
            frames[frame, default: []].append(place)
        }
        // Few articles tell two such acts of one day: no others are looked at.
        let alike = frames.filter { $0.value.count > 1 }
        guard !alike.isEmpty else { return events }
        let wanted = Set(alike.keys.map(\.article))
        let articles = Dictionary(
            corpus.allArticles.lazy.filter { wanted.contains($0.id) }.map { ($0.id, $0) }
        ) { first, _ in first }
        var shown: [Int: [Event]] = [:]
        var left: Set<Int> = []
        for (frame, places) in alike {
            guard let article = articles[frame.article] else { continue }
            let pictures = Set(places.filter { isPicture(events[$0], in: article) })
            for picture in pictures.sorted() {
                let told = places.first { !pictures.contains($0) && sharesState(events[picture], events[$0]) }
                guard let told else { continue }
                shown[told, default: []].append(events[picture])
                left.insert(picture)
            }
        }
        guard !left.isEmpty else { return events }
        return events.indices.filter { !left.contains($0) }.map { place in
            shown[place].map { others in events[place].borneOut(by: others) { articles[$0] } } ?? events[place]
        }
    }

    /// Whether the words that tell an event stand under a picture.
    private func isPicture(_ event: Event, in article: Article) -> Bool {
        guard let span = event.statement.span else { return false }
        return article.blocks.first { $0.span.contains(span) }?.role == .caption
    }

    /// Whether a state, or somebody or something of it, takes part in both.
    private func sharesState(_ one: Event, _ other: Event) -> Bool {
        let state = { (id: String) in entities[id]?.country ?? id }
        return !Set(one.actors.map(state)).isDisjoint(with: other.actors.map(state))
    }
}
