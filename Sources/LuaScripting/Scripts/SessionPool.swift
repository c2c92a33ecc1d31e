import LuaRuntime
import Synchronization

/// Sessions of one script, one for each worker that asks at once; a session that hit a limit is thrown away.
final class SessionPool: Sendable {
    /// Sound because a session is held by the pool or by one worker, never by both, and the lock orders the two.
    private struct Idle: @unchecked Sendable {
        let session: ScriptSession
    }

    private let idle: Mutex<[Idle]>
    private let open: @Sendable () throws(LuaFault) -> ScriptSession

    init(_ open: @escaping @Sendable () throws(LuaFault) -> ScriptSession) {
        idle = Mutex([])
        self.open = open
    }

    /// Lends a session for one call.
    func with<Result>(_ body: (ScriptSession) throws(LuaFault) -> Result) throws(LuaFault) -> Result {
        let session: ScriptSession
        if let free = idle.withLock({ $0.popLast() }) { session = free.session } else { session = try open() }
        defer {
            if session.state.spent == nil {
                let freed = Idle(session: session)
                idle.withLock { $0.append(freed) }
            }
        }
        return try body(session)
    }
}
