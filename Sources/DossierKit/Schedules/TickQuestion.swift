import Scheduling

/// A question about a bare expression: when does it fire next?
public struct TickQuestion: Sendable {
    /// Why there is no answer.
    public enum Fault: Error {
        /// The expression or rule is wrong.
        case expression(ExpressionFault, written: String)
        /// There is no such zone.
        case zone(ZoneFault)
        /// The instant cannot be read.
        case instant(String)
        /// `@reboot` fires at no time of the calendar.
        case reboot
        /// It fires no more after this instant, or not before the year 10000.
        case over(String)

        /// What is wrong and what to do, on one line.
        public var message: String {
            switch self {
            case .expression(let fault, _): "column \(fault.column): \(fault.message)"
            case .zone(let fault): "\(fault.message); \(fault.help)"
            case .instant(let text): "'\(text)' is no instant such as 2025-03-30T01:30:00Z"
            case .reboot: "'@reboot' fires when the machine starts, at no time of the calendar"
            case .over(let instant): "it does not fire after \(instant)"
            }
        }
    }

    /// The expression and its zone.
    public let timetable: Timetable
    /// The instant after which it is asked for.
    public let from: Int64

    /// Reads a cron expression, or a rule that begins with `FREQ=` or `RRULE:`, and the instant from which to look.
    ///
    /// An instant without an offset is a time on the zone's walls. A rule that does not say where it begins begins there.
    public init(expression: String, isRule: Bool? = nil, zone: Zone, from: String) throws(Fault) {
        guard let instant = InstantText.instant(from, in: zone) else { throw .instant(from) }
        try self.init(expression: expression, isRule: isRule, zone: zone, from: instant)
    }

    /// As above, with the instant in seconds since 1970.
    public init(expression: String, isRule: Bool? = nil, zone: Zone, from: Int64) throws(Fault) {
        self.from = from
        do {
            let trigger: Trigger =
                isRule ?? Self.isRule(expression)
                ? .rule(try RecurrenceRule(expression, in: zone, start: zone.wall(at: from)))
                : try Trigger(cron: expression)
            timetable = Timetable(trigger, in: zone)
        } catch {
            throw .expression(error, written: expression)
        }
        if timetable.trigger == .reboot { throw .reboot }
    }

    /// True for what is a recurrence rule rather than a cron expression.
    static func isRule(_ expression: String) -> Bool {
        let head = expression.utf8.drop { $0 == 0x20 }.prefix(7).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        return ["FREQ=", "RRULE:", "DTSTART"].contains { head.starts(with: $0.utf8) }
    }
}
