/// A schedule that is paused.
public struct PauseRecord: Sendable, Hashable {
    /// Name of the schedule.
    public var schedule: String
    /// Since when.
    public var since: Int64
    /// Why, in the words of who paused it.
    public var reason: String

    /// Describes a pause.
    public init(schedule: String, since: Int64, reason: String) {
        self.schedule = schedule
        self.since = since
        self.reason = reason
    }
}
