/// How many articles came to a stage, and what became of them.
public struct StageCounts: Sendable, Hashable {
    /// Label of the stage.
    public let label: String
    /// Label of the stage that it takes from; nil where that is the one before it.
    public let from: String?
    /// Articles that came in.
    public var input = 0
    /// Articles added by splitting, beyond the one that was split.
    public var split = 0
    /// Articles that went on.
    public var output = 0
    /// Articles left out by a rule.
    public var dropped = 0
    /// Articles folded into others.
    public var merged = 0
    /// Articles that failed.
    public var quarantined = 0

    /// Begins to count for a stage.
    public init(label: String, from: String? = nil) {
        self.label = label
        self.from = from
    }

    /// True when nothing was lost: in + split = out + dropped + merged + quarantined.
    public var isBalanced: Bool { input + split == output + dropped + merged + quarantined }

    mutating func count(_ manner: Departure.Manner) {
        switch manner {
        case .dropped: dropped += 1
        case .merged: merged += 1
        case .quarantined: quarantined += 1
        }
    }
}
