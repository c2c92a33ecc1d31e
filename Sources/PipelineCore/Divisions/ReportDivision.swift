import Configuration
import Diagnostics

/// What `for_each` asks for: one report for every value of something.
public struct ReportDivision: Sendable, Hashable {
    /// What the reports are divided by.
    public enum Subject: Sendable, Hashable {
        /// An issue under a topic.
        case issue
        /// A topic.
        case topic
        /// An entity of a type, by the type's name.
        case entity(String)
        /// A fact about articles: outlet, origin, section or language.
        case fact(String)
        /// A free field of articles, as sidecars and scripts set it.
        case field(String)
    }

    /// What the reports are divided by.
    public let subject: Subject
    /// The placeholder that stands for the value in titles and paths.
    public let word: String
    /// The values wanted, by id, in this order; all that are found unless given.
    public let values: [String]
    /// Only entities that the gazetteer gives this tag; nil for all.
    public let tag: String?
    /// Fewest events, or articles where the report tells no events, of a value that gets a report.
    public let least: Int
    /// Most reports.
    public let limit: Int
    /// Whether a value of which nothing is told gets a report that says so.
    public let writesEmpty: Bool
    /// The file that lists the reports; nil for none.
    public let index: String?

    static let entityTypes = ["person", "organisation", "place", "country", "thing"]
    static let facts = ["outlet", "origin", "section", "language"]
    static let fieldMark = "fields."
    static let defaultLimit = 50

    /// The option of every report.
    static let option = OptionDescriptor(
        "for_each", .either([.text, .record(options)]),
        summary:
            "Write one report for every issue, topic, person, organisation, place, country, thing, outlet, origin, section, "
            + "language, or value of fields.NAME; the value stands in titles and paths as {{ issue }} and so on.",
        example: "issue")

    private static let options: [OptionDescriptor] = [
        OptionDescriptor(
            "each", .text, isRequired: true, summary: "What the reports are divided by.", example: "organisation"),
        OptionDescriptor(
            "values", .list(.text),
            summary: "The ids of the values wanted, in this order; all that are found unless given.",
            example: "[gazprom, rosneft]"),
        OptionDescriptor(
            "tag", .text, summary: "Only entities to which the gazetteer gives this tag.", example: "company"),
        OptionDescriptor(
            "least", .integer(1...100_000), default: .integer(1),
            summary: "Fewest events of a value that gets a report; fewest articles where the report tells no events.",
            example: "2"),
        OptionDescriptor(
            "limit", .integer(1...1000), default: .integer(defaultLimit),
            summary: "Most reports; the values with most events stay, and the run says how many are left out.",
            example: "50"),
        OptionDescriptor(
            "empty", .choice(["skip", "write"]), default: .text("skip"),
            summary: "Whether a value of which nothing is told gets no report, or one that says so.", example: "write"),
        OptionDescriptor(
            "index", .path, summary: "A file that lists the reports made, with a citation each.",
            example: "reports/companies/index.md"),
    ]

    /// What the stages must provide for it; empty where articles bear it from the start.
    var needs: [Capability] {
        switch subject {
        case .issue, .topic: [.topics]
        case .entity: [.names]
        case .fact, .field: []
        }
    }

    /// Reads `for_each` of a report; nil where it is not given or not sound, which is told.
    static func read(_ options: OptionValues, sink: inout DiagnosticSink) -> ReportDivision? {
        let record = options.record("for_each")
        guard let written = options.text("for_each") ?? record?.text("each") else { return nil }
        let place = record?.place(of: "each") ?? options.place(of: "for_each")
        guard let (subject, word) = subject(written) else {
            let known = ["issue", "topic"] + entityTypes + facts
            let near = NearestName.nearest(to: written, among: known).map { "did you mean '\($0)'? " } ?? ""
            sink.report(
                .unknownValue, at: place, "there is no report for each '\(written)'",
                help: "\(near)known are \(known.map { "'\($0)'" }.joined(separator: ", ")), and 'fields.NAME'")
            return nil
        }
        let isEntity = if case .entity = subject { true } else { false }
        if let tag = record?.text("tag"), !isEntity {
            sink.report(
                .unknownValue, at: record?.place(of: "tag"),
                "'tag: \(tag)' goes with entities only, not with '\(written)'",
                help: "take 'tag' out")
        }
        return ReportDivision(
            subject: subject, word: word, values: record?.texts("values") ?? [], tag: record?.text("tag"),
            least: record?.integer("least") ?? 1, limit: record?.integer("limit") ?? defaultLimit,
            writesEmpty: record?.text("empty") == "write", index: record?.text("index"))
    }

    /// Whether a word could stand after `for_each:`.
    static func isSubject(_ word: String) -> Bool { subject(word) != nil }

    private static func subject(_ written: String) -> (Subject, word: String)? {
        switch written {
        case "issue": return (.issue, written)
        case "topic": return (.topic, written)
        case _ where entityTypes.contains(written): return (.entity(written), written)
        case _ where facts.contains(written): return (.fact(written), written)
        default:
            guard written.hasPrefix(fieldMark) else { return nil }
            let name = String(written.dropFirst(fieldMark.count))
            return name.isEmpty ? nil : (.field(name), name)
        }
    }
}
