/// Which instants a reading of the wall stands for.
public enum WallReading: Sendable, Hashable {
    /// One instant.
    case once(Int64)
    /// None: clocks were put forward over it, at this instant.
    case gap(end: Int64)
    /// Two, clocks having been put back over it.
    case fold(first: Int64, second: Int64)
}

extension Zone {
    /// The instants at which the wall shows a reading.
    public func reading(of wall: CivilTime) -> WallReading {
        let seconds = Self.bounded(wall.seconds)
        let first = firstInstant(reaching: seconds)
        guard shown(at: first) == seconds else { return .gap(end: first) }
        // A second pass can only begin with a change that comes before the wall has gone on by the widest step.
        var stretch = stretch(at: first)
        while stretch.end <= first + 2 * Self.widestOffset {
            stretch = self.stretch(at: stretch.end)
            let again = seconds - stretch.offset
            if again > first, again >= stretch.start, again < stretch.end { return .fold(first: first, second: again) }
        }
        return .once(first)
    }

    /// The instant that a reading stands for: its first pass, or the gap's end where the wall never shows it.
    public func firstInstant(showing wall: CivilTime) -> Int64 { firstInstant(reaching: Self.bounded(wall.seconds)) }

    /// The first instant at which the wall shows `wall` or later.
    func firstInstant(reaching wall: Int64) -> Int64 {
        var stretch = stretch(at: wall - Self.widestOffset)
        while true {
            // Where the stretch already begins beyond the reading, a gap has swallowed it.
            let instant = max(stretch.start, wall - stretch.offset)
            if instant < stretch.end || stretch.end >= Self.bound { return instant }
            stretch = self.stretch(at: stretch.end)
        }
    }

    /// The latest reading that the wall has shown up to and at an instant; in a fold's second pass it lies ahead of the wall.
    func latestWall(until instant: Int64) -> Int64 {
        var stretch = stretch(at: instant)
        var latest = instant + stretch.offset
        while stretch.start > instant - 2 * Self.widestOffset, stretch.start > -Self.bound {
            let last = stretch.start - 1
            stretch = self.stretch(at: last)
            latest = max(latest, last + stretch.offset)
        }
        return latest
    }

    private func shown(at instant: Int64) -> Int64 { instant + stretch(at: instant).offset }
}
