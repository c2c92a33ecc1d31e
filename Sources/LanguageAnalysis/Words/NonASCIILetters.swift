/// Tells letters from marks outside ASCII, by Unicode's own properties.
enum NonASCIILetters {
    static func isLetter(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        guard let scalar = scalar(in: bytes, at: position) else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    }

    static func isUpperCase(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        scalar(in: bytes, at: position)?.properties.isUppercase ?? false
    }

    /// True for visible and zero-width spaces, and for the byte order mark.
    static func isWhiteSpace(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        guard let scalar = scalar(in: bytes, at: position) else { return false }
        return scalar.properties.isWhitespace || scalar.value == 0x200B || scalar.value == 0xFEFF
    }

    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Unicode.Scalar? {
        let first = bytes[position]
        let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, position + count <= bytes.count else { return nil }
        var value = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
        for offset in 1..<count { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        return Unicode.Scalar(value)
    }
}
