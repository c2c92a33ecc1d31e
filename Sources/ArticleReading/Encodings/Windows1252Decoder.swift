import ArticleModel

/// Reads windows-1252; every byte stands for a character.
enum Windows1252Decoder {
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> MappedText {
        var text = MappedText()
        var position = start
        while position < bytes.count {
            let first = position
            while position < bytes.count, bytes[position] < 0x80 { position += 1 }
            text.appendVerbatim(bytes[first..<position], rawStart: first)
            guard position < bytes.count else { break }
            text.append(scalar(for: bytes[position]), for: position..<position + 1)
            position += 1
        }
        return text
    }

    static func scalar(for byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(table[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// WHATWG Encoding, index windows-1252, bytes 0x80...0x9F.
    private static let table: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
