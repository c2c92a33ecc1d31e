/// A sum over bytes that tells whether they are still those that were written; any one word that differs changes it.
enum ContentCheck {
    private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func sum(of bytes: [UInt8]) -> UInt64 {
        var sum = UInt64(bytes.count) &* prime
        bytes.withUnsafeBytes { raw in
            var offset = 0
            while offset + 8 <= raw.count {
                sum = mixed(sum ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < raw.count {
                rest = rest << 8 | UInt64(raw[offset])
                offset += 1
            }
            sum = mixed(sum ^ rest)
        }
        return sum
    }

    /// Each step can be undone, so that two sums that differ stay apart.
    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* prime
        return product ^ (product >> 32)
    }
}
