import ArticleModel

/// A way to write characters as bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8 (RFC 3629).
    case utf8 = "utf-8"
    /// UTF-16, low byte first.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, high byte first.
    case utf16BigEndian = "utf-16be"
    /// Windows code page 1252, as WHATWG reads it.
    case windows1252 = "windows-1252"
}

/// The encoding that some bytes are taken to be in.
public struct EncodingDetection: Sendable, Hashable {
    /// The encoding.
    public let encoding: TextEncoding
    /// Length of the byte order mark before the text.
    public let markLength: Int

    /// Tells the encoding by byte order mark, else by whether the bytes are UTF-8.
    ///
    /// Bytes with more good than broken multi-byte characters are taken for damaged UTF-8; all others for windows-1252.
    public init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(.utf8, markLength: 3)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(.utf16LittleEndian, markLength: 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(.utf16BigEndian, markLength: 2)
        } else {
            self.init(bytes.withUnsafeBufferPointer(Self.isMostlyUTF8) ? .utf8 : .windows1252, markLength: 0)
        }
    }

    /// The encoding of bytes that have no byte order mark.
    static func unmarked(_ encoding: TextEncoding) -> EncodingDetection { .init(encoding, markLength: 0) }

    private init(_ encoding: TextEncoding, markLength: Int) {
        self.encoding = encoding
        self.markLength = markLength
    }

    private static func isMostlyUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = UTF8Scanning.endOfValid(from: 0, in: bytes)
        if position == bytes.count { return true }
        var good = 0
        var broken = 0
        position = 0
        while position < bytes.count {
            let character = UTF8Scanning.character(at: position, in: bytes)
            if character.value == nil { broken += 1 } else if character.length > 1 { good += 1 }
            position += character.length
        }
        return good > broken
    }
}
