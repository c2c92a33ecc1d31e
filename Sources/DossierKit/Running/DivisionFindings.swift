import Diagnostics
import PipelineCore

/// What the user should know of the reports that `for_each` came to.
struct DivisionFindings {
    let entry: Plan.ReportEntry
    let division: ReportDivision

    /// The tags that the gazetteers give to entities of the kind asked for, by name.
    var tags: [String] = []

    private static let mostNames = 8

    func diagnostics(of shares: ReportShares) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let place = entry.options.place(of: "for_each") ?? entry.place
        if !shares.unknown.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .divisionIncomplete, severity: .warning, at: place,
                    "nothing is known of \(Self.list(shares.unknown)), which 'for_each' asks for",
                    help: "ids stand in gazetteers and lexicons; outlets and fields as the articles have them"))
        }
        if !shares.beyond.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .divisionIncomplete, severity: .warning, at: place,
                    "\(shares.beyond.count) more values would get a report: \(Self.list(shares.beyond))",
                    help: "raise 'limit', or ask for fewer by 'values' or 'least'"))
        }
        if shares.shares.isEmpty, let tag = division.tag, !tags.contains(tag) {
            let near = NearestName.nearest(to: tag, among: tags).map { "did you mean '\($0)'? " } ?? ""
            diagnostics.append(
                Diagnostic(
                    .divisionIncomplete, severity: .warning, at: place,
                    "no \(division.word) of the gazetteers has the tag '\(tag)', so '\(entry.label)' writes no report",
                    help: near + (tags.isEmpty ? "none has any tag" : "the tags are \(Self.list(tags))")))
        } else if shares.shares.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .divisionIncomplete, severity: .warning, at: place,
                    "no value of '\(division.word)' was found, so '\(entry.label)' writes no report",
                    help: "see with 'dossier read' what the articles hold"))
        } else if !shares.empty.isEmpty, division.values.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .divisionIncomplete, severity: .note, at: place,
                    "no report on \(Self.list(shares.empty)): \(division.least > 1 ? "too little" : "nothing") is told of "
                        + (shares.empty.count == 1 ? "it" : "them")))
        } else if !shares.empty.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .divisionIncomplete, severity: .warning, at: place,
                    "no report on \(Self.list(shares.empty)), which 'for_each' asks for: nothing is told of "
                        + (shares.empty.count == 1 ? "it" : "them"),
                    help: "'empty: write' makes a report that says so"))
        }
        return diagnostics
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(mostNames).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > mostNames ? "\(shown) and \(names.count - mostNames) more" : shown
    }
}
