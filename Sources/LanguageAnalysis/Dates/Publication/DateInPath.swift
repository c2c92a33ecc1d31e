import ArticleModel

/// Reads dates out of addresses and file names: `/2014/02/08/`, `/2014/feb/08/`, `2014-02-08-title.txt`, `20140208`.
enum DateInPath {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    static func candidates(url: String?, path: String) -> [DateCandidate] {
        var found: [DateCandidate] = []
        if let url, let date = date(in: Array(url.utf8)) {
            let score = date.earliest == date.latest ? 89 : 50
            found.append(
                DateCandidate(
                    kind: .published, date: date, span: nil, score: score, reason: "the address holds \(date)"))
        }
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
        if let date = date(in: name), date.earliest == date.latest {
            found.append(
                DateCandidate(kind: .published, date: date, span: nil, score: 65, reason: "the file name holds \(date)")
            )
        }
        return found
    }

    /// The first date between marks: year, month and day; or year and month between slashes.
    static func date(in bytes: [UInt8]) -> EDTFDate? {
        let parts = parts(of: bytes)
        var month: EDTFDate?
        for (index, part) in parts.enumerated() {
            if part.bytes.count == 8, let day = compactDay(part.bytes) { return .day(day) }
            guard part.bytes.count == 4, let year = number(part.bytes), (1990...2199).contains(year),
                index + 1 < parts.count,
                let monthNumber = monthNumber(parts[index + 1].bytes)
            else { continue }
            if index + 2 < parts.count, let dayNumber = number(parts[index + 2].bytes),
                parts[index + 2].bytes.count <= 2,
                let day = CivilDay(year: year, month: monthNumber, day: dayNumber)
            {
                return .day(day)
            }
            if month == nil, part.closing == UInt8(ascii: "/"), parts[index + 1].closing == UInt8(ascii: "/") {
                month = .calendar(year, monthNumber)
            }
        }
        return month
    }

    private struct Part {
        var bytes: [UInt8]
        /// The mark after it; 0 at the end.
        var closing: UInt8
    }

    /// Runs of letters and digits, with the mark after each.
    private static func parts(of bytes: [UInt8]) -> [Part] {
        var parts: [Part] = []
        var current: [UInt8] = []
        for byte in bytes.prefix(2000) {
            let isInner = (0x30...0x39).contains(byte) || (byte | 0x20) &- 0x61 < 26
            if isInner {
                current.append(byte)
            } else {
                if !current.isEmpty { parts.append(Part(bytes: current, closing: byte)) }
                current = []
            }
        }
        if !current.isEmpty { parts.append(Part(bytes: current, closing: 0)) }
        return parts
    }

    private static func number(_ digits: [UInt8]) -> Int? {
        digits.count <= 8 ? NumberShape.integer(digits[...]) : nil
    }

    private static func compactDay(_ digits: [UInt8]) -> CivilDay? {
        guard let number = number(digits), (1990...2199).contains(number / 10_000) else { return nil }
        return CivilDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    private static func monthNumber(_ bytes: [UInt8]) -> Int? {
        if bytes.count <= 2, let number = number(bytes) { return (1...12).contains(number) ? number : nil }
        let name = String(decoding: bytes.prefix(3).map { $0 | 0x20 }, as: UTF8.self)
        return bytes.count == 3 ? months.firstIndex(of: name).map { $0 + 1 } : nil
    }
}
