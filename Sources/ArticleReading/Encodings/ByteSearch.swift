import Glibc

extension [UInt8] {
    /// Where a byte first stands from `start` on; nil where it does not.
    func position(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { $0.position(of: byte, from: start) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte first stands from `start` on; nil where it does not.
    func position(of byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, start >= 0, start < count,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
}
