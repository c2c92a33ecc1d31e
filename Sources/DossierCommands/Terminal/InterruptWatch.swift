import Dispatch
import Glibc

/// Tells once of a signal that asks the program to end; until it is made, and where nobody listens, signals end it at once.
final class InterruptWatch: Sendable {
    // Dispatch's sources may be used from any thread; their type does not say so.
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    /// Calls `body` with the signal's name, on a queue of its own.
    init(_ body: @escaping @Sendable (String) -> Void) {
        let queue = DispatchQueue(label: "interrupts")
        sources = [(SIGINT, "SIGINT"), (SIGTERM, "SIGTERM"), (SIGHUP, "SIGHUP")].map { number, name in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { body(name) }
            source.activate()
            return source
        }
    }

    deinit { for source in sources { source.cancel() } }
}
