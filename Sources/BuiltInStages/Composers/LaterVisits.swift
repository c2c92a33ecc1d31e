import ArticleModel
import LanguageAnalysis
import ReportRendering

/// Finds the visit that came after all, of a plan that was put off: the next that the articles tell of the same people to the same
/// state.
struct LaterVisits {
    private static let visit = "visit"

    private let citer: Citer
    private let visits: [Event]

    /// Looks for visits among all events of a corpus.
    init(_ events: [Event], citer: Citer) {
        self.citer = citer
        visits = events.filter { $0.status == .happened && $0.act == Self.visit && $0.dating == .act }
    }

    /// What to say behind the end of a plan that was put off to `newDate`: when the next such visit was; nil where none is told.
    func words(ofPlan plan: Event, putOffTo newDate: EDTFDate?) -> String? {
        guard plan.act == Self.visit, let time = newDate ?? plan.date?.date,
            let next = next(of: plan, after: time, orWithin: newDate != nil)
        else { return nil }
        return "the next such visit that the articles tell is of \(next)"
    }

    private func next(of plan: Event, after time: EDTFDate, orWithin isNew: Bool) -> String? {
        let people = people(in: plan)
        let states = states(in: plan)
        let later = visits.first { visit in
            guard let date = visit.date?.date, isNew ? date.isBefore(time) != .yes : time.isBefore(date) == .yes else {
                return false
            }
            let visitors = self.people(in: visit)
            return !visitors.isEmpty && visitors.isSubset(of: people)
                && !self.states(in: visit).isDisjoint(with: states)
        }
        return later?.date.map { DateWording.words($0.date.withoutTime) }
    }

    private func people(in event: Event) -> Set<String> { Set(event.actors.filter { citer.state(of: $0) != nil }) }

    /// The states that the shown words name as such, and not as whose somebody is: "the visit to Sudria".
    private func states(in event: Event) -> Set<String> {
        guard let article = citer.article(event.statement.article), let span = event.statement.span else { return [] }
        return Set(
            article.annotations.annotations(of: .name, in: span).compactMap { annotation in
                guard case .name(let mention) = annotation.value, mention.type == .country, !mention.isAdjective,
                    !article.text.bytes(in: TextSpan(annotation.span.end, annotation.span.end + 1)).elementsEqual(
                        "'".utf8),
                    !article.text.bytes(in: TextSpan(annotation.span.end, annotation.span.end + 3)).elementsEqual(
                        "’".utf8)
                else { return nil }
                return mention.entity
            })
    }
}
