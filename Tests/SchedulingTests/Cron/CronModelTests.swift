import ArticleModel
import Glibc
import Testing

@testable import Scheduling

/// Compares the search with a model that asks every minute whether it fits, on random expressions, zones and years;
/// `SOAK_CASES=20000` for longer.
struct CronModelTests {
    private static let zoneNames = [
        "UTC", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Europe/Dublin",
        "Pacific/Apia", "Asia/Beirut", "America/St_Johns", "Pacific/Chatham", "Africa/Monrovia", "Asia/Tehran",
        "Africa/Casablanca", "Pacific/Kwajalein", "Antarctica/Troll",
    ]

    @Test func agreesWithTheMinutes() throws {
        var random = Random(state: 20_251)
        var zones = Zones()
        let count = getenv("SOAK_CASES").flatMap { Int(String(cString: $0)) } ?? 60
        for _ in 0..<count {
            let text = random.expression()
            guard let expression = try? CronExpression(text) else { continue }
            let name = Self.zoneNames[random.below(Self.zoneNames.count)]
            let zone = try zones.zone(name)
            // 1970 to 2100, most of the time just before clocks change.
            var start = Int64(3 + random.below(131 * 365)) * 86400 + Int64(random.below(86400))
            if random.below(4) > 0, let change = zone.change(after: start), change < 4_102_444_800 {
                start = change - Int64(random.below(100_000))
            }
            let end = start + 3 * 86400
            let expected = MinuteModel(expression: expression, zone: zone).ticks(after: start, through: end)
            let timetable = Timetable(.cron(expression), in: zone)
            var found: [Int64] = []
            var last = start
            while let tick = timetable.next(after: last), tick <= end {
                found.append(tick)
                last = tick
            }
            #expect(found == expected, "\(text) in \(name) after \(InstantText.utc(start))")
        }
    }
}

/// The rules as they are written, minute by minute.
struct MinuteModel {
    let expression: CronExpression
    let zone: Zone

    func ticks(after start: Int64, through end: Int64) -> [Int64] {
        var ticks: [Int64] = []
        var highest = Int64.min
        // Half a minute is the finest step by which any zone is off the whole minute since 1970.
        for instant in stride(from: start - 2 * 86400 - start % 30, through: end, by: 30) {
            let wall = instant + Int64(zone.offset(at: instant))
            let isNew = instant > start
            if expression.isInterval {
                if isNew, wall % 60 == 0, fits(wall) { ticks.append(instant) }
            } else if wall > highest {
                if isNew, highest != .min, isAnyFitting(after: highest, through: wall) { ticks.append(instant) }
                highest = wall
            }
        }
        return ticks
    }

    private func isAnyFitting(after low: Int64, through high: Int64) -> Bool {
        stride(from: (low / 60 + 1) * 60, through: high, by: 60).contains(where: fits)
    }

    private func fits(_ wall: Int64) -> Bool {
        let time = CivilTime(seconds: wall)
        let fields = expression.fields
        guard fields.minutes >> UInt64(wall / 60 % 60) & 1 == 1, fields.hours >> UInt32(wall / 3600 % 24) & 1 == 1
        else {
            return false
        }
        let (year, month, day) = time.day.components
        let length = CivilDay.daysInMonth(year: year, month: month)
        guard fields.months >> UInt16(month) & 1 == 1 else { return false }
        let weekday = time.day.weekday % 7
        var fitsDay = fields.days >> UInt32(day) & 1 == 1 || fields.daysBeforeLast >> UInt32(length - day) & 1 == 1
        for target in 1...length {
            let isMeant = fields.nearestWeekdays >> UInt32(target) & 1 == 1 || (fields.lastWeekday && target == length)
            if isMeant, nearest(to: target, year, month, length) == day { fitsDay = true }
        }
        let fitsWeekday =
            fields.weekdays >> UInt8(weekday) & 1 == 1
            || (fields.lastOfWeekday >> UInt8(weekday) & 1 == 1 && day + 7 > length)
            || fields.nthOfWeekday >> UInt64((day - 1) / 7 * 8 + weekday) & 1 == 1
        return fields.dayStar || fields.weekdayStar ? fitsDay && fitsWeekday : fitsDay || fitsWeekday
    }

    private func nearest(to target: Int, _ year: Int, _ month: Int, _ length: Int) -> Int? {
        [0, -1, 1, -2, 2].lazy.map { target + $0 }.first { day in
            guard (1...length).contains(day), let civil = CivilDay(year: year, month: month, day: day) else {
                return false
            }
            return civil.weekday < 6
        }
    }
}

/// Random expressions, the same at every run.
struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func expression() -> String {
        let minute = field(0, 59, stars: 2)
        let hour = below(2) == 0 ? String(below(4)) : field(0, 23, stars: 4)
        var day = field(1, 31, stars: 7)
        var weekday = field(0, 7, stars: 6)
        if below(8) == 0 { day = ["L", "LW", "L-\(below(6))", "\(1 + below(28))W"][below(4)] }
        if below(8) == 0 { weekday = ["\(below(8))L", "\(below(8))#\(1 + below(5))"][below(2)] }
        return "\(minute) \(hour) \(day) \(field(1, 12, stars: 9)) \(weekday)"
    }

    private mutating func field(_ low: Int, _ high: Int, stars: Int) -> String {
        if below(10) < stars { return below(3) == 0 ? "*/\(2 + below(20))" : "*" }
        return (0...below(2)).map { _ in
            let first = low + below(high - low)
            switch below(4) {
            case 0: return "\(first)-\(first + below(high - first + 1))"
            case 1: return "\(first)/\(1 + below(15))"
            default: return String(first)
            }
        }.joined(separator: ",")
    }
}
