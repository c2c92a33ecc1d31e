import FileAccess
import Testing

@testable import Scheduling

struct ZoneFileTests {
    private static func bytes(_ name: String) throws -> [UInt8] {
        try FileReading.bytes(of: "/usr/share/zoneinfo/\(name)", limit: ZoneFile.largestFile)
    }

    /// A file of version 2 with one kind of time and a rule at its end.
    static func file(rule: String) -> [UInt8] {
        func block() -> [UInt8] {
            var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
            for count in [0, 0, 0, 0, 1, 4] as [UInt8] { bytes += [0, 0, 0, count] }
            return bytes + [0, 0, 0, 0, 0, 0] + Array("LMT\0".utf8)
        }
        return block() + block() + [0x0A] + Array(rule.utf8) + [0x0A]
    }

    @Test func readsRules() throws {
        func offsets(_ rule: String, _ instants: [String]) throws -> [Int] {
            let zone = try ZoneFile.zone(named: "Test", from: Self.file(rule: rule))
            return try instants.map { zone.offset(at: try instant($0)) }
        }
        #expect(try offsets("<-03>3", ["1970-01-01T00:00:00Z", "2025-01-01T00:00:00Z"]) == [-10800, -10800])
        #expect(
            try offsets("CET-1CEST,M3.5.0,M10.5.0/3", ["2024-03-31T00:59:59Z", "2024-03-31T01:00:00Z"]) == [3600, 7200])
        #expect(
            try offsets("EST5EDT,J60/0,J300/0", ["2024-03-01T04:59:59Z", "2024-03-01T05:00:00Z"]) == [-18000, -14400])
        #expect(
            try offsets("EST5EDT,59/0,300/0", ["2024-02-29T05:00:00Z", "2023-03-01T05:00:00Z"]) == [-14400, -14400])
        // Summer all the year, and times beyond the day as Greenland has them.
        #expect(
            try offsets("XXX3EDT4,0/0,J365/23", ["2024-01-01T03:00:00Z", "2024-07-01T00:00:00Z"]) == [-14400, -14400])
        #expect(
            try offsets("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", ["2025-03-30T00:59:59Z", "2025-03-30T01:00:00Z"])
                == [-7200, -3600])
    }

    @Test(arguments: [
        "CET", "C-1", "CET-1CEST", "CET-25", "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
        "CET-1CEST,M3.5.7,M10.5.0",
        "CET-1CEST,J0,J10", "CET-1CEST,366,1", "CET-1CEST,M3.5.0/168,M10.5.0", "<CET-1", "CET-1CEST,M3.5.0,M10.5.0,",
        "CET-1:60",
        "99999999", "CET-99999999999", "CET-1CEST,M3.5.0",
    ])
    func refusesRulesThatAreNone(_ rule: String) {
        #expect(throws: ZoneFile.Fault.self) { try ZoneFile.zone(named: "Test", from: Self.file(rule: rule)) }
    }

    @Test func refusesLeapSeconds() throws {
        let bytes = try Self.bytes("right/Europe/Paris")
        let fault = #expect(throws: ZoneFile.Fault.self) { try ZoneFile.zone(named: "Paris", from: bytes) }
        #expect(fault?.reason.contains("leap") == true)
    }

    /// A file cut anywhere is refused, and one with any byte changed is read or refused; nothing traps.
    @Test func brokenFilesAreRefused() throws {
        let whole = try Self.bytes("Europe/Dublin")
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(throws: ZoneFile.Fault.self) { try ZoneFile.zone(named: "Cut", from: Array(whole[..<length])) }
        }
        var state: UInt64 = 3
        for round in 0..<1500 {
            var bytes = whole
            for _ in 0...(round % 3) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                // Headers and the rule at the end are changed more often than their length would have it.
                let place = round % 2 == 0 ? Int(state >> 33) % bytes.count : Int(state >> 33) % 60
                bytes[round % 4 == 1 ? bytes.count - 1 - place : place] = UInt8(truncatingIfNeeded: state >> 20)
            }
            guard let zone = try? ZoneFile.zone(named: "Changed", from: bytes) else { continue }
            for instant in [Int64.min, -1, 0, 1_700_000_000, 4_000_000_000, .max] {
                _ = zone.reading(of: zone.wall(at: instant))
            }
        }
    }

    @Test func everyZoneOfTheMachineIsRead() throws {
        let database = ZoneDatabase()
        let names = database.names
        #expect(names.count > 300)
        #expect(names.contains("Asia/Tokyo") && !names.contains { $0.hasPrefix("right/") || $0.hasPrefix("posix/") })
        for name in names.enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) { _ = try database.zone(name) }
    }
}

struct ZoneDatabaseTests {
    @Test(arguments: [
        ("Asia/Tokio", "Asia/Tokyo"), ("europe/paris", "Europe/Paris"), ("Tokyo", "Asia/Tokyo"),
        ("America/New York", "America/New_York"), ("new_york", "America/New_York"), ("Utc", "UTC"),
    ])
    func namesTheNearestZone(_ name: String, nearest: String) throws {
        let fault = #expect(throws: ZoneFault.self) { try ZoneDatabase().zone(name) }
        #expect(fault?.message == "there is no time zone '\(name)'")
        #expect(fault?.help.contains("'\(nearest)'") == true, "\(fault?.help ?? "")")
    }

    @Test(arguments: [
        "", "../etc/passwd", "/etc/passwd", "Europe/../../etc/passwd", "Europe", "Asia/Tokyo/", "zone.tab", "A\u{0}",
        "posixrules",
    ])
    func opensNothingElse(_ name: String) {
        #expect(throws: ZoneFault.self) { try ZoneDatabase().zone(name) }
    }

    @Test func aMachineWithoutZonesKnowsUTCAlone() throws {
        let database = ZoneDatabase(folders: ["/nowhere/zoneinfo"])
        #expect(try database.zone("UTC") == .utc)
        let fault = #expect(throws: ZoneFault.self) { try database.zone("Asia/Tokyo") }
        #expect(fault?.help.contains("apt-get install tzdata") == true)
        #expect(ZoneDatabase.folders(tzdir: "/data/zones").first == "/data/zones")
        #expect(ZoneDatabase.folders(tzdir: "") == ZoneDatabase.systemFolders)
    }
}
