import ArticleModel

/// What a map step made of one article, and what stands for each article that came out of it.
struct MapAnswer: Sendable {
    let verdict: Verdict
    /// One an article that stays, in order; nil where it is not known.
    var fingerprints: [Fingerprint?]
    /// Nil where no cache was asked.
    var isTaken: Bool?
    /// The entry that holds it; nil where none does, and for what was split.
    var trace: StepTrace?
}

/// A verdict on one article as bytes.
enum MapEntry {
    private enum Kind: UInt8 {
        case unchanged, keep, split, drop
    }

    /// The entry, and what stands for the articles that stay; no entry for a verdict that is to be sought anew each time.
    static func write(
        _ verdict: Verdict, on article: Article, _ content: Fingerprint
    ) -> (bytes: [UInt8]?, fingerprints: [Fingerprint?], changes: ArticleChanges?) {
        var writer = BinaryWriter()
        switch verdict {
        case .unchanged:
            writer.write(byte: Kind.unchanged.rawValue)
            return (writer.bytes, [content], ArticleChanges())
        case .keep(let changed):
            let changes = ArticleDelta.changes(of: changed, from: article)
            guard !changes.isEmpty else {
                writer.write(byte: Kind.unchanged.rawValue)
                return (writer.bytes, [content], changes)
            }
            let part = part(changed, changes, content)
            writer.write(byte: Kind.keep.rawValue)
            writer.write(part.fingerprint)
            writer.write(part.bytes)
            return (writer.bytes, [part.fingerprint], changes)
        case .split(let articles):
            writer.write(byte: Kind.split.rawValue)
            var fingerprints: [Fingerprint?] = []
            writer.write(articles) { writer, piece in
                let part = part(piece, of: article, content) ?? (content, nothing)
                fingerprints.append(part.fingerprint)
                writer.write(part.fingerprint)
                writer.write(part.bytes)
            }
            return (writer.bytes, fingerprints, nil)
        case .drop(let rule, let reason):
            writer.write(byte: Kind.drop.rawValue)
            writer.write(rule)
            writer.write(reason)
            return (writer.bytes, [], ArticleChanges())
        case .quarantine: return (nil, [], nil)
        }
    }

    /// The verdict of an entry, which lies under `key`; nil where it is none.
    static func read(
        _ bytes: [UInt8], on article: Article, _ content: Fingerprint, under key: Fingerprint? = nil
    ) -> MapAnswer? {
        var reader = BinaryReader(bytes)
        var changes = ArticleChanges()
        guard var answer = try? read(&reader, on: article, content, &changes), reader.isAtEnd else { return nil }
        if case .split = answer.verdict { return answer }
        answer.trace = key.map { StepTrace(key: $0, changes: changes) }
        return answer
    }

    private static func read(
        _ reader: inout BinaryReader, on article: Article, _ content: Fingerprint, _ changes: inout ArticleChanges
    ) throws(BinaryReader.Fault) -> MapAnswer {
        guard let kind = Kind(rawValue: try reader.byte()) else { throw BinaryReader.Fault() }
        switch kind {
        case .unchanged: return MapAnswer(verdict: .unchanged, fingerprints: [content], isTaken: true)
        case .keep:
            let part = try part(of: article, &reader, &changes)
            return MapAnswer(verdict: .keep(part.article), fingerprints: [part.fingerprint], isTaken: true)
        case .split:
            let parts = try reader.list { (reader) throws(BinaryReader.Fault) in
                try part(of: article, &reader, &changes)
            }
            return MapAnswer(
                verdict: .split(parts.map(\.article)), fingerprints: parts.map(\.fingerprint), isTaken: true)
        case .drop:
            let rule = try reader.text()
            return MapAnswer(verdict: .drop(rule: rule, reason: try reader.text()), fingerprints: [], isTaken: true)
        }
    }

    private static let nothing: [UInt8] = {
        var writer = BinaryWriter()
        writer.write(count: 0)
        writer.write(count: 0)
        return writer.bytes
    }()

    /// What makes `changed` of `article`, and what then stands for it; nil where the two are the same.
    static func part(
        _ changed: Article, of article: Article, _ content: Fingerprint
    ) -> (fingerprint: Fingerprint, bytes: [UInt8])? {
        let changes = ArticleDelta.changes(of: changed, from: article)
        return changes.isEmpty ? nil : part(changed, changes, content)
    }

    private static func part(
        _ changed: Article, _ changes: ArticleChanges, _ content: Fingerprint
    ) -> (fingerprint: Fingerprint, bytes: [UInt8]) {
        var writer = BinaryWriter()
        ArticleDelta.write(changed, changes, to: &writer)
        return (Fingerprint(of: [content, Fingerprint(of: writer.bytes)]), writer.bytes)
    }

    private static func part(
        of article: Article, _ reader: inout BinaryReader, _ changes: inout ArticleChanges
    ) throws(BinaryReader.Fault) -> (article: Article, fingerprint: Fingerprint) {
        let fingerprint = try reader.fingerprint()
        var inner = try reader.inner()
        let made = try ArticleDelta.read(from: article, &inner, noting: &changes)
        guard inner.isAtEnd else { throw BinaryReader.Fault() }
        return (made, fingerprint)
    }
}
