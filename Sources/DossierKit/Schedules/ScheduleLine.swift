import JSONText
import RunHistory
import Scheduling

/// What a list of schedules says of one of them.
public struct ScheduleLine {
    private let found: ScheduleFinding.Found
    private let next: Occurrence?
    private let window: PeriodWindow?
    private let last: TickRecord?
    private let pause: PauseRecord?

    /// Looks at a schedule from an instant on; `last` is its latest tick in the history, `pause` what holds it there.
    public init(
        found: ScheduleFinding.Found, after instant: Int64, last: TickRecord? = nil, pause: PauseRecord? = nil
    ) {
        self.found = found
        self.last = last
        self.pause = pause
        let timetable = found.schedule.timetable
        next = timetable.next(after: instant).map(timetable.occurrence(at:))
        window = next.flatMap { found.schedule.period?.window(at: $0.instant, in: timetable.zone) }
    }

    /// Name, words, the next tick and what it speaks of; two lines.
    public var text: String {
        let schedule = found.schedule
        let state = schedule.isPaused ? " (paused)" : ""
        var line = "\(schedule.identity): \(schedule.timetable.words)\(state)\n"
        if let next {
            line +=
                "  next \(TickText.wall(next))  \(InstantText.offset(next.offset))  \(InstantText.utc(next.instant))"
            line += window.map { ", on \($0.words)" } ?? ""
            line += next.note.map { "  (\($0))" } ?? ""
        } else {
            line += schedule.timetable.trigger == .reboot ? "  next when the machine starts" : "  no further tick"
        }
        if let pause {
            let why = pause.reason.isEmpty ? "" : ": \(pause.reason)"
            line += "\n  paused since \(InstantText.utc(pause.since))\(why)"
        }
        if let last {
            let why = last.reason.isEmpty ? "" : ": \(last.reason)"
            line += "\n  last \(InstantText.utc(last.id.instant)) \(last.state.rawValue)\(why)"
        }
        return line + "\n"
    }

    /// The same as JSON.
    public var json: JSONValue {
        let schedule = found.schedule
        var members: [JSONValue.Member] = [
            .init("schedule", .string(schedule.identity)), .init("pipeline", .string(found.file)),
            .init("expression", .string(schedule.timetable.trigger.text)),
            .init("timezone", .string(schedule.timetable.zone.name)), .init("words", .string(schedule.timetable.words)),
            .init("paused", .boolean(schedule.isPaused || pause != nil)),
            .init("next", .optional(next.map { InstantText.utc($0.instant) })),
        ]
        if let window { members.append(.init("period", .string("\(window.edtf)"))) }
        if let last { members.append(.init("last", HistoryListing.json(last))) }
        return .object(members)
    }
}
