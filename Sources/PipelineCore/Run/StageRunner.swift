import ArticleModel
import Diagnostics
import Synchronization

/// Leads a corpus through stages: maps on all workers, corpus steps alone, always in canonical order.
public struct StageRunner: Sendable {
    /// What a run of stages came to.
    public struct Outcome: Sendable {
        /// The corpus after the last stage.
        public var corpus: Corpus
        /// One row a stage, in order.
        public var counts: [StageCounts] = []
        /// The articles that left, in the order of stages and of the corpus.
        public var departures: [Departure] = []
        /// What the user should know.
        public var diagnostics: [Diagnostic] = []
        /// One row a stage, in order; empty where there is no cache.
        public var cacheUses: [CacheUse] = []
        /// What stands for each article, where there is a cache.
        fileprivate var known = KnownContents()
        /// The articles that are ahead in a row of map steps, while one is under way; `corpus` holds the others.
        fileprivate var lead: RowLead?

        /// A corpus that no stage has seen.
        public init(corpus: Corpus) { self.corpus = corpus }

        /// What the next stage takes of it.
        fileprivate var withoutSteps: Outcome {
            var outcome = Outcome(corpus: corpus)
            outcome.known = known
            outcome.lead = lead
            return outcome
        }
    }

    /// A stage that is ready to run.
    public struct ReadyStage: Sendable {
        /// Its name in counts and messages.
        public let label: String
        /// Label of the stage that it takes from, as the pipeline writes it; nil where that is the one before it.
        public let from: String?
        /// What it does.
        public let steps: [StageStep]
        /// What it has to tell when all steps are done.
        public let notes: @Sendable () -> [Diagnostic]

        /// What its results depend on beside the articles; nil where they are not to be kept.
        public let identity: StageIdentity?
        /// Whether its results are of all articles rather than of each.
        let isOfAll: Bool
        /// Whether it has something to tell of an article, or for nil of anything: then the result is not kept.
        let hasNotes: @Sendable (ArticleID?) -> Bool

        /// Pairs a label with steps.
        public init(
            label: String, from: String? = nil, steps: [StageStep], identity: StageIdentity? = nil,
            isOfAll: Bool = false,
            hasNotes: @escaping @Sendable (ArticleID?) -> Bool = { _ in false },
            notes: @escaping @Sendable () -> [Diagnostic] = { [] }
        ) {
            self.label = label
            self.from = from
            self.steps = steps
            self.identity = identity
            self.isOfAll = isOfAll
            self.hasNotes = hasNotes
            self.notes = notes
        }
    }

    private let workers: Workers
    private let cache: (any ResultCache)?
    private let progress: @Sendable (StageProgress) -> Void

    /// Makes a runner; `workers` is the number of articles worked on at once, `progress` hears of every stage.
    public init(
        workers: Int, cache: (any ResultCache)? = nil, progress: @escaping @Sendable (StageProgress) -> Void = { _ in }
    ) {
        self.workers = Workers(workers)
        self.cache = cache
        self.progress = progress
    }

    /// Leads `corpus` through `stages`, one after the other.
    public func run(_ stages: [ReadyStage], on corpus: Corpus) async -> Outcome {
        let graph = StageGraph(inARow: stages.count)
        return await run(stages, along: graph, on: corpus, keeping: [graph.last], isWatched: false).end(graph.last)
    }

    /// Leads `corpus` through `stages`, each on what `graph` says: what several stages take is made once.
    ///
    /// - Parameters:
    ///   - ends: the stages whose corpus the outcome is to hold, nil for what was loaded.
    ///   - isWatched: whether `after` looks at the corpora; else only those that `ends` names are whole.
    ///   - after: told of the corpus after each stage, by its number.
    public func run(
        _ stages: [ReadyStage], along graph: StageGraph, on corpus: Corpus, keeping ends: Set<Int?>,
        isWatched: Bool = true, after: (Int, Corpus) -> Void = { _, _ in }
    ) async -> BranchedOutcome {
        var whole = BranchedOutcome(graph: graph, loaded: corpus)
        // What stands after each stage; given up with the last stage that takes it, so that a long pipeline holds no more than
        // it needs.
        var standing: [Outcome?] = [Outcome(corpus: corpus)]
        var rows: [MapRow.Place: MapRow] = [:]
        if cache != nil {
            standing[0]?.known = await KnownContents(of: corpus.articles, workers: workers)
            rows = MapRow.rows(of: stages, along: graph, keeping: ends, isWatched: isWatched)
        }
        let sources = graph.sources.map { $0.map { $0 + 1 } ?? 0 }
        let last = Dictionary(zip(sources, sources.indices)) { $1 }
        if !ends.contains(nil) { whole.corpora[0] = nil }
        for (number, (stage, source)) in zip(stages, sources).enumerated() {
            guard var outcome = standing[source] else { break }
            if last[source] == number { standing[source] = nil }
            await lead(through: stage, number, rows, &outcome)
            whole.steps.append(
                BranchedOutcome.Step(
                    counts: outcome.counts[0], departures: outcome.departures, diagnostics: outcome.diagnostics,
                    cacheUse: outcome.cacheUses.first))
            after(number, outcome.corpus)
            whole.corpora.append(ends.contains(number) ? outcome.corpus : nil)
            standing.append(last[number + 1] == nil ? nil : outcome.withoutSteps)
        }
        return whole
    }

