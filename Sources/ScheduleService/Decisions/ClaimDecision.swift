import RunHistory
import Scheduling

/// Which open ticks of a schedule are claimed now, and which are given up: pure.
public struct ClaimDecision: Sendable, Hashable {
    /// A tick that is given up.
    public struct GivenUp: Sendable, Hashable {
        /// Which.
        public var id: TickID
        /// As what it ends.
        public var state: TickState
        /// Why.
        public var reason: String
    }

    /// To be claimed, oldest first.
    public var claims: [TickID] = []
    /// Ended without another run.
    public var givenUp: [GivenUp] = []
    /// When a tick that waits may be claimed, where one does; nil else.
    public var nextChance: Int64?

    /// A tick whose runner was cut off more often than this is given up: something about it ends its runner.
    static let mostInterruptions = 100

    /// Decides at `now`, with so many places free.
    public init(_ schedule: ScheduleDefinition, open: [OpenTick], isPaused: Bool, now: Int64, places: Int) {
        var candidates: [TickRecord] = []
        let newest = open.map(\.record.id.instant).max() ?? .min
        for tick in open where !tick.isHeld {
            let record = tick.record
            if record.attempt - record.failures > Self.mostInterruptions {
                giveUp(record, "its runner was cut off \(record.attempt - record.failures) times")
            } else if record.failures > 0, record.id.instant < newest, Self.isSuperseded(schedule, record) {
                giveUp(record, "\(record.reason); it was not tried again, for a later tick came")
            } else if let notBefore = record.notBefore, notBefore > now {
                nextChance = min(nextChance ?? notBefore, notBefore)
            } else {
                candidates.append(record)
            }
        }
        guard !isPaused, places > 0 else { return }
        let held = open.count { $0.isHeld }
        // Without overlap one runs at a time, also of those that are caught up.
        let most = schedule.overlap == .allow ? places : min(places, held == 0 ? 1 : 0)
        claims = candidates.sorted { $0.id < $1.id }.prefix(most).map(\.id)
    }

    /// A failed tick is not tried again beside a later one, unless every tick matters.
    private static func isSuperseded(_ schedule: ScheduleDefinition, _ record: TickRecord) -> Bool {
        schedule.catchUp.policy != .all && schedule.overlap != .queue
            && (record.origin == .due || record.origin == .catchUp)
    }

    private mutating func giveUp(_ record: TickRecord, _ reason: String) {
        givenUp.append(GivenUp(id: record.id, state: .failed, reason: reason))
    }
}
