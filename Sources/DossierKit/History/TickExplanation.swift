import RunHistory
import Scheduling

/// Answers "why did it not run?" for any instant of a schedule.
public struct TickExplanation: Sendable {
    /// One sentence first, then what more is known, a line each.
    public let lines: [String]

    /// Explains a tick from what the history holds.
    public init(_ schedule: ScheduleDefinition, at instant: Int64, now: Int64, history: borrowing HistoryTransaction)
        throws(HistoryFault)
    {
        let id = TickID(schedule: schedule.identity, instant: instant)
        if let tick = try history.tick(id) {
            lines = try Self.lines(of: tick, history: history)
            return
        }
        lines = Self.lines(
            unknown: instant, of: schedule, now: now, horizon: try history.horizon(of: id.schedule))
    }

    private static func lines(
        of tick: TickRecord, history: borrowing HistoryTransaction
    ) throws(HistoryFault) -> [String] {
        let head = "\(tick.id.schedule) \(InstantText.utc(tick.id.instant)): "
        var lines = [head + words(for: tick)]
        lines.append("recorded \(InstantText.utc(tick.recorded)), \(origin(tick.origin))")
        if tick.attempt > 0 {
            lines.append("claimed \(count(tick.attempt, "time")), failed \(count(tick.failures, "time"))")
        }
        if let notBefore = tick.notBefore, !tick.state.isFinal {
            lines.append("to be tried again at \(InstantText.utc(notBefore))")
        }
        if let number = tick.run, let run = try history.run(number) {
            let took = run.took.map { ", \($0 / 1000).\($0 % 1000 / 100) s" } ?? ""
            lines.append("run \(run.id): \(run.state.rawValue)\(run.status.map { ", exit code \($0)" } ?? "")\(took)")
            if !run.reason.isEmpty, run.reason != tick.reason { lines.append("  \(run.reason)") }
        }
        let edition = try history.editions(of: tick.id.schedule).first { $0.instant == tick.id.instant }
        if let edition { lines.append("edition \(edition.number): \(edition.folder)") }
        return lines
    }

    private static func words(for tick: TickRecord) -> String {
        let why = tick.reason.isEmpty ? "" : ": \(tick.reason)"
        switch tick.state {
        case .ran: return "it ran\(why)"
        case .skipped: return "it was skipped\(why)"
        case .missed: return "it was missed\(why)"
        case .failed: return "it failed\(why)"
        case .interrupted: return "its run was cut off and will be taken up again\(why)"
        case .waiting:
            return tick.failures > 0 ? "it failed and will be tried again\(why)" : "it waits for its turn\(why)"
        case .claimed:
            return tick.isHeld()
                ? "it is running" : "its scheduler is gone; the next one to look will take it up again"
        }
    }

    private static func origin(_ origin: TickOrigin) -> String {
        switch origin {
        case .due: "when its time came"
        case .catchUp: "when it was caught up for"
        case .backfill: "by 'schedule backfill'"
        case .manual: "by 'schedule run'"
        }
    }

    private static func lines(
        unknown instant: Int64, of schedule: ScheduleDefinition, now: Int64, horizon: Int64?
    ) -> [String] {
        let head = "\(schedule.identity) \(InstantText.utc(instant)): "
        let timetable = schedule.timetable
        guard timetable.next(after: instant - 1) == instant else {
            let before = timetable.last(after: instant - 366 * 86400, through: instant).map(InstantText.utc)
            let after = timetable.next(after: instant).map(InstantText.utc)
            let near = [before, after].compactMap(\.self).joined(separator: " and ")
            return [
                head + "the schedule has no tick then", near.isEmpty ? "it has none near" : "the nearest are \(near)",
            ]
        }
        if instant > now { return [head + "its time has not come yet"] }
        guard let horizon else {
            return [head + "no scheduler has ever served this schedule; is 'dossier schedule serve' running?"]
        }
        if instant > horizon {
            return [
                head + "no scheduler has looked at the clock since \(InstantText.utc(horizon))",
                "is 'dossier schedule serve' running? It catches up by its rules when it starts",
            ]
        }
        return [
            head + "nothing is known of it",
            "no scheduler served this schedule then, or the schedule was another; 'schedule backfill' runs it now",
        ]
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(number == 1 ? noun : noun + "s")"
    }
}
