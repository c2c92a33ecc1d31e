import Configuration

/// What a stage or composer is called, takes, needs and gives; help, docs, schema, lint and tests are made from it.
public struct StageDescriptor: Sendable {
    /// How a stage sees the corpus.
    public enum Kind: String, Sendable {
        /// One article at a time; pure.
        case map
        /// Values of a key, joined in any order.
        case keyed
        /// All articles at once, in canonical order.
        case corpus
        /// Corpus to brief.
        case compose
    }

    /// A piece of pipeline file that shows the stage at work.
    public struct Example: Sendable {
        /// What it does, one sentence.
        public let summary: String
        /// The entry of the `stages` or `reports` list, from its dash on.
        public let yaml: String

        /// Shows a stage at work.
        public init(_ summary: String, yaml: String) {
            self.summary = summary
            self.yaml = yaml
        }
    }

    /// The word in the pipeline file.
    public let name: String
    /// One sentence on what it is for.
    public let summary: String
    /// How it sees the corpus.
    public let kind: Kind
    /// What it takes.
    public let options: [OptionDescriptor]
    /// What must have been provided by stages before it.
    public let needs: [Capability]
    /// What it provides to stages after it.
    public let provides: [Capability]
    /// Whether a second one adds to what a first one has done; the others do it anew.
    public let addsUp: Bool
    /// How one writes it.
    public let examples: [Example]

    /// Describes a stage or composer.
    public init(
        name: String, summary: String, kind: Kind, options: [OptionDescriptor] = [], needs: [Capability] = [],
        provides: [Capability] = [], addsUp: Bool = false, examples: [Example]
    ) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.options = options
        self.needs = needs
        self.provides = provides
        self.addsUp = addsUp
        self.examples = examples
    }
}

/// Something that a stage finds out and a later one may rely on.
public struct Capability: Sendable, Hashable {
    /// The name, as messages say it.
    public let name: String

    /// Takes a capability by its name.
    public init(_ name: String) { self.name = name }

    /// Labelled blocks.
    public static let blocks = Capability("blocks")
    /// Tokens and sentences.
    public static let sentences = Capability("sentences")
    /// Date expressions and dates of publication.
    public static let dates = Capability("dates")
    /// Mentions of entities.
    public static let names = Capability("names")
    /// Hits of topic lexicons.
    public static let topics = Capability("topics")
    /// Quotations.
    public static let quotes = Capability("quotes")
    /// Quantities.
    public static let quantities = Capability("quantities")
    /// Copies folded.
    public static let copies = Capability("copies")
    /// Events.
    public static let events = Capability("events")
}
