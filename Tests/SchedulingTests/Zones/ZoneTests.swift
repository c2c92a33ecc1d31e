import ArticleModel
import Testing

@testable import Scheduling

struct ZoneTests {
    @Test(arguments: [
        ("Europe/Paris", "2025-03-30T00:59:59Z", 3600, "CET"), ("Europe/Paris", "2025-03-30T01:00:00Z", 7200, "CEST"),
        ("Europe/Paris", "2099-07-01T00:00:00Z", 7200, "CEST"), ("Europe/Paris", "9999-07-01T00:00:00Z", 7200, "CEST"),
        ("Europe/Paris", "9999-12-01T00:00:00Z", 3600, "CET"), ("Europe/Dublin", "2024-01-01T00:00:00Z", 0, "GMT"),
        ("Europe/Dublin", "2150-07-01T00:00:00Z", 3600, "IST"), ("Asia/Tokyo", "2500-01-01T00:00:00Z", 32400, "JST"),
        ("Africa/Monrovia", "1971-01-01T00:00:00Z", -2670, "MMT"),
        ("America/New_York", "2099-03-08T06:59:59Z", -18000, "EST"),
        ("America/New_York", "2099-03-08T07:00:00Z", -14400, "EDT"),
        ("Asia/Kathmandu", "2025-01-01T00:00:00Z", 20700, "+0545"),
        ("Australia/Lord_Howe", "2080-01-01T00:00:00Z", 39600, "+11"),
        ("Pacific/Apia", "2011-12-30T09:59:59Z", -36000, "-10"),
        ("Pacific/Apia", "2011-12-30T10:00:00Z", 50400, "+14"), ("UTC", "2025-01-01T00:00:00Z", 0, "UTC"),
    ])
    func tellsTheOffset(zone: String, at: String, offset: Int, letters: String) throws {
        let kind = try Zones.of(zone).kind(at: try instant(at))
        #expect(kind.offset == offset)
        #expect(kind.abbreviation == letters)
    }

    @Test func knowsGapsAndFolds() throws {
        let paris = try Zones.of("Europe/Paris")
        func reading(_ text: String, in zone: Zone) throws -> WallReading {
            zone.reading(of: try #require(CivilTime(text)))
        }
        #expect(try reading("2025-03-30T01:59", in: paris) == .once(instant("2025-03-30T00:59:00Z")))
        #expect(try reading("2025-03-30T02:00", in: paris) == .gap(end: instant("2025-03-30T01:00:00Z")))
        #expect(try reading("2025-03-30T02:59:59", in: paris) == .gap(end: instant("2025-03-30T01:00:00Z")))
        #expect(try reading("2025-03-30T03:00", in: paris) == .once(instant("2025-03-30T01:00:00Z")))
        #expect(
            try reading("2025-10-26T02:30", in: paris)
                == .fold(first: instant("2025-10-26T00:30:00Z"), second: instant("2025-10-26T01:30:00Z")))
        #expect(try reading("2025-10-26T03:00", in: paris) == .once(instant("2025-10-26T02:00:00Z")))
        let apia = try Zones.of("Pacific/Apia")
        #expect(try reading("2011-12-30T12:00", in: apia) == .gap(end: instant("2011-12-30T10:00:00Z")))
        let howe = try Zones.of("Australia/Lord_Howe")
        #expect(
            try reading("2023-04-02T01:45", in: howe)
                == .fold(first: instant("2023-04-01T14:45:00Z"), second: instant("2023-04-01T15:15:00Z")))
        #expect(try reading("2023-04-02T01:15", in: howe) == .once(instant("2023-04-01T14:15:00Z")))
    }

    /// Every wall that a zone shows leads back to its instant, through all changes of 130 years.
    @Test(arguments: ["America/Sao_Paulo", "Europe/Dublin", "Africa/Casablanca", "Antarctica/Troll", "Pacific/Chatham"])
    func wallsLeadBack(name: String) throws {
        let zone = try Zones.of(name)
        var change: Int64 = 0
        var count = 0
        while let next = zone.change(after: change), next < 4_102_444_800 {
            for instant in [next - 3601, next - 1, next, next + 1, next + 1800, next + 86400] {
                switch zone.reading(of: zone.wall(at: instant)) {
                case .once(let found): #expect(found == instant)
                case .fold(let first, let second): #expect(first == instant || second == instant)
                case .gap: Issue.record("\(InstantText.utc(instant)) is shown in \(name)")
                }
            }
            change = next
            count += 1
        }
        #expect(count > 30)
    }

    @Test func instantsBeyondAllTimeAreTakenForItsEnds() throws {
        let paris = try Zones.of("Europe/Paris")
        for instant in [Int64.min, .max, .min + 1, .max - 1, 1 << 50, -(1 << 50)] {
            _ = paris.offset(at: instant)
            _ = paris.wall(at: instant)
            _ = paris.change(after: instant)
            _ = paris.reading(of: CivilTime(seconds: instant))
        }
        let timetable = Timetable(.cron(try CronExpression("0 0 * * *")), in: paris)
        #expect(timetable.next(after: .max) == nil)
        #expect(timetable.next(after: .min) == nil)
    }
}
