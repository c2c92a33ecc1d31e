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
        if let known = kept(on: article, content, step: step) { return known }
        let key = identity.key(step: step, of: content)
        let verdict = body(article)
        let entry = MapEntry.write(verdict, on: article, content)
        if let bytes = entry.bytes, identity.isWhole, !stage.hasNotes(article.id) { cache.add(bytes, for: key) }
        return MapAnswer(verdict: verdict, fingerprints: entry.fingerprints, isTaken: false)
    }

    /// What the cache holds of a map step.
    func kept(on article: Article, _ content: Fingerprint, step: Int) -> MapAnswer? {
        guard let bytes = stage.identity.flatMap({ cache?.entry($0.key(step: step, of: content)) }) else { return nil }
        return MapEntry.read(bytes, on: article, content)
    }

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

    /// Puts what a step made of all articles under its key; counted.
    func keep(_ change: CorpusChange, of corpus: Corpus, under key: Fingerprint?) {
        guard let cache, let key, let identity = stage.identity else { return }
        counted.withLock { $0.made += 1 }
        if identity.isWhole, !stage.hasNotes(nil), let bytes = CorpusEntry.write(change, of: corpus) {
            cache.add(bytes, for: key)
        }
    }

    /// What a step that sees all articles asks of one that `content` stands for.
    func part<Body: Gathering>(of article: Article, _ content: Fingerprint?, step: Int, _ body: Body) -> Body.Part {
        guard let cache, let content, let identity = stage.identity else { return body.part(of: article) }
        let key = identity.key(ofPartIn: step, of: content)
        if let bytes = cache.entry(key) {
            var reader = BinaryReader(bytes)
            if let part = try? body.part(of: article, from: &reader), reader.isAtEnd { return part }
        }
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
