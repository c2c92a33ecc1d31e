import ArticleModel
import Diagnostics
import PipelineCore
import Synchronization
import TestSupport
import Testing

struct StageRunnerTests {
    /// A hundred articles whose canonical order is not the order they are made in.
    static let corpus = Corpus(articles: (0..<100).map { Article.sample("article \($0)", path: "\($0).txt") })

    private func number(_ article: Article) -> Int { Int(article.source.path.dropLast(4)) ?? -1 }

    @Test(arguments: 1...4)
    func keepsCanonicalOrder(workers: Int) async {
        let mark = StageStep.map { article in
            var marked = article
            marked.fields["seen"] = .boolean(true)
            return .keep(marked)
        }
        let outcome = await StageRunner(workers: workers)
            .run([.init(label: "mark", steps: [mark])], on: Self.corpus)
        #expect(outcome.corpus.articles.map(\.id) == Self.corpus.articles.map(\.id))
        #expect(outcome.corpus.articles.allSatisfy { $0.fields["seen"] == .boolean(true) })
        #expect(outcome.counts.allSatisfy { $0.isBalanced })
    }

    @Test(arguments: 1...4)
    func countsBalance(workers: Int) async {
        let outcome = await StageRunner(workers: workers).run([Self.mixed, Self.folding], on: Self.corpus)
        let mixed = outcome.counts[0]
        #expect(mixed.input == 100)
        #expect(mixed.dropped == 25)
        #expect(mixed.split == 25)
        #expect(mixed.quarantined == 25)
        #expect(mixed.output == 75)
        let folding = outcome.counts[1]
        #expect(folding.input == 75)
        #expect(folding.merged == 1)
        #expect(folding.output == 74)
        #expect(outcome.counts.allSatisfy { $0.isBalanced })
        #expect(outcome.departures.count == 51)
        #expect(outcome.departures.allSatisfy { !$0.rule.isEmpty && !$0.reason.isEmpty && !$0.stage.isEmpty })
        #expect(outcome.departures.last?.stage == "folding")
        #expect(outcome.diagnostics.count == 25)
    }

    @Test func theNumberOfWorkersChangesNothing() async {
        let one = await StageRunner(workers: 1).run([Self.mixed, Self.folding], on: Self.corpus)
        for workers in [2, 3, 4, 200] {
            let many = await StageRunner(workers: workers).run([Self.mixed, Self.folding], on: Self.corpus)
            #expect(many.corpus.articles.map(\.source.path) == one.corpus.articles.map(\.source.path))
            #expect(many.departures == one.departures)
            #expect(many.counts == one.counts)
            #expect(many.diagnostics == one.diagnostics)
        }
    }

    @Test func anEmptySplitIsTold() async {
        let vanish = StageStep.map { _ in .split([]) }
        let outcome = await StageRunner(workers: 2).run([.init(label: "vanish", steps: [vanish])], on: Self.corpus)
        #expect(outcome.counts[0].isBalanced)
        #expect(outcome.counts[0].split >= 0, "an article that is split into none has left, and needs a reason")
        #expect(outcome.departures.count == 100)
    }

    @Test func anEmptyCorpusPasses() async {
        let outcome = await StageRunner(workers: 4).run([Self.mixed, Self.folding], on: Corpus(articles: []))
        #expect(outcome.corpus.articles.isEmpty)
        #expect(outcome.counts.map(\.input) == [0, 0])
        #expect(outcome.counts.allSatisfy { $0.isBalanced })
    }

    @Test(arguments: 1...4)
    func progressOnlyGrows(workers: Int) async {
        let heard = Heard()
        let keep = StageStep.map { .keep($0) }
        _ = await StageRunner(workers: workers) { heard.hear($0) }
            .run([.init(label: "first", steps: [keep]), .init(label: "second", steps: [keep])], on: Self.corpus)
        let told = heard.told
        #expect(told.first == "began first 100")
        #expect(told.last == "ended second 100")
        #expect(told.firstIndex(of: "ended first 100").map { told[$0 + 1] } == "began second 100")
        #expect(heard.mostDone == 100)
    }

