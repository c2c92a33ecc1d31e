import ArticleModel
import Synchronization
import TestSupport
import Testing

@testable import LanguageAnalysis

/// Events brought up to date are those that are made anew, whatever has changed.
struct EventRevisionTests {
    private let builder = EventBuilder()

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func whateverChangesTheSameComesOfIt(seed: UInt64) throws {
        var world = ToldWorld(seed: seed, articles: 40)
        var (events, memory) = try anew(world)
        var revised = 0
        for _ in 0..<25 {
            let before = world.articles
            world.edit()
            let places = world.articles.map { article in before.firstIndex { $0 == article } }
            let (newEvents, newMemory) = try anew(world)
            let result = builder.revised(
                memory, events, places: places, articles: world.articles.map(\.article),
                tellings: { world.articles[$0].tellings })
            if let result {
                revised += 1
                #expect(result.events == newEvents)
                expectSame(result.memory, newMemory)
                // What was brought up to date is brought up to date again.
                (events, memory) = result
            } else {
                (events, memory) = (newEvents, newMemory)
            }
        }
        #expect(revised > 15)
    }

    /// Where little has changed few articles are looked at.
    @Test func looksAtFewArticles() throws {
        var world = ToldWorld(seed: 9, articles: 200)
        let (events, memory) = try anew(world)
        let before = world.articles
        world.rewrite(77)
        let places = world.articles.map { article in before.firstIndex { $0 == article } }
        var looked: Set<Int> = []
        let result = builder.revised(
            memory, events, places: places, articles: world.articles.map(\.article),
            tellings: {
                looked.insert($0)
                return world.articles[$0].tellings
            })
        #expect(try result?.events == anew(world).events)
        #expect(looked.contains(77))
        #expect(looked.count < 180)
    }

    @Test func whatHasChangedTooMuchIsMadeAnew() throws {
        var world = ToldWorld(seed: 5, articles: 40)
        let (events, memory) = try anew(world)
        for place in 0..<6 { world.rewrite(place) }
        let places = world.articles.indices.map { $0 < 6 ? nil : $0 }
        let tellings = { (place: Int) in world.articles[place].tellings }
        let articles = world.articles.map(\.article)
        #expect(builder.revised(memory, events, places: places, articles: articles, tellings: tellings) == nil)
        // Places that cannot be are not believed.
        let swapped = [1, 0] + Array(2..<40).map(Optional.some)
        #expect(builder.revised(memory, events, places: swapped, articles: articles, tellings: tellings) == nil)
        let beyond = Array(1...40).map(Optional.some)
        #expect(builder.revised(memory, events, places: beyond, articles: articles, tellings: tellings) == nil)
        #expect(builder.revised(memory, [], places: places, articles: articles, tellings: tellings) == nil)
    }

    /// One telling that is like two groups brings what stood apart together, and its going parts them again.
    @Test func oneArticleJoinsGroupsAndPartsThem() throws {
        let apart = [
            "Norland and Sudria signed a ferry agreement in Harbour City on March 11, 2014.",
            "A ferry agreement on the long strait was signed by Anna Holm on March 11, 2014.",
        ]
        let joint = """
            Norland and Sudria signed a ferry agreement on the long strait in Harbour City on March 11, 2014, with Anna Holm.
            """
        var samples = apart.enumerated().map { EventSample($1, path: "\($0).txt") }
        samples.append(EventSample("Nothing came to pass.", path: "2.txt"))
        for text in [joint, "Nothing came to pass.", joint, apart[0]] {
            let before = samples
            samples[2] = EventSample(text, path: "2.txt")
            let (events, memory) = try remembered(before)
            let result = try #require(revised(memory, events, samples))
            let expected = try remembered(samples)
            #expect(result.events == expected.events)
            expectSame(result.memory, expected.memory)
        }
    }

    /// A text that was kept and cannot be read tells nothing: then all is made anew.
    @Test func tellingsThatAreOthersThanTheyWereAreNoticed() throws {
        var world = ToldWorld(seed: 3, articles: 60)
        let (events, memory) = try anew(world)
        let before = world.articles
        world.rewrite(30)
        let places = world.articles.map { article in before.firstIndex { $0 == article } }
        let result = builder.revised(
            memory, events, places: places, articles: world.articles.map(\.article),
            tellings: { $0 == 30 ? world.articles[30].tellings : ArticleTellings(drafts: [], sentences: []) })
        #expect(result == nil)
    }

    // MARK: The two ways

    private func anew(_ world: ToldWorld) throws -> (events: [Event], memory: EventMemory) {
        try made(world.articles.map(\.tellings), world.articles.map(\.article))
    }

    private func remembered(_ samples: [EventSample]) throws -> (events: [Event], memory: EventMemory) {
        try made(samples.map { builder.tellings(in: $0.article) }, samples.map(\.article))
    }

    private func made(
        _ tellings: [ArticleTellings], _ articles: [Article]
    ) throws -> (events: [Event], memory: EventMemory) {
        let making = builder.making(of: tellings, articles: articles, merging: true)
        let made = making.remembered(making.events(0..<making.count))
        #expect(made.events == builder.events(of: tellings, articles: articles, merging: true))
        return (made.events, try #require(made.memory))
    }

    private func revised(
        _ memory: EventMemory, _ events: [Event], _ samples: [EventSample]
    ) -> (events: [Event], memory: EventMemory)? {
        builder.revised(
            memory, events, places: [0, 1, nil], articles: samples.map(\.article),
            tellings: { builder.tellings(in: samples[$0].article) })
    }

    private func expectSame(_ one: EventMemory, _ other: EventMemory) {
        #expect(one.counts == other.counts)
        #expect(one.representatives == other.representatives)
        #expect(one.members == other.members)
        #expect(one.told == other.told)
        #expect(one.unfinished.mapValues(\.id) == other.unfinished.mapValues(\.id))
        #expect(one.unfinished.mapValues(\.differences) == other.unfinished.mapValues(\.differences))
        // What was grouped anew ranks tellings of one sentence among all, what was brought up to date among those of their article.
        #expect(one.table.keys.map(\.fitness) == other.table.keys.map(\.fitness))
        #expect(one.table.keys.map(\.sentence) == other.table.keys.map(\.sentence))
        #expect(one.table.glances.map(\.days) == other.table.glances.map(\.days))
    }
}

/// Articles whose tellings are drawn by lot from few words, parties and days, so that many are alike.
private struct ToldWorld {
    struct Told: Equatable {
        let number: Int
        let article: Article
        let tellings: ArticleTellings

