import ArticleModel
import Configuration
import TestSupport
import Testing

@testable import PipelineCore

struct MapRowTests {
    // MARK: Which steps make a row

    private static let map = StageStep.map { _ in .unchanged }
    private static let listing = StageStep.listing { $0 }
    private static let all = StageStep.corpus { CorpusChange(corpus: $0) }
    private static let check = StageStep.check { _ in .unchanged }

    private func ready(_ label: String, _ steps: [StageStep]) -> StageRunner.ReadyStage {
        let identity = StageIdentity(
            program: Fingerprint(high: 1, low: 1), stage: label, options: OptionValues(), reads: ResourceReads())
        return StageRunner.ReadyStage(label: label, steps: steps, identity: identity)
    }

    private func rows(
        _ stages: [[StageStep]], sources: [Int?]? = nil, keeping ends: Set<Int?> = [], isWatched: Bool = false
    ) -> [[Int]] {
        let graph = sources.map { StageGraph(sources: $0) } ?? StageGraph(inARow: stages.count)
        let rows = MapRow.rows(
            of: stages.enumerated().map { ready("\($0.offset)", $0.element) }, along: graph, keeping: ends,
            isWatched: isWatched)
        return rows.values.map { $0.places.map { $0.stage * 10 + $0.step } }.sorted { $0[0] < $1[0] }
    }

    @Test func goesOnUntilSomebodySeesOtherArticles() {
        let (map, listing) = (Self.map, Self.listing)
        #expect(rows([[map], [map, listing], [map]]) == [[0, 10, 20]])
        #expect(rows([[map], [map, Self.all], [map], [map]]) == [[0, 10], [20, 30]])
        #expect(rows([[map], [map, Self.check], [map], [map]]) == [[0, 10], [20, 30]])
        #expect(rows([[map], [Self.all], [map]]).isEmpty, "one step is no row")
    }

    @Test func endsWhereACorpusIsAskedFor() {
        let map = Self.map
        #expect(rows([[map], [map], [map], [map]], keeping: [1]) == [[0, 10], [20, 30]])
        #expect(rows([[map], [map]], isWatched: true).isEmpty)
        #expect(rows([[map, map], [map]], isWatched: true) == [[0, 1]])
        #expect(
            rows([[map], [map], [map], [map]], sources: [nil, 0, 1, 1]) == [[0, 10]], "two branches take from one")
        #expect(rows([[map], [map], [map], [map]], sources: [nil, nil, 1, 2]) == [[10, 20, 30]])
    }

    // MARK: What comes of it

    /// Whatever steps do and wherever one is dropped, split or set aside: with what was kept as without.
    @Test(arguments: [1, 4])
    func comesToTheSameAsItsSteps(workers: Int) async {
        let articles = (0..<80).map { Article.sample("Number \($0) is told.", path: "\($0).txt") }
        func stages(_ mark: String) -> [StageRunner.ReadyStage] {
            [
                ready("mark", [Self.marking("mark")]),
                ready("pick\(mark)", [Self.dropping(3), Self.listing, Self.marking(mark)]),
                ready("last", [Self.dropping(5), Self.marking("last")]),
            ]
        }
        let cache = MemoryCache()
        for mark in ["one", "one", "two", "one", "two"] {
            let kept = await StageRunner(workers: workers, cache: cache).run(
                stages(mark), on: Corpus(articles: articles))
            let anew = await StageRunner(workers: 1).run(stages(mark), on: Corpus(articles: articles))
            #expect(kept.corpus.articles.map(written) == anew.corpus.articles.map(written))
            #expect(kept.departures == anew.departures)
            #expect(kept.counts == anew.counts)
            #expect(kept.cacheUses.allSatisfy { $0.taken + $0.made > 0 })
        }
        #expect(!cache.hasLost)
        // Nothing has changed: all is taken, and each step is counted.
        let uses = await StageRunner(workers: workers, cache: cache).run(stages("two"), on: Corpus(articles: articles))
            .cacheUses
        #expect(uses.allSatisfy { $0.made == 0 })
        #expect(uses[0].taken == 80)
    }

    /// An entry that goes between the look for it and its use is told, and spans still lie within the text.
    @Test func whatIsLostIsTold() async throws {
        let articles = [Article.sample("One is told.", path: "1.txt")]
        let stages = [ready("a", [Self.texting]), ready("b", [Self.marking("b")])]
        let cache = MemoryCache()
        let first = await StageRunner(workers: 1, cache: cache).run(stages, on: Corpus(articles: articles))
        let second = await StageRunner(workers: 1, cache: cache).run(stages, on: Corpus(articles: articles))
        cache.forgetAll()
        let article = try #require(second.corpus.articles.first)
        #expect(article.headline == "b")
        #expect(article.text.bytes.count == first.corpus.articles[0].text.bytes.count)
        #expect(article.tokens.isEmpty)
        #expect(cache.hasLost)
    }

    private func written(_ article: Article) -> [UInt8] {
        var writer = BinaryWriter()
        ArticleDelta.write(article, from: nil, to: &writer)
        return writer.bytes
    }

    private static func marking(_ mark: String) -> StageStep {
        .map { article in
            var marked = article
            marked.headline = mark
            marked.annotations.set(
                [Annotation(kind: .sentence, span: article.text.span, value: .sentence(block: 0))], for: .sentence)
            marked.annotations.set(
                [Annotation(kind: AnnotationKind("own"), span: article.text.span, value: .custom(.string(mark)))],
                for: AnnotationKind("own"))
            return .keep(marked)
        }
    }

    /// Drops some articles and dates others, so that the order changes.
    private static func dropping(_ divisor: Int) -> StageStep {
        .map { article in
            let number = article.text.bytes.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF
            if number % divisor == 0 { return .drop(rule: "number", reason: "\(number)") }
            guard number % divisor == 1 else { return .unchanged }
            var dated = article
            dated.published = ResolvedDate(
                date: .calendar(2014, 1 + number % 12, 3), basis: .stated, witnesses: [], reason: "told")
            return .keep(dated)
        }
    }

    /// Gives an article another text with tokens, as cleaning does.
    private static let texting = StageStep.map { article in
        var text = MappedText()
        text.appendInserted("Cleaned words.".utf8)
        var made = Article(id: article.id, source: article.source, revision: article.revision, text: ArticleText(text))
        made.tokens = [Token(start: 0, end: 7, kind: .word, isCapitalised: true, isAllCapitals: false, foldedHash: 7)]
        return .keep(made)
    }
}
