import LuaRuntime
import Synchronization

/// What a pool lends: something that works in a state of its own.
protocol StateHolder: AnyObject {
    var state: LuaState { get }
}

/// States with one script or expression, one for each worker that asks at once; a session that hit a limit is thrown away.
final class SessionPool<Session: StateHolder>: Sendable {
    private let idle = IdlePool<Session>()
    private let open: @Sendable () throws(LuaFault) -> Session
    private let program: ScriptProgram?
    /// When the sessions that are lent were taken, where their cost is asked for.
    private let began = Mutex<[ObjectIdentifier: Int64]>([:])

    /// Opens sessions by `open`; the cost of `program` is told to its profile, if it has one.
    init(metering program: ScriptProgram? = nil, _ open: @escaping @Sendable () throws(LuaFault) -> Session) {
        self.program = program?.profile == nil ? nil : program
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
        let session: Session
        if let free = idle.take() { session = free } else { session = try open() }
        if let profile = program?.profile {
            let now = profile.now
            began.withLock { $0[ObjectIdentifier(session)] = now }
        }
        return session
    }

    /// Takes a session back, unless it hit a limit.
    func giveBack(_ session: Session) {
        if let program, let profile = program.profile {
            let now = profile.now
            let start = began.withLock { $0.removeValue(forKey: ObjectIdentifier(session)) } ?? now
            profile.add(
                script: program.path, user: program.user, nanoseconds: now - start, memory: session.state.memoryPeak)
        }
        if session.state.spent == nil { idle.giveBack(session) }
    }
}