        static func == (left: Told, right: Told) -> Bool { left.number == right.number }
    }

    private(set) var articles: [Told] = []
    private var random: SeededGenerator
    private var numbers = 0
    private let count: Int

    init(seed: UInt64, articles count: Int) {
        random = SeededGenerator(seed: seed)
        self.count = count
        for _ in 0..<count { articles.append(told(of: "\(numbers)")) }
        sort()
    }

    /// Rewrites, adds or takes away an article or two.
    mutating func edit() {
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let place = Int.random(in: articles.indices, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: articles.append(told(of: "\(numbers)"))
            case 1 where articles.count > 10: articles.remove(at: place)
            default: rewrite(place)
            }
        }
        sort()
    }

    mutating func rewrite(_ place: Int) {
        let path = articles[place].article.source.path
        articles[place] = told(of: path)
    }

    private mutating func sort() { articles.sort { $0.article.id < $1.article.id } }

    private mutating func told(of path: String) -> Told {
        numbers += 1
        var article = Article.sample("Article \(numbers).", path: path)
        article.outlet = path
        let day = Int.random(in: 1...28, using: &random)
        article.published = ResolvedDate(
            date: .calendar(2014, 3, day), basis: .stated, witnesses: [], reason: "printed")
        var drafts: [EventDraft] = []
        var sentences: [ToldSentence] = []
        for start in 0..<Int.random(in: 0...4, using: &random) {
            let span = TextSpan(start * 10, start * 10 + 9)
            for _ in 0..<Int.random(in: 1...2, using: &random) { drafts.append(draft(span, article.id, day)) }
            sentences.append(sentence(span, article.id))
        }
        return Told(number: numbers, article: article, tellings: ArticleTellings(drafts: drafts, sentences: sentences))
    }

    private mutating func draft(_ span: TextSpan, _ article: ArticleID, _ told: Int) -> EventDraft {
        let isByTheWay = flip(6)
        let isUndated = isByTheWay && flip(2)
        let day = CivilDay(year: 2014, month: 3, day: told)
        let date: EDTFDate =
            isUndated
            ? .interval(from: .open, to: day.map { .point(EDTFPoint($0)) } ?? .open)
            : flip(5) ? .calendar(2014, 3) : .calendar(2014, 3, Int.random(in: 1...6, using: &random))
        return EventDraft(
            article: article, sentence: span, verb: nil,
            date: ResolvedDate(date: date, basis: isUndated ? .none : .stated, witnesses: [], reason: "told"),
            status: pick([.happened, .happened, .happened, .planned, .cancelled]),
            act: flip(4) ? nil : pick(["meet", "sign", "visit", "say"]), actors: words("actor", 0...2, of: 4),
            place: flip(3) ? pick(["harbour", "strait"]) : nil, isHistory: flip(6),
            excerpt: Excerpt(article: article, span: span), role: flip(8) ? .caption : .body,
            content: hashes("word", 2...8, of: 12),
            matter: EventMatter(things: hashes("thing", 0...2, of: 6), isCompletion: flip(5)),
            dating: flip(6) ? .telling : .act, otherDates: flip(8) ? [.calendar(2014, 3, 2)] : [],
            fitness: Int.random(in: 0...6, using: &random), isByTheWay: isByTheWay)
    }

    private mutating func sentence(_ span: TextSpan, _ article: ArticleID) -> ToldSentence {
        let next = TextSpan(span.start + 10, span.start + 19)
        let figure = ToldFigure(
            noun: "ships", phrase: "ships", subject: "ships",
            quantity: QuantityMention(
                value: Double(Int.random(in: 1...9, using: &random)), upper: nil, unit: "", bound: .exact,
                countedSpan: span),
            words: "some")
        let positions = [span, next].map { Difference.Position(claim: Claim(article: article, span: $0), value: "so") }
        let counts = Difference(kind: .number, subject: "crowd", positions: positions)
        return ToldSentence(
            span: span, topics: [TopicMention(topic: "ships", issue: nil, weight: 1)], figures: flip(3) ? [figure] : [],
            counts: flip(9) ? counts : nil, countsAfter: flip(7) ? counts : nil,
            contrasts: flip(7)
                ? [
                    Contrast(
                        sentence: next,
                        difference: Difference(kind: .position, subject: "talks", positions: positions))
                ] : [])
    }

    private mutating func flip(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    private mutating func words(_ name: String, _ counts: ClosedRange<Int>, of most: Int) -> [String] {
        let count = Int.random(in: counts, using: &random)
        return Set((0..<count).map { _ in "\(name) \(Int.random(in: 0..<most, using: &random))" }).sorted()
    }

    private mutating func hashes(_ name: String, _ counts: ClosedRange<Int>, of most: Int) -> [UInt64] {
        SortedHashes.distinct(words(name, counts, of: most).map { WordHash.of($0) })
    }
}
