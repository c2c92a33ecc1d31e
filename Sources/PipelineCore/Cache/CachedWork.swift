import ArticleModel
import Synchronization

/// One stage at work with a cache: each step is asked of the cache first, and what had to be made is put there.
final class CachedWork: Sendable {
    let stage: StageRunner.ReadyStage
    private let cache: (any ResultCache)?
    private let counted: Mutex<CacheUse>

    init(cache: (any ResultCache)?, stage: StageRunner.ReadyStage) {
        self.cache = cache
        self.stage = stage
        counted = Mutex(CacheUse(label: stage.label))
    }

    /// How much came from the cache.
    var use: CacheUse { counted.withLock { $0 } }

    /// Counts the answers of a map step.
    func count(_ answers: [MapAnswer]) {
        guard cache != nil else { return }
        counted.withLock { use in
            for answer in answers { if answer.isTaken == true { use.taken += 1 } else { use.made += 1 } }
        }
    }

    // MARK: One article

    /// What a step of which nothing is kept makes of an article.
    static func check(_ article: Article, _ content: Fingerprint?, _ body: (Article) -> Verdict) -> MapAnswer {
        let verdict = body(article)
        return MapAnswer(
            verdict: verdict, fingerprints: content.map { MapEntry.write(verdict, on: article, $0).fingerprints } ?? [])
    }

    /// What a map step makes of an article that `content` stands for.
    func answer(
        on article: Article, _ content: Fingerprint?, step: Int, body: (Article) -> Verdict
    ) -> MapAnswer {
        guard let cache, let content, let identity = stage.identity else {
            return MapAnswer(verdict: body(article), fingerprints: [])
        }
        let key = identity.key(step: step, of: content)
        if let known = cache.entry(key).flatMap({ MapEntry.read($0, on: article, content, under: key) }) {
            return known
        }
        var article = article
        article.readText()
        let verdict = body(article)
        let entry = MapEntry.write(verdict, on: article, content)
        var answer = MapAnswer(verdict: verdict, fingerprints: entry.fingerprints, isTaken: false)
        if let bytes = entry.bytes, identity.isWhole, !stage.hasNotes(article.id) {
            cache.add(bytes, for: key)
            answer.trace = entry.changes.map { StepTrace(key: key, changes: $0) }
        }
        return answer
    }

    /// What the cache holds of a map step.
    func kept(on article: Article, _ content: Fingerprint, step: Int) -> MapAnswer? {
        guard let bytes = stage.identity.flatMap({ cache?.entry($0.key(step: step, of: content)) }) else { return nil }
        return MapEntry.read(bytes, on: article, content)
    }

    // MARK: A row of steps

    /// What an article that `content` stands for comes to in a row of steps; nil where that is not known.
    static func kept(_ row: MapRow, on article: Article, _ content: Fingerprint, _ cache: any ResultCache) -> RowAnswer?
    {
        cache.entry(row.key(of: content)).flatMap { RowEntry.read($0, on: article, in: cache) }
    }

    /// Keeps what an article has come to in a row, where it has come to its end or left it.
    func keep(_ answer: MapAnswer, of article: Article, at step: Int, of row: MapRow, _ trace: RowTrace) {
        guard let cache, row.isWhole, let own = answer.trace else { return }
        let trace = trace.after(own)
        switch answer.verdict {
        case .drop(let rule, let reason):
            let drop = RowAnswer.Drop(step: step, rule: rule, reason: reason)
            cache.add(RowEntry.write(article, trace, content: nil, drop: drop), for: trace.key)
        case .unchanged, .keep:
            guard step == row.places.count - 1, let content = answer.fingerprints.first ?? nil else { return }
            var made = article
            if case .keep(let changed) = answer.verdict { made = changed }
            cache.add(RowEntry.write(made, trace, content: content, drop: nil), for: trace.key)
        case .split, .quarantine: break
        }
    }

    /// Counts what came from the cache without a look at the step itself.
    func count(taken: Int) { counted.withLock { $0.taken += taken } }

    // MARK: All articles

    /// Whether the results of steps that see all articles are worth their room: not where they follow a map step of the same
    /// stage, as the lists of names and topics do.
    func keepsAll(_ step: Int) -> Bool {
        if step == 0 { return true }
        if case .map = stage.steps[step - 1] { return stage.isOfAll }
        return true
    }

    /// What a step that sees all articles makes of them.
    func change(
        of corpus: Corpus, _ known: KnownContents, step: Int, body: (Corpus) -> CorpusChange
    ) -> CorpusChange {
        let key = key(of: corpus, known, step: step)
        if let change = taken(key, of: corpus) { return change }
        let change = body(corpus)
        keep(change, of: corpus, under: key)
        return change
    }

    /// The key of what a step makes of all articles; nil where nothing is kept of it.
    func key(of corpus: Corpus, _ known: KnownContents, step: Int) -> Fingerprint? {
        guard cache != nil, let identity = stage.identity, keepsAll(step),
            let content = CorpusEntry.fingerprint(of: corpus, known)
        else { return nil }
        return identity.key(step: step, of: content)
    }

    /// What the cache holds under a key; counted.
    func taken(_ key: Fingerprint?, of corpus: Corpus) -> CorpusChange? {
        guard let change = key.flatMap({ kept($0, of: corpus) }) else { return nil }
        counted.withLock { $0.taken += 1 }
        return change
    }

    /// Puts what a step made of all articles under its key, with what it remembers of that; counted.
    func keep(
        _ change: CorpusChange, of corpus: Corpus, under key: Fingerprint?, remembering memory: [UInt8]? = nil,
        in place: CorpusMemory? = nil
    ) {
        guard let cache, let key, let identity = stage.identity else { return }
        counted.withLock { $0.made += 1 }
        if identity.isWhole, !stage.hasNotes(nil), let bytes = CorpusEntry.write(change, of: corpus, memory) {
            cache.add(bytes, for: key)
            if memory != nil { place?.keep(key) }
        }
    }

    /// What a step remembers of what it last made of such a corpus; nil where that is not known of every article.
    func memory(of corpus: Corpus, _ known: KnownContents, step: Int) -> CorpusMemory? {
        guard let cache, let identity = stage.identity else { return nil }
        return CorpusMemory(of: corpus, known, cache: cache) { identity.key(ofMemoryIn: step, of: stage.label, $0) }
    }

    /// What a step that sees all articles asks of one that `content` stands for.
    func part<Body: Gathering>(of article: Article, _ content: Fingerprint?, step: Int, _ body: Body) -> Body.Part {
        guard let cache, let content, let identity = stage.identity else { return body.part(of: article) }
        let key = identity.key(ofPartIn: step, of: content)
        if let bytes = cache.entry(key) {
            var reader = BinaryReader(bytes)
            if let part = try? body.part(of: article, from: &reader), reader.isAtEnd { return part }
        }
        var article = article
        article.readText()
        let part = body.part(of: article)
        if identity.isWhole, !stage.hasNotes(article.id) {
            var writer = BinaryWriter()
            body.write(part, of: article, to: &writer)
            cache.add(writer.bytes, for: key)
        }
        return part
    }

    /// What the cache holds of a step that sees all articles.
    func kept(of corpus: Corpus, _ known: KnownContents, step: Int) -> CorpusChange? {
        guard let identity = stage.identity, let content = CorpusEntry.fingerprint(of: corpus, known) else {
            return nil
        }
        return kept(identity.key(step: step, of: content), of: corpus)
    }

    private func kept(_ key: Fingerprint, of corpus: Corpus) -> CorpusChange? {
        cache?.entry(key).flatMap { CorpusEntry.read($0, of: corpus) }
    }
}
