import ArticleModel
import LanguageAnalysis

/// Tells which states or bodies have a hand in events.
struct EventSides {
    let citer: Citer
    private let finder = ReplyFinder()

    init(_ citer: Citer) { self.citer = citer }

    /// Whose doing an event is: the sides that its words name before the verb.
    func doers(of event: Event) -> Set<String> {
        guard let article = citer.article(event.statement.article), let verb = event.verb else { return [] }
        var subjects: Set<String> = []
        var places: Set<String> = []
        for case .source(let span) in event.statement.pieces where span.start < verb.start {
            let doers = finder.doers(in: TextSpan(span.start, min(span.end, verb.start)), of: article)
            subjects.formUnion(doers.subjects.compactMap(citer.side))
            places.formUnion(doers.places.compactMap(citer.side))
        }
        // "The Foreign Ministry in the capital": the place says whose it is.
        return subjects.isEmpty ? places : subjects
    }

    /// Whether people are named behind the verb of an event and not before it.
    func isBehindVerb(_ people: Set<String>, in event: Event) -> Bool {
        guard let article = citer.article(event.statement.article), let verb = event.verb,
            let span = event.statement.span, span.start < verb.start
        else { return false }
        let doers = finder.doers(in: TextSpan(span.start, verb.start), of: article)
        return people.isDisjoint(with: doers.subjects + doers.places)
    }

    /// The sides of all who act in an event.
    func all(of event: Event) -> Set<String> { Set(event.actors.compactMap(citer.side)) }

    /// The sides of the people who act in an event.
    func ofPeople(in event: Event) -> Set<String> { Set(event.actors.compactMap(citer.state)) }

    /// The sides that a sentence names.
    func named(in span: TextSpan, of article: Article) -> Set<String> {
        Set(
            article.annotations.annotations(of: .name, in: span).compactMap { annotation in
                if case .name(let mention) = annotation.value { citer.side(of: mention.entity) } else { nil }
            })
    }

    /// The two sides that most of some events are about; none where there are not two.
    func parties(to events: [Event]) -> Set<String> {
        var counts: [String: Int] = [:]
        for event in events { for side in all(of: event) { counts[side, default: 0] += 1 } }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ranked.count < 2 ? [] : Set(ranked.prefix(2).map(\.key))
    }
}
