/// The identity of a tick: a schedule and the instant it stands for, in seconds since 1970 in UTC, whenever it may run.
public struct TickID: Sendable, Hashable, Comparable {
    /// Name of the schedule.
    public let schedule: String
    /// The nominal instant.
    public let instant: Int64

    /// Names a tick.
    public init(schedule: String, instant: Int64) {
        self.schedule = schedule
        self.instant = instant
    }

    /// Orders by instant, then by name.
    public static func < (left: TickID, right: TickID) -> Bool {
        left.instant != right.instant
            ? left.instant < right.instant : left.schedule.utf8.lexicographicallyPrecedes(right.schedule.utf8)
    }
}

/// What became of a tick.
public enum TickState: String, Sendable, CaseIterable {
    /// To be run: its turn, its retry or a free place has yet to come.
    case waiting
    /// A scheduler runs it.
    case claimed
    /// Its run was cut off; it will be taken up again.
    case interrupted
    /// It ran.
    case ran
    /// It was not run, by a rule: nothing had changed, an earlier run was still going, the schedule was paused.
    case skipped
    /// Nobody was there to run it, and it was not caught up.
    case missed
    /// It ran and failed for good.
    case failed

    /// True when nothing more will happen to it, ever.
    public var isFinal: Bool {
        switch self {
        case .ran, .skipped, .missed, .failed: true
        case .waiting, .claimed, .interrupted: false
        }
    }
}

/// What brought a tick about.
public enum TickOrigin: String, Sendable, CaseIterable {
    /// Its time came.
    case due
    /// It was made up for later.
    case catchUp = "catch-up"
    /// `schedule backfill` asked for it.
    case backfill
    /// `schedule run` asked for it.
    case manual
}

/// A tick, as the history keeps it.
public struct TickRecord: Sendable, Hashable {
    /// Which tick.
    public var id: TickID
    /// What became of it.
    public var state: TickState
    /// Why, in one sentence.
    public var reason: String
    /// What brought it about.
    public var origin: TickOrigin
    /// How often it was claimed; also the token without which a claim cannot be ended.
    public var attempt = 0
    /// How often its run failed.
    public var failures = 0
    /// Who claimed it last.
    public var owner: String?
    /// When its owner was last heard of, by `ProcessIdentity.uptime`.
    public var heartbeat: Int64?
    /// Not to be claimed before this instant.
    public var notBefore: Int64?
    /// When the record was last changed.
    public var recorded: Int64
    /// The run, where there was one.
    public var run: Int64?

    /// Begins the record of a tick.
    public init(
        _ id: TickID, state: TickState = .waiting, reason: String = "", origin: TickOrigin = .due, recorded: Int64
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.origin = origin
        self.recorded = recorded
    }

    /// How long an owner that cannot be seen may be silent, in milliseconds.
    public static let lease: Int64 = 90_000

    /// Whether somebody is at work on it: its owner is there, or, where that cannot be seen, was heard of within the lease.
    public func isHeld(uptime: Int64 = ProcessIdentity.uptime) -> Bool {
        guard state == .claimed, let owner = owner.flatMap({ ProcessIdentity($0) }) else { return false }
        return owner.isAlive ?? (heartbeat.map { uptime - $0 < Self.lease && uptime >= $0 } ?? false)
    }
}
