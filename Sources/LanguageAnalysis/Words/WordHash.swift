/// Hashes words so that equal words, whatever their case, have equal hashes.
public enum WordHash {
    /// FNV-1a over the bytes of a word, ASCII and Latin-1 letters folded to lower case; other letters count as they are.
    public static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
        var running = Running()
        for byte in bytes { running.add(byte) }
        return running.hash
    }

    /// The hash of an ASCII mark, without a look at a table.
    static func of(mark: UInt8) -> UInt64 {
        var running = Running()
        running.add(mark)
        return running.hash
    }

    /// The hash of a word that is read byte by byte, so that the hashes of its beginnings are had on the way.
    struct Running {
        /// The hash of what was added so far.
        private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        private var lead: UInt8 = 0

        mutating func add(_ byte: UInt8) {
            var byte = byte
            if byte &- 0x41 < 26 {
                byte |= 0x20
            } else if lead == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 {
                // À...Þ to à...þ
                byte |= 0x20
            }
            lead = byte
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
    }

    /// The hash of a word.
    public static func of(_ word: String) -> UInt64 { of(word.utf8) }
}
