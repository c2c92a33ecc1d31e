import ArticleModel

/// What a run of stages would take from the cache, found out without working on any article.
public struct CacheForecast: Sendable {
    /// One stage.
    public struct Row: Sendable, Hashable {
        /// Its label.
        public let label: String
        /// Articles that come to it; nil where that hangs on what is yet to be worked out.
        public var articles: Int?
        /// Results that will come from the cache.
        public var taken = 0
        /// Results that will be made.
        public var made = 0
        /// Articles whose results may be in the cache: what stands before decides. Nil where not even their number is known.
        public var open: Int? = 0

        /// Begins with nothing known of a stage.
        public init(label: String) { self.label = label }

        /// True where nothing is left open.
        public var isCertain: Bool { open == 0 }
    }

    /// The stages, in order.
    public private(set) var rows: [Row] = []

    private let cache: any ResultCache
    private var corpus: Corpus
    private var known: KnownContents
    /// Articles whose content is not known; nil where their number is not.
    private var open: Int? = 0

    /// Forecasts what becomes of `articles` in stages that hang together as `graph` says.
    public init(
        _ stages: [StageRunner.ReadyStage], along graph: StageGraph, on articles: [Article], cache: any ResultCache
    ) {
        self.cache = cache
        corpus = Corpus(articles: articles)
        known = KnownContents(of: articles)
        // What stands after each stage, with what is loaded first.
        var standing = [(corpus: corpus, known: known, open: open)]
        for (stage, source) in zip(stages, graph.sources) {
            (corpus, known, open) = standing[source.map { $0 + 1 } ?? 0]
            follow(stage)
            standing.append((corpus, known, open))
        }
    }

    private mutating func follow(_ stage: StageRunner.ReadyStage) {
        var row = Row(label: stage.label)
        if open == 0 { row.articles = corpus.articles.count }
        let work = CachedWork(cache: cache, stage: stage)
        for (number, step) in stage.steps.enumerated() {
            switch step {
            case .map: map(work, step: number, &row)
            case .corpus(let body):
                if work.keepsAll(number) { all(work, step: number, &row) } else { pass(body) }
            }
        }
        rows.append(row)
    }

    private mutating func map(_ work: CachedWork, step: Int, _ row: inout Row) {
        row.open = Self.sum(row.open, open)
        var kept: [Article] = []
        var contents = KnownContents()
        for article in corpus.articles {
            let content = known[article.id]
            guard let answer = content.flatMap({ work.kept(on: article, $0, step: step) }) else {
                // What it becomes, and whether it stays one article, is not known before it is worked on.
                row.made += 1
                open = nil
                continue
            }
            row.taken += 1
            let before = kept.count
            switch answer.verdict {
            case .unchanged: kept.append(article)
            case .keep(let changed): kept.append(changed)
            case .split(let parts): kept += parts
            case .drop, .quarantine: break
            }
            for (place, article) in kept[before...].enumerated() {
                contents.add(
                    answer.fingerprints.indices.contains(place) ? answer.fingerprints[place] : nil, for: article.id)
            }
        }
        corpus = corpus.replacing(articles: kept)
        known = contents
    }

    private mutating func all(_ work: CachedWork, step: Int, _ row: inout Row) {
        guard open == 0 else {
            row.open = nil
            forget()
            return
        }
        guard let change = work.kept(of: corpus, known, step: step) else {
            row.made += 1
            forget()
            return
        }
        row.taken += 1
        known = known.after(change.corpus, from: corpus)
        corpus = change.corpus
    }

    /// A step that only adds to what is known of entities and topics.
    private mutating func pass(_ body: (Corpus) -> CorpusChange) {
        let changed = body(corpus).corpus
        let after = known.after(changed, from: corpus)
        corpus = changed
        known = after
    }

    private mutating func forget() {
        corpus = corpus.replacing(articles: [])
        known = KnownContents()
        open = nil
    }

    private static func sum(_ left: Int?, _ right: Int?) -> Int? {
        guard let left, let right else { return nil }
        return left + right
    }
}
