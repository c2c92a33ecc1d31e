extension Timetable {
    /// What it does in words: `every Monday at 07:00 Asia/Tokyo`.
    public var words: String {
        switch trigger {
        case .cron(let expression): "\(CronWords(expression).text) \(zone.name)"
        case .rule(let rule): "\(RecurrenceWords(rule).text) \(zone.name)"
        case .reboot: "once at each start of the machine"
        }
    }
}
