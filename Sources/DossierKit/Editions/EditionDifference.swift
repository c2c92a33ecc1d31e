import FileAccess
import JSONText
import ReportModel

/// What differs between two editions, or two reports kept as JSON: the use case behind `dossier diff`.
public struct EditionDifference: Sendable {
    /// One report and its changes.
    public struct Report: Sendable {
        /// Label of the report, or its kind where it stands alone.
        public let name: String
        /// What changed; nil where only one of the two has the report.
        public let changes: EditionChanges?
    }

    /// The reports of both, in the order of the new one.
    public let reports: [Report]
    /// Labels of the reports of the new one that cannot be compared, for they were not written as JSON.
    public let unread: [String]

    /// Compares two paths, each the folder of an edition or a report in JSON; relative to `folder`.
    public init(from old: String, to new: String, folder: String) throws(EditionReading.Fault) {
        let before = try EditionReading(path: PathText.normalised(PathText.join(folder, old)))
        let after = try EditionReading(path: PathText.normalised(PathText.join(folder, new)))
        var reports: [Report] = []
        for report in after.reports {
            let earlier = before.report(label: report.label, kind: report.kind)
            reports.append(
                Report(
                    name: report.label.isEmpty ? report.kind : report.label,
                    changes: earlier.map { Self.changes(from: $0, to: report) }))
        }
        self.reports = reports
        unread = after.unread
    }

    /// Event by event; where neither report holds any, as digests and tables, sentence by sentence and row by row.
    private static func changes(from old: EditionReading.Report, to new: EditionReading.Report) -> EditionChanges {
        old.entries.isEmpty && new.entries.isEmpty
            ? EditionChanges(from: old.sentences, to: new.sentences)
            : EditionChanges(from: old.entries, to: new.entries)
    }

    /// True where nothing differs.
    public var isEmpty: Bool { reports.allSatisfy { $0.changes?.changes.isEmpty ?? false } }

    /// A line a change.
    public var text: String { changesText + unreadText }

    private var unreadText: String {
        unread.isEmpty ? "" : "not compared, as they are not written as JSON: \(unread.joined(separator: ", "))\n"
    }

    private var changesText: String {
        reports.map { report in
            guard let changes = report.changes else { return "\(report.name): the earlier one has no such report\n" }
            let lines = changes.changes.map { "  \(Self.line($0))\n" }.joined()
            return "\(report.name): \(lines.isEmpty ? "nothing changed" : Self.count(changes.changes.count))\n\(lines)"
        }.joined()
    }

    /// The same as JSON.
    public var json: JSONValue {
        .array(
            reports.map { report in
                [
                    "report": .string(report.name), "compared": .boolean(report.changes != nil),
                    "changes": .array((report.changes?.changes ?? []).map(Self.json)),
                ]
            })
    }

    private static func count(_ number: Int) -> String { number == 1 ? "1 change" : "\(number) changes" }

    static func line(_ change: EditionChanges.Change) -> String {
        let entry = change.after ?? change.before
        let words =
            entry.map { told in
                // What is no event, as a sentence of a digest, has neither status nor date.
                told.status.isEmpty ? "“\(told.text)”" : "\(told.date ?? "undated"): “\(told.text)”"
            } ?? ""
        guard let before = change.before, let after = change.after else {
            return "\(change.kinds[0].rawValue)  \(words)"
        }
        let details = change.kinds.map { kind -> String in
            switch kind {
            case .date: "date \(before.date ?? "none") → \(after.date ?? "none")"
            case .status: "status \(before.status) → \(after.status)"
            case .support:
                "support \(before.outlets.count) → \(after.outlets.count) outlets, "
                    + "\(before.origins.count) → \(after.origins.count) origins"
            case .wording: "wording “\(before.text)” →"
            case .new, .gone: kind.rawValue
            }
        }
        return "\(details.joined(separator: "; "))  \(words)"
    }

    private static func json(_ change: EditionChanges.Change) -> JSONValue {
        [
            "kinds": .array(change.kinds.map { .string($0.rawValue) }), "before": json(change.before),
            "after": json(change.after), "shared_with": .optional(change.sharedWith),
        ]
    }

    private static func json(_ entry: EntrySnapshot?) -> JSONValue {
        guard let entry else { return .null }
        return [
            "id": .string(entry.id), "text": .string(entry.text), "date": .optional(entry.date),
            "status": .string(entry.status), "outlets": .array(entry.outlets.map { .string($0) }),
            "origins": .array(entry.origins.map { .string($0) }),
        ]
    }
}
