import CNettle

/// The SHA-256 of some bytes (FIPS 180-4), used for revisions, ids and layers.
public struct SHA256Digest: Sendable, Hashable, CustomStringConvertible {
    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// Hashes `content`.
    public init(of content: some Collection<UInt8>) {
        var state = sha256_ctx()
        nettle_sha256_init(&state)
        let hashed: Void? = content.withContiguousStorageIfAvailable { buffer in
            nettle_sha256_update(&state, buffer.count, buffer.baseAddress)
        }
        if hashed == nil {
            let copy = Array(content)
            nettle_sha256_update(&state, copy.count, copy)
        }
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        nettle_sha256_digest(&state, digest.count, &digest)
        bytes = digest
    }

    /// Hashes bytes that come in pieces: `next` gives them in order, and an empty piece at the end.
    public init<Failure: Error>(ofPieces next: () throws(Failure) -> [UInt8]) throws(Failure) {
        var state = sha256_ctx()
        nettle_sha256_init(&state)
        while true {
            let piece = try next()
            if piece.isEmpty { break }
            nettle_sha256_update(&state, piece.count, piece)
        }
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        nettle_sha256_digest(&state, digest.count, &digest)
        bytes = digest
    }

    /// Hashes the UTF-8 bytes of `text`.
    public init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    /// Takes the 32 bytes of a digest; nil for any other number of bytes.
    public init?(digestBytes: [UInt8]) {
        guard digestBytes.count == Int(SHA256_DIGEST_SIZE) else { return nil }
        bytes = digestBytes
    }

    /// Reads 64 hexadecimal digits; nil when `hexadecimal` is anything else.
    public init?(hexadecimal: String) {
        let digits = Array(hexadecimal.utf8)
        guard digits.count == 64 else { return nil }
        var digest: [UInt8] = []
        for index in stride(from: 0, to: 64, by: 2) {
            guard let high = Self.value(ofHexDigit: digits[index]), let low = Self.value(ofHexDigit: digits[index + 1])
            else { return nil }
            digest.append(high << 4 | low)
        }
        bytes = digest
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public var description: String { hexadecimal(prefix: 64) }

    /// The first `count` hexadecimal digits, at most 64.
    public func hexadecimal(prefix count: Int) -> String {
        let alphabet = Array("0123456789abcdef".utf8)
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in bytes {
            digits.append(alphabet[Int(byte >> 4)])
            digits.append(alphabet[Int(byte & 15)])
        }
        return String(decoding: digits.prefix(count), as: UTF8.self)
    }

    private static func value(ofHexDigit digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x61 + 10
        case 0x41...0x46: digit - 0x41 + 10
        default: nil
        }
    }
}
