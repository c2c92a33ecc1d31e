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
        /// True where more articles may come to it than those counted: what stands before decides.
        public var isOpen = false

        /// Begins with nothing known of a stage.
        public init(label: String) { self.label = label }
    }

    /// The stages, in order.
    public private(set) var rows: [Row] = []

    private let cache: any ResultCache
    private var corpus: Corpus
    private var known: KnownContents
    /// True where there are articles whose content is not known.
    private var isOpen = false

    /// Forecasts what becomes of `articles` in stages that hang together as `graph` says.
    public init(
        _ stages: [StageRunner.ReadyStage], along graph: StageGraph, on articles: [Article], cache: any ResultCache
    ) {
        self.cache = cache
        corpus = Corpus(articles: articles)
        known = KnownContents(of: articles)
        // What stands after each stage, with what is loaded first.
        var standing = [(corpus: corpus, known: known, isOpen: isOpen)]
        for (stage, source) in zip(stages, graph.sources) {
            (corpus, known, isOpen) = standing[source.map { $0 + 1 } ?? 0]
            follow(stage)
            standing.append((corpus, known, isOpen))
        }
    }

    private mutating func follow(_ stage: StageRunner.ReadyStage) {
        var row = Row(label: stage.label)
        if !isOpen { row.articles = corpus.articles.count }
        let work = CachedWork(cache: cache, stage: stage)
        for (number, step) in stage.steps.enumerated() {
            switch step {
            case .map: map(work, step: number, &row)
            case .check(let body): check(body, &row)
            case .listing(let body): corpus = corpus.replacing(listings: body)
            case .corpus(let body):
                if work.keepsAll(number) { all(work, step: number, &row) } else { pass(body) }
            case .gathering: all(work, step: number, &row)
            }
        }
        rows.append(row)
    }

    private mutating func map(_ work: CachedWork, step: Int, _ row: inout Row) {
        row.isOpen = row.isOpen || isOpen
        var fold = MapFold(of: corpus.articles.count)
        for article in corpus.articles {
            if let answer = known[article.id].flatMap({ work.kept(on: article, $0, step: step) }) {
                row.taken += 1
                fold.add(answer, on: article)
            } else {
                // What it becomes, and whether it stays one article, is not known before it is worked on.
                row.made += 1
                isOpen = true
            }
        }
        corpus = corpus.replacing(articles: fold.articles)
        known = fold.contents
    }

    private mutating func check(_ body: (Article) -> Verdict, _ row: inout Row) {
        row.isOpen = row.isOpen || isOpen
        var fold = MapFold(of: corpus.articles.count)
        for article in corpus.articles { fold.add(CachedWork.check(article, known[article.id], body), on: article) }
        corpus = corpus.replacing(articles: fold.articles)
        known = fold.contents
    }

    private mutating func all(_ work: CachedWork, step: Int, _ row: inout Row) {
        guard !isOpen else {
            row.isOpen = true
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
        isOpen = true
    }
}
