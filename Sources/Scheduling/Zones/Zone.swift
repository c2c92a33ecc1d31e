/// A time zone: what clocks on the wall show at each instant, and which instants a reading of them stands for.
///
/// Instants are seconds since 1970-01-01T00:00:00Z. From the last change that its file lists, a zone follows the file's
/// rule for ever, which repeats every 400 years as the calendar does.
public struct Zone: Sendable, Hashable {
    /// What clocks do between two changes.
    public struct Kind: Sendable, Hashable {
        /// Seconds ahead of UTC.
        public let offset: Int
        /// True where the zone calls it daylight saving time.
        public let isDaylight: Bool
        /// Its letters, such as `CEST` or `+09`.
        public let abbreviation: String
    }

    /// A stretch of time without a change, `start..<end`.
    struct Stretch {
        let start: Int64
        let end: Int64
        let offset: Int64
    }

    /// Seconds of 400 years of the Gregorian calendar.
    static let cycle: Int64 = 146_097 * 86400
    /// No clock is further from UTC than this, in seconds.
    static let widestOffset: Int64 = 26 * 3600
    /// Instants beyond these are taken for them, so that sums never overflow.
    static let bound: Int64 = 1 << 50

    /// Its name in the zone database.
    public let name: String
    /// When each stretch begins, ascending; the first begins before all time.
    private let starts: [Int64]
    /// Index into `kinds` for each stretch.
    private let kindIndices: [UInt8]
    private let kinds: [Kind]
    /// Where the last 400 years of `starts` that repeat for ever end; nil where the last stretch lasts for ever.
    private let repeatEnd: Int64?

    /// Makes a zone of `changes` in ascending order after the kind that holds before the first.
    init(name: String, kinds: [Kind], first: UInt8, changes: [(instant: Int64, kind: UInt8)], repeatEnd: Int64?) {
        self.name = name
        self.kinds = kinds
        self.repeatEnd = repeatEnd
        starts = [-Self.bound] + changes.map(\.instant)
        kindIndices = [first] + changes.map(\.kind)
    }

    /// Coordinated universal time.
    public static let utc = Zone(
        name: "UTC", kinds: [Kind(offset: 0, isDaylight: false, abbreviation: "UTC")], first: 0, changes: [],
        repeatEnd: nil)

    // MARK: From instants to walls

    /// What holds at an instant.
    public func kind(at instant: Int64) -> Kind {
        kinds[Int(kindIndices[index(at: folded(instant).instant)])]
    }

    /// Seconds ahead of UTC at an instant.
    public func offset(at instant: Int64) -> Int { kind(at: instant).offset }

    /// What the wall shows at an instant.
    public func wall(at instant: Int64) -> CivilTime {
        let instant = Self.bounded(instant)
        return CivilTime(seconds: instant + stretch(at: instant).offset)
    }

    /// The next instant after this one from which another offset holds; nil where there is none.
    public func change(after instant: Int64) -> Int64? {
        var stretch = stretch(at: Self.bounded(instant))
        // A zone may change its letters alone, but not for a whole cycle.
        for _ in 0..<2000 {
            guard stretch.end < Self.bound else { return nil }
            let next = self.stretch(at: stretch.end)
            if next.offset != stretch.offset { return stretch.end }
            stretch = next
        }
        return nil
    }

    /// The stretch that an instant lies in.
    func stretch(at instant: Int64) -> Stretch {
        let (inside, shift) = folded(instant)
        let index = index(at: inside)
        let end = index + 1 < starts.count ? starts[index + 1] + shift : Self.bound
        let start = index == 0 ? -Self.bound : starts[index] + shift
        return Stretch(start: start, end: end, offset: Int64(kinds[Int(kindIndices[index])].offset))
    }

    static func bounded(_ instant: Int64) -> Int64 { min(max(instant, -bound), bound) }

    /// An instant at which the same holds and that the table reaches, and the seconds from there to the one asked for.
    private func folded(_ instant: Int64) -> (instant: Int64, shift: Int64) {
        let instant = Self.bounded(instant)
        guard let repeatEnd, instant >= repeatEnd else { return (instant, 0) }
        let shift = ((instant - repeatEnd) / Self.cycle + 1) * Self.cycle
        return (instant - shift, shift)
    }

    /// The index of the last stretch that begins at or before an instant.
    private func index(at instant: Int64) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= instant { low = middle } else { high = middle }
        }
        return low
    }
}
