import Glibc
import LuaRuntime
import Testing

/// A signal ends what a state runs, and nothing else.
@Suite(.serialized) struct InterruptTests {
    /// A signal may reach its thread after the handler is gone; it must not end the tests then.
    init() { signal(SIGUSR2, SIG_IGN) }

    @Test func aSignalEndsTheCallThatRuns() throws {
        let state = try LuaState(limits: LuaLimits(time: .seconds(600)))
        let script = try state.load(Array("return function() while true do end end".utf8), name: "x")
        guard case .function(let body) = script.result else { throw LuaFault(kind: .runtime, message: "no function") }
        let sender = Sender()
        let (fault, wasEnded) = state.endingOn(signal: SIGUSR2) { () -> LuaFault? in
            sender.start()
            // Signals that come late must find the handler still there.
            defer { sender.wait() }
            do throws(LuaFault) {
                _ = try state.call(body)
                return nil
            } catch {
                return error
            }
        }
        #expect(wasEnded && fault?.kind == .deadline && state.spent == .deadline)
    }

    @Test func withoutOneNothingIsEnded() throws {
        let state = try LuaState(limits: LuaLimits(time: .seconds(600)))
        let (result, wasEnded) = state.endingOn(signal: SIGUSR2) {
            (try? state.load(Array("return 1".utf8), name: "x"))?.result
        }
        #expect(result == .integer(1) && !wasEnded && state.spent == nil)
    }
}

/// Sends the process a signal once the call has surely begun.
private final class Sender: @unchecked Sendable {
    private var thread = pthread_t()

    func start() {
        pthread_create(
            &thread, nil,
            { _ in
                // The first may come before the call begins, which then goes on: more follow.
                for _ in 0..<20 {
                    usleep(20_000)
                    kill(getpid(), SIGUSR2)
                }
                return nil
            }, nil)
    }

    func wait() { pthread_join(thread, nil) }
}
