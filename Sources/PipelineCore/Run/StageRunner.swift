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
    }

    /// A stage that is ready to run.
    public struct ReadyStage: Sendable {
        /// Its name in counts and messages.
        public let label: String
        /// What it does.
        public let steps: [StageStep]
        /// What it has to tell when all steps are done.
        public let notes: @Sendable () -> [Diagnostic]

        /// Pairs a label with steps.
        public init(label: String, steps: [StageStep], notes: @escaping @Sendable () -> [Diagnostic] = { [] }) {
            self.label = label
            self.steps = steps
            self.notes = notes
        }
    }

    private let workers: Int
    private let progress: @Sendable (StageProgress) -> Void

    /// Makes a runner; `workers` is the number of articles worked on at once, `progress` hears of every stage.
    public init(workers: Int, progress: @escaping @Sendable (StageProgress) -> Void = { _ in }) {
        self.workers = max(1, workers)
        self.progress = progress
    }

    /// Leads `corpus` through `stages`.
    public func run(_ stages: [ReadyStage], on corpus: Corpus) async -> Outcome {
        var outcome = Outcome(corpus: corpus)
        for stage in stages {
            var counts = StageCounts(label: stage.label)
            counts.input = outcome.corpus.articles.count
            progress(.began(stage: stage.label, articles: counts.input))
            for step in stage.steps {
                switch step {
                case .map(let body): await map(body, stage: stage.label, counts: &counts, outcome: &outcome)
                case .corpus(let body): apply(body(outcome.corpus), stage: stage.label, counts: &counts, to: &outcome)
                }
            }
            outcome.diagnostics += stage.notes()
            counts.output = outcome.corpus.articles.count
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
        return outcome
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

    private func map(
        _ body: @escaping @Sendable (Article) -> Verdict, stage: String, counts: inout StageCounts,
        outcome: inout Outcome
    ) async {
        let articles = outcome.corpus.articles
        let verdicts = await verdicts(of: body, on: articles, stage: stage)
        var kept: [Article] = []
        kept.reserveCapacity(articles.count)
        for (article, verdict) in zip(articles, verdicts) {
            switch verdict {
            case .unchanged: kept.append(article)
            case .keep(let changed): kept.append(changed)
            case .split(let parts) where parts.isEmpty:
                counts.dropped += 1
                outcome.departures.append(
                    Departure(
                        article, manner: .dropped, stage: stage, rule: "split", reason: "it was split into no part"))
            case .split(let parts):
                kept.append(contentsOf: parts)
                counts.split += parts.count - 1
            case .drop(let rule, let reason):
                counts.dropped += 1
                outcome.departures.append(
                    Departure(article, manner: .dropped, stage: stage, rule: rule, reason: reason))
            case .quarantine(let diagnostic):
                counts.quarantined += 1
                outcome.diagnostics.append(diagnostic)
                outcome.departures.append(
                    Departure(
                        article, manner: .quarantined, stage: stage, rule: diagnostic.code.text,
                        reason: diagnostic.message))
            }
        }
        outcome.corpus = outcome.corpus.replacing(articles: kept)
    }

    /// One verdict an article, in the order of `articles`, worked out by all workers in chunks.
    private func verdicts(
        of body: @escaping @Sendable (Article) -> Verdict, on articles: [Article], stage: String
    ) async -> [Verdict] {
        // Chunks are small enough to share the work evenly and large enough to make handing out cheap.
        let size = max(1, min(64, articles.count / (workers * 4)))
        let chunks = (articles.count + size - 1) / size
        let queue = ChunkQueue()
        let progress = progress
        @Sendable func work() -> [(Int, [Verdict])] {
            var own: [(Int, [Verdict])] = []
            while true {
                let chunk = queue.next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { return own }
                let range = chunk * size..<min(articles.count, (chunk + 1) * size)
                own.append((chunk, articles[range].map(body)))
                // Told under the lock, so that nobody hears of fewer articles than before.
                queue.done.withLock { done in
                    done += range.count
                    progress(.advanced(stage: stage, done: done, articles: articles.count))
                }
            }
        }
        guard workers > 1, chunks > 1 else { return work().flatMap(\.1) }
        let parts = await withTaskGroup(of: [(Int, [Verdict])].self) { group in
            for _ in 0..<min(workers, chunks) { group.addTask { work() } }
            return await group.reduce(into: []) { $0.append(contentsOf: $1) }
        }
        return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
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

/// What the workers of one map step share: the next chunk to take, and how many articles are done.
private final class ChunkQueue: Sendable {
    let next = Atomic<Int>(0)
    let done = Mutex(0)
}
