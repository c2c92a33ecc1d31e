import FileAccess
import Testing

@testable import Scheduling

/// A table of cases beside the tests: fields parted by tabs, `#` before comments.
enum CaseTable {
    static func rows(_ name: String) throws -> [[String]] {
        let folder = PathText.parent(of: PathText.parent(of: #filePath))
        let bytes = try FileReading.bytes(of: "\(folder)/Cases/\(name)", limit: 4 << 20)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}

/// Zones of this machine, each read once in a suite.
struct Zones {
    private let database = ZoneDatabase()
    private var known: [String: Zone] = ["UTC": .utc]

    mutating func zone(_ name: String) throws -> Zone {
        if let zone = known[name] { return zone }
        let zone = try database.zone(name)
        known[name] = zone
        return zone
    }

    static func of(_ name: String) throws -> Zone { try ZoneDatabase().zone(name) }
}

/// An instant as tests write it.
func instant(_ text: String) throws -> Int64 { try #require(InstantText.instant(text, in: .utc)) }
