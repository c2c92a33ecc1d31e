import ArticleModel

/// A report as a tree, before any format: what is said, and by which words of which source each sentence is borne.
public struct Brief: Sendable, Hashable {
    /// The report's name in the pipeline ("chronology").
    public var kind: String
    /// Title line.
    public var title: String
    /// The time the report speaks of, or the articles' range; empty when there is none.
    public var period: String
    /// The sections, in reading order.
    public var sections: [BriefSection]
    /// The articles that the report cites, in canonical order.
    public var sources: [SourceListing]

    /// Puts a report together.
    public init(kind: String, title: String, period: String = "", sections: [BriefSection], sources: [SourceListing]) {
        self.kind = kind
        self.title = title
        self.period = period
        self.sections = sections
        self.sources = sources
    }
}

/// A headed part of a report.
public struct BriefSection: Sendable, Hashable {
    /// Stable name within the report ("at-a-glance"), used for anchors.
    public var id: String
    /// Heading.
    public var heading: String
    /// What stands in it, in reading order.
    public var nodes: [BriefNode]

    /// Puts a section together.
    public init(id: String, heading: String, nodes: [BriefNode]) {
        self.id = id
        self.heading = heading
        self.nodes = nodes
    }
}

/// A part of a section. A new case is a question to every format.
public indirect enum BriefNode: Sendable, Hashable {
    /// A section within the section.
    case section(BriefSection)
    /// A cited sentence.
    case statement(Statement)
    /// A dated statement of a chronology.
    case entry(Entry)
    /// Somebody's words.
    case quotation(QuotationNode)
    /// Rows and columns.
    case table(Table)
    /// A drawing of dated points, with its rows as text.
    case timeline(Timeline)
    /// A point on which sources disagree.
    case difference(DifferenceNode)
    /// Words of the program itself about the report; never a statement about the world.
    case note(String)
}

/// The place in a source that bears a sentence, with all that is needed to open it again.
public struct Citation: Sendable, Hashable {
    /// The article.
    public var article: ArticleID
    /// Path of the file; see `ArticleSource.path`.
    public var path: String
    /// Path inside the file; empty for the file itself.
    public var member: String
    /// Number of the record in the file, counted from 1; nil where the file is one article.
    public var record: Int?
    /// SHA-256 of the article's raw bytes.
    public var revision: SHA256Digest
    /// First raw byte and the one after the last, in the layer of `member`.
    public var raw: Range<Int>
    /// The words, as they stand in the cleaned text.
    public var quote: String

    /// Points at the words that bear a sentence.
    public init(
        article: ArticleID, path: String, member: String = "", record: Int? = nil, revision: SHA256Digest,
        raw: Range<Int>,
        quote: String
    ) {
        self.article = article
        self.path = path
        self.member = member
        self.record = record
        self.revision = revision
        self.raw = raw
        self.quote = quote
    }
}

/// A sentence of a report: text made of source words, cuts and glosses, and the citations that bear it.
public struct Statement: Sendable, Hashable {
    /// A part of a statement's text.
    public enum Run: Sendable, Hashable {
        /// The source's own words, white space made single.
        case source(String)
        /// A cut, shown as […].
        case omission
        /// Words that stand in [brackets].
        case gloss(String)
        /// Words of a script, marked as such.
        case scripted(String)
    }

    /// Stable name within the report.
    public var id: String
    /// The sentence, in parts.
    public var runs: [Run]
    /// The places that bear it.
    public var citations: [Citation]

    /// Puts a statement together.
    public init(id: String, runs: [Run], citations: [Citation]) {
        self.id = id
        self.runs = runs
        self.citations = citations
    }

    /// The sentence as plain text.
    public var text: String {
        text { run in
            switch run {
            case .source(let words), .scripted(let words): words
            case .omission: "[…]"
            case .gloss(let words): "[\(words)]"
            }
        }
    }
}

/// A dated statement, as chronologies list them.
public struct Entry: Sendable, Hashable {
    /// The date and how it is known.
    public var date: EDTFDate?
    /// What the date rests on.
    public var basis: DateBasis
    /// Why this date, in one sentence; a footnote.
    public var dateReason: String
    /// What the date is the date of: the act, the last day for it, or only its telling.
    public var dating: Event.Dating
    /// Whether it came to pass.
    public var status: Event.Status
    /// Where, as a reader would say it; nil where not told.
    public var place: String?
    /// What happened; its id is the event's.
    public var statement: Statement
    /// Who tells it.
    public var support: Support
    /// What the tellings disagree on.
    public var differences: [DifferenceNode]
    /// What became of a plan; nil for what is no plan.
    public var followUp: String?
    /// What the sources call the end of something that was called off, where that is less than a cancellation: "shelved".
    public var ending: String?
    /// Issues the entry belongs to, by name.
    public var issues: [String]

