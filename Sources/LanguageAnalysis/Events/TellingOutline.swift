import ArticleModel

/// What the merger compares of a telling, names as numbers and dates as days.
///
/// A class, as each is compared with many.
final class TellingOutline: Sendable {
    /// The days it may speak of, by number; nil where they are too many to merge by. Of what is told by the way without a date, the
    /// day it was told.
    let days: ClosedRange<Int>?
    /// The days around which its like is looked for.
    let window: ClosedRange<Int>?
    /// Whether it has no date of its own.
    let isUndated: Bool
    let date: EDTFDate
    /// Days that the date leaves open beyond one.
    let width: Int
    /// Whether its date is an interval short enough that two articles seldom give its two ends to different happenings.
    let isInterval: Bool
    let status: Event.Status
    let act: Int?
    let kind: ActKind
    let place: Int?
    let actors: [Int]
    let article: Int
    let sentence: TextSpan
    let isHistory: Bool
    let isCaption: Bool
    let words: [UInt64]
    let matter: EventMatter
    let sketch: TellingSketch

    /// What the sort of act says about likeness.
    struct ActKind: OptionSet {
        let rawValue: UInt8
        /// It tells that something was said, and not what was done.
        static let saying = ActKind(rawValue: 1)
        /// One meeting, seen from different sides.
        static let encounter = ActKind(rawValue: 2)
        /// The same parties do it again and again, so that the act alone says little.
        static let common = ActKind(rawValue: 4)
        /// It tells what parties came to with each other.
        static let accord = ActKind(rawValue: 8)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ act: String?) {
            self = act.flatMap { Self.ofActs[$0] } ?? []
        }

        private static let ofActs: [String: ActKind] = [
            "say": [.saying, .common], "agree": [.encounter, .accord, .common], "sign": [.encounter, .accord, .common],
            "resume": [.encounter, .accord], "meet": [.encounter, .common], "discuss": [.encounter, .common],
            "visit": .encounter, "hold": .encounter, "announce": .common, "cooperate": .common,
        ]
    }

    /// Draws the outline of a telling.
    init(_ draft: EventDraft) {
        let told = Self.dayTold(draft)
        isUndated = told != nil
        days = told.map { $0...$0 } ?? Self.days(draft.date.date)
        window =
            told.map { day in
                draft.status == .planned ? day - 1...day + Self.longestSpan : day - Self.longestMemory...day
            } ?? days
        date = draft.date.date
        width = date.width
        isInterval =
            if case .interval = draft.date.date { (days?.count ?? .max) <= Self.longestInterval } else { false }
        status = draft.status
        act = draft.act.map { NameHash.of($0) }
        kind = ActKind(draft.act)
        place = draft.place.map { NameHash.of($0) }
        actors = draft.actors.map { NameHash.of($0) }.sorted()
        article = draft.article.number
        sentence = draft.sentence
        isHistory = draft.isHistory
        isCaption = draft.role == .caption
        words = draft.content
        matter = draft.matter
        sketch = TellingSketch(
            words: words, parties: actors, act: act, article: article, status: status, isUndated: isUndated,
            isHistory: isHistory, isAccord: kind.contains(.accord))
    }

    private static let longestInterval = 62
    /// For how many days articles tell of an act without its date.
    private static let longestMemory = 45

    /// The day on which an act without a date was told; nil for one with a date.
    private static func dayTold(_ draft: EventDraft) -> Int? {
        guard draft.date.basis == .none, case .interval(let from, let to) = draft.date.date else { return nil }
        if case .point(let day) = from { return day.earliest?.number }
        if case .point(let day) = to { return day.latest?.number }
        return nil
    }
    private static let longestSpan = 366

    private static func days(_ date: EDTFDate) -> ClosedRange<Int>? {
        guard let start = date.earliest, let end = date.latest, start <= end,
            end.number - start.number <= longestSpan
        else { return nil }
        return start.number...end.number
    }
}
