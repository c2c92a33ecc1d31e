import ArticleModel
import LanguageAnalysis
import ReportModel
import ReportRendering

/// The few lines a reader in a hurry gets: the weightiest that can be read alone, by the last that is known of each matter, over the
/// whole time and the whole subject.
struct Glance {
    /// What an event weighs less for each chosen one of its year, or of its issue.
    private static let sameYear = 4
    private static let sameIssue = 2
    /// What it weighs less for each later one of its issue that tells how things went on, up to the most.
    private static let overtaken = 3
    private static let mostOvertaken = 9
    /// Words that need a sentence before theirs.
    private static let leaning: Set<String> = [
        "it", "they", "he", "she", "this", "that", "these", "those", "such", "them", "its", "his", "her", "their",
        "there",
    ]
    /// Words that lean wherever they stand: "to assuage such fears".
    private static let leaningAnywhere: Set<String> = ["such", "latter", "former"]

    /// What "the" before the verb means only to who has read the sentence before: "The deal comes thirteen months after".
    private static let definite: Set<String> = [
        "deal", "agreement", "accord", "memorandum", "protocol", "document", "text", "visit", "trip", "meeting",
        "decision",
        "move", "step", "plan", "project", "company", "operator", "statement", "two", "incident",
    ]
    /// Behind such a noun these say which.
    private static let modifiers: Set<String> = ["of", "between", "on", "that", "with", "for", "to", "in", "at"]

    let selection: EventSelection
    let matters: Matters
    let citer: Citer
    /// What became of what an event tells.
    let followUp: (Event) -> String?

    /// The lines, in the order of the events; of what was agreed with what limits it and what became of it.
    func lines(_ events: [Event], count: Int) -> [Statement] {
        return choose(events, count: count).map { event in
            var statement = citer.statement(of: event)
            statement.id = "glance-\(event.id)"
            if let date = event.date, event.dating == .telling {
                statement.runs.append(.gloss("told on \(DateWording.words(date.date.withoutTime))"))
            }
            matters.force.add(to: &statement, of: event)
            if event.status == .happened, let words = followUp(event) { statement.runs.append(.gloss(words)) }
            return statement
        }
    }

    private func choose(_ events: [Event], count: Int) -> [Event] {
        // What was planned and then done, or agreed and then dropped, is told by its outcome.
        var weights: [String: Int] = [:]
        for event in events {
            let outcome = matters.fulfilment(of: event) ?? matters.ending(of: event)
            let id = outcome.map(\.id).flatMap { id in events.contains { $0.id == id } ? id : nil } ?? event.id
            weights[id] = max(weights[id] ?? .min, weight(event))
        }
        var open = events.filter { weights[$0.id] != nil && standsAlone($0) }
        for event in open { weights[event.id, default: 0] -= overtaken(event, among: open) }
        var chosen: [Event] = []
        // The last year is told whatever weighs more: a reader wants to know where things stand.
        let last = open.filter { $0.status != .planned }.compactMap { year(of: $0) }.max()
        while chosen.count < count, !open.isEmpty {
            let pool =
                chosen.isEmpty && count > 1
                ? open.filter { last == nil || year(of: $0) == last && $0.status != .planned } : open
            let best = pool.max { left, right in
                let weighed = [left, right].map { (weights[$0.id] ?? 0) - again($0, chosen) }
                return weighed[0] != weighed[1] ? weighed[0] < weighed[1] : left.id > right.id
            }
            guard let best else { break }
            chosen.append(best)
            open.removeAll { $0.id == best.id }
        }
        let ids = Set(chosen.map(\.id))
        return events.filter { ids.contains($0.id) }
    }

    /// What several tell comes before all else.
    private func weight(_ event: Event) -> Int { selection.weight(event) + event.support.outlets.count * 4 }

    /// A line tells where things stand: what was done later on an issue goes before how it began.
    private func overtaken(_ event: Event, among events: [Event]) -> Int {
        guard let issue = event.issues.first, let date = event.date?.date else { return 0 }
        let later = events.count { other in
            other.status != .planned && other.issues.first == issue
                && (other.date.map { date.isBefore($0.date) == .yes } ?? false)
        }
        return min(later * Self.overtaken, Self.mostOvertaken)
    }

    private func again(_ event: Event, _ chosen: [Event]) -> Int {
        chosen.reduce(0) { sum, other in
            sum + (year(of: event) == year(of: other) ? Self.sameYear : 0)
                + (event.issues.first != nil && event.issues.first == other.issues.first ? Self.sameIssue : 0)
        }
    }

    private func year(of event: Event) -> Int? { event.date?.date.earliest?.components.year }

    /// Whether a line says what it says without the sentence before it, and is a whole one.
    private func standsAlone(_ event: Event) -> Bool {
        guard !citer.isCaption(event), case .source? = event.statement.pieces.first else { return false }
        let words = citer.statement(of: event).text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map {
            $0.lowercased()
        }
        guard let first = words.first, !Self.leaning.contains(first) else { return false }
        if first == "the", words.count > 2, Self.definite.contains(words[1]), !Self.modifiers.contains(words[2]) {
            return false
        }
        return !words.contains(where: Self.leaningAnywhere.contains)
    }
}
