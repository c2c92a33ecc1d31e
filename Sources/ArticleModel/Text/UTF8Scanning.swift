/// Reads UTF-8 one character at a time (RFC 3629): no overlong forms, no surrogates, nothing over U+10FFFF.
public enum UTF8Scanning {
    /// The character at `position` and its length in bytes; of broken bytes no value, and the length of the part that
    /// could have begun a character (at least 1), as WHATWG's decoder counts replacements.
    ///
    /// `position` must lie in `bytes`.
    @inline(__always)
    public static func character(
        at position: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (value: UInt32?, length: Int) {
        let first = bytes[position]
        if first < 0x80 { return (UInt32(first), 1) }
        guard first >= 0xC2, first <= 0xF4 else { return (nil, 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            guard position + offset < bytes.count, isContinuation(bytes[position + offset], at: offset, after: first)
            else { return (nil, offset) }
            value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
        }
        return (value, length)
    }

    /// Offset of the first broken byte from `position` on; the count of `bytes` when there is none.
    public static func endOfValid(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var position = position
        while position < bytes.count {
            position = endOfASCII(from: position, in: bytes)
            while position < bytes.count, bytes[position] >= 0x80 {
                let character = character(at: position, in: bytes)
                guard character.value != nil else { return position }
                position += character.length
            }
        }
        return position
    }

    private static func endOfASCII(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var position = position
        while position + 8 <= bytes.count {
            let eight = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            if eight & 0x8080_8080_8080_8080 != 0 { break }
            position += 8
        }
        while position < bytes.count, bytes[position] < 0x80 { position += 1 }
        return position
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8, at offset: Int, after first: UInt8) -> Bool {
        guard offset == 1 else { return byte & 0xC0 == 0x80 }
        switch first {
        case 0xE0: return (0xA0...0xBF).contains(byte)
        case 0xED: return (0x80...0x9F).contains(byte)
        case 0xF0: return (0x90...0xBF).contains(byte)
        case 0xF4: return (0x80...0x8F).contains(byte)
        default: return byte & 0xC0 == 0x80
        }
    }
}
