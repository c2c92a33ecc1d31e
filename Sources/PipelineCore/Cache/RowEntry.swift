import ArticleModel

/// What an article comes to in a row of map steps as bytes: the parts that take little room; for the others the steps whose entries
/// hold them.
enum RowEntry {
    /// The entry of an article that has passed the steps of `trace`, in the last of which it may have been dropped.
    static func write(_ article: Article, _ trace: RowTrace, content: Fingerprint?, drop: RowAnswer.Drop?) -> [UInt8] {
        var writer = BinaryWriter()
        writer.write(trace.steps) { $0.write($1.key) }
        writer.write(content) { $0.write($1) }
        writer.write(drop) { writer, drop in
            writer.write(count: drop.step)
            writer.write(drop.rule)
            writer.write(drop.reason)
        }
        var changes = ArticleChanges()
        var holders: [HeavyPart: Int] = [:]
        for (number, step) in trace.steps.enumerated() {
            changes.formUnion(step.changes)
            for part in step.changes.heavy { holders[part] = number }
        }
        let heavy = changes.heavy.compactMap { part in holders[part].map { (part, $0) } }
        writer.write(heavy) { writer, held in
            writer.write(name(of: held.0))
            writer.write(count: held.1)
        }
        // So long is what stands in for a text that is lost.
        writer.write(count: heavy.contains { $0.0 == .text } ? article.text.bytes.count : 0)
        ArticleDelta.write(article, changes.withoutHeavy, to: &writer)
        return writer.bytes
    }

    /// What an entry says of `article`; nil where it is none, or where an entry that it leans on is gone.
    static func read(_ bytes: [UInt8], on article: Article, in cache: any ResultCache) -> RowAnswer? {
        var reader = BinaryReader(bytes)
        guard let answer = try? read(&reader, on: article, cache), reader.isAtEnd else { return nil }
        return answer
    }

    private static func read(
        _ reader: inout BinaryReader, on article: Article, _ cache: any ResultCache
    ) throws(BinaryReader.Fault) -> RowAnswer? {
        let keys = try reader.list { (reader) throws(BinaryReader.Fault) in try reader.fingerprint() }
        guard keys.allSatisfy(cache.holds) else { return nil }
        let content = try reader.optional { (reader) throws(BinaryReader.Fault) in try reader.fingerprint() }
        let drop = try reader.optional { (reader) throws(BinaryReader.Fault) in
            let step = try reader.natural()
            let rule = try reader.text()
            return RowAnswer.Drop(step: step, rule: rule, reason: try reader.text())
        }
        var held: [(part: HeavyPart, holder: Int)] = []
        for _ in 0..<(try reader.count()) {
            let part = part(named: try reader.text())
            held.append((part, try reader.natural()))
        }
        let length = try reader.natural()
        guard length <= longestText else { throw BinaryReader.Fault() }
        var made = try ArticleDelta.read(from: article, &reader)
        let holders = keys.map { KeptStep.later($0, from: article, in: cache) }
        for (part, holder) in held {
            guard holders.indices.contains(holder) else { throw BinaryReader.Fault() }
            take(part, of: holders[holder], length, into: &made)
        }
        return RowAnswer(article: made, content: content, drop: drop)
    }

    /// Gives an article a part of what a step made, to be read when somebody first looks at it.
    private static func take(
        _ part: HeavyPart, of step: Deferred<Article?>, _ length: Int, into article: inout Article
    ) {
        switch part {
        case .text: article.restore(keptText: Deferred(placeholder: .none) { step.value?.text ?? .blank(length) })
        case .tokens: article.setTokens(Deferred(placeholder: []) { step.value?.tokens ?? [] })
        case .annotations(let kind): article.annotations.set(for: kind) { step.value?.annotations[kind] ?? [] }
        }
    }

    private static let longestText = 1 << 32

    private static func name(of part: HeavyPart) -> String {
        switch part {
        case .text: "text"
        case .tokens: "tokens"
        case .annotations(let kind): ":" + kind.name
        }
    }

    private static func part(named name: String) -> HeavyPart {
        switch name {
        case "text": .text
        case "tokens": .tokens
        default: .annotations(AnnotationKind(String(name.dropFirst())))
        }
    }
}

/// What one step made of an article, of which only what the step has changed is looked at; nil where it is lost.
private enum KeptStep {
    static func later(_ key: Fingerprint, from base: Article, in cache: any ResultCache) -> Deferred<Article?> {
        Deferred(placeholder: nil) {
            if let bytes = cache.entry(key), let answer = MapEntry.read(bytes, on: base, key),
                case .keep(let made) = answer.verdict
            {
                return made
            }
            // Held a moment ago and no more: who made anything with it is told, and makes all anew.
            cache.lose(key)
            return nil
        }
    }
}
