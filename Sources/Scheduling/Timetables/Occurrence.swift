/// An instant at which a timetable fires, as people read it.
public struct Occurrence: Sendable, Hashable {
    /// What clocks did around it.
    public enum Mark: Sendable, Hashable {
        /// Nothing.
        case plain
        /// The wall shows this time twice on that day, and this is the first pass.
        case firstPass
        /// The wall shows this time for the second time.
        case secondPass
        /// The time meant is not shown on that day, clocks being put forward over it: this is the gap's end.
        case gapEnd(missing: CivilTime)
    }

    /// Seconds since 1970.
    public let instant: Int64
    /// What the wall shows.
    public let wall: CivilTime
    /// Seconds ahead of UTC.
    public let offset: Int
    /// The zone's letters for it.
    public let abbreviation: String
    /// What clocks did around it.
    public let mark: Mark

    /// What clocks did, in words; nil where nothing.
    public var note: String? {
        switch mark {
        case .plain: nil
        case .firstPass: "first of two: clocks go back"
        case .secondPass: "second of two: clocks went back"
        case .gapEnd(let missing): "stands for \(missing.timeText), which clocks leave out"
        }
    }
}

extension Timetable {
    /// An instant at which it fires, with what clocks did around it.
    public func occurrence(at instant: Int64) -> Occurrence {
        let kind = zone.kind(at: instant)
        let wall = zone.wall(at: instant)
        return Occurrence(
            instant: instant, wall: wall, offset: kind.offset, abbreviation: kind.abbreviation,
            mark: mark(at: instant, wall))
    }

    private func mark(at instant: Int64, _ wall: CivilTime) -> Occurrence.Mark {
        if case .fold(let first, let second) = zone.reading(of: wall) {
            if instant == first { return .firstPass }
            if instant == second { return .secondPass }
        }
        guard let missing = missing(at: instant), missing < wall.seconds else { return .plain }
        return .gapEnd(missing: CivilTime(seconds: missing))
    }

    /// The first reading that a gap ending at an instant leaves out and that the trigger means.
    private func missing(at instant: Int64) -> Int64? {
        let stretch = zone.stretch(at: instant)
        guard stretch.start == instant else { return nil }
        let latest = zone.latestWall(until: instant - 1)
        switch trigger {
        case .cron(let expression): return expression.isInterval ? nil : expression.next(atOrAfter: latest + 1)
        case .rule(let rule): return rule.isInterval ? nil : rule.next(atOrAfter: latest + 1)
        case .reboot: return nil
        }
    }
}
