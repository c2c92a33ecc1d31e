import ReportModel
import ReportRendering

extension EditionDifference {
    /// A page an analyst can pass on: what is new, gone or changed, kind by kind, the weightiest first.
    public var markdown: String {
        var lines = ["# What changed", ""]
        for report in reports {
            lines += ["## \(MarkdownEscaping.text(report.name))", ""]
            guard let changes = report.changes else {
                lines += ["The earlier one has no such report.", ""]
                continue
            }
            if changes.changes.isEmpty { lines += ["Nothing changed.", ""] }
            for kind in EditionChanges.Kind.allCases where !changes[kind].isEmpty {
                lines += ["### \(Self.heading(kind)) (\(changes[kind].count))", ""]
                lines += changes[kind].map { "- \(Self.words(of: $0))" } + [""]
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func heading(_ kind: EditionChanges.Kind) -> String {
        switch kind {
        case .new: "New"
        case .gone: "Gone"
        case .date: "Date changed"
        case .status: "Status changed"
        case .support: "Support changed"
        case .wording: "Wording only"
        }
    }

    private static func words(of change: EditionChanges.Change) -> String {
        guard let entry = change.after ?? change.before else { return "" }
        var words = entry.status.isEmpty ? "" : "**\(entry.date ?? "undated")** — "
        words += MarkdownEscaping.text(entry.text)
        if let before = change.before, let after = change.after {
            words += change.kinds.map { " *\(MarkdownEscaping.text(detail($0, before, after)))*" }.joined(
                separator: ";")
        }
        if let other = change.sharedWith {
            words += change.after == nil ? " *now told with \(other)*" : " *told before with \(other)*"
        }
        return words
    }

    private static func detail(
        _ kind: EditionChanges.Kind, _ before: EntrySnapshot, _ after: EntrySnapshot
    ) -> String {
        switch kind {
        case .date: "date \(before.date ?? "none") → \(after.date ?? "none")"
        case .status: "\(before.status) → \(after.status)"
        case .support:
            "\(before.outlets.count) → \(after.outlets.count) outlets, \(before.origins.count) → "
                + "\(after.origins.count) independent origins"
        case .wording: "before: “\(before.text)”"
        case .new, .gone: kind.rawValue
        }
    }
}
