/// Reads formats that are archives or lines of values back, as far as tests need it.
enum PackedReading {
    /// The text of a rendered file: as it is, or that of all members of a stored ZIP archive, line ends made single.
    static func text(of bytes: [UInt8]) -> String? {
        let isArchive = bytes.starts(with: [0x50, 0x4B, 3, 4])
        let text = isArchive ? members(of: bytes).flatMap { Array($0.content) + [0x0A] } : bytes
        return String(validating: text.filter { $0 != 0x0D }, as: UTF8.self)
    }

    /// Name and content of each member, in order.
    static func members(of bytes: [UInt8]) -> [(name: String, content: ArraySlice<UInt8>)] {
        var members: [(name: String, content: ArraySlice<UInt8>)] = []
        var position = 0
        func number(_ offset: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[position + offset + $1]) << (8 * $1) }
        }
        while position + 30 <= bytes.count, bytes[position...].starts(with: [0x50, 0x4B, 3, 4]) {
            let start = position + 30 + number(26, 2) + number(28, 2)
            let end = start + number(18, 4)
            let name = String(decoding: bytes[(position + 30)..<(position + 30 + number(26, 2))], as: UTF8.self)
            members.append((name, bytes[start..<end]))
            position = end
        }
        return members
    }
}

/// RFC 4180, read back.
enum CSVReading {
    static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuote = false
        for byte in text.utf8 {
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if wasQuote { cell.append(byte) }
                    wasQuote.toggle()
                    continue
                }
                if !wasQuote {
                    cell.append(byte)
                    continue
                }
                isQuoted = false
                wasQuote = false
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted = true
            case UInt8(ascii: ","), UInt8(ascii: "\n"):
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == UInt8(ascii: "\n") {
                    rows.append(row)
                    row = []
                }
            default: cell.append(byte)
            }
        }
        return rows
    }
}

/// RFC 5545 content lines, unfolded.
enum ICSReading {
    static func lines(of text: String) -> [(name: String, value: String)] {
        var lines: [[UInt8]] = []
        for line in Array(text.utf8).split(separator: UInt8(ascii: "\n")) {
            if line.first == UInt8(ascii: " "), let last = lines.indices.last {
                lines[last] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
        }
        return lines.map { line in
            let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
            return (
                String(decoding: parts[0], as: UTF8.self),
                parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
            )
        }
    }

    static func values(of text: String) -> [String] {
        lines(of: text).map { line in
            var result: [UInt8] = []
            var isEscaped = false
            for byte in line.value.utf8 {
                if isEscaped {
                    result.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else {
                    result.append(byte)
                }
            }
            return String(decoding: result, as: UTF8.self)
        }
    }
}
