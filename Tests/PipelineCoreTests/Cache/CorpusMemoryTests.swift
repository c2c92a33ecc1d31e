import ArticleModel
import Configuration
import Synchronization
import TestSupport
import Testing

@testable import PipelineCore

/// What a step that sees all articles is told of what it last made.
struct CorpusMemoryTests {
    private let cache = MemoryCache()
    private let step = Recalling()

    private func run(_ texts: [String], label: String = "told") async -> Recalling.Call? {
        let articles = texts.map { text in
            Article.sample("\(text) is told.", path: "\(text.prefix { $0 != "!" }).txt")
        }
        let identity = StageIdentity(
            program: Fingerprint(high: 1, low: 1), stage: "recall", options: OptionValues(), reads: ResourceReads())
        let stage = StageRunner.ReadyStage(label: label, steps: [.gathering(step)], identity: identity)
        let outcome = await StageRunner(workers: 1, cache: cache).run([stage], on: Corpus(articles: articles))
        #expect(outcome.corpus.findings["told"]?.count == texts.count)
        return step.lastCall()
    }

    @Test func firstNothingIsRemembered() async throws {
        let call = try #require(await run(["a", "b", "c", "d"]))
        #expect(call.places == nil)
        #expect(await run(["a", "b", "c", "d"]) == nil, "nothing has changed: the step is not asked")
    }

    @Test func whatIsAsItWasIsFoundAgain() async throws {
        _ = await run(["a", "b", "c", "d", "e"])
        let order = Corpus(articles: ["a", "b", "c", "d", "e"].map { Article.sample($0, path: "\($0).txt") })
            .articles.map(\.source.path)
        let changed = try #require(await run(["a", "b", "c!", "d", "e"]))
        #expect(changed.places == order.indices.map { order[$0] == "c.txt" ? nil : $0 })
        #expect(changed.memory == [5])
        // What was made with a memory is remembered like all else.
        let shorter = try #require(await run(["a", "b", "c!", "d"]))
        #expect(shorter.memory == [5])
        #expect(shorter.places == order.indices.filter { order[$0] != "e.txt" })
    }

    @Test func everyStageHasAMemoryOfItsOwn() async throws {
        _ = await run(["a", "b", "c"])
        #expect(try #require(await run(["a", "b", "c!"], label: "other")).places == nil)
    }

    @Test func whatHasMostlyChangedIsNotRemembered() async throws {
        _ = await run(["a", "b", "c", "d"])
        #expect(try #require(await run(["a!", "b!", "c!", "d"])).places == nil)
    }

    /// Whatever entry is gone: nothing is remembered, and nothing else comes of it.
    @Test func whatIsGoneIsNotRemembered() async throws {
        _ = await run(["a", "b", "c"])
        let before = cache.keys
        for key in before {
            let entry = cache.entry(key) ?? []
            cache.forget(key)
            _ = await run(["a", "b", "c!"])
            cache.forgetAll()
            for other in before where other != key { cache.add(entry.reversed(), for: other) }
            _ = await run(["a", "b", "c!!"])
            cache.forgetAll()
            _ = await run(["a", "b", "c"])
        }
    }
}

/// A step that notes what it is told of what it last made.
private final class Recalling: Gathering {
    struct Call {
        let places: [Int?]?
        let memory: [UInt8]
    }

    private let calls = Mutex<[Call]>([])

    /// The call since this was last asked; nil where there was none.
    func lastCall() -> Call? { calls.withLock { $0.popLast() } }

    func part(of article: Article) -> Int { article.text.bytes.count }
    func write(_ part: Int, of article: Article, to writer: inout BinaryWriter) { writer.write(part) }
    func part(of article: Article, from reader: inout BinaryReader) throws(BinaryReader.Fault) -> Int {
        try reader.integer()
    }

    func change(of corpus: Corpus, parts: [Int]) -> CorpusChange {
        var changed = corpus
        changed.findings["told"] = zip(corpus.articles, parts).map { article, part in
            CorpusFinding(key: article.id.description, value: .integer(part), articles: [article.id], witnesses: [])
        }
        return CorpusChange(corpus: changed)
    }

    var remembers: Bool { true }

    func change(
        of corpus: Corpus, parts: GatheredParts<Int>, last: RememberedCorpus?, workers: Workers
    ) async -> (change: CorpusChange, memory: [UInt8]?) {
        var reader = last?.memory
        let memory = (0..<(last == nil ? 0 : 1)).compactMap { _ in try? reader?.byte() }
        calls.withLock { $0 = [Call(places: last?.places, memory: memory)] }
        let own = corpus.articles.indices.map { parts[$0] }
        #expect(await parts.all() == own)
        return (change(of: corpus, parts: own), [5])
    }
}
