import ArticleModel

/// Which parts of an article are not those of another.
struct ArticleChanges: Sendable, Hashable {
    /// A bit for each part.
    fileprivate(set) var parts = 0
    /// Kinds of annotations.
    fileprivate(set) var kinds: [AnnotationKind] = []

    /// None.
    init() {}

    /// True where nothing is changed.
    var isEmpty: Bool { parts == 0 && kinds.isEmpty }

    /// Adds those of a further change.
    mutating func formUnion(_ other: ArticleChanges) {
        parts |= other.parts
        for kind in other.kinds where !kinds.contains(kind) { kinds.append(kind) }
    }
}

/// A part of an article that takes much room and is seldom looked at.
enum HeavyPart: Sendable, Hashable {
    case text, tokens
    case annotations(AnnotationKind)
}

extension ArticleChanges {
    /// The heavy parts among them.
    var heavy: [HeavyPart] {
        (parts & ArticleDelta.Part.text.bit != 0 ? [.text] : [])
            + (parts & ArticleDelta.Part.tokens.bit != 0 ? [.tokens] : [])
            + kinds.filter(AnnotationSet.canWait).map { .annotations($0) }
    }

    /// The others.
    var withoutHeavy: ArticleChanges {
        var light = withoutText
        light.parts &= ~ArticleDelta.Part.tokens.bit
        light.kinds.removeAll(where: AnnotationSet.canWait)
        return light
    }

    /// All but the text.
    var withoutText: ArticleChanges {
        var rest = self
        rest.parts &= ~ArticleDelta.Part.text.bit
        return rest
    }
}

/// What makes one article of another, as bytes: only what differs is written, all of it where there is no other.
enum ArticleDelta {
    /// The parts of an article, by the bit that says that one is written; annotations always are, by kind.
    fileprivate enum Part: Int, CaseIterable {
        case id, source, revision, text, url, headline, authors, section, dateline, outlet, origin, language, rights
        case published, updated, dateCandidates, blocks, tokens, topics, lead, fields, copies, near, portion

        var bit: Int { 1 << rawValue }
    }

    /// Names of the properties of an article that are written; a test compares them with those that there are.
    static let names = Part.allCases.map { "\($0)" } + ["annotations"]

    /// What is changed about `article` against `base`; all of it where there is none.
    static func changes(of article: Article, from base: Article?) -> ArticleChanges {
        var changes = ArticleChanges()
        if let base, article.isShared(with: base) { return changes }
        changes.parts = changed(article, base)
        changes.kinds = changedKinds(article.annotations, base?.annotations)
        return changes
    }

    /// Writes what makes `article` of `base`; false where nothing does.
    @discardableResult
    static func write(_ article: Article, from base: Article?, to writer: inout BinaryWriter) -> Bool {
        let changes = changes(of: article, from: base)
        write(article, changes, to: &writer)
        return !changes.isEmpty
    }

    /// Writes some parts of an article.
    static func write(_ article: Article, _ changes: ArticleChanges, to writer: inout BinaryWriter) {
        let (parts, kinds) = (changes.parts, changes.kinds)
        writer.write(count: parts)
        func has(_ part: Part) -> Bool { parts & part.bit != 0 }
        if has(.id) { writer.write(article.id.description) }
        if has(.source) { writer.write(article.source) }
        if has(.revision) { writer.write(article.revision) }
        if has(.text) {
            var inner = BinaryWriter()
            inner.write(article.text)
            writer.write(inner.bytes)
        }
        if has(.url) { writer.write(article.url) }
        if has(.headline) { writer.write(article.headline) }
        if has(.authors) { writer.write(article.authors) }
        if has(.section) { writer.write(article.section) }
        if has(.dateline) { writer.write(article.dateline) }
        if has(.outlet) { writer.write(article.outlet) }
        if has(.origin) { writer.write(article.origin) }
        if has(.language) { writer.write(article.language) }
        if has(.rights) { writer.write(article.rights) }
        if has(.published) { writer.write(article.published) { $0.write($1) } }
        if has(.updated) { writer.write(article.updated) { $0.write($1) } }
        if has(.dateCandidates) { writer.write(article.dateCandidates) { $0.write($1) } }
        if has(.blocks) { writer.write(article.blocks) }
        if has(.tokens) {
            var inner = BinaryWriter()
            inner.write(article.tokens)
            writer.write(inner.bytes)
        }
        if has(.topics) { writer.write(article.topics) { $0.write($1) } }
        if has(.lead) { writer.write(article.lead) { $0.write($1) } }
        if has(.fields) { writer.write(article.fields) { $0.write($1) } }
        if has(.copies) { writer.write(article.copies) }
        if has(.near) { writer.write(article.near) }
        if has(.portion) { writer.write(article.portion) { $0.write($1) } }
        writer.write(kinds) { writer, kind in
            writer.write(kind.name)
            var inner = BinaryWriter()
            inner.write(article.annotations[kind])
            writer.write(inner.bytes)
        }
    }

