/// All readers; a new one is its file and a line here.
public struct ReaderCatalogue: Sendable {
    /// The readers of the program; of equal claims the earlier one wins.
    public static let all: [any ArticleReader.Type] = [
        MailReader.self,
        FeedReader.self,
        NDJSONReader.self,
        JSONReader.self,
        HTMLReader.self,
        MarkdownReader.self,
        DelimitedReader.self,
        PlainTextReader.self,
    ]

    /// What can be said of everything that is read: the readers, and the wrappings they find articles in.
    public static let descriptors: [ReaderDescriptor] = all.map { $0.descriptor } + Wrapping.descriptors

    /// A reader that is made at run time, such as a script; it is asked before the program's own.
    public struct Custom: Sendable {
        /// What it is called and reads.
        public let descriptor: ReaderDescriptor
        /// What makes it again, in its maker's words, for those who open a source later; nil where nothing is needed.
        public let recipe: String?
        let claim: @Sendable (ReaderInput) -> ReaderClaim
        let read: @Sendable (ReaderInput) -> ReaderOutput?

        /// - Parameters:
        ///   - claim: how surely the content is of its kind; of equal claims a custom reader wins over the program's own.
        ///   - read: the articles, made with `ReaderInput.article` so that their source is filled in; nil leaves the bytes to
        ///     the other readers.
        public init(
            _ descriptor: ReaderDescriptor, recipe: String? = nil,
            claim: @escaping @Sendable (ReaderInput) -> ReaderClaim,
            read: @escaping @Sendable (ReaderInput) -> ReaderOutput?
        ) {
            self.descriptor = descriptor
            self.recipe = recipe
            self.claim = claim
            self.read = read
        }
    }

    private let custom: [Custom]

    /// The program's readers, and some made at run time.
    public init(custom: [Custom] = []) { self.custom = custom }

    /// True where readers made at run time are asked too.
    var hasCustom: Bool { !custom.isEmpty }

    /// What some bytes hold; empty and binary ones are quarantined before any of the program's readers sees them.
    public func read(_ input: ReaderInput) -> ReaderOutput {
        if let output = readByCustom(input) { return output }
        if let refusal = Self.refusal(of: input) { return refusal }
        return Self.reader(for: input)?.read(input) ?? Self.empty(input)
    }

    /// What the readers made at run time make of some bytes; nil where none of them takes them.
    func readByCustom(_ input: ReaderInput) -> ReaderOutput? {
        for claim in [ReaderClaim.certain, .likely, .possible] {
            for reader in custom where reader.claim(input) == claim {
                if claim < .certain, let own = Self.reader(for: input), own.claim(on: input) > claim { continue }
                if let output = reader.read(input) { return output }
            }
        }
        return nil
    }

    /// The reader of the program with the strongest claim; nil when none has any.
    public static func reader(for input: ReaderInput) -> (any ArticleReader.Type)? {
        var best: (claim: ReaderClaim, reader: any ArticleReader.Type)?
        for reader in all {
            let claim = reader.claim(on: input)
            if claim > best?.claim ?? .none { best = (claim, reader) }
        }
        return best?.reader
    }

    /// What some bytes hold, read by the program's own readers.
    public static func read(_ input: ReaderInput) -> ReaderOutput { ReaderCatalogue().read(input) }

    private static func refusal(of input: ReaderInput) -> ReaderOutput? {
        if let kind = BinaryDetection.kind(of: input.bytes, as: input.encoding) {
            return .refused(input, .articleBinary, "the file is \(kind), not text", help: "convert it to text first")
        }
        return input.firstVisible() == nil ? empty(input) : nil
    }

    private static func empty(_ input: ReaderInput) -> ReaderOutput {
        .refused(input, .articleEmpty, "the file holds no text", help: "remove it, or fetch it again")
    }
}
