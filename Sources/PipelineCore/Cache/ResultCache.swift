/// Keeps results by what they were made from; an entry may be gone at any time, and is never another than was put in.
public protocol ResultCache: Sendable {
    /// The entry of a key; nil where there is none, or none that is whole.
    func entry(_ key: Fingerprint) -> [UInt8]?

    /// Whether there is an entry of a key, which is not read yet: one that is promised so and cannot be read later is lost.
    func holds(_ key: Fingerprint) -> Bool

    /// Puts an entry in; it may be dropped. Of two entries of one key the newer counts, where runs follow each other.
    func add(_ entry: [UInt8], for key: Fingerprint)

    /// Tells that an entry that was held could not be read when it was needed: what was made with it is not to be trusted.
    func lose(_ key: Fingerprint)
}

/// How much of a stage came from the cache.
public struct CacheUse: Sendable, Hashable {
    /// Label of the stage.
    public let label: String
    /// Results that came from the cache: one an article and step, one a step that sees all articles.
    public var taken = 0
    /// Results that were made.
    public var made = 0

    /// Begins to count.
    public init(label: String) { self.label = label }
}
