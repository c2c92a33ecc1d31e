import ArticleModel

/// Reads compiled zone files (TZif, versions 1 to 4, RFC 9636); whatever the bytes, it gives a zone or a reason.
struct ZoneFile {
    /// Why a file is no zone, to be read after its name: "is not a zone file".
    struct Fault: Error, Hashable {
        let reason: String
    }

    /// Largest file that is read, in bytes; the largest zone has 4 KiB.
    static let largestFile = 1 << 18

    private let bytes: [UInt8]

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The zone of a file's bytes.
    static func zone(named name: String, from bytes: [UInt8]) throws(Fault) -> Zone {
        try ZoneFile(bytes: bytes).zone(named: name)
    }

    /// Counts of a header, and where the block behind it begins.
    private struct Header {
        var version: UInt8
        var standardFlags: Int
        var universalFlags: Int
        var leaps: Int
        var changes: Int
        var kinds: Int
        var letters: Int
        var start: Int

        func length(timeWidth: Int) -> Int {
            changes * (timeWidth + 1) + kinds * 6 + letters + leaps * (timeWidth + 4) + standardFlags + universalFlags
        }
    }

    private func zone(named name: String) throws(Fault) -> Zone {
        var header = try header(at: 0)
        var width = 4
        if header.version >= UInt8(ascii: "2") {
            header = try self.header(at: header.start + header.length(timeWidth: 4))
            width = 8
        }
        guard header.leaps == 0 else { throw Fault(reason: "counts leap seconds, which clocks of schedules do not") }
        let end = header.start + header.length(timeWidth: width)
        guard end <= bytes.count, (1...256).contains(header.kinds) else {
            throw Fault(reason: "is cut short or broken")
        }
        var kinds = try self.kinds(header, timeWidth: width)
        var changes = try self.changes(header, timeWidth: width)
        var repeatEnd: Int64?
        if width == 8, let rule = try rule(at: end) {
            repeatEnd = Self.extend(&changes, &kinds, by: rule)
        }
        return Zone(name: name, kinds: kinds, first: 0, changes: changes, repeatEnd: repeatEnd)
    }

    private func header(at start: Int) throws(Fault) -> Header {
        guard start >= 0, start + 44 <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
            throw Fault(reason: start == 0 ? "is not a zone file" : "is cut short or broken")
        }
        var counts: [Int] = []
        for index in 0..<6 {
            let count = Int(UInt32(truncatingIfNeeded: integer(at: start + 20 + index * 4, width: 4)))
            guard count <= Self.largestFile else { throw Fault(reason: "is cut short or broken") }
            counts.append(count)
        }
        return Header(
            version: bytes[start + 4], standardFlags: counts[1], universalFlags: counts[0], leaps: counts[2],
            changes: counts[3], kinds: counts[4], letters: counts[5], start: start + 44)
    }

    /// A big-endian signed number; the caller has checked that it lies inside.
    private func integer(at start: Int, width: Int) -> Int64 {
        let value = bytes[start..<start + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return width == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
    }

    private func kinds(_ header: Header, timeWidth: Int) throws(Fault) -> [Zone.Kind] {
        let start = header.start + header.changes * (timeWidth + 1)
        let letters = start + header.kinds * 6
        var kinds: [Zone.Kind] = []
        for index in 0..<header.kinds {
            let record = start + index * 6
            let offset = integer(at: record, width: 4)
            guard abs(offset) < Zone.widestOffset, Int(bytes[record + 5]) < header.letters else {
                throw Fault(reason: "is broken: a kind of time is out of range")
            }
            let text = bytes[(letters + Int(bytes[record + 5]))..<(letters + header.letters)].prefix { $0 != 0 }
            kinds.append(
                Zone.Kind(
                    offset: Int(offset), isDaylight: bytes[record + 4] != 0,
                    abbreviation: String(decoding: text.filter { (0x21...0x7E).contains($0) }, as: UTF8.self)))
        }
        return kinds
    }

    private func changes(_ header: Header, timeWidth: Int) throws(Fault) -> [(instant: Int64, kind: UInt8)] {
        var changes: [(instant: Int64, kind: UInt8)] = []
        let indices = header.start + header.changes * timeWidth
        for index in 0..<header.changes {
            let instant = integer(at: header.start + index * timeWidth, width: timeWidth)
            let kind = bytes[indices + index]
            guard Int(kind) < header.kinds, changes.last.map({ $0.instant < instant }) ?? true else {
                throw Fault(reason: "is broken: its changes are not in order")
            }
            // Some writers put a first change at the beginning of time.
            changes.append((max(instant, -Zone.bound + 1 + Int64(index)), kind))
        }
        guard changes.last.map({ $0.instant < Zone.bound / 2 }) ?? true else {
            throw Fault(reason: "is broken: a change lies beyond all time")
        }
        return changes
    }

    /// The rule between the two line feeds at the end; nil where it is empty.
    private func rule(at start: Int) throws(Fault) -> ZoneRule? {
        guard start < bytes.count, bytes[start] == 0x0A, let end = bytes[(start + 1)...].firstIndex(of: 0x0A) else {
            throw Fault(reason: "is cut short or broken")
        }
        if end == start + 1 { return nil }
        guard let rule = ZoneRule(bytes[(start + 1)..<end]) else {
            throw Fault(reason: "ends with a rule that is none")
        }
        return rule
    }

    /// Adds 400 years and more of a rule's changes; gives the end of the part that repeats, nil where nothing does.
    private static func extend(
        _ changes: inout [(instant: Int64, kind: UInt8)], _ kinds: inout [Zone.Kind], by rule: ZoneRule
    ) -> Int64? {
        let last = changes.last?.instant ?? 0
        let standard = index(of: rule.standard, in: &kinds)
        guard let daylight = rule.daylight else {
            if changes.last.map({ kinds[Int($0.kind)].offset }) != rule.standard.offset {
                changes.append((changes.isEmpty ? -Zone.bound + 1 : last + 1, standard))
            }
            return nil
        }
        let summer = index(of: daylight.kind, in: &kinds)
        let firstYear = min(9999, max(-9999, CivilTime(seconds: last).day.components.year))
        for year in (firstYear - 1)...(firstYear + 403) {
            for change in rule.changes(in: year) where change.instant > last {
                // A rule that ends a summer when the next begins has no winter; the later one holds.
                if changes.last?.instant == change.instant { changes.removeLast() }
                guard changes.last.map({ $0.instant < change.instant }) ?? true else { continue }
                changes.append((change.instant, change.isDaylight ? summer : standard))
            }
        }
        let end = CivilDay(year: firstYear + 402, month: 1, day: 1)?.number ?? 0
        return Int64(end) * 86400
    }

    private static func index(of kind: Zone.Kind, in kinds: inout [Zone.Kind]) -> UInt8 {
        if let known = kinds.firstIndex(of: kind) { return UInt8(truncatingIfNeeded: known) }
        // 256 kinds fill a file; the last one is then given up, which no real zone comes near.
        if kinds.count == 256 { kinds[255] = kind } else { kinds.append(kind) }
        return UInt8(truncatingIfNeeded: kinds.count - 1)
    }
}
