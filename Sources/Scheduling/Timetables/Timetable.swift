/// The instants at which a trigger fires in a zone.
public struct Timetable: Sendable, Hashable {
    /// Searches end this many seconds later: 400 years, after which calendar and zones repeat.
    private static let horizon = Zone.cycle

    /// What fires.
    public let trigger: Trigger
    /// The zone whose walls it follows.
    public let zone: Zone

    /// Puts a trigger into a zone.
    public init(_ trigger: Trigger, in zone: Zone) {
        self.trigger = trigger
        self.zone = zone
    }

    /// The first instant strictly after another at which it fires; nil where it never does again before the year 10000.
    public func next(after instant: Int64) -> Int64? {
        let last: Int64
        let found: Int64?
        switch trigger {
        case .cron(let expression): (found, last) = (next(after: instant, of: expression), .max)
        case .rule(let rule): (found, last) = (next(after: instant, of: rule), rule.lastInstant)
        case .reboot: return nil
        }
        return found.flatMap { $0 <= min(last, InstantText.range.upperBound) ? $0 : nil }
    }

    /// The first `count` instants strictly after another, fewer where it ends.
    public func next(_ count: Int, after instant: Int64) -> [Int64] {
        var instants: [Int64] = []
        var last = instant
        while instants.count < count, let next = next(after: last) {
            instants.append(next)
            last = next
        }
        return instants
    }

    private func next(after instant: Int64, of pattern: some WallPattern) -> Int64? {
        guard InstantText.range.contains(instant) else { return nil }
        if pattern.isInterval { return nextInstant(after: instant, of: pattern) }
        // The wall has to show more than it ever has: a fold's second pass is thereby passed over.
        let latest = zone.latestWall(until: instant)
        return pattern.next(atOrAfter: latest + 1).map(zone.firstInstant(reaching:))
    }

    /// Goes from change to change of the zone, for between them instants and walls go together.
    private func nextInstant(after instant: Int64, of pattern: some WallPattern) -> Int64? {
        var from = instant + 1
        let end = from + Self.horizon
        while from < end {
            let stretch = zone.stretch(at: from)
            guard let wall = pattern.next(atOrAfter: from + stretch.offset) else { return nil }
            let found = wall - stretch.offset
            if found < stretch.end { return found }
            // Up to `found` no reading fits but, for the widest step of clocks, those shown anew.
            let isFar = stretch.end > from + 2 * Zone.widestOffset
            from = isFar ? max(stretch.end, found - 2 * Zone.widestOffset) : stretch.end
        }
        return nil
    }
}
