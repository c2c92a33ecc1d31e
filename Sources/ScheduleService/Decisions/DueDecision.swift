import RunHistory
import Scheduling

/// What a scheduler writes down of one schedule when it looks at the clock: pure, told the time and what the history holds.
public struct DueDecision: Sendable, Hashable {
    /// Ticks that came due, oldest first: waiting to be run, skipped or missed.
    public var records: [TickRecord] = []
    /// Where the clock was put back: what was written down of later instants, and never run, is forgotten.
    public var forgetAfter: Int64?
    /// Up to which instant the schedule has now been seen to.
    public var horizon: Int64
    /// Ticks missed beyond those recorded one by one; 0 for none.
    public var unlisted = 0

    /// Clocks that differ by less than this many seconds are taken for one.
    static let jump: Int64 = CatchUp.grace

    /// Decides for a schedule at `now`.
    ///
    /// - Parameters:
    ///   - horizon: up to which instant it has been seen to; nil for a schedule that is new, of which nothing is due.
    ///   - open: its ticks that are not done with, and whether somebody is at work on them.
    public init(
        _ schedule: ScheduleDefinition, horizon: Int64?, open: [OpenTick], pause: PauseRecord?, now: Int64
    ) {
        // A schedule with jitter lives a little behind the clock; the ticks keep their nominal instants.
        let reached = now - schedule.delay
        guard let horizon else {
            self.horizon = reached
            return
        }
        if reached < horizon {
            self.horizon = horizon
            guard horizon - reached > Self.jump else { return }
            forgetAfter = reached
            self.horizon = reached
            return
        }
        self.horizon = reached
        let due = schedule.catchUp.due(schedule.timetable, after: horizon, through: reached)
        unlisted = due.unlisted?.count ?? 0
        var isBusy = open.contains { $0.isHeld || ($0.record.state == .waiting && $0.record.failures == 0) }
        let busyWith = open.last { $0.isHeld || $0.record.state == .waiting }?.record.id.instant
        for tick in due.ticks {
            var record = TickRecord(
                TickID(schedule: schedule.identity, instant: tick.instant),
                origin: reached - tick.instant <= CatchUp.grace ? .due : .catchUp, recorded: now)
            Self.settle(&record, tick.fate, schedule: schedule, pause: pause, busyWith: isBusy ? busyWith : nil)
            // Of several that are caught up at once, none stands in another's way.
            if record.state == .waiting, record.origin == .due { isBusy = true }
            records.append(record)
        }
    }

    private static func settle(
        _ record: inout TickRecord, _ fate: DueTicks.Fate, schedule: ScheduleDefinition, pause: PauseRecord?,
        busyWith: Int64?
    ) {
        func end(_ state: TickState, _ reason: String) { (record.state, record.reason) = (state, reason) }
        if let pause {
            let why = pause.reason.isEmpty ? "" : ": \(pause.reason)"
            return end(.skipped, "the schedule was paused at \(InstantText.utc(pause.since))\(why)")
        }
        if schedule.isPaused { return end(.skipped, "the pipeline says 'paused: true'") }
        switch fate {
        case .superseded: end(.missed, "nobody ran it in time, and a later tick stands for it (catch_up: latest)")
        case .notCaughtUp: end(.missed, "nobody ran it in time, and nothing is caught up (catch_up: none)")
        case .tooOld: end(.missed, "nobody ran it in time, and it is older than catch_up_within allows")
        case .run:
            if schedule.overlap == .skip, record.origin == .due, let busyWith {
                end(.skipped, "the run of \(InstantText.utc(busyWith)) was still going (overlap: skip)")
            }
        }
    }
}

/// A tick that is not done with, and whether somebody is at work on it.
public struct OpenTick: Sendable, Hashable {
    /// The record.
    public var record: TickRecord
    /// Whether its owner is there.
    public var isHeld: Bool

    /// Pairs a record with what is seen of its owner.
    public init(_ record: TickRecord, isHeld: Bool) {
        self.record = record
        self.isHeld = isHeld
    }
}
