import ArticleModel
import Configuration
import PipelineCore
import TestSupport
import Testing

@testable import BuiltInStages

struct DedupeStageTests {
    /// Sixty words that stand for themselves.
    private static let words = (0..<60).map {
        "word\(["a", "b", "c", "d", "e"][$0 % 5])\(["k", "l", "m", "n"][$0 % 4])\(["s", "t", "u"][$0 % 3])"
    }

    private func article(_ words: [String], path: String, published: String? = nil) -> Article {
        var article = Article.sample(words.joined(separator: " ") + ".\n", path: path)
        article.published = published.flatMap { EDTFDate($0) }
            .map { ResolvedDate(date: $0, basis: .metadata, witnesses: [], reason: "told") }
        return article
    }

    /// The articles that stay, each with the paths folded into it, and the outcome.
    private func fold(
        _ articles: [Article], near: Double = 0.85, keep: String = "fullest"
    ) async -> (kept: [String: [String]], outcome: StageRunner.Outcome) {
        let stages = [
            StageChain.ready(CleanStage.self),
            StageChain.ready(DedupeStage.self, ["near": .number(near), "keep": .text(keep)]),
        ]
        let outcome = await StageChain.run(stages, on: articles)
        let kept = outcome.corpus.articles.map { ($0.source.path, $0.copies.map(\.path).sorted()) }
        return (Dictionary(kept) { first, _ in first }, outcome)
    }

    @Test func exactCopiesAreFolded() async {
        let (kept, outcome) = await fold([
            article(Self.words, path: "a.txt"), article(Self.words, path: "b.txt"), article(Self.words, path: "c.txt"),
        ])
        #expect(kept.count == 1)
        #expect(kept.values.first?.count == 2)
        #expect(outcome.counts[1].merged == 2)
        #expect(outcome.counts[1].isBalanced)
        #expect(outcome.departures.map(\.rule) == ["same text", "same text"])
        #expect(outcome.departures.allSatisfy { $0.reason.hasPrefix("its body is 100 % like that of ") })
        #expect(outcome.corpus.articles.first?.copies.map(\.similarity) == [1000, 1000])
    }

    @Test func nearCopiesAreFoldedByTheThreshold() async {
        var edited = Self.words
        edited[30] = "edited"
        let articles = [article(Self.words, path: "a.txt"), article(edited, path: "b.txt")]
        // One word of sixty touches five of 56 5-grams: 51 shared of 61.
        #expect(await fold(articles, near: 0.83).kept.count == 1)
        #expect(await fold(articles, near: 0.84).kept.count == 2)
        #expect(await fold(articles, near: 0.83).outcome.departures.map(\.rule) == ["near copy"])
        #expect(await fold(articles, near: 0.83).outcome.departures.first?.reason.contains("83.6 %") == true)
    }

    /// Two papers print one wire story, and one of them another number: both stay, and the second is no origin of its own.
    @Test func nearCopiesWithOtherNumbersStay() async throws {
        func story(_ jobs: String, _ stamp: String, path: String) -> Article {
            var article = Article.sample(
                """
                The wind board will cut \(jobs) jobs at the old port by the end of the year, its head told reporters there. Nobody knew \
                of it before the board met on the long coast in the rain. The men at the gates said that they would not go without \
                a fight, and the town stood by them. A meeting on \(stamp) June was told of it in the old hall by the harbour.

                """, path: path)
            article.outlet = "Post \(path)"
            return article
        }
        let other = await fold([story("300", "6", path: "a.txt"), story("450", "6", path: "b.txt")], near: 0.7)
        #expect(other.kept.count == 2)
        #expect(Set(other.outcome.corpus.articles.map { $0.origin ?? $0.outlet ?? "" }).count == 1)
        let stamped = await fold([story("300", "6", path: "a.txt"), story("300", "7", path: "b.txt")], near: 0.7)
        #expect(stamped.kept.count == 1)
    }

    @Test func othersStay() async {
        let (kept, outcome) = await fold([
            article(Self.words, path: "a.txt"), article(Self.words.reversed(), path: "b.txt"),
            .sample("", path: "c.txt"),
            .sample("", path: "d.txt"),
        ])
        #expect(kept.count == 4)
        #expect(outcome.departures.isEmpty)
    }

    @Test func copiesAreNeverFoldedThroughChains() async {
        // B has a third more than half of A and of C; A and C have nothing like that in common.
        let middle = (0..<90).map { "w\($0)x" }
        let articles = [
            article(Array(middle[..<70]), path: "left.txt"), article(middle, path: "middle.txt"),
            article(Array(middle[20...]), path: "right.txt"),
        ]
        let (kept, _) = await fold(articles, near: 0.7, keep: "first-listed")
        #expect(kept == ["left.txt": ["middle.txt"], "right.txt": []])
        #expect(await fold(articles, near: 0.7, keep: "fullest").kept == ["middle.txt": ["left.txt", "right.txt"]])
    }

