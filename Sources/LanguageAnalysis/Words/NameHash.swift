/// Stands for a name by its bytes, so that the names of entities and acts are compared as numbers wherever they were read.
enum NameHash {
    /// FNV-1a over the bytes; equal for equal names alone, but for one pair in 10^19.
    static func of(_ name: String) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        // The low bits, by which parties are sketched, hang on all bytes too.
        return Int(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
