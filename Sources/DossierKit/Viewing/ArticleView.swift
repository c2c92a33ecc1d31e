import ArticleModel

/// An article as a page shows it: its labelled blocks in pieces, each of which knows what stages have marked there.
public struct ArticleView: Sendable {
    /// A fact about the article, with its name.
    public typealias Fact = (name: String, value: String)

    /// A labelled stretch of the text.
    public struct Block: Sendable {
        /// What it is ("body", "comment"); empty for text that no stage has labelled.
        public let role: String
        /// True when an earlier block says the same.
        public let isRepeat: Bool
        /// The text, in pieces that follow one another.
        public let pieces: [Piece]
    }

    /// Words that are marked alike.
    public struct Piece: Sendable, Hashable {
        /// The words, as they stand in the cleaned text.
        public let text: String
        /// The kinds of annotation that cover them, in byte order of their names.
        public let kinds: [String]
        /// What those annotations mean.
        public let meanings: [String]
        /// Whether they belong to the passage that is asked for.
        public let isPassage: Bool
    }

    /// A kind of annotation and how many there are.
    public struct Kind: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// How many annotations of it there are.
        public let count: Int
    }

    /// An annotation in a list.
    public struct Mark: Sendable, Hashable {
        /// Its kind.
        public let kind: String
        /// The words and what they were taken for.
        public let meaning: String
    }

    /// What is known of it in a list of articles.
    public let row: CorpusView.Row
    /// What is known about it, in the order of a page.
    public let facts: [Fact]
    /// Path of its file.
    public let path: String
    /// The blocks, in text order.
    public let blocks: [Block]
    /// The kinds of annotation, by name; sentences are not among them.
    public let kinds: [Kind]
    /// The annotations, in text order.
    public let marks: [Mark]
    /// Where the reports cite it.
    public let cited: [CitedPassages.Cited]
    /// False where a passage was asked for that does not stand in it.
    public let hasPassage: Bool

    init(_ article: Article, row: CorpusView.Row, cited: [CitedPassages.Cited], passage: CitedPassages.Place?) {
        self.row = row
        self.cited = cited
        path = article.source.path
        facts = Self.facts(article, row: row)
        let kinds = article.annotations.kinds.filter { $0 != .sentence }
        self.kinds = kinds.map { Kind(name: $0.name, count: article.annotations[$0].count) }
        let annotations = kinds.flatMap { article.annotations[$0] }.sorted { $0.span < $1.span }
        marks = annotations.map { Mark(kind: $0.kind.name, meaning: AnnotationWords.text(of: $0, in: article)) }
        let span = passage.flatMap { Self.span(of: $0, in: article) }
        hasPassage = passage == nil || span != nil
        let cutter = PieceCutter(article: article, annotations: annotations, passage: span)
        blocks = Self.stretches(article).map { block in
            Block(
                role: block.role?.rawValue ?? "", isRepeat: block.isRepeat, pieces: cutter.pieces(of: block.span))
        }
    }

    private static func facts(_ article: Article, row: CorpusView.Row) -> [Fact] {
        let topics = article.topics.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let facts: [(String, String?)] = [
            ("fate", row.fate), ("outlet", article.outlet), ("origin", article.origin),
            ("published", article.published.map(date)), ("updated", article.updated.map(date)),
            ("authors", article.authors.isEmpty ? nil : article.authors.joined(separator: ", ")),
            ("dateline", article.dateline), ("section", article.section), ("language", article.language),
            ("topics", topics.isEmpty ? nil : topics.map { "\($0.key) (weight \($0.value))" }.joined(separator: ", ")),
            ("address", article.url), ("source", article.source.location),
            ("read as", "\(article.source.reader), \(article.source.encoding)"), ("id", article.id.description),
            ("revision", article.revision.description),
        ]
        let fields = article.fields.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return facts.compactMap { name, value in value.map { (name, $0) } }
            + fields.map { ("field \($0)", AnnotationWords.text(of: article.fields[$0] ?? .null)) }
    }

    private static func date(_ date: ResolvedDate) -> String { "\(date.date) (\(date.basis.rawValue)): \(date.reason)" }

    private static func span(of place: CitedPassages.Place, in article: Article) -> TextSpan? {
        guard let layer = article.source.layers.firstIndex(where: { $0.member == place.member }) else { return nil }
        return article.text.map.textSpan(
            of: RawRange(layer: layer, start: place.raw.lowerBound, end: place.raw.upperBound))
    }

    private typealias Stretch = (role: ArticleModel.Block.Role?, isRepeat: Bool, span: TextSpan)

    /// The blocks, and the text between them where there is any to see.
    private static func stretches(_ article: Article) -> [Stretch] {
        var stretches: [Stretch] = []
        var position = 0
        func fill(to end: Int) {
            let gap = TextSpan(position, end)
            if article.text.bytes(in: gap).contains(where: { $0 > 0x20 }) { stretches.append((nil, false, gap)) }
        }
        for block in article.blocks where block.span.start >= position {
            fill(to: block.span.start)
            stretches.append((block.role, block.repeats != nil, block.span))
            position = block.span.end
        }
        fill(to: article.text.span.end)
        return stretches
    }
}
