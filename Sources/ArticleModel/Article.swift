/// One news article: where it came from, its cleaned text, and everything that stages have found out about it.
public struct Article: Sendable, Identifiable {
    /// Shared by all copies until one of them is changed: articles are handed on and put in order again and again.
    @usableFromInline var record: ArticleRecord

    /// Stable name, made from the location (URL, else path and record number), not from the content.
    @inlinable public var id: ArticleID {
        get { record.facts.id }
        _modify {
            own()
            yield &record.facts.id
        }
    }
    /// Where the raw bytes came from and how they were read.
    public private(set) var source: ArticleSource {
        @inlinable get { record.facts.source }
        set {
            own()
            record.facts.source = newValue
        }
    }
    /// SHA-256 of the article's own raw bytes.
    public private(set) var revision: SHA256Digest {
        @inlinable get { record.facts.revision }
        set {
            own()
            record.facts.revision = newValue
        }
    }
    /// The cleaned text; spans are ranges of its bytes.
    public private(set) var text: ArticleText {
        @inlinable get { record.facts.text.held.value }
        set {
            own()
            record.facts.text = HeldText(newValue)
        }
    }
    /// What stands for the text, where that is known without reading it.
    public var textMark: TextMark? { record.facts.text.mark }
    /// The page's address, where known.
    @inlinable public var url: String? {
        get { record.facts.url }
        _modify {
            own()
            yield &record.facts.url
        }
    }
    /// The headline, where known.
    @inlinable public var headline: String? {
        get { record.facts.headline }
        _modify {
            own()
            yield &record.facts.headline
        }
    }
    /// The people who wrote it.
    @inlinable public var authors: [String] {
        get { record.facts.authors }
        _modify {
            own()
            yield &record.facts.authors
        }
    }
    /// The section of the outlet ("Opinion", "Asia").
    @inlinable public var section: String? {
        get { record.facts.section }
        _modify {
            own()
            yield &record.facts.section
        }
    }
    /// The place and agency mark before the first sentence ("SOCHI, Russia (Reuters)").
    @inlinable public var dateline: String? {
        get { record.facts.dateline }
        _modify {
            own()
            yield &record.facts.dateline
        }
    }
    /// Who printed it.
    @inlinable public var outlet: String? {
        get { record.facts.outlet }
        _modify {
            own()
            yield &record.facts.outlet
        }
    }
    /// Whose copy it is, where that is an agency's.
    @inlinable public var origin: String? {
        get { record.facts.origin }
        _modify {
            own()
            yield &record.facts.origin
        }
    }
    /// BCP 47 language code.
    @inlinable public var language: String? {
        get { record.facts.language }
        _modify {
            own()
            yield &record.facts.language
        }
    }
    /// What is known about rights of use.
    @inlinable public var rights: String? {
        get { record.facts.rights }
        _modify {
            own()
            yield &record.facts.rights
        }
    }
    /// When it was first published, as far as the evidence goes.
    @inlinable public var published: ResolvedDate? {
        get { record.facts.published }
        _modify {
            own()
            yield &record.facts.published
        }
    }
    /// When it was last changed, as the source says.
    @inlinable public var updated: ResolvedDate? {
        get { record.facts.updated }
        _modify {
            own()
            yield &record.facts.updated
        }
    }
    /// All dates that could have been the publication date, the chosen one among them.
    @inlinable public var dateCandidates: [DateCandidate] {
        get { record.facts.dateCandidates }
        _modify {
            own()
            yield &record.facts.dateCandidates
        }
    }
    /// Labelled stretches of the text, in text order, not overlapping.
    @inlinable public var blocks: [Block] {
        get { record.facts.blocks }
        _modify {
            own()
            yield &record.facts.blocks
        }
    }
    /// The words, numbers and marks of the text, in order; empty until cleaning.
    @inlinable public var tokens: [Token] {
        get { record.facts.tokens.value }
        _modify {
            own()
            yield &record.facts.tokens.value
        }
    }
    /// Takes tokens that are made when somebody first looks at them.
    public mutating func setTokens(_ tokens: Deferred<[Token]>) {
        own()
        record.facts.tokens = tokens
    }

    /// What stages have marked in the text.
    @inlinable public var annotations: AnnotationSet {
        get { record.facts.annotations }
        _modify {
            own()
            yield &record.facts.annotations
        }
    }
    /// Weight of each topic that the body is about, by its lexicon's own threshold; empty before the `topics` stage.
    @inlinable public var topics: [String: Int] {
        get { record.facts.topics }
        _modify {
            own()
            yield &record.facts.topics
        }
    }
    /// How it begins, as the `topics` stage found it; nil before that stage.
    @inlinable public var lead: ArticleLead? {
        get { record.facts.lead }
        _modify {
            own()
            yield &record.facts.lead
        }
    }
    /// Free values, set by sidecars and scripts.
    @inlinable public var fields: [String: FieldValue] {
        get { record.facts.fields }
        _modify {
            own()
            yield &record.facts.fields
        }
    }
    /// The articles folded into this one as copies.
    @inlinable public var copies: [ArticleCopy] {
        get { record.facts.copies }
        _modify {
            own()
            yield &record.facts.copies
        }
    }
    /// The articles whose text is much like this one's, the likest first, those folded into it among them.
    @inlinable public var near: [NearArticle] {
        get { record.facts.near }
        _modify {
            own()
            yield &record.facts.near
        }
    }
    /// What of its page it is, where a script split it off; nil for a whole article.
    @inlinable public var portion: Portion? {
        get { record.facts.portion }
        _modify {
            own()
            yield &record.facts.portion
        }
    }

