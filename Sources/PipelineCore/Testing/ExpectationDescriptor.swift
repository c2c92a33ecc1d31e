import ArticleModel
import Configuration

/// One kind of expectation of a pipeline test: the key that says what it is about, and the checks that may stand beside it.
public struct ExpectationDescriptor: Sendable, Hashable {
    /// What the key names first: what the expectation is about.
    public let subject: OptionDescriptor
    /// What is expected of it.
    public let checks: [OptionDescriptor]

    /// The subject, then the checks.
    public var options: [OptionDescriptor] { [subject] + checks }

    /// Every kind; where an entry has the keys of several, the first of them is meant.
    public static let all: [ExpectationDescriptor] =
        [report, event, annotation, setAside, unreadable] + fates + [article, kept, articles, events, reports]

    /// The kinds in the order of docs.
    public static let inDocs: [ExpectationDescriptor] =
        [article, annotation, event] + [kept] + fates + [setAside, unreadable, report, articles, events, reports]

    // MARK: Articles

    private static let article = ExpectationDescriptor(
        subject: OptionDescriptor(
            "article", .text, isRequired: true,
            summary: "An article, by number or path, as it was when it left, or at the end.", example: "1"),
        checks: [
            OptionDescriptor("kept", .boolean, summary: "Whether it was there at the end.", example: "true"),
            OptionDescriptor("body_has", .list(.text), summary: "Words of its body.", example: "the port opened"),
            OptionDescriptor(
                "body_lacks", .list(.text), summary: "Words that its body does not have.", example: "Report as abuse"),
            text("headline", "Its headline.", "The port opens"),
            OptionDescriptor("published", .date, summary: "When it was published.", example: "2014-02-08"),
            basis,
            OptionDescriptor("updated", .date, summary: "When it was last changed.", example: "2014-02-09"),
            text("outlet", "Who printed it.", "Harbour Post"),
            text("origin", "Whose copy it is.", "Coast News Agency"),
            text("section", "The section of the outlet.", "Opinion"),
            text("dateline", "The place and agency mark before the first sentence.", "ORLO (Coast News Agency)"),
            text("language", "Its language.", "en"),
            text("url", "Its address.", "https://example.org/port"),
            OptionDescriptor("authors", .list(.text), summary: "Who wrote it, all of them.", example: "[Mara Lind]"),
            OptionDescriptor(
                "topics", .list(.text), summary: "Topics that it is about, others beside them.", example: "[trade]"),
            OptionDescriptor(
                "fields", .map(.text), summary: "Free values by name, others beside them.",
                example: "{ desk: foreign }"),
            OptionDescriptor(
                "unknown", .list(.choice(unknowns)), summary: "What must not be known of it.", example: "[published]"),
            snapshot("the article as 'dossier read' prints it", "pipelines/snapshots/port.json"), from,
        ])

    /// What an article may be expected not to know.
    public static let unknowns = [
        "published", "updated", "headline", "outlet", "origin", "section", "dateline", "language", "url", "authors",
    ]

    private static let kept = ExpectationDescriptor(
        subject: OptionDescriptor(
            "kept", .list(.text), isRequired: true, summary: "Articles that are there at the end.", example: "[1, 3]"),
        checks: [from])

    private static let fates = [
        ("dropped", "a rule left out"), ("merged", "went into others as copies"),
        ("quarantined", "failed in a stage"),
    ].map { name, words in
        ExpectationDescriptor(
            subject: OptionDescriptor(
                name, .list(.text), isRequired: true, summary: "Articles that \(words), by number or path.",
                example: "[2]"),
            checks: [
                text("stage", "The stage, by name or label.", "filter"),
                text("rule", "The rule.", "topics"),
                text("reason", "Words of the reason.", "not about"), from,
            ])
    }

    // MARK: Marks and events

    private static let annotation = ExpectationDescriptor(
        subject: OptionDescriptor(
            "annotation", .text, isRequired: true,
            summary: "At least one annotation of a kind (sentence, date, name, quote, quantity, topic, or your own).",
            example: "date"),
        checks: [
            OptionDescriptor("article", .text, summary: "The article that bears it; any unless given.", example: "1"),
            text("text", "The words that it stands on.", "on Monday"),
            text("value", "Its value: a date, a number, or what a script gave it.", "2014-02-03"),
            text("type", "Its type: of a date DATE, TIME, DURATION or SET, of a name person, place and so on.", "DATE"),
            text("basis", "What a date rests on.", "relative"),
            text("entity", "The entity that a name means.", "anna-holm"),
            text("party", "The party whose name for the entity it is.", "norland"),
            text("speaker", "The entity that speaks.", "anna-holm"),
            text("manner", "How words are given: direct, indirect or mixed.", "direct"),
            text("unit", "The unit of a quantity.", "percent"),
            text("bound", "How a number is hedged: exact, approximate, at-least or at-most.", "at-least"),
            text("upper", "The upper end of a range.", "80"),
            text("topic", "The topic.", "energy"),
            text("issue", "The issue under the topic.", "lng"),
            text("weight", "The weight of the word in its lexicon.", "3"),
            count("How many such there are, exactly; at least one unless given."), from,
        ])

