import Diagnostics
import FileAccess

/// Why there is no zone of a name.
public enum ZoneFault: Error, Sendable, Hashable {
    /// No zone has the name; these come nearest, the likeliest first.
    case unknown(name: String, nearest: [String])
    /// No folder holds zone files.
    case noZones(folders: [String])
    /// The file of the zone cannot be used; the reason reads after its name.
    case unusable(name: String, reason: String)

    /// What is wrong, as messages say it.
    public var message: String {
        switch self {
        case .unknown(let name, _): "there is no time zone '\(name)'"
        case .noZones: "there are no time zones on this machine"
        case .unusable(let name, let reason): "the file of time zone '\(name)' \(reason)"
        }
    }

    /// What to do next.
    public var help: String {
        switch self {
        case .unknown(_, let nearest) where nearest.isEmpty:
            "zones have names such as 'Asia/Tokyo', 'Europe/Berlin' or 'UTC'"
        case .unknown(_, let nearest): "did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?"
        case .noZones(let folders):
            "install the package 'tzdata' (Debian and Ubuntu: apt-get install tzdata), or set TZDIR; looked in "
                + folders.joined(separator: ", ")
        case .unusable: "install the package 'tzdata' anew"
        }
    }
}

/// The zone files of a machine, by their names in the IANA database.
public struct ZoneDatabase: Sendable {
    /// Where systems keep zone files.
    public static let systemFolders = [
        "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
    ]

    private let folders: [String]

    /// Reads zones from folders, the first that has one winning.
    public init(folders: [String] = Self.systemFolders) { self.folders = folders }

    /// The folders to look in where `TZDIR` has this value.
    public static func folders(tzdir: String?) -> [String] {
        guard let tzdir, !tzdir.isEmpty else { return systemFolders }
        return [tzdir] + systemFolders
    }

    /// The zone of a name; `UTC` is known on every machine.
    public func zone(_ name: String) throws(ZoneFault) -> Zone { try zone(name, known: nil) }

    /// As above; a name that is none is compared with those in `known`, or with all where that is nil.
    public func zone(_ name: String, known: [String]?) throws(ZoneFault) -> Zone {
        if name == "UTC" || name == "Etc/UTC" { return .utc }
        if Self.isName(name) {
            for folder in folders {
                let path = PathText.join(folder, name)
                guard FileKind.of(path) == .regular else { continue }
                return try Self.read(path, name: name)
            }
        }
        let names = known ?? self.names
        guard !names.isEmpty else { throw .noZones(folders: folders) }
        throw .unknown(name: name, nearest: Self.nearest(to: name, among: names))
    }

    private static func read(_ path: String, name: String) throws(ZoneFault) -> Zone {
        do {
            let bytes = try FileReading.bytes(of: path, limit: ZoneFile.largestFile)
            return try ZoneFile.zone(named: name, from: bytes)
        } catch let fault as ZoneFile.Fault {
            throw .unusable(name: name, reason: fault.reason)
        } catch let fault as FileFault {
            throw .unusable(name: name, reason: fault.reason)
        } catch {
            throw .unusable(name: name, reason: "cannot be read")
        }
    }

    /// The names of all zones, by byte; folders that repeat them for other purposes are left out.
    public var names: [String] {
        var names: Set<String> = []
        for folder in folders {
            for file in FileTree.files(matching: "**/*", from: folder).files where Self.isName(file) {
                names.insert(file)
            }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// True for what may be a zone's name: parts of letters, digits, `_`, `+` and `-`, the first begun by a capital.
    private static func isName(_ name: String) -> Bool {
        guard name.utf8.count <= 64, let first = name.utf8.first, (0x41...0x5A).contains(first) else { return false }
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count <= 3
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { byte in
                        switch byte {
                        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x5F: true
                        default: false
                        }
                    }
            }
    }

    /// Up to three names that were probably meant: the same but for slips, or the same city.
    private static func nearest(to name: String, among names: [String]) -> [String] {
        let wanted = city(name)
        var found = [NearestName.nearest(to: name, among: names)].compactMap(\.self)
        found += names.filter { plain(city($0)) == plain(wanted) }
        if found.isEmpty {
            let cities = names.map(city)
            if let near = NearestName.nearest(to: wanted, among: cities) { found = names.filter { city($0) == near } }
        }
        var seen: Set<String> = []
        return Array(found.filter { seen.insert($0).inserted }.prefix(3))
    }

    /// What stands behind the last slash.
    private static func city(_ name: String) -> String {
        String(decoding: name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...], as: UTF8.self)
    }

    /// The bytes that are left where capitals and joints do not count.
    private static func plain(_ name: String) -> [UInt8] {
        name.utf8.filter { $0 != 0x20 && $0 != 0x5F && $0 != 0x2D }.map { $0 | 0x20 }
    }
}
