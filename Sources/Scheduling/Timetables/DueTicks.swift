/// Which of the ticks that came due since a schedule was last looked at are to be run, and which are only to be recorded.
public struct DueTicks: Sendable, Hashable {
    /// What is to be done with a tick.
    public enum Fate: String, Sendable, Hashable {
        /// Run it.
        case run
        /// Record it as missed: a later one stands for it (`catch_up: latest`).
        case superseded
        /// Record it as missed: nothing is caught up (`catch_up: none`).
        case notCaughtUp
        /// Record it as missed: it is older than `catch_up_within`.
        case tooOld
    }

    /// A tick and its fate.
    public struct Tick: Sendable, Hashable {
        /// The nominal instant.
        public let instant: Int64
        /// What is to be done.
        public let fate: Fate
    }

    /// Ticks of which no record is made one by one, because there are more than the limit.
    public struct Unlisted: Sendable, Hashable {
        /// How many there are; counted up to a million.
        public let count: Int
        /// The first of them.
        public let first: Int64
        /// The last of them.
        public let last: Int64
    }

    /// The ticks, oldest first.
    public let ticks: [Tick]
    /// Older ones beyond the limit, all missed; nil where there are none.
    public let unlisted: Unlisted?

    /// Those to run, oldest first.
    public var toRun: [Int64] { ticks.filter { $0.fate == .run }.map(\.instant) }
}

/// How missed ticks are made up for.
public struct CatchUp: Sendable, Hashable {
    /// Which missed ticks are run late.
    public enum Policy: String, Sendable, Hashable, CaseIterable {
        /// None of them.
        case none
        /// The latest one.
        case latest
        /// All of them, oldest first.
        case all
    }

    /// Which missed ticks are run late.
    public var policy: Policy
    /// Only those that are at most so many seconds late; nil for all.
    public var within: Int64?

    /// Makes a rule.
    public init(_ policy: Policy, within: Int64? = nil) {
        self.policy = policy
        self.within = within
    }

    /// A tick that is at most so many seconds late is on time.
    public static let grace: Int64 = 60
    /// No more ticks than this are listed one by one.
    public static let mostListed = 10_000
    private static let mostCounted = 1_000_000

    /// The ticks of `last < tick <= now`; `last` is the latest instant already dealt with.
    ///
    /// Ticks that are on time are always run. At most `limit` are listed, the newest; the older ones are counted.
    public func due(_ timetable: Timetable, after last: Int64, through now: Int64, limit: Int = mostListed) -> DueTicks
    {
        guard last < now else { return DueTicks(ticks: [], unlisted: nil) }
        var instants: [Int64] = []
        var counted = 0
        var first: Int64?
        var lastUnlisted: Int64 = 0
        var tick = timetable.next(after: last)
        let listed = max(1, limit)
        while let instant = tick, instant <= now, counted + instants.count < Self.mostCounted {
            instants.append(instant)
            // Dropped in batches, so that each costs the same.
            if instants.count >= 2 * listed {
                first = first ?? instants.first
                lastUnlisted = instants[listed - 1]
                instants.removeFirst(listed)
                counted += listed
            }
            tick = timetable.next(after: instant)
        }
        let surplus = instants.count - listed
        if surplus > 0 {
            first = first ?? instants.first
            lastUnlisted = instants[surplus - 1]
            instants.removeFirst(surplus)
            counted += surplus
        }
        if let instant = tick, instant <= now, let latest = timetable.last(after: instants.last ?? last, through: now) {
            instants.append(latest)
        }
        return DueTicks(
            ticks: fates(of: instants, now: now),
            unlisted: first.map { DueTicks.Unlisted(count: counted, first: $0, last: lastUnlisted) })
    }

    private func fates(of instants: [Int64], now: Int64) -> [DueTicks.Tick] {
        instants.enumerated().map { index, instant in
            DueTicks.Tick(
                instant: instant, fate: fate(lateness: now - instant, isLatest: index == instants.count - 1))
        }
    }

    private func fate(lateness: Int64, isLatest: Bool) -> DueTicks.Fate {
        if lateness <= Self.grace { return .run }
        if policy == .none { return .notCaughtUp }
        if let within, lateness > within { return .tooOld }
        return policy == .all || isLatest ? .run : .superseded
    }
}

extension Timetable {
    /// The last instant of `first < instant <= end` at which it fires; looks back from the end, further each time.
    public func last(after first: Int64, through end: Int64) -> Int64? {
        guard first < end, InstantText.range.contains(first), InstantText.range.contains(end) else { return nil }
        var window: Int64 = 3600
        while true {
            let start = max(first, end - window)
            if var found = next(after: start), found <= end {
                while let later = next(after: found), later <= end { found = later }
                return found
            }
            if start == first { return nil }
            window *= 4
        }
    }
}
