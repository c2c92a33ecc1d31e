import Diagnostics
import FileAccess
import RunHistory
import ScheduleService
import Scheduling

/// What `schedule run`, `backfill`, `pause` and `resume` do: one schedule and its history.
public struct ScheduleKeeping: Sendable {
    /// What became of a tick that was asked for.
    public struct Asked: Sendable {
        /// The tick.
        public let instant: Int64
        /// How it ended; nil where it was run before.
        public let ending: TickEnding?
        /// What is known of a tick that was run before.
        public let known: TickRecord?
        /// Number of its edition, where it left one.
        public let edition: Int?
    }

    /// The schedule.
    public let schedule: ScheduleDefinition
    private let book: TickBook
    private let executor: any TickExecutor
    private let clock: ScheduleClock

    /// Keeps one schedule.
    public init(
        schedule: ScheduleDefinition, store: HistoryStore, executor: any TickExecutor, clock: ScheduleClock = .system
    ) {
        self.schedule = schedule
        book = TickBook(store: store)
        self.executor = executor
        self.clock = clock
    }

    /// The history of a workspace, made where there is none.
    public static func store(of workspace: Workspace, isChecked: Bool = false) throws(HistoryFault) -> HistoryStore {
        try HistoryStore(path: workspace.absolute(HistoryStore.location), isChecked: isChecked)
    }

    /// The tick whose time came last; nil where none has.
    public var latest: Int64? {
        let now = clock.now
        return schedule.timetable.last(after: now - 20 * 366 * 86400, through: now)
    }

    /// The ticks of `first ... last`, oldest first.
    public func ticks(from first: Int64, through last: Int64) -> [Int64] {
        var ticks: [Int64] = []
        var tick = schedule.timetable.next(after: first - 1)
        while let instant = tick, instant <= last, ticks.count < 100_000 {
            ticks.append(instant)
            tick = schedule.timetable.next(after: instant)
        }
        return ticks
    }

    /// Runs a tick now; waits for another run of the schedule, `waiting` being told once of it.
    public func run(
        _ instant: Int64, origin: TickOrigin, waiting: @Sendable (Int64) -> Void
    ) async throws -> Asked {
        var isTold = false
        while true {
            switch try book.claim(instant, of: schedule, origin: origin, now: clock.now) {
            case .done(let known): return Asked(instant: instant, ending: nil, known: known, edition: nil)
            case .busy(let other):
                if !isTold { waiting(other) }
                isTold = true
                try await Task.sleep(for: .milliseconds(500))
            case .claimed(let claim): return try await carryOut(claim)
            }
        }
    }

    private func carryOut(_ claim: TickClaim) async throws -> Asked {
        let store = book.store
        let owner = book.owner
        let beating = Task {
            while (try? await Task.sleep(for: .seconds(20))) != nil {
                try? store.change { (history) throws(HistoryFault) in try history.beat(owner) }
            }
        }
        let outcome = await executor.run(claim)
        beating.cancel()
        let ended = try book.end(claim, outcome, now: clock.now)
        return Asked(instant: claim.instant, ending: ended?.ending, known: nil, edition: ended?.edition)
    }

    /// Pauses a schedule: its ticks are recorded as skipped.
    public static func pause(_ schedule: String, reason: String, in store: HistoryStore) throws(HistoryFault) {
        let now = ScheduleClock.system.now
        try store.change { (history) throws(HistoryFault) in
            try history.pause(schedule, since: now, reason: reason)
        }
    }

    /// Ends a pause; false where there was none.
    public static func resume(_ schedule: String, in store: HistoryStore) throws(HistoryFault) -> Bool {
        try store.change { (history) throws(HistoryFault) in try history.resume(schedule) }
    }
}
