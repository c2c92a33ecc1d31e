import LuaRuntime
import Synchronization

/// What a pool lends: something that works in a state of its own.
protocol StateHolder: AnyObject {
    var state: LuaState { get }
}

/// States with one script or expression, one for each worker that asks at once; a session that hit a limit is thrown away.
final class SessionPool<Session: StateHolder>: Sendable {
    /// Sound because a session is held by the pool or by one worker, never by both, and the lock orders the two.
    private struct Idle: @unchecked Sendable {
        let session: Session
    }

    private let idle: Mutex<[Idle]>
    private let open: @Sendable () throws(LuaFault) -> Session

    init(_ open: @escaping @Sendable () throws(LuaFault) -> Session) {
        idle = Mutex([])
        self.open = open
    }

    /// Lends a session for one call.
    func with<Result>(_ body: (Session) throws(LuaFault) -> Result) throws(LuaFault) -> Result {
        let session = try take()
        defer { giveBack(session) }
        return try body(session)
    }

    /// A session that is the caller's own until given back.
    func take() throws(LuaFault) -> Session {
        if let free = idle.withLock({ $0.popLast() }) { return free.session }
        return try open()
    }

    /// Takes a session back, unless it hit a limit.
    func giveBack(_ session: Session) {
        guard session.state.spent == nil else { return }
        let freed = Idle(session: session)
        idle.withLock { $0.append(freed) }
    }
}