    @Test func whatIsKeptIsTheUsersChoice() async {
        let short = Array(Self.words[..<55])
        let articles = [
            article(short, path: "b.txt", published: "2014-03-01"),
            article(Self.words, path: "c.txt", published: "2014-03-02"),
            article(short, path: "a.txt", published: "2014-03-03"),
        ]
        #expect(await fold(articles, keep: "fullest").kept == ["c.txt": ["a.txt", "b.txt"]])
        #expect(await fold(articles, keep: "earliest").kept == ["b.txt": ["a.txt", "c.txt"]])
        #expect(await fold(articles, keep: "first-listed").kept == ["a.txt": ["b.txt", "c.txt"]])
    }

    @Test(arguments: ["fullest", "earliest", "first-listed"])
    func theOrderOfInputChangesNothing(keep: String) async {
        var generator = SeededGenerator(seed: 3)
        let articles = (0..<12).map { number in
            var words = Self.words
            words[number * 4 % 60] = "edited\(number % 3 == 0 ? "p" : "q")"
            return article(words, path: "\(number).txt")
        }
        let expected = await fold(articles, near: 0.75, keep: keep).outcome.words
        for _ in 0..<20 {
            let shuffled = articles.shuffled(using: &generator)
            #expect(await fold(shuffled, near: 0.75, keep: keep).outcome.words == expected)
        }
    }

    @Test func everyPairAtOrOverTheThresholdIsFound() async {
        // Against a comparison of all pairs: the prefix filter must not lose one.
        var generator = SeededGenerator(seed: 11)
        for near in [0.3, 0.55, 0.57, 0.7, 0.85, 1] {
            for _ in 0..<10 {
                let size = Int.random(in: 6...40, using: &generator)
                let base = (0..<size).map { "w\($0)x" }
                let other = Array(base[..<Int.random(in: 5...size, using: &generator)]) + ["end", "of", "it"]
                let articles = [article(base, path: "a.txt"), article(other, path: "b.txt")]
                let cleaned = await StageChain.run([StageChain.ready(CleanStage.self)], on: articles).corpus.articles
                let sets = cleaned.map { ShingleSet($0) }
                let isCopy = sets[0].similarity(to: sets[1], atLeast: Int((near * 1000).rounded())) != nil
                #expect(await fold(articles, near: near).kept.count == (isCopy ? 1 : 2))
            }
        }
    }

    @Test func withoutFoldingAllStayAndNameTheirNeighbours() async throws {
        var edited = Self.words
        edited[30] = "edited"
        let stages = [
            StageChain.ready(CleanStage.self),
            StageChain.ready(DedupeStage.self, ["fold": .boolean(false), "near": .number(0.83), "list": .number(0.7)]),
        ]
        let articles = [article(Self.words, path: "a.txt"), article(edited, path: "b.txt")]
        let outcome = await StageChain.run(stages, on: articles)
        #expect(outcome.corpus.articles.count == 2 && outcome.departures.isEmpty)
        let first = try #require(outcome.corpus.articles.first { $0.source.path == "a.txt" })
        let near = try #require(first.near.first)
        #expect(near.path == "b.txt" && near.similarity == 836 && near.isCopy && first.near.count == 1)
        let shared = near.shared.map { first.text[$0.span].split(separator: " ").count }
        #expect(shared == [30, 29])
    }

    @Test func allPairsAreListed() {
        // Against a comparison of all pairs, with words that many stories have in common.
        var generator = SeededGenerator(seed: 5)
        let boilerplate = (0..<15).map { "end\($0)x" }
        let articles = (0..<60).map { number -> Article in
            let family = number % 7
            var words = (0..<40).map { "w\(family)n\($0)x" }
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                words[Int.random(in: 0..<40, using: &generator)] = "e\(Int.random(in: 0..<9, using: &generator))x"
            }
            var article = article(words + boilerplate, path: "\(number).txt")
            article.blocks = [Block(role: .body, span: article.text.span)]
            return article
        }
        let sets = articles.map { ShingleSet($0) }
        let prefixes = ShinglePrefixes(sets, threshold: 300)
        for threshold in [300, 500, 700, 850, 1000] {
            let found = Set(NearPairs(sets: sets, prefixes: prefixes, threshold: threshold).pairs())
            // Those that are made for one likeness are the same as those for a smaller one.
            let own = ShinglePrefixes(sets, threshold: threshold)
            #expect(
                sets.indices.allSatisfy {
                    own.prefix(of: $0, threshold: threshold).elementsEqual(
                        prefixes.prefix(of: $0, threshold: threshold))
                })
            var expected: Set<NearPairs.Pair> = []
            for second in sets.indices {
                for first in 0..<second where sets[first].similarity(to: sets[second], atLeast: threshold) != nil {
                    expected.insert(
                        .init(
                            first: first, second: second,
                            similarity: sets[first].similarity(to: sets[second], atLeast: 0) ?? 0))
                }
            }
            #expect(found == expected && (!expected.isEmpty || threshold == 1000))
        }
    }
}
