import ArticleModel
import PipelineCore
import ReportModel
import ReportRendering

/// What changed since the edition before: each change a cited sentence of this edition and a note on what it was.
struct ChangesSection {
    /// Ids of all events of the corpus, told or not.
    let known: Set<String>
    let previous: PreviousEdition
    /// Articles that the run's period leaves out: what they alone told belongs to the editions of their own days.
    let outsidePeriod: Set<String>

    /// The section; nil where there is no edition before. `entries` are those this report tells, out of the corpus.
    static func section(_ entries: [Entry], of corpus: Corpus, facts: RunFacts) -> BriefSection? {
        let outside = facts.departures.filter { $0.rule == DatesStage.periodRule }.map(\.article.description)
        return facts.previous.map {
            ChangesSection(known: Set(corpus.allEvents.map(\.id)), previous: $0, outsidePeriod: Set(outside))
                .section(entries)
        }
    }

    private func section(_ told: [Entry]) -> BriefSection {
        let entries = Dictionary(told.map { ($0.statement.id, $0) }) { first, _ in first }
        var seen: Set<String> = []
        let snapshots = told.map(EntrySnapshot.init).filter { seen.insert($0.id).inserted }
        let all = EditionChanges(from: previous.entries, to: snapshots)
        let changes = all.filter { !isOfOtherDays($0) }
        var nodes: [BriefNode] = [.note(summary(changes))]
        let others = all.changes.count - changes.changes.count
        if others > 0 { nodes.append(.note(Self.othersNote(others))) }
        for kind in EditionChanges.Kind.allCases {
            let own = changes[kind]
            guard !own.isEmpty else { continue }
            nodes.append(
                .section(
                    BriefSection(
                        id: "changes-\(kind.rawValue)", heading: Self.heading(kind),
                        nodes: own.flatMap { self.nodes(for: $0, entries: entries) })))
        }
        return BriefSection(
            id: ContentDigest.changesSection, heading: "What changed since the last edition", nodes: nodes)
    }

    /// Whether something is gone only because the articles that told it are of days before or after the period.
    private func isOfOtherDays(_ change: EditionChanges.Change) -> Bool {
        guard change.after == nil, let before = change.before, !known.contains(before.id) else { return false }
        return !before.tellings.isEmpty && before.tellings.allSatisfy { outsidePeriod.contains($0.article) }
    }

    private static func othersNote(_ count: Int) -> String {
        let (events, are) = count == 1 ? ("1 event", "is") : ("\(count) events", "are")
        return "\(events) of the last edition \(are) told only by articles of other days than this edition speaks of."
    }

    private func summary(_ changes: EditionChanges) -> String {
        guard !changes.changes.isEmpty else { return "Nothing that is told here changed since \(previous.name)." }
        let counts = EditionChanges.Kind.allCases.compactMap { kind -> String? in
            let count = changes[kind].count
            return count == 0 ? nil : "\(count) \(Self.count(kind))"
        }
        return "Compared with \(previous.name): \(counts.joined(separator: ", "))."
    }

    private func nodes(for change: EditionChanges.Change, entries: [String: Entry]) -> [BriefNode] {
        guard let after = change.after, let entry = entries[after.id] else {
            return change.before.map { [.note(gone($0, sharedWith: change.sharedWith))] } ?? []
        }
        var statement = entry.statement
        statement.id = "changed-\(after.id)"
        let note = note(on: change, after)
        return [.statement(statement)] + (note.isEmpty ? [] : [.note(note)])
    }

    private func note(on change: EditionChanges.Change, _ after: EntrySnapshot) -> String {
        guard let before = change.before else {
            let date = "Dated \(Self.dateWords(after.date))."
            guard change.sharedWith != nil else { return date }
            return "\(date) The last edition told it as one with another event."
        }
        let parts = change.kinds.map { kind -> String in
            switch kind {
            case .date: "dated \(Self.dateWords(before.date)) before, \(Self.dateWords(after.date)) now"
            case .status: "\(before.status) before, \(after.status) now"
            case .support: Self.support(before, after)
            case .wording: "worded before: “\(before.text)”"
            case .new, .gone: ""
            }
        }
        return EnglishSentence.made(of: parts.joined(separator: "; "))
    }

    /// The sources may no longer be there to cite, so what is gone is told as a note on the report.
    private func gone(_ before: EntrySnapshot, sharedWith: String?) -> String {
        let told = "\(Self.dateWords(before.date)): “\(before.text)”"
        if sharedWith != nil { return "\(told) This is now told as one with another event." }
        if known.contains(before.id) {
            return "\(told) The articles still say so, but this edition tells weightier events in its place."
        }
        return "\(told) No article of this edition was found to say so."
    }

    private static func support(_ before: EntrySnapshot, _ after: EntrySnapshot) -> String {
        let added = after.outlets.filter { !before.outlets.contains($0) }
        let lost = before.outlets.filter { !after.outlets.contains($0) }
        var parts: [String] = []
        if !added.isEmpty { parts.append("now also told by \(added.joined(separator: ", "))") }
        if !lost.isEmpty { parts.append("no longer told by \(lost.joined(separator: ", "))") }
        if before.origins.count != after.origins.count {
            parts.append("independent origins: \(before.origins.count) before, \(after.origins.count) now")
        } else if parts.isEmpty {
            parts.append("told on the word of \(after.origins.joined(separator: ", ")) now")
        }
        return parts.joined(separator: "; ")
    }

    private static func dateWords(_ edtf: String?) -> String {
        guard let edtf else { return DateWording.words(nil) }
        return EDTFDate(edtf).map { DateWording.words($0) } ?? edtf
    }

    private static func heading(_ kind: EditionChanges.Kind) -> String {
        switch kind {
        case .new: "New"
        case .gone: "No longer told"
        case .date: "Date changed"
        case .status: "Status changed"
        case .support: "Support changed"
        case .wording: "Worded otherwise"
        }
    }

    private static func count(_ kind: EditionChanges.Kind) -> String {
        switch kind {
        case .new: "new"
        case .gone: "no longer told"
        case .date: "with another date"
        case .status: "with another status"
        case .support: "with other support"
        case .wording: "worded otherwise"
        }
    }
}

/// Makes a sentence of a few words.
private enum EnglishSentence {
    static func made(of words: String) -> String {
        words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix("”") ? "" : ".")
    }
}
