import Synchronization

/// The cores that a run may use at once.
public struct Workers: Sendable {
    /// How many; at least one.
    public let count: Int

    /// Takes a number of workers.
    public init(_ count: Int) { self.count = max(1, count) }

    /// What `body` gives for all of `length` places in order, worked out stretch by stretch on all workers.
    ///
    /// - Parameter most: the longest stretch.
    public func answers<Answer: Sendable>(
        _ length: Int, inStretchesOf most: Int = 64, _ body: @escaping @Sendable (Range<Int>) -> [Answer]
    ) async -> [Answer] {
        // Stretches are small enough to share the work evenly and large enough to make handing out cheap.
        let size = max(1, min(most, length / (count * 4)))
        let stretches = (length + size - 1) / size
        let queue = StretchQueue()
        @Sendable func work() -> [(Int, [Answer])] {
            var own: [(Int, [Answer])] = []
            while true {
                let stretch = queue.next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard stretch < stretches else { return own }
                own.append((stretch, body(stretch * size..<min(length, (stretch + 1) * size))))
            }
        }
        guard count > 1, stretches > 1 else { return work().flatMap(\.1) }
        let parts = await withTaskGroup(of: [(Int, [Answer])].self) { group in
            for _ in 0..<min(count, stretches) { group.addTask { work() } }
            return await group.reduce(into: []) { $0.append(contentsOf: $1) }
        }
        return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
}

extension Workers {
    /// Gives up something large; where there are several workers, none that goes on waits until its memory is given back.
    public func giveUp<Value: Sendable>(_ value: Value) {
        if count > 1 { Self.giveUpLater(value) }
    }

    /// Gives up something large at the end of all work: who asked for it does not wait until its memory is given back, which a
    /// program that ends then never does.
    public static func giveUpLater<Value: Sendable>(_ value: Value) {
        Task.detached { withExtendedLifetime(value) {} }
    }
}

/// What workers share: the next stretch to take.
private final class StretchQueue: Sendable {
    let next = Atomic<Int>(0)
}
