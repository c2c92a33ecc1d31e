import Scheduling

/// What runs ticks and tells commands of them; the scheduler itself knows no pipelines.
public protocol TickExecutor: Sendable {
    /// Runs a tick to its end; its reports are written, or nothing is.
    func run(_ claim: TickClaim) async -> TickOutcome
    /// Tells a command of what happened; `event` is JSON.
    func tell(_ command: ScheduleDefinition.Command, event: [UInt8]) async
    /// Ends every run within seconds.
    func stop() async
}