    /// Leads what stands in `outcome` through one stage.
    private func lead(
        through stage: ReadyStage, _ place: Int, _ rows: [MapRow.Place: MapRow], _ outcome: inout Outcome
    ) async {
        var counts = StageCounts(label: stage.label, from: stage.from)
        counts.input = outcome.corpus.articles.count + (outcome.lead?.count ?? 0)
        progress(.began(stage: stage.label, articles: counts.input))
        let work = CachedWork(cache: cache, stage: stage)
        for (number, step) in stage.steps.enumerated() {
            switch step {
            case .map(let body):
                if let row = rows[MapRow.Place(stage: place, step: number)] { await begin(row, &outcome) }
                await map(body, work, step: number, counts: &counts, outcome: &outcome)
                if outcome.lead?.isAtEnd == true { end(&outcome) }
            case .check(let body):
                await map(body, work, step: number, isKept: false, counts: &counts, outcome: &outcome)
            case .listing(let body): outcome.corpus = outcome.corpus.replacing(listings: body)
            case .corpus(let body): all(body, work, step: number, counts: &counts, outcome: &outcome)
            case .gathering(let body): await gather(body, work, step: number, counts: &counts, outcome: &outcome)
            }
        }
        if cache != nil { outcome.cacheUses.append(work.use) }
        outcome.diagnostics += stage.notes()
        counts.output = outcome.corpus.articles.count + (outcome.lead?.count ?? 0)
        outcome.counts.append(counts)
        if !counts.isBalanced {
            outcome.diagnostics.append(
                Diagnostic(
                    .countsUnbalanced,
                    "the counts of stage '\(stage.label)' do not balance: an article left without a record",
                    help: "this is a fault of the program; please report it"))
        }
        progress(.ended(counts))
    }

    private func all(
        _ body: @Sendable (Corpus) -> CorpusChange, _ work: CachedWork, step: Int, counts: inout StageCounts,
        outcome: inout Outcome
    ) {
        let corpus = outcome.corpus
        let change = work.change(of: corpus, outcome.known, step: step, body: body)
        if cache != nil { outcome.known = outcome.known.after(change.corpus, from: corpus) }
        apply(change, stage: work.stage.label, counts: &counts, to: &outcome)
    }

    private func gather<Body: Gathering>(
        _ body: Body, _ work: CachedWork, step: Int, counts: inout StageCounts, outcome: inout Outcome
    ) async {
        let (corpus, known) = (outcome.corpus, outcome.known)
        let key = work.key(of: corpus, known, step: step)
        var change = work.taken(key, of: corpus)
        if change == nil {
            change =
                key != nil && body.remembers
                ? await changeRemembered(of: corpus, known, body, work, step: step, key: key)
                : await changeAnew(of: corpus, known, body, work, step: step, key: key)
        }
        guard let change else { return }
        if cache != nil { outcome.known = known.after(change.corpus, from: corpus) }
        apply(change, stage: work.stage.label, counts: &counts, to: &outcome)
    }

    private func changeAnew<Body: Gathering>(
        of corpus: Corpus, _ known: KnownContents, _ body: Body, _ work: CachedWork, step: Int, key: Fingerprint?
    ) async -> CorpusChange {
        let asked = body.asks(of: corpus) ? corpus.articles : []
        let parts = await answers(on: asked, stage: work.stage.label) { article in
            work.part(of: article, known[article.id], step: step, body)
        }
        let change = await body.change(of: corpus, parts: parts, workers: workers)
        work.keep(change, of: corpus, under: key)
        workers.giveUp(parts)
        return change
    }

    /// The same, beginning with what the step remembers of nearly the same corpus.
    private func changeRemembered<Body: Gathering>(
        of corpus: Corpus, _ known: KnownContents, _ body: Body, _ work: CachedWork, step: Int, key: Fingerprint?
    ) async -> CorpusChange {
        let asked = body.asks(of: corpus) ? corpus.articles : []
        let part = { @Sendable (article: Article) in work.part(of: article, known[article.id], step: step, body) }
        let parts = GatheredParts(
            count: asked.count, make: { part(asked[$0]) },
            makeAll: { await answers(on: asked, stage: work.stage.label, body: part) })
        let memory = work.memory(of: corpus, known, step: step)
        let (change, remembered) = await body.change(
            of: corpus, parts: parts, last: memory?.remembered(), workers: workers)
        work.keep(change, of: corpus, under: key, remembering: remembered, in: memory)
        workers.giveUp(parts)
        return change
    }

    private func apply(_ change: CorpusChange, stage: String, counts: inout StageCounts, to outcome: inout Outcome) {
        outcome.corpus = change.corpus
        outcome.diagnostics.append(contentsOf: change.diagnostics)
        for var departure in change.departures {
            departure.stage = stage
            counts.count(departure.manner)
            outcome.departures.append(departure)
        }
    }

    // MARK: Rows of map steps

