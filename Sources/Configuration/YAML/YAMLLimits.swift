/// How much a YAML file may ask for; what is beyond is refused with DOS109 before it costs time or memory.
public struct YAMLLimits: Sendable, Hashable {
    /// Most bytes of the file, and of its text once aliases are expanded.
    public let bytes: Int
    /// Most levels of lists and keys inside each other.
    public let depth: Int
    /// Most values and keys, each alias counted as all that it stands for.
    public let nodes: Int

    /// Sets limits.
    public init(bytes: Int, depth: Int, nodes: Int) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }

    /// 4 MiB, 64 levels, 100,000 values: far beyond pipelines and lexicons, far below what hurts.
    public static let standard = YAMLLimits(bytes: 4 << 20, depth: 64, nodes: 100_000)
}
