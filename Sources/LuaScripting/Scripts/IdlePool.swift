import Synchronization

/// What waits to be lent: states, patterns, whatever only one worker at a time may use.
final class IdlePool<Item: AnyObject>: Sendable {
    /// Sound because an item is held by the pool or by one worker, never by both, and the lock orders the two.
    private struct Idle: @unchecked Sendable {
        let item: Item
    }

    private let idle = Mutex<[Idle]>([])

    /// Takes an item, the caller's own until given back; nil where none waits.
    func take() -> Item? { idle.withLock { $0.popLast() }?.item }

    /// Takes an item back, or a new one in.
    func giveBack(_ item: Item) {
        let freed = Idle(item: item)
        idle.withLock { $0.append(freed) }
    }
}
