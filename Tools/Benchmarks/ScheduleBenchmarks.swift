import Scheduling

/// The next instant at which an expression fires, from instants all over 130 years.
enum ScheduleBenchmarks {
    private static let expressions = [
        ("*/5 * * * *", "UTC"), ("30 2 * * *", "Europe/Berlin"), ("0 9 * * 1-5", "America/New_York"),
        ("15 */6 1,15 * *", "Asia/Tokyo"), ("0 0 29 2 *", "Europe/London"), ("0 0 29 2 1#5", "UTC"),
        ("0 12 L * *", "Australia/Lord_Howe"), ("0 8 15W * *", "Asia/Kolkata"), ("*/7 1-3 * 3,10 0L", "Europe/Berlin"),
    ]
    private static let rules = [
        ("FREQ=WEEKLY;BYDAY=MO;BYHOUR=7;BYMINUTE=0", "Europe/Berlin"),
        ("FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=18;BYMINUTE=30", "America/New_York"),
        ("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "UTC"),
    ]
    /// 1970 to 2100.
    private static let last: Int64 = 4_102_444_800

    static func rows() throws -> [Row] {
        let zones = ZoneDatabase()
        let timetables =
            try expressions.map { text, name in
                (text, name, Timetable(try Trigger(cron: text), in: try zones.zone(name)))
            }
            + rules.map { text, name in
                let zone = try zones.zone(name)
                let start = CivilTime("2000-02-29T00:00")
                return (text, name, Timetable(.rule(try RecurrenceRule(text, in: zone, start: start)), in: zone))
            }
        return try timetables.map { text, name, timetable in
            var contest = Contest()
            contest.add("next") { count in
                for number in 0..<count {
                    let instant = Int64(number) * 7_919_777 % last
                    guard timetable.next(after: instant) != nil else {
                        throw CallBenchmarks.Failure(message: "'\(text)' never fires after \(instant)")
                    }
                }
            }
            let costs = try contest.run()
            return CallBenchmarks.row("\(text) \(name)", costs["next"], nil, "<= 20 us") { ours, _ in
                ours.best <= 20_000
            }
        }
    }
}