    /// Makes the article of `base` again.
    ///
    /// - Parameter text: the text, where there is no base and it was not written.
    static func read(
        from base: Article?, _ reader: inout BinaryReader, text: (text: Deferred<ArticleText>, mark: TextMark)? = nil
    ) throws(BinaryReader.Fault) -> Article {
        var changes = ArticleChanges()
        return try read(from: base, &reader, text: text, noting: &changes)
    }

    /// The same, noting which parts were read.
    static func read(
        from base: Article?, _ reader: inout BinaryReader, text: (text: Deferred<ArticleText>, mark: TextMark)? = nil,
        noting changes: inout ArticleChanges
    ) throws(BinaryReader.Fault) -> Article {
        let parts = try reader.natural()
        func has(_ part: Part) -> Bool { parts & part.bit != 0 }
        guard parts < Part.portion.bit << 1 else { throw BinaryReader.Fault() }
        changes.parts = parts
        var article = try core(of: base, parts, &reader, text)
        if has(.url) { article.url = try reader.optionalText() }
        if has(.headline) { article.headline = try reader.optionalText() }
        if has(.authors) { article.authors = try reader.textList() }
        if has(.section) { article.section = try reader.optionalText() }
        if has(.dateline) { article.dateline = try reader.optionalText() }
        if has(.outlet) { article.outlet = try reader.optionalText() }
        if has(.origin) { article.origin = try reader.optionalText() }
        if has(.language) { article.language = try reader.optionalText() }
        if has(.rights) { article.rights = try reader.optionalText() }
        if has(.published) { article.published = try reader.optionalDate() }
        if has(.updated) { article.updated = try reader.optionalDate() }
        if has(.dateCandidates) {
            article.dateCandidates = try reader.list { (reader) throws(BinaryReader.Fault) in
                try reader.dateCandidate()
            }
        }
        if has(.blocks) { article.blocks = try reader.blocks() }
        if has(.tokens) { article.setTokens(later(try reader.inner())) }
        if has(.topics) {
            article.topics = try reader.map { (reader) throws(BinaryReader.Fault) in try reader.integer() }
        }
        if has(.lead) {
            article.lead = try reader.optional { (reader) throws(BinaryReader.Fault) in try reader.lead() }
        }
        if has(.fields) {
            article.fields = try reader.map { (reader) throws(BinaryReader.Fault) in try reader.fieldValue() }
        }
        if has(.copies) { article.copies = try reader.copies() }
        if has(.near) { article.near = try reader.nearArticles() }
        if has(.portion) {
            article.portion = try reader.optional { (reader) throws(BinaryReader.Fault) in try reader.portion() }
        }
        for _ in 0..<(try reader.count()) {
            let kind = AnnotationKind(try reader.text())
            changes.kinds.append(kind)
            let inner = try reader.inner()
            article.annotations.set(for: kind) {
                var reader = inner
                return (try? reader.annotations(of: kind)) ?? []
            }
        }
        return article
    }

    /// Tokens that are read when somebody first looks at them; entries are checked as a whole before, so that these are never torn.
    private static func later(_ inner: BinaryReader) -> Deferred<[Token]> {
        Deferred(placeholder: []) {
            var reader = inner
            return (try? reader.tokens()) ?? []
        }
    }

    /// The article with its id, source, revision and text, all else as in `base`.
    private static func core(
        of base: Article?, _ parts: Int, _ reader: inout BinaryReader,
        _ kept: (text: Deferred<ArticleText>, mark: TextMark)?
    ) throws(BinaryReader.Fault) -> Article {
        func has(_ part: Part) -> Bool { parts & part.bit != 0 }
        let id = has(.id) ? ArticleID(try reader.text()) : base?.id
        let source = has(.source) ? try reader.source() : nil
        let revision = has(.revision) ? try reader.digest() : nil
        let text = has(.text) ? laterText(try reader.inner()) : nil
        guard var article = base else {
            guard let id, let source, let revision, let text = text ?? kept?.text else { throw BinaryReader.Fault() }
            return Article(
                id: id, source: source, revision: revision, keptText: text, mark: has(.text) ? nil : kept?.mark)
        }
        if let id, has(.id) { article.id = id }
        article.restore(source: source, revision: revision, keptText: text)
        return article
    }