    /// Puts an entry together.
    public init(
        date: EDTFDate?, basis: DateBasis, dateReason: String, dating: Event.Dating = .act, status: Event.Status,
        place: String?, statement: Statement,
        support: Support, differences: [DifferenceNode] = [], followUp: String? = nil, ending: String? = nil,
        issues: [String] = []
    ) {
        self.date = date
        self.basis = basis
        self.dateReason = dateReason
        self.dating = dating
        self.status = status
        self.place = place
        self.statement = statement
        self.support = support
        self.differences = differences
        self.followUp = followUp
        self.ending = ending
        self.issues = issues
    }
}

/// Somebody's words, as a report gives them.
public struct QuotationNode: Sendable, Hashable {
    /// The words, with their citation.
    public var statement: Statement
    /// Who says them, as a reader would say it; nil where not told.
    public var speaker: String?
    /// Who printed them; nil where not known.
    public var outlet: String?
    /// When they were printed.
    public var date: EDTFDate?

    /// Puts a quotation together.
    public init(statement: Statement, speaker: String?, outlet: String? = nil, date: EDTFDate?) {
        self.statement = statement
        self.speaker = speaker
        self.outlet = outlet
        self.date = date
    }
}

/// Rows and columns, each row with its citations.
public struct Table: Sendable, Hashable {
    /// One row.
    public struct Row: Sendable, Hashable {
        /// One text a column.
        public var cells: [String]
        /// The places that bear the row.
        public var citations: [Citation]
        /// The number that the row is about; nil where it is about none.
        public var measure: Measure?
        /// The file that the last cell names, relative to the report; nil where it names none.
        public var link: String?

        /// Puts a row together.
        public init(cells: [String], citations: [Citation], measure: Measure? = nil, link: String? = nil) {
            self.cells = cells
            self.citations = citations
            self.measure = measure
            self.link = link
        }
    }

    /// Column headings.
    public var columns: [String]
    /// The rows, in order.
    public var rows: [Row]

    /// Puts a table together.
    public init(columns: [String], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}

/// Dated points to be drawn along a line.
public struct Timeline: Sendable, Hashable {
    /// One point or bar.
    public struct Mark: Sendable, Hashable {
        /// When.
        public var date: EDTFDate
        /// Whether it came to pass.
        public var status: Event.Status
        /// Id of the entry it stands for.
        public var entry: String
        /// A few words.
        public var label: String
        /// What the sources call the end of something that was called off, where that is less than a cancellation.
        public var ending: String?

        /// Puts a mark together.
        public init(date: EDTFDate, status: Event.Status, ending: String? = nil, entry: String, label: String) {
            self.date = date
            self.status = status
            self.ending = ending
            self.entry = entry
            self.label = label
        }
    }

    /// The marks, oldest first.
    public var marks: [Mark]

    /// Puts a timeline together.
    public init(marks: [Mark]) { self.marks = marks }
}

/// A point on which sources disagree, each position with its citation.
public struct DifferenceNode: Sendable, Hashable {
    /// What is disputed, in a few words.
    public var subject: String
    /// What each source says, each a cited statement.
    public var positions: [Position]
    /// Whether the parties of one article differ, and not those who printed it.
    public var isOfParties: Bool

    /// One source's position.
    public struct Position: Sendable, Hashable {
        /// Who says so: the outlet, or the speaker.
        public var holder: String
        /// What is said, in the source's words.
        public var statement: Statement
        /// The number that is said; nil where it is about none.
        public var measure: Measure?

        /// Puts a position together.
        public init(holder: String, statement: Statement, measure: Measure? = nil) {
            self.holder = holder
            self.statement = statement
            self.measure = measure
        }
    }

    /// Puts a difference together.
    public init(subject: String, positions: [Position], isOfParties: Bool = false) {
        self.subject = subject
        self.positions = positions
        self.isOfParties = isOfParties
    }
}

/// An article in a report's list of sources.
public struct SourceListing: Sendable, Hashable {
    /// The article.
    public var article: ArticleID
    /// Its headline, or its path where it has none.
    public var headline: String
    /// Who printed it.
    public var outlet: String?
    /// Whose copy it is.
    public var origin: String?
    /// When it was published.
    public var published: ResolvedDate?
    /// Its address.
    public var url: String?
    /// Path of its file.
    public var path: String
    /// The copies folded into it.
    public var copies: [ArticleCopy]

    /// Lists an article.
    public init(
        article: ArticleID, headline: String, outlet: String?, origin: String?, published: ResolvedDate?, url: String?,
        path: String, copies: [ArticleCopy] = []
    ) {
        self.article = article
        self.headline = headline
        self.outlet = outlet
        self.origin = origin
        self.published = published
        self.url = url
        self.path = path
        self.copies = copies
    }
}
