/// What an edition says of one event, as far as editions are compared: read from a brief, or from a report kept as JSON.
public struct EntrySnapshot: Sendable, Hashable {
    /// A place in an article that tells of it.
    public struct Telling: Sendable, Hashable {
        /// Id of the article.
        public var article: String
        /// The words.
        public var quote: String

        /// Names a telling.
        public init(article: String, quote: String) {
            self.article = article
            self.quote = quote
        }
    }

    /// Id of the event.
    public var id: String
    /// The sentence.
    public var text: String
    /// The date, in EDTF; nil where there is none.
    public var date: String?
    /// Whether it came to pass.
    public var status: String
    /// Who printed it.
    public var outlets: [String]
    /// Whose copy it is.
    public var origins: [String]
    /// The places it is cited from.
    public var tellings: [Telling]

    /// Describes an entry.
    public init(
        id: String, text: String, date: String?, status: String, outlets: [String] = [], origins: [String] = [],
        tellings: [Telling] = []
    ) {
        self.id = id
        self.text = text
        self.date = date
        self.status = status
        self.outlets = outlets
        self.origins = origins
        self.tellings = tellings
    }

    /// What an entry of a brief says.
    public init(_ entry: Entry) {
        self.init(
            id: entry.statement.id, text: entry.statement.text, date: entry.date?.description,
            status: entry.status.rawValue, outlets: entry.support.outlets, origins: entry.support.origins,
            tellings: entry.statement.citations.map { Telling(article: $0.article.description, quote: $0.quote) })
    }
}

extension Brief {
    /// The dated entries, in reading order, each event once.
    public var entries: [Entry] {
        var seen: Set<String> = []
        return sections.flatMap(Self.entries).filter { seen.insert($0.statement.id).inserted }
    }

    private static func entries(of section: BriefSection) -> [Entry] {
        section.nodes.flatMap { node -> [Entry] in
            switch node {
            case .entry(let entry): [entry]
            case .section(let inner): entries(of: inner)
            case .statement, .quotation, .table, .timeline, .difference, .note: []
            }
        }
    }
}
