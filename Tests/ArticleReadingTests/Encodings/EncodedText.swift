import Glibc

/// Text in the encodings of the world, written by the system's own converter.
enum EncodedText {
    /// The bytes of `text` in the encoding that `iconv` calls `name`; nil where it cannot be written so.
    static func bytes(_ text: String, as name: String) -> [UInt8]? {
        guard let converter = iconv_open(name, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 4 + 16)
        var sourceLeft = source.count
        var targetLeft = target.count
        let result = source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var fromPointer = from.baseAddress
                var toPointer = to.baseAddress
                let result = iconv(converter, &fromPointer, &sourceLeft, &toPointer, &targetLeft)
                return result == 0 ? iconv(converter, nil, nil, &toPointer, &targetLeft) : result
            }
        }
        return result == 0 ? target.dropLast(targetLeft).map { UInt8(bitPattern: $0) } : nil
    }
}