    @Test(arguments: [1, 4])
    func branchesAreAsTheirStagesInARow(workers: Int) async {
        let runner = StageRunner(workers: workers)
        let mark = Self.counting
        let stages = [mark.stage, Self.mixed, Self.folding, Self.folding]
        let whole = await runner.run(
            stages, along: StageGraph(sources: [nil, 0, 1, 0]), on: Self.corpus, keeping: [0, 2, 3])
        #expect(mark.calls.count.withLock { $0 } == 100, "what several branches take is made once")
        for (end, row) in [(0, [0]), (2, [0, 1, 2]), (3, [0, 3])] {
            let alone = await runner.run(row.map { stages[$0] }, on: Self.corpus)
            let branch = whole.end(end)
            #expect(branch.corpus.articles.map(\.source.path) == alone.corpus.articles.map(\.source.path))
            #expect(branch.counts == alone.counts)
            #expect(branch.departures == alone.departures)
            #expect(branch.diagnostics == alone.diagnostics)
        }
        #expect(whole.counts.map(\.label) == ["mark", "mixed", "folding", "folding"])
        #expect(whole.counts.allSatisfy { $0.isBalanced })
        #expect(whole.departures.count == 52)
        #expect(whole.end(1).corpus.articles.isEmpty, "nobody asked for it")
    }

    /// A stage that changes every article, and how often it did.
    private static var counting: (stage: StageRunner.ReadyStage, calls: Calls) {
        let calls = Calls()
        let step = StageStep.map { article in
            calls.count.withLock { $0 += 1 }
            var marked = article
            marked.fields["seen"] = .boolean(true)
            return .keep(marked)
        }
        return (.init(label: "mark", steps: [step]), calls)
    }

    private final class Calls: Sendable {
        let count = Mutex(0)
    }

    /// By the article's number: keep, drop, split in two, quarantine.
    static let mixed = StageRunner.ReadyStage(
        label: "mixed",
        steps: [
            .map { article in
                let number = Int(article.source.path.dropLast(4)) ?? 0
                switch number % 4 {
                case 0: return .keep(article)
                case 1: return .drop(rule: "odd", reason: "its number is odd")
                case 2:
                    var second = article
                    second.id = ArticleID(locationKey: "\(article.source.path)#2")
                    return .split([article, second])
                default: return .quarantine(Diagnostic(.articleUnreadable, "number \(number) is not to be read"))
                }
            }
        ])

    /// Folds the first article into the second.
    static let folding = StageRunner.ReadyStage(
        label: "folding",
        steps: [
            .corpus { corpus in
                guard let first = corpus.articles.first else { return CorpusChange(corpus: corpus) }
                return CorpusChange(
                    corpus: corpus.replacing(articles: Array(corpus.articles.dropFirst())),
                    departures: [Departure(first, manner: .merged, rule: "first", reason: "it is the first")])
            }
        ])
}

/// Remembers what a runner told, in order, and how many articles it last said were done.
private final class Heard: Sendable {
    private let state = Mutex((told: [String](), mostDone: 0))

    var told: [String] { state.withLock { $0.told } }
    var mostDone: Int { state.withLock { $0.mostDone } }

    func hear(_ progress: StageProgress) {
        state.withLock { state in
            switch progress {
            case .began(let stage, let articles):
                state.mostDone = 0
                state.told.append("began \(stage) \(articles)")
            case .advanced(_, let done, let articles):
                #expect(articles == 100)
                #expect((1...100).contains(done))
                #expect(done > state.mostDone)
                state.mostDone = done
            case .ended(let counts): state.told.append("ended \(counts.label) \(counts.output)")
            case .composed(let articles): state.told.append("composed \(articles)")
            }
        }
    }
}
