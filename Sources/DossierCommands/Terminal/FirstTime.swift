import Synchronization

/// Tells whether something happens for the first time.
final class FirstTime: Sendable {
    private let hasHappened = Mutex(false)

    /// True once.
    var happens: Bool {
        hasHappened.withLock { hasHappened in
            defer { hasHappened = true }
            return !hasHappened
        }
    }
}
