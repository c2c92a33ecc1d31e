import Synchronization

/// Stands between a run that writes its files and a signal that would end it: the one waits for the other.
public final class WritingGate: Sendable {
    private let writing = Mutex(())

    /// Makes a gate.
    public init() {}

    /// Does `body` without being ended by a signal.
    func holding<Result, Failure>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        try writing.withLock { _ throws(Failure) -> Result in try body() }
    }

    /// Does `body`, which ends the process, as soon as nothing is being written; false where that takes too long.
    public func whenIdle(_ body: () -> Void) -> Bool {
        writing.withLockIfAvailable { _ in body() } != nil
    }
}