    /// Looks which articles are known to the end of a row; only the others stay in the corpus while its steps are taken.
    private func begin(_ row: MapRow, _ outcome: inout Outcome) async {
        guard let cache else { return }
        let (articles, known) = (outcome.corpus.articles, outcome.known)
        let answers = await workers.answers(articles.count) { range in
            articles[range].map { article in
                known[article.id].flatMap { CachedWork.kept(row, on: article, $0, cache) }
            }
        }
        outcome.lead = RowLead(row, answers: answers, on: articles, known)
        guard answers.contains(where: { $0 != nil }) else { return }
        outcome.corpus = outcome.corpus.replacing(
            articles: zip(articles, answers).filter { $0.1 == nil }.map(\.0))
    }

    /// Brings those that were ahead and the others together again.
    private func end(_ outcome: inout Outcome) {
        guard let lead = outcome.lead else { return }
        outcome.lead = nil
        let others = outcome.corpus.articles
        var articles: [Article] = []
        var known = KnownContents()
        articles.reserveCapacity(others.count + lead.answers.count)
        known.reserveCapacity(others.count + lead.answers.count)
        for answer in lead.answers {
            guard let content = answer.content else { continue }
            articles.append(answer.article)
            known.add(content, for: answer.article.id)
        }
        for article in others {
            articles.append(article)
            known.add(outcome.known[article.id], for: article.id)
        }
        outcome.corpus = outcome.corpus.replacing(articles: articles)
        outcome.known = known
    }

    private func map(
        _ body: @escaping @Sendable (Article) -> Verdict, _ work: CachedWork, step: Int, isKept: Bool = true,
        counts: inout StageCounts, outcome: inout Outcome
    ) async {
        let articles = outcome.corpus.articles
        let (known, stage, lead) = (outcome.known, work.stage.label, outcome.lead)
        let answers = await answers(on: articles, ahead: lead?.count ?? 0, stage: stage) { article in
            guard isKept else { return CachedWork.check(article, known[article.id], body) }
            let answer = work.answer(on: article, known[article.id], step: step, body: body)
            if let lead, let trace = lead.traces[article.id] {
                work.keep(answer, of: article, at: lead.step, of: lead.row, trace)
            }
            return answer
        }
        if isKept { work.count(answers) }
        if let lead { work.count(taken: lead.count) }
        var fold = MapFold(of: articles.count)
        var left: [(article: Article, departure: Departure)] = []
        for (article, answer) in zip(articles, answers) {
            fold.add(answer, on: article)
            switch answer.verdict {
            case .unchanged, .keep: break
            case .split(let parts) where parts.isEmpty:
                counts.dropped += 1
                let departure = Departure(
                    article, manner: .dropped, stage: stage, rule: "split", reason: "it was split into no part")
                left.append((article, departure))
            case .split(let parts): counts.split += parts.count - 1
            case .drop(let rule, let reason):
                counts.dropped += 1
                left.append((article, Departure(article, manner: .dropped, stage: stage, rule: rule, reason: reason)))
            case .quarantine(let diagnostic):
                counts.quarantined += 1
                outcome.diagnostics.append(diagnostic)
                let departure = Departure(
                    article, manner: .quarantined, stage: stage, rule: diagnostic.code.text,
                    reason: diagnostic.message)
                left.append((article, departure))
            }
        }
        if let ahead = lead?.departures(stage: stage), !ahead.isEmpty {
            counts.dropped += ahead.count
            left = Corpus.inOrder(left + ahead) { $0.article }
        }
        outcome.departures += left.map(\.departure)
        outcome.corpus = outcome.corpus.replacing(articles: fold.articles)
        outcome.corpus.leaveOut(left.map(\.article))
        outcome.known = fold.contents
        outcome.lead?.goOn(zip(articles, answers))
    }

    /// One answer an article, in the order of `articles`, worked out by all workers in chunks.
    private func answers<Answer: Sendable>(
        on articles: [Article], ahead: Int = 0, stage: String, body: @escaping @Sendable (Article) -> Answer
    ) async -> [Answer] {
        let done = DoneCount(ahead)
        let progress = progress
        return await workers.answers(articles.count) { range in
            let answers = articles[range].map(body)
            // Told under the lock, so that nobody hears of fewer articles than before.
            done.count.withLock { count in
                count += range.count
                progress(.advanced(stage: stage, done: count, articles: articles.count + ahead))
            }
            return answers
        }
    }
}

/// What a run tells those who watch it.
public enum StageProgress: Sendable {
    /// A stage began, with so many articles.
    case began(stage: String, articles: Int)
    /// So many articles of a stage are done; the number only grows.
    case advanced(stage: String, done: Int, articles: Int)
    /// A stage ended.
    case ended(StageCounts)
    /// The reports of so many articles, begun under the name `composing`, are composed; no article goes in or out.
    case composed(articles: Int)

    /// What composing is called among the stages.
    public static let composing = "compose"
}

/// How many articles of one step are done, on all workers together.
private final class DoneCount: Sendable {
    let count: Mutex<Int>

    init(_ count: Int) { self.count = Mutex(count) }
}
