import ArticleModel
import TestSupport
import Testing

@testable import LanguageAnalysis

struct SharingGroupsTests {
    @Test func missesNoneThatSharesEnough() {
        var generator = SeededGenerator(seed: 11)
        let tellings = (0..<300).map { TellingOutline(Self.draft($0, &generator)) }
        let thresholds = EventMerger.Thresholds()
        var groups = SharingGroups(of: tellings, thresholds: thresholds)
        var pairs = 0
        for (number, telling) in tellings.enumerated() {
            let window = number % 7...number % 7 + 2
            var found: [Int] = []
            #expect(groups.each(like: telling, sharing: window, limit: .max) { found.append($0.group) })
            #expect(Set(found).count == found.count)
            #expect(found.allSatisfy { window.contains($0 % 5) })
            let alike = tellings.indices.prefix(number).filter {
                window.contains($0 % 5) && Self.isAlike(telling, tellings[$0], thresholds)
            }
            #expect(Set(found).isSuperset(of: alike))
            pairs += alike.count
            groups.add(.init(group: number, sketch: telling.sketch, days: number % 5...number % 5), telling)
        }
        #expect(pairs > 300)
    }

    @Test func givesUpWhereMostWouldHaveToBeLookedAt() throws {
        var generator = SeededGenerator(seed: 12)
        let tellings = (0..<50).map { TellingOutline(Self.draft($0, &generator)) }
        var groups = SharingGroups(of: tellings, thresholds: EventMerger.Thresholds())
        for (number, telling) in tellings.enumerated() {
            groups.add(.init(group: number, sketch: telling.sketch, days: 1...1), telling)
        }
        let longest = try #require(tellings.max { $0.words.count < $1.words.count })
        var found = 0
        #expect(!groups.each(like: longest, sharing: 1...1, limit: 1) { _ in found += 1 })
        #expect(found == 0)
    }

    /// Words enough by themselves, or a party of the same act.
    private static func isAlike(
        _ one: TellingOutline, _ other: TellingOutline, _ thresholds: EventMerger.Thresholds
    ) -> Bool {
        let shared = SortedHashes.sharedCount(one.words, other.words)
        let shorter = min(one.words.count, other.words.count)
        let isOfWords = shared >= 4 && shared * 100 / shorter >= thresholds.wordsAlone
        return isOfWords
            || (one.act != nil && one.act == other.act && SortedHashes.sharedCount(one.actors, other.actors) > 0)
    }

    /// A telling in a few of some frequent and many rare words.
    private static func draft(_ number: Int, _ generator: inout SeededGenerator) -> EventDraft {
        let words = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
            WordHash.of("word \(Int.random(in: 0...30, using: &generator) / Int.random(in: 1...6, using: &generator))")
        }
        let actors = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            "actor \(Int.random(in: 0...30, using: &generator))"
        }
        let article = ArticleID("\(number)")
        let span = TextSpan(0, 9)
        return EventDraft(
            article: article, sentence: span, verb: nil,
            date: ResolvedDate(date: .calendar(2014), basis: .none, witnesses: [], reason: ""), status: .happened,
            act: ["meet", "sign", nil].randomElement(using: &generator) ?? nil, actors: actors, place: nil,
            isHistory: false, excerpt: Excerpt(article: article, span: span), role: .body,
            content: SortedHashes.distinct(words), matter: EventMatter(), dating: .act, otherDates: [], fitness: 0,
            isByTheWay: true)
    }
}
