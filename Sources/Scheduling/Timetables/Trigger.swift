/// What makes a schedule run.
public enum Trigger: Sendable, Hashable {
    /// A cron expression.
    case cron(CronExpression)
    /// A recurrence rule of RFC 5545.
    case rule(RecurrenceRule)
    /// Once at each start of the machine; at no time of the calendar.
    case reboot

    /// Reads a cron expression, or `@reboot`.
    public init(cron text: String) throws(ExpressionFault) {
        let word = text.utf8.filter { $0 != 0x20 && $0 != 0x09 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        self = word.elementsEqual("@reboot".utf8) ? .reboot : .cron(try CronExpression(text))
    }

    /// The expression or rule as written.
    public var text: String {
        switch self {
        case .cron(let expression): expression.text
        case .rule(let rule): rule.text
        case .reboot: "@reboot"
        }
    }
}
