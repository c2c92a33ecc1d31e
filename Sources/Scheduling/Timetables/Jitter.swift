/// Spreads schedules that share an instant: each is put off by a part of its window that its name alone decides.
public enum Jitter {
    /// Seconds to put off, 0..<window; 0 where there is no window.
    public static func delay(of name: String, within window: Int64) -> Int64 {
        guard window > 0 else { return 0 }
        // FNV-1a, then the finalizer of SplitMix64, for names often differ in their last letter only.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        return Int64((hash ^ hash >> 31) % UInt64(window))
    }
}
