import ArticleModel
import LanguageAnalysis
import PipelineCore
import Testing

@testable import BuiltInStages

/// What steps over all articles remember comes back from its bytes as it was.
struct RecollectionTests {
    private static func corpus() async -> Corpus {
        let stages = [
            StageChain.ready(CleanStage.self), StageChain.ready(DatesStage.self), StageChain.ready(NamesStage.self),
        ]
        return Corpus(articles: await StageChain.run(stages, on: SampleWorld.articles).corpus.articles)
    }

    @Test func eventsComeBackWhole() async throws {
        let corpus = await Self.corpus()
        let builder = EventBuilder()
        let tellings = corpus.articles.map { builder.tellings(in: $0) }
        let making = builder.making(of: tellings, articles: corpus.articles, merging: true)
        let made = making.remembered(making.events(0..<making.count))
        let memory = try #require(made.memory)
        let changed = corpus.replacing(events: made.events)
        let bytes = try #require(EventRecollection.written(memory, of: made.events, in: changed))
        func recollection(_ bytes: [UInt8], _ events: [Event]) -> EventRecollection? {
            EventRecollection(
                RememberedCorpus(
                    memory: BinaryReader(bytes), events: events, places: corpus.articles.indices.map(Optional.some)))
        }
        let back = try #require(recollection(bytes, changed.events))
        #expect(made.events.count > 3)
        #expect(back.events == made.events)
        #expect(back.memory.counts == memory.counts)
        #expect(back.memory.representatives == memory.representatives)
        #expect(back.memory.members == memory.members)
        #expect(back.memory.told == memory.told)
        #expect(back.memory.table.words == memory.table.words)
        #expect(back.memory.unfinished.keys.sorted() == memory.unfinished.keys.sorted())
        // What does not belong together is not believed.
        #expect(recollection(bytes, Array(changed.events.dropLast())) == nil)
        #expect(recollection(Array(bytes.dropLast()), changed.events) == nil)
        #expect(recollection([], changed.events) == nil)
        let told = try #require(memory.told.first)
        #expect(Mirror(reflecting: told).children.count == 7, "write and read what is new in EventRecollection")
        #expect(Mirror(reflecting: memory).children.count == 7, "write and read what is new in EventRecollection")
    }

    /// Any byte may be another: what comes of it is no memory, or one whose numbers are sound.
    @Test func damagedMemoriesDoNoHarm() async throws {
        let corpus = await Self.corpus()
        let builder = EventBuilder()
        let tellings = corpus.articles.map { builder.tellings(in: $0) }
        let making = builder.making(of: tellings, articles: corpus.articles, merging: true)
        let made = making.remembered(making.events(0..<making.count))
        let changed = corpus.replacing(events: made.events)
        let bytes = try #require(made.memory.flatMap { EventRecollection.written($0, of: made.events, in: changed) })
        let places = corpus.articles.indices.map { $0 == 1 ? nil : $0 }
        for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
            var damaged = bytes
            damaged[place] ^= UInt8(truncatingIfNeeded: 1 << (place % 8))
            let last = RememberedCorpus(memory: BinaryReader(damaged), events: changed.events, places: places)
            guard let back = EventRecollection(last) else { continue }
            _ = builder.revised(
                back.memory, back.events, places: places, articles: corpus.articles, tellings: { tellings[$0] })
        }
    }

    @Test func passagesAreKnownWhereverArticlesStandNow() {
        let articles = ["a", "b", "c"].map { Article.sample($0, path: "\($0).txt") }.sorted { $0.id < $1.id }
        let shared = [SharedPassage(span: TextSpan(1, 9), other: TextSpan(4, 12))]
        func near(_ place: Int) -> NearArticle {
            NearArticle(
                id: articles[place].id, path: "", record: nil, similarity: 900, isCopy: false, shared: shared)
        }
        let bytes = KnownPassages.written(
            [(place: 2, near: [near(0)]), (place: 0, near: [near(1), near(2)])], in: Corpus(articles: articles))
        let now = Array(articles.dropFirst())
        let known = KnownPassages(
            RememberedCorpus(memory: BinaryReader(bytes), events: [], places: [nil, 2]), articles: now)
        #expect(known[articles[2].id, articles[1].id] == nil)
        #expect(known[articles[2].id, articles[0].id] == nil, "one that is gone shares nothing")
        let all = KnownPassages(
            RememberedCorpus(memory: BinaryReader(bytes), events: [], places: [0, 1, 2]), articles: articles)
        #expect(all[articles[2].id, articles[0].id] == shared)
        #expect(all[articles[0].id, articles[1].id] == shared)
        #expect(all[articles[1].id, articles[0].id] == nil)
        let moved = KnownPassages(
            RememberedCorpus(memory: BinaryReader(bytes), events: [], places: [0, nil, 2]), articles: articles)
        #expect(moved[articles[0].id, articles[2].id] == shared)
        #expect(moved[articles[0].id, articles[1].id] == nil)
        let none = KnownPassages(
            RememberedCorpus(memory: BinaryReader(Array(bytes.dropLast())), events: [], places: [0, 1, 2]),
            articles: articles)
        #expect(none[articles[0].id, articles[1].id] == nil)
    }

    @Test func whatIsImpliedComesBackWhole() throws {
        let implication = Implication(
            words: TextSpan(3, 40), toldOn: CivilDay(number: 16_000), act: nil,
            actors: [.named("holm"), .holder(office: [7, .max], state: "norland")], office: [9],
            goals: ["sudria", "lake"],
            things: [1, 2, .max], numbered: [.init(thing: 5, number: 6)], first: CivilDay(number: -3),
            last: CivilDay(number: 15_000))
        var writer = BinaryWriter()
        writer.write(implication)
        var reader = BinaryReader(writer.bytes)
        #expect(try reader.implication() == implication)
        #expect(reader.isAtEnd)
    }
}
