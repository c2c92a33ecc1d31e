import Glibc

/// The system's tables of characters, asked one character at a time.
///
/// Only tables are made with it; decoding itself is the decoders' own work, so that every character keeps its bytes.
struct IconvConverter: ~Copyable {
    private let descriptor: iconv_t

    /// Opens the table of an encoding; nil where the system lacks it.
    init?(_ encoding: TextEncoding) {
        guard let opened = iconv_open("UCS-4LE", encoding.iconvName), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// The one character that `bytes` stand for; nil where they stand for none, or for several.
    func scalar(for bytes: [UInt8]) -> Unicode.Scalar? {
        var source = bytes.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: 16)
        var sourceLeft = source.count
        var targetLeft = target.count
        let isWhole = source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var fromPointer = from.baseAddress
                var toPointer = to.baseAddress
                iconv(descriptor, nil, nil, nil, nil)
                let result = iconv(descriptor, &fromPointer, &sourceLeft, &toPointer, &targetLeft)
                guard result == 0, sourceLeft == 0 else { return false }
                // Some encodings hold a character back until they see that nothing combines with it.
                return iconv(descriptor, nil, nil, &toPointer, &targetLeft) != Int.max
            }
        }
        guard isWhole, targetLeft == target.count - 4 else { return nil }
        let value = target.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
        return Unicode.Scalar(value)
    }
}