    private static let event = ExpectationDescriptor(
        subject: OptionDescriptor(
            "event", .text, isRequired: true,
            summary: "At least one event whose sentence, in any telling, has these words; '*' for any.",
            example: "signed an agreement"),
        checks: [
            OptionDescriptor("date", .date, summary: "When.", example: "2014-03-11"),
            basis,
            OptionDescriptor(
                "status", .choice(Event.Status.allCases.map(\.rawValue)), summary: "Whether it came to pass.",
                example: "planned"),
            text("place", "The entity that it took place in.", "orlo"),
            text("act", "What sort of act it is.", "sign"),
            OptionDescriptor(
                "actors", .list(.text), summary: "Entities that act, others beside them.", example: "[norland]"),
            OptionDescriptor(
                "outlets", .integer(0...Int.max), summary: "How many outlets tell it.", example: "2"),
            OptionDescriptor(
                "origins", .integer(0...Int.max), summary: "How many independent origins tell it.", example: "1"),
            OptionDescriptor(
                "differences", .integer(0...Int.max), summary: "On how many points the tellings differ.", example: "1"),
            OptionDescriptor(
                "topics", .list(.text), summary: "Topics of it, others beside them.", example: "[trade]"),
            OptionDescriptor(
                "issues", .list(.text), summary: "Names of issues of it, others beside them.", example: "[Ports]"),
            text("follow_up", "Words of the event that a plan led to.", "opened"),
            count("How many such there are, exactly; at least one unless given."),
            snapshot("the events, one a line", "pipelines/snapshots/events.txt"), from,
        ])

    // MARK: What was left out

    private static let setAside = ExpectationDescriptor(
        subject: OptionDescriptor(
            "set_aside",
            .record([
                OptionDescriptor(
                    "block", .choice(Block.Role.allCases.map(\.rawValue)), isRequired: true,
                    summary: "What the stretch of text was taken for.", example: "comment"),
                OptionDescriptor(
                    "article", .text, summary: "The article; all together unless given.", example: "1"),
                count("How many blocks, exactly; at least one unless given."),
                OptionDescriptor(
                    "has", .list(.text), summary: "Words of such blocks.", example: "Report as abuse"),
                OptionDescriptor(
                    "lacks", .list(.text), summary: "Words that no such block has.", example: "said on Monday"),
            ]), isRequired: true, summary: "Blocks of a sort; what is not body is set aside.",
            example: "{ block: comment, count: 3 }"),
        checks: [])

    private static let unreadable = ExpectationDescriptor(
        subject: OptionDescriptor(
            "unreadable", .text, isRequired: true,
            summary: "A file or record that cannot be read, by path; '*' for any.", example: "articles/photo.txt"),
        checks: [
            text("code", "The code of the diagnostic.", "DOS303"),
            text("reason", "Words of the reason.", "not text"),
            count("How many such there are, exactly; at least one unless given."),
        ])

    // MARK: Reports and counts

    private static let report = ExpectationDescriptor(
        subject: OptionDescriptor(
            "report", .text, isRequired: true,
            summary:
                "A report, by label ('districts/orlo' and the list 'districts/index' of one with 'for_each'), by number, or by a "
                + "file that it writes, which is then read in that form.",
            example: "chronology"),
        checks: [
            OptionDescriptor("has", .list(.text), summary: "Words of it.", example: "signed an agreement"),
            OptionDescriptor(
                "lacks", .list(.text), summary: "Words that it does not have.", example: "Report as abuse"),
            text("title", "Its title.", "Across the strait"),
            OptionDescriptor(
                "entries", .integer(0...Int.max), summary: "How many dated entries it has.", example: "4"),
            OptionDescriptor(
                "date", .list(.date), summary: "Dates that entries bear, others beside them.", example: "2014-03-11"),
            OptionDescriptor(
                "sources", .integer(0...Int.max), summary: "How many articles it cites.", example: "2"),
            snapshot("the report, in the format of the snapshot's ending", "pipelines/snapshots/strait.md"),
        ])

    private static let articles = total("articles", "How many articles are there at the end.", checks: [from])
    private static let events = total("events", "How many events are there at the end.", checks: [from])
    private static let reports = total("reports", "How many reports are made, the list of a 'for_each' among them.")

    // MARK: Parts

    /// Where a pipeline branches, which end is meant.
    private static let from = OptionDescriptor(
        "from", .text,
        summary: "The stage after which it is looked at, by name or label; the last one unless given.",
        example: "energy")

    private static let basis = OptionDescriptor(
        "basis", .choice(DateBasis.allCases.map(\.rawValue)), summary: "What its date rests on.", example: "stated")

    private static func text(_ name: String, _ summary: String, _ example: String) -> OptionDescriptor {
        OptionDescriptor(name, .text, summary: summary, example: example)
    }

    private static func count(_ summary: String) -> OptionDescriptor {
        OptionDescriptor("count", .integer(0...Int.max), summary: summary, example: "1")
    }

    private static func snapshot(_ what: String, _ example: String) -> OptionDescriptor {
        OptionDescriptor(
            "snapshot", .path,
            summary: "A file that holds \(what); 'dossier test --update' writes it.", example: example)
    }

    private static func total(
        _ name: String, _ summary: String, checks: [OptionDescriptor] = []
    ) -> ExpectationDescriptor {
        ExpectationDescriptor(
            subject: OptionDescriptor(
                name, .integer(0...Int.max), isRequired: true, summary: summary, example: "2"), checks: checks)
    }
}
