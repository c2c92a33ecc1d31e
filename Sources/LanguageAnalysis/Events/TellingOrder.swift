import ArticleModel

/// The orders in which tellings are looked at and listed, by numbers: each is compared with many.
struct TellingOrder {
    private struct Key {
        /// Place of the telling among those given.
        let place: Int
        let fitness: Int
        let width: Int
        /// Place of the article in the order of ids.
        let article: Int
        let sentence: TextSpan

        func hasSameClaim(as other: Key) -> Bool { article == other.article && sentence == other.sentence }
        func precedes(_ other: Key) -> Bool {
            article != other.article ? article < other.article : sentence < other.sentence
        }
    }

    private let keys: [Key]
    private let drafts: [EventDraft]

    init(_ drafts: [EventDraft], _ outlines: [TellingOutline]) {
        self.drafts = drafts
        let articles = Self.places(drafts.map(\.article))
        keys = drafts.indices.map { index in
            let draft = drafts[index]
            return Key(
                place: index, fitness: Self.fitness(of: draft), width: outlines[index].width,
                article: articles[index], sentence: draft.sentence)
        }
    }

    /// How well a telling serves to stand for a group: what is told by the way stands for none that others may stand for.
    static func fitness(of draft: EventDraft) -> Int { draft.isByTheWay ? draft.fitness - 1000 : draft.fitness }

    /// For each id its place among all of them in their order.
    private static func places(_ ids: [ArticleID]) -> [Int] {
        var numbers: [ArticleID: Int] = [:]
        var distinct: [ArticleID] = []
        var numbered: [Int] = []
        numbered.reserveCapacity(ids.count)
        for (index, id) in ids.enumerated() {
            if index > 0, ids[index - 1] == id {
                numbered.append(numbered[index - 1])
            } else if let known = numbers[id] {
                numbered.append(known)
            } else {
                numbers[id] = distinct.count
                numbered.append(distinct.count)
                distinct.append(id)
            }
        }
        var places = [Int](repeating: 0, count: distinct.count)
        for (place, number) in distinct.indices.sorted(by: { distinct[$0] < distinct[$1] }).enumerated() {
            places[number] = place
        }
        return numbered.map { places[$0] }
    }

    /// The sharpest and fittest first, then by article and span, then by date; equal ones as they were given.
    var fittestFirst: [Int] {
        let drafts = drafts
        return keys.sorted { one, other in
            if one.fitness != other.fitness { return one.fitness > other.fitness }
            if one.width != other.width { return one.width < other.width }
            guard one.hasSameClaim(as: other) else { return one.precedes(other) }
            let (date, otherDate) = (drafts[one.place].date.date.description, drafts[other.place].date.date.description)
            return date != otherDate ? date < otherDate : one.place < other.place
        }.map(\.place)
    }

    /// The place of each telling in the order of claims; those of one sentence stand as they were given.
    var placesByClaim: [Int] {
        var places = [Int](repeating: 0, count: drafts.count)
        let ordered = keys.sorted { one, other in
            one.hasSameClaim(as: other) ? one.place < other.place : one.precedes(other)
        }
        for (place, key) in ordered.enumerated() { places[key.place] = place }
        return places
    }
}
