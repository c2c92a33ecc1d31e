/// Tells UTF-16 and UTF-32 without a byte order mark by where their null bytes stand.
enum WideForm {
    /// How far into the bytes it looks.
    private static let window = 4096

    /// The encoding; nil where the nulls form no pattern.
    static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let count = min(bytes.count, window) & ~3
        guard count >= 8 else { return short(bytes) }
        var nulls = (0, 0, 0, 0)
        for index in stride(from: 0, to: count, by: 4) {
            if bytes[index] == 0 { nulls.0 += 1 }
            if bytes[index + 1] == 0 { nulls.1 += 1 }
            if bytes[index + 2] == 0 { nulls.2 += 1 }
            if bytes[index + 3] == 0 { nulls.3 += 1 }
        }
        let fours = count / 4
        if bytes.count % 4 == 0 {
            if nulls.3 == fours, nulls.2 * 10 >= fours * 9, nulls.0 * 10 < fours { return .utf32LittleEndian }
            if nulls.0 == fours, nulls.1 * 10 >= fours * 9, nulls.3 * 10 < fours { return .utf32BigEndian }
        }
        let even = nulls.0 + nulls.2
        let odd = nulls.1 + nulls.3
        let pairs = count / 2
        // Spaces, digits and line ends have a null even where the letters have none.
        if odd * 20 >= pairs, even * 50 <= odd, isPlausible(bytes, low: 0) { return .utf16LittleEndian }
        if even * 20 >= pairs, odd * 50 <= even, isPlausible(bytes, low: 1) { return .utf16BigEndian }
        return nil
    }

    private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        let even = stride(from: 0, to: bytes.count, by: 2).allSatisfy { bytes[$0] == 0 && bytes[$0 + 1] >= 0x20 }
        let odd = stride(from: 0, to: bytes.count, by: 2).allSatisfy { bytes[$0 + 1] == 0 && bytes[$0] >= 0x20 }
        return even ? .utf16BigEndian : odd ? .utf16LittleEndian : nil
    }

    /// Surrogates come in pairs, and hardly any unit is a control character.
    private static func isPlausible(_ bytes: UnsafeBufferPointer<UInt8>, low: Int) -> Bool {
        var odd = 0
        var units = 0
        var awaitsLow = false
        for index in stride(from: 0, to: min(bytes.count, window) & ~1, by: 2) {
            let unit = UInt32(bytes[index + 1 - low]) << 8 | UInt32(bytes[index + low])
            units += 1
            let isLow = (0xDC00...0xDFFF).contains(unit)
            if isLow != awaitsLow { odd += 1 }
            awaitsLow = (0xD800...0xDBFF).contains(unit)
            if unit < 0x20, unit != 0x0A, unit != 0x0D, unit != 0x09 { odd += 1 }
        }
        return odd * 50 <= units
    }
}

/// Tells encodings that use escape sequences.
enum EscapeForm {
    /// The encoding of bytes that are all below 0x80; nil for plain ASCII.
    static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case 0x1B:
                let tail = bytes[(position + 1)...].prefix(3)
                if tail.starts(with: "$)C".utf8) { return .iso2022Korean }
                if ["$B", "$@", "(J", "(I"].contains(where: { tail.starts(with: $0.utf8) }) { return .iso2022Japanese }
            case UInt8(ascii: "~") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "{"):
                if isHZ(bytes, from: position + 2) { return .hz }
            case 0x80...: return nil
            default: break
            }
            position += 1
        }
        return nil
    }

    /// A stretch of pairs that ends with its mark; `~{` alone may be code.
    private static func isHZ(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var position = start
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "~") {
                return position > start && bytes[position + 1] == UInt8(ascii: "}")
            }
            guard (0x21...0x77).contains(bytes[position]), (0x21...0x7E).contains(bytes[position + 1]) else {
                return false
            }
            position += 2
        }
        return false
    }
}
