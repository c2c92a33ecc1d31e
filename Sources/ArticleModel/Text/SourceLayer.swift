/// A body of raw bytes that offsets can point into: a file, or what was decoded from inside one.
public struct SourceLayer: Sendable, Hashable {
    /// Path inside the file that leads to this layer (a zip member, a mail part); empty for the file itself.
    public let member: String
    /// SHA-256 of the layer's bytes.
    public let digest: SHA256Digest
    /// Number of bytes in the layer.
    public let byteCount: Int

    /// Describes a layer of raw bytes.
    public init(member: String, digest: SHA256Digest, byteCount: Int) {
        self.member = member
        self.digest = digest
        self.byteCount = byteCount
    }
}

/// A half-open range of raw bytes in one layer of an article's source.
public struct RawRange: Sendable, Hashable {
    /// Index into the article's `layers`.
    public let layer: Int
    /// Offset of the first raw byte, counted from 0.
    public let start: Int
    /// Offset after the last raw byte.
    public let end: Int

    /// Makes the raw range `start..<end` of a layer.
    public init(layer: Int, start: Int, end: Int) {
        self.layer = layer
        self.start = start
        self.end = end
    }
}
