import JSONText
import Scheduling

/// Tells ticks to come, for people and as JSON.
public struct TickText {
    private let timetable: Timetable
    private let occurrences: [Occurrence]

    /// The first `count` ticks after an instant.
    public init(_ timetable: Timetable, count: Int, after instant: Int64) {
        self.timetable = timetable
        occurrences = timetable.next(count, after: instant).map(timetable.occurrence(at:))
    }

    /// True when there is none.
    public var isEmpty: Bool { occurrences.isEmpty }

    /// A line for each: weekday, wall, offset, instant, and what clocks do around it.
    public var lines: String {
        occurrences.map { tick in
            let wall = Self.wall(tick)
            let line = "  \(wall)  \(InstantText.offset(tick.offset))  \(InstantText.utc(tick.instant))"
            return line + (tick.note.map { "  (\($0))" } ?? "") + "\n"
        }.joined()
    }

    /// What the wall shows, as `Mon 2025-03-31 07:00`.
    static func wall(_ tick: Occurrence) -> String {
        let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][tick.wall.day.weekday - 1]
        return "\(day) \(tick.wall.dayText) \(tick.wall.timeText)"
    }

    /// Members of an object that tells the ticks.
    public var json: [JSONValue.Member] {
        [
            .init("expression", .string(timetable.trigger.text)), .init("timezone", .string(timetable.zone.name)),
            .init("words", .string(timetable.words)), .init("ticks", .array(occurrences.map(Self.json))),
        ]
    }

    private static func json(of tick: Occurrence) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("instant", .string(InstantText.utc(tick.instant))),
            .init("wall", .string("\(tick.wall.dayText)T\(tick.wall.timeText)")),
            .init("offset", .string(InstantText.offset(tick.offset))),
            .init("abbreviation", .string(tick.abbreviation)),
        ]
        switch tick.mark {
        case .plain: break
        case .firstPass: members.append(.init("mark", "fold-first"))
        case .secondPass: members.append(.init("mark", "fold-second"))
        case .gapEnd(let missing):
            members += [
                .init("mark", "gap-end"), .init("missing", .string("\(missing.dayText)T\(missing.timeText)")),
            ]
        }
        return .object(members)
    }
}