    /// Makes an article as a reader found it; everything not given is unknown.
    public init(id: ArticleID, source: ArticleSource, revision: SHA256Digest, text: ArticleText) {
        record = ArticleRecord(ArticleFacts(id: id, source: source, revision: revision, text: HeldText(text)))
    }

    /// Takes up an article that was kept: its text, which is that of an article made before, is read when somebody first looks at it.
    public init(
        id: ArticleID, source: ArticleSource, revision: SHA256Digest, keptText: Deferred<ArticleText>, mark: TextMark?
    ) {
        record = ArticleRecord(ArticleFacts(id: id, source: source, revision: revision, text: HeldText(keptText, mark)))
    }

    /// Takes what was kept of another state of it; what is nil stays.
    public mutating func restore(
        source: ArticleSource? = nil, revision: SHA256Digest? = nil, keptText: Deferred<ArticleText>? = nil
    ) {
        if let source { self.source = source }
        if let revision { self.revision = revision }
        guard let keptText else { return }
        own()
        record.facts.text = HeldText(keptText, nil)
    }

    /// Reads its text and tokens now, where they were to be read later: whoever works on it asks for them again and again.
    public mutating func readText() {
        guard record.facts.text.held.isOpen || record.facts.tokens.isOpen else { return }
        own()
        record.facts.text.held = Deferred(record.facts.text.held.value)
        record.facts.tokens = Deferred(record.facts.tokens.value)
    }

    /// Reads all that was to be read later.
    public mutating func readAll() {
        readText()
        annotations.readAll()
    }

    /// Whether both are one in memory, and so the same in all; false says nothing.
    public func isShared(with other: Article) -> Bool { record === other.record }

    /// Whether both have one text, which shows without reading it; false says nothing.
    public func sharesText(with other: Article) -> Bool {
        record.facts.text.held.isShared(with: other.record.facts.text.held)
    }

    /// Whether both have the same tokens, which shows without reading them; false says nothing.
    public func sharesTokens(with other: Article) -> Bool {
        record.facts.tokens.isShared(with: other.record.facts.tokens)
    }

    /// Makes the record its own before it is changed.
    @usableFromInline
    mutating func own() { if !isKnownUniquelyReferenced(&record) { record = ArticleRecord(record.facts) } }

    /// The same article, wrapped in another source, with a heading of it before the text; all spans move along.
    public func wrapped(in source: ArticleSource, revision: SHA256Digest, heading: MappedText?) -> Article {
        var text = heading ?? MappedText()
        if heading != nil { text.appendInserted("\n\n".utf8) }
        let shift = text.bytes.count
        text.append(MappedText(of: self.text))
        var copy = self
        copy.source = source
        copy.revision = revision
        copy.text = ArticleText(text)
        func moved(_ span: TextSpan) -> TextSpan { TextSpan(span.start + shift, span.end + shift) }
        copy.dateCandidates = dateCandidates.map {
            DateCandidate(kind: $0.kind, date: $0.date, span: $0.span.map(moved), score: $0.score, reason: $0.reason)
        }
        copy.blocks = blocks.map { Block(role: $0.role, span: moved($0.span), repeats: $0.repeats) }
        copy.lead = lead.map { ArticleLead(span: moved($0.span), issues: $0.issues) }
        if let heading { copy.blocks.insert(Block(role: .headline, span: TextSpan(0, heading.bytes.count)), at: 0) }
        return copy
    }

    /// The raw bytes that `span` was made from; nil where any of its words was inserted, for nothing bears those out.
    public func rawRange(of span: TextSpan) -> RawRange? {
        guard let raw = text.map.rawRange(of: span), !holdsInsertedWords(span) else { return nil }
        return raw
    }

    /// True where a byte of `span` that can be seen comes from nowhere.
    private func holdsInsertedWords(_ span: TextSpan) -> Bool {
        var position = span.start
        for segment in text.map.segments(touching: span) {
            if position < segment.textStart, canBeSeen(position..<segment.textStart) { return true }
            position = max(position, segment.textStart + segment.textLength)
        }
        return position < span.end && canBeSeen(position..<min(span.end, text.bytes.count))
    }

    /// True for more than white space and the joiners that keep long runs of accents apart.
    private func canBeSeen(_ range: Range<Int>) -> Bool {
        var words = text.bytes[range]
        while let first = words.first {
            guard first <= 0x20 || words.starts(with: CanonicalComposition.joiner) else { return true }
            words = words.dropFirst(first <= 0x20 ? 1 : CanonicalComposition.joiner.count)
        }
        return false
    }

    /// The blocks of one role, in text order, with repeats of earlier blocks left out.
    public func blocks(of role: Block.Role) -> [Block] {
        blocks.filter { $0.role == role && $0.repeats == nil }
    }
}
