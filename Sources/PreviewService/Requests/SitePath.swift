import FileAccess
import ReportRendering

/// The path and query of a request, decoded once; nothing in it can lead out of a folder.
struct SitePath {
    /// The names between the slashes, decoded; none for the root.
    let names: [String]
    /// Whether the path ends with a slash.
    let isFolder: Bool
    /// The query's values by name; the first of each name counts.
    let query: [String: String]

    /// Longest path and query, in bytes.
    static let longest = 8192

    /// Decodes what a browser asks for; nil for what is no path of this site: names such as `..`, hidden slashes, control
    /// characters, what is not UTF-8, and what is too long.
    init?(_ target: String) {
        let bytes = Array(target.utf8.prefix { $0 != UInt8(ascii: "#") })
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= Self.longest else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first else { return nil }
        var names: [String] = []
        let written = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, part) in written.enumerated() {
            if part.isEmpty, index == written.count - 1 { continue }
            guard let name = Self.decoded(part), Self.isName(name) else { return nil }
            names.append(name)
        }
        guard let query = Self.query(parts.count > 1 ? parts[1] : []) else { return nil }
        self.names = names
        self.query = query
        isFolder = path.last == UInt8(ascii: "/")
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".."
            && !name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C }
    }

    private static func query(_ bytes: ArraySlice<UInt8>) -> [String: String]? {
        var query: [String: String] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), let value = decoded(parts.count > 1 ? parts[1] : []) else { return nil }
            query[name] = query[name] ?? value
        }
        return query
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            result.append(high << 4 | low)
        }
        return String(validating: result, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

/// Writes the addresses of this site.
enum SiteLink {
    /// The path of some names, percent-encoded; a file's path may be given as one name.
    static func path(_ names: String...) -> String { names.map { "/" + PercentEncoding.text($0) }.joined() }

    /// The address of a file of the workspace.
    static func file(_ path: String) -> String { "/files/" + PercentEncoding.text(path, keeping: "/") }

    /// The address of an article, at a passage of it.
    static func article(_ id: String, of pipeline: String, member: String, raw: Range<Int>) -> String {
        let inside = member.isEmpty ? "" : "&member=" + PercentEncoding.text(member, keeping: "/")
        return path("pipelines", pipeline, "articles", id) + "?raw=\(raw.lowerBound)-\(raw.upperBound)\(inside)#passage"
    }
}
