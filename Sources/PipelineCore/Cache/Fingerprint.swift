import ArticleModel

/// Stands for some content: the first 128 bits of its SHA-256.
public struct Fingerprint: Sendable, Hashable, Comparable {
    /// The first 64 bits.
    public let high: UInt64
    /// The next 64 bits.
    public let low: UInt64

    /// Takes bits as they were kept.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Stands for bytes.
    public init(of content: [UInt8]) { self.init(SHA256Digest(of: content)) }

    /// Stands for what has that digest.
    public init(_ digest: SHA256Digest) {
        func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        high = word(digest.bytes.prefix(8))
        low = word(digest.bytes.dropFirst(8).prefix(8))
    }

    /// Stands for a text.
    public init(_ mark: TextMark) { self.init(high: mark.high, low: mark.low) }

    /// Stands for the text of an article, which is not read where that is known.
    init(ofTextOf article: Article) {
        if let mark = article.textMark { self.init(mark) } else { self.init(of: article.text.written) }
    }

    /// Stands for some contents in order.
    public init(of parts: [Fingerprint]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.count * 16)
        for part in parts {
            withUnsafeBytes(of: part.high.littleEndian) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: part.low.littleEndian) { bytes.append(contentsOf: $0) }
        }
        self.init(of: bytes)
    }

    /// Orders by bits.
    public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }
}

extension BinaryWriter {
    /// Writes a fingerprint.
    public mutating func write(_ fingerprint: Fingerprint) {
        write(word: fingerprint.high)
        write(word: fingerprint.low)
    }
}

extension BinaryReader {
    /// A fingerprint.
    public mutating func fingerprint() throws(Fault) -> Fingerprint {
        let high = try word()
        return Fingerprint(high: high, low: try word())
    }
}

extension ArticleText {
    /// As bytes, for the cache.
    public var written: [UInt8] {
        var writer = BinaryWriter()
        writer.write(self)
        return writer.bytes
    }

    /// What stands for a text as it is written.
    public static func mark(of written: [UInt8]) -> TextMark {
        let fingerprint = Fingerprint(of: written)
        return TextMark(high: fingerprint.high, low: fingerprint.low)
    }
}
