import ArticleModel

/// The characters of an encoding that writes them as a lead byte and a trail byte, ASCII staying itself.
struct DoubleByteTable: Sendable {
    let encoding: TextEncoding
    /// The characters of lead bytes 0x80...0xFF with every trail byte; 0 where there is none.
    private let pairs: [UInt16]
    /// The characters beyond U+FFFF, by lead and trail byte.
    private let beyond: [Int: UInt32]
    /// The characters that one byte from 0x80 on stands for; 0 where it stands for none.
    private let singles: [UInt16]

    /// The tables, each made when it is first asked for.
    static func of(_ encoding: TextEncoding) -> DoubleByteTable? {
        switch encoding {
        case .shiftJIS: shiftJIS
        case .eucJapanese: eucJapanese
        case .eucKorean: eucKorean
        case .johab: johab
        case .big5: big5
        case .gb18030: gb18030
        default: nil
        }
    }

    private static let shiftJIS = DoubleByteTable(.shiftJIS)
    private static let eucJapanese = DoubleByteTable(.eucJapanese)
    private static let eucKorean = DoubleByteTable(.eucKorean)
    private static let johab = DoubleByteTable(.johab)
    private static let big5 = DoubleByteTable(.big5)
    private static let gb18030 = DoubleByteTable(.gb18030)

    private init(_ encoding: TextEncoding) {
        var pairs = [UInt16](repeating: 0, count: 128 * 256)
        var singles = [UInt16](repeating: 0, count: 128)
        var beyond: [Int: UInt32] = [:]
        if let converter = IconvConverter(encoding) {
            for lead in 0..<128 {
                if let scalar = converter.scalar(for: [UInt8(0x80 + lead)]) {
                    singles[lead] = UInt16(truncatingIfNeeded: scalar.value)
                    continue
                }
                for trail in 0x30..<0xFF {
                    guard let scalar = converter.scalar(for: [UInt8(0x80 + lead), UInt8(trail)]) else { continue }
                    if let short = UInt16(exactly: scalar.value) {
                        pairs[lead << 8 | trail] = short
                    } else {
                        beyond[lead << 8 | trail] = scalar.value
                    }
                }
            }
        }
        self.encoding = encoding
        self.pairs = pairs
        self.singles = singles
        self.beyond = beyond
    }

    /// The character at `position`, which holds a byte from 0x80 on; no value for broken bytes.
    @inline(__always)
    func character(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32?, length: Int) {
        let lead = Int(bytes[position]) - 0x80
        if singles[lead] != 0 { return (UInt32(singles[lead]), 1) }
        guard position + 1 < bytes.count else { return (nil, 1) }
        let trail = bytes[position + 1]
        if let value = value(lead: lead, trail: trail) { return (value, 2) }
        if encoding == .gb18030, (0x30...0x39).contains(trail), let value = fourBytes(at: position, in: bytes) {
            return (value, 4)
        }
        // The three-byte characters of JIS X 0212 are rarer than broken bytes, but they tell EUC-JP.
        if encoding == .eucJapanese, bytes[position] == 0x8F, position + 2 < bytes.count, trail >= 0xA1,
            bytes[position + 2] >= 0xA1
        {
            let value = IconvConverter(.eucJapanese)?.scalar(for: [0x8F, trail, bytes[position + 2]])?.value
            return (value, value == nil ? 1 : 3)
        }
        // A trail byte that is ASCII may be a tag or a line end after a cut character: it stays.
        return (nil, trail < 0x80 ? 1 : 2)
    }

    /// The character of a pair; nil where it stands for none.
    func value(lead: Int, trail: UInt8) -> UInt32? {
        guard (0..<128).contains(lead) else { return nil }
        let value = pairs[lead << 8 | Int(trail)]
        if value != 0 { return UInt32(value) }
        return beyond.isEmpty ? nil : beyond[lead << 8 | Int(trail)]
    }

    /// The text of `bytes` from `start` on; each broken part becomes one U+FFFD.
    func decoded(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> MappedText {
        var text = MappedText()
        var position = start
        while position < bytes.count {
            let first = position
            while position < bytes.count, bytes[position] < 0x80 { position += 1 }
            if first < position { text.appendVerbatim(bytes[first..<position], rawStart: first) }
            guard position < bytes.count else { break }
            let character = character(at: position, in: bytes)
            let scalar = character.value.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
            text.append(scalar, for: position..<position + character.length)
            position += character.length
        }
        return text
    }

    /// GB 18030's four bytes; the part beyond U+FFFF is reckoned, the rest asked for.
    private func fourBytes(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard position + 3 < bytes.count, (0x81...0xFE).contains(bytes[position]),
            (0x81...0xFE).contains(bytes[position + 2]), (0x30...0x39).contains(bytes[position + 3])
        else { return nil }
        return IconvConverter(.gb18030)?.scalar(for: Array(bytes[position..<position + 4]))?.value
    }
}