    /// The text, read when somebody first looks at it.
    private static func laterText(_ inner: BinaryReader) -> Deferred<ArticleText> {
        Deferred(placeholder: .none) {
            var reader = inner
            return (try? reader.articleText()) ?? .none
        }
    }

    private static func changed(_ new: Article, _ base: Article?) -> Int {
        guard let old = base else { return (Part.portion.bit << 1) - 1 }
        var parts = 0
        func note(_ part: Part, _ isSame: Bool) { if !isSame { parts |= part.bit } }
        note(.id, isSame(new.id.description, old.id.description) { $0.write($1) })
        note(.source, isSame(new.source, old.source) { $0.write($1) })
        note(.revision, new.revision == old.revision)
        note(.text, new.sharesText(with: old) || new.text == old.text)
        for (part, field) in plainTexts {
            note(part, isSame(new[keyPath: field], old[keyPath: field]) { $0.write($1) })
        }
        note(.authors, isSame(new.authors, old.authors) { $0.write($1) })
        note(.published, isSame(new.published, old.published) { $0.write($1) { $0.write($1) } })
        note(.updated, isSame(new.updated, old.updated) { $0.write($1) { $0.write($1) } })
        note(.dateCandidates, isSame(new.dateCandidates, old.dateCandidates) { $0.write($1) { $0.write($1) } })
        note(.blocks, new.blocks == old.blocks)
        note(.tokens, new.sharesTokens(with: old) || new.tokens == old.tokens)
        note(.topics, isSame(new.topics, old.topics) { $0.write($1) { $0.write($1) } })
        note(.lead, isSame(new.lead, old.lead) { $0.write($1) { $0.write($1) } })
        // Two numbers that are no numbers differ, and are written; that costs room, not truth.
        note(.fields, isSame(new.fields, old.fields) { $0.write($1) { $0.write($1) } })
        note(.copies, isSame(new.copies, old.copies) { $0.write($1) })
        note(.near, isSame(new.near, old.near) { $0.write($1) })
        note(.portion, isSame(new.portion, old.portion) { $0.write($1) { $0.write($1) } })
        return parts
    }

    private static func changedKinds(_ new: AnnotationSet, _ old: AnnotationSet?) -> [AnnotationKind] {
        guard let old else { return new.kinds }
        var kinds = AnnotationKind.ofStages + new.ownKinds
        kinds += old.ownKinds.filter { !kinds.contains($0) }
        // Those that are to be read later and are the same are not read to be told so.
        kinds = kinds.filter { !new.isShared($0, with: old) }
        let gone = inOrder(kinds.filter { !old[$0].isEmpty && new[$0].isEmpty })
        let changed = kinds.filter { kind in
            !new[kind].isEmpty && !isShared(new[kind], old[kind]) && !isSame(new[kind], old[kind]) { $0.write($1) }
        }
        return inOrder(changed) + gone
    }

    private static func inOrder(_ kinds: [AnnotationKind]) -> [AnnotationKind] {
        kinds.count < 2 ? kinds : kinds.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static var plainTexts: [(Part, KeyPath<Article, String?>)] {
        [
            (.url, \.url), (.headline, \.headline), (.section, \.section), (.dateline, \.dateline),
            (.outlet, \.outlet), (.origin, \.origin), (.language, \.language), (.rights, \.rights),
        ]
    }

    /// Whether two values are equal byte by byte: texts that count as equal may be written with other bytes ("é", "e\u{301}").
    private static func isSame<Value: Equatable>(
        _ new: Value, _ old: Value, _ write: (inout BinaryWriter, Value) -> Void
    ) -> Bool {
        guard new == old else { return false }
        func bytes(_ value: Value) -> [UInt8] {
            var writer = BinaryWriter()
            write(&writer, value)
            return writer.bytes
        }
        return bytes(new) == bytes(old)
    }

    /// Whether two arrays are one in memory.
    private static func isShared<Value>(_ new: [Value], _ old: [Value]) -> Bool {
        new.withUnsafeBufferPointer { left in
            old.withUnsafeBufferPointer { left.baseAddress == $0.baseAddress && left.count == $0.count }
        }
    }
}

extension BinaryReader {
    fileprivate mutating func optionalDate() throws(Fault) -> ResolvedDate? {
        try optional { (reader) throws(Fault) in try reader.resolvedDate() }
    }
}
