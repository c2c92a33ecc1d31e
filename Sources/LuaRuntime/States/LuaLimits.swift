/// What a call into Lua may use before it is ended.
///
/// A call that hits a limit fails, no `pcall` of the script can prevent it, and its state refuses every further call.
public struct LuaLimits: Sendable, Hashable {
    /// Bytes that the state may hold at once; nil for no limit.
    public var memory: Int?
    /// Wall-clock time of one call; nil for no limit.
    public var time: Duration?
    /// Instructions and library steps of one call, counted the same on every machine; nil for no limit.
    ///
    /// Counting halves the speed of plain loops.
    public var steps: Int?

    /// Sets limits; by default 128 MiB, enough for endless recursion to be told as such, and 2 s.
    public init(memory: Int? = 128 << 20, time: Duration? = .seconds(2), steps: Int? = nil) {
        self.memory = memory
        self.time = time
        self.steps = steps
    }

    var nanoseconds: Int64 {
        guard let time else { return 0 }
        let parts = time.components
        let (whole, overflow) = parts.seconds.multipliedReportingOverflow(by: 1_000_000_000)
        // A century is as good as any longer time, and leaves room to add the clock.
        let most: Int64 = 3_153_600_000_000_000_000
        if overflow || whole >= most { return most }
        return max(1, whole + parts.attoseconds / 1_000_000_000)
    }
}
