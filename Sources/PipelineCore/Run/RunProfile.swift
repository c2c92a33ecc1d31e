import Synchronization

/// What scripts cost in a run, gathered for those who ask: calls, time, memory. It never reaches a report.
///
/// The clock is the caller's: nothing else in a run reads one.
public final class RunProfile: Sendable {
    /// What one use of a script cost.
    public struct Row: Sendable, Hashable {
        /// Path of the script.
        public let script: String
        /// What it is used for, such as "stage 'weigh'".
        public let user: String
        /// How often it was called.
        public var calls = 0
        /// Nanoseconds in all calls together, on all workers.
        public var nanoseconds: Int64 = 0
        /// Most bytes that one of its states held at once.
        public var memory = 0
    }

    private let clock: @Sendable () -> Int64
    private let known = Mutex<[String: Row]>([:])

    /// Makes a profile; `clock` gives nanoseconds that only grow.
    public init(clock: @escaping @Sendable () -> Int64) { self.clock = clock }

    /// The clock's time.
    public var now: Int64 { clock() }

    /// Adds a call.
    public func add(script: String, user: String, nanoseconds: Int64, memory: Int) {
        known.withLock { known in
            var row = known["\(user)\n\(script)"] ?? Row(script: script, user: user)
            row.calls += 1
            row.nanoseconds += nanoseconds
            row.memory = max(row.memory, memory)
            known["\(user)\n\(script)"] = row
        }
    }

    /// The rows, by script and use.
    public var rows: [Row] {
        known.withLock { known in
            known.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
        }
    }
}
