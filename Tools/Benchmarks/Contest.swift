import PlainLua

/// Measures several ways to do one thing in turns, so that what disturbs the machine disturbs all of them alike.
struct Contest {
    private static let rounds = 15
    private static let nanosecondsPerTurn: Int64 = 15_000_000

    /// One of the ways: does its work so many times.
    struct Entrant {
        let name: String
        let body: (Int) throws -> Void
    }

    /// What a way costs, in nanoseconds of this thread's own time for each time that the work is done.
    struct Cost {
        let best: Double
        let median: Double
    }

    private var entrants: [Entrant] = []

    mutating func add(_ name: String, _ body: @escaping (Int) throws -> Void) {
        entrants.append(Entrant(name: name, body: body))
    }

    /// The cost of each way, by name.
    func run() throws -> [String: Cost] {
        let counts = try entrants.map { try Self.count(for: $0) }
        var times = entrants.map { _ in [Double]() }
        for _ in 0..<Self.rounds {
            for index in entrants.indices {
                let spent = try Self.time { try entrants[index].body(counts[index]) }
                times[index].append(Double(spent) / Double(counts[index]))
            }
        }
        var costs: [String: Cost] = [:]
        for (entrant, spent) in zip(entrants, times) {
            let sorted = spent.sorted()
            costs[entrant.name] = Cost(best: sorted.first ?? 0, median: sorted[sorted.count / 2])
        }
        return costs
    }

    private static func count(for entrant: Entrant) throws -> Int {
        var count = 1
        while true {
            let spent = try time { try entrant.body(count) }
            if spent >= nanosecondsPerTurn || count > 1 << 30 { return count }
            count =
                spent < 100_000 ? count * 10 : max(count + 1, Int(Int64(count) * nanosecondsPerTurn / spent * 11 / 10))
        }
    }

    private static func time(_ body: () throws -> Void) rethrows -> Int64 {
        let start = plain_thread_time()
        try body()
        return plain_thread_time() - start
    }
}
