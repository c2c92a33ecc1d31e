import ArticleModel
import ReportModel

/// A calendar: every dated entry an all-day event, everything else a journal entry, so that no citation is lost.
///
/// After RFC 5545. A date of a month or less covers its days; a coarser one stands on its first day and is told in words.
public struct ICSFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "ics", extensions: ["ics"],
        summary: "a calendar of all-day events; vague dates are told in words, citations stand in the descriptions")

    /// Makes the format.
    public init() {}

    /// The whole file.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        var writer = ICSWriter(
            brief: brief, rows: BriefRows(brief, options: options).rows,
            stamp: ChangeTime(of: brief, options: options).basic)
        writer.write()
        return writer.bytes
    }
}

/// Writes content lines, folded and escaped.
private struct ICSWriter {
    let brief: Brief
    let rows: [BriefRow]
    let stamp: String
    private(set) var bytes: [UInt8] = []

    init(brief: Brief, rows: [BriefRow], stamp: String) {
        self.brief = brief
        self.rows = rows
        self.stamp = stamp
    }

    mutating func write() {
        add("BEGIN", "VCALENDAR")
        add("VERSION", "2.0")
        add("PRODID", "-//Dossier//Reports//EN")
        add("CALSCALE", "GREGORIAN")
        addText("NAME", brief.title)
        addText("X-WR-CALNAME", brief.title)
        let dates = entryDates
        for (number, row) in rows.enumerated() {
            let name = row.kind == "entry" && !row.date.isEmpty && dates[row.id] != nil ? "VEVENT" : "VJOURNAL"
            add("BEGIN", name)
            add("UID", uid(of: row, number: number))
            add("DTSTAMP", stamp)
            if name == "VEVENT", let date = dates[row.id] { addDays(date) }
            addText("SUMMARY", summary(of: row))
            let description = description(of: row)
            if !description.isEmpty { addText("DESCRIPTION", description) }
            if !row.place.isEmpty { addText("LOCATION", row.place) }
            if !row.issues.isEmpty { addText("CATEGORIES", row.issues) }
            if name == "VEVENT" {
                add("STATUS", status(of: row))
                add("TRANSP", "TRANSPARENT")
            }
            add("END", name)
        }
        add("END", "VCALENDAR")
    }

    // MARK: What a row says

    /// The dates of entries that can stand in a calendar, by entry; the day on which something was told is no day of its own.
    private var entryDates: [String: EDTFDate] {
        var dates: [String: EDTFDate] = [:]
        func collect(_ nodes: [BriefNode]) {
            for node in nodes {
                if case .section(let section) = node { collect(section.nodes) }
                // A day on which something was told is none on which it is to be.
                if case .entry(let entry) = node, entry.dating != .telling, let date = entry.date,
                    let first = date.earliest,
                    (1...9998).contains(first.components.year)
                {
                    dates[entry.statement.id] = date
                }
            }
        }
        for section in brief.sections { collect(section.nodes) }
        return dates
    }

    private mutating func addDays(_ date: EDTFDate) {
        guard let first = date.earliest else { return }
        let last = date.latest ?? first
        let end = last.number - first.number <= 31 ? last : first
        add("DTSTART;VALUE=DATE", Self.day(first))
        add("DTEND;VALUE=DATE", Self.day(end.adding(days: 1)))
    }

    private func summary(of row: BriefRow) -> String {
        let isVague = row.kind == "entry" && (row.date.utf8.count != 10 || !row.hasOwnDate)
        let text = isVague ? "\(EnglishWords.capitalised(row.when)): \(row.text)" : row.text
        return row.kind == "entry" && row.status != EnglishWords.status(.happened) ? "(\(row.status)) \(text)" : text
    }

    private func description(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\n") }

    private func description(of row: BriefRow) -> String {
        var parts = [row.kind == "entry" ? row.text : row.section, row.by]
        if !row.when.isEmpty { parts.append("\(EnglishWords.capitalised(row.when)) (\(row.status))") }
        parts += [row.support, row.remarks, row.sources, row.passages]
        return description(parts)
    }

    private func status(of row: BriefRow) -> String {
        switch row.status {
        case EnglishWords.status(.happened), EnglishWords.status(.ongoing): "CONFIRMED"
        case EnglishWords.status(.planned), EnglishWords.status(.claimed), EnglishWords.status(.denied): "TENTATIVE"
        // Shelved or put off: on its day it is not.
        default: row.status.isEmpty ? "TENTATIVE" : "CANCELLED"
        }
    }

    private func uid(of row: BriefRow, number: Int) -> String {
        let identity = "\(brief.kind) \(brief.title) \(row.identity(number))"
        return SHA256Digest(of: identity).hexadecimal(prefix: 24) + "@dossier"
    }

    private static func day(_ day: CivilDay) -> String {
        let parts = day.components
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(max(0, number))
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return padded(parts.year, 4) + padded(parts.month, 2) + padded(parts.day, 2)
    }

    // MARK: Lines

    /// The one place where text becomes a value: `\`, `;`, `,` and line ends escaped.
    private mutating func addText(_ name: String, _ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map { VisibleText.line(String($0)) }
        var value: [UInt8] = []
        for byte in lines.joined(separator: "\n").utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): value += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): value += Array("\\n".utf8)
            default: value.append(byte)
            }
        }
        add(name, value)
    }

    private mutating func add(_ name: String, _ value: String) { add(name, Array(value.utf8)) }

    /// A content line of at most 75 bytes, folded between characters.
    private mutating func add(_ name: String, _ value: [UInt8]) {
        let line = Array((name + ":").utf8) + value
        var length = 0
        for (index, byte) in line.enumerated() {
            // At the first byte of a character: does the whole of it fit?
            if byte & 0xC0 != 0x80 {
                let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                if length + width > 75, index > 0 {
                    bytes += Array("\r\n ".utf8)
                    length = 1
                }
            }
            bytes.append(byte)
            length += 1
        }
        bytes += Array("\r\n".utf8)
    }
}
