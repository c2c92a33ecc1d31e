import DossierKit
import JSONText
import RunHistory
import Synchronization

/// Knows how all pipelines stand, and tells those who wait of every change.
public final class PreviewBoard: Sendable {
    /// What a page is to follow.
    enum Topic: String {
        /// The reports, when they are written anew.
        case reports
        /// Every run that ends.
        case runs
        /// Whatever happens.
        case all
    }

    private struct Listener {
        let pipeline: String?
        let voice: AsyncStream<[UInt8]>.Continuation
    }

    private struct State {
        var standings: [PipelineStanding] = []
        var count = 0
        var listeners: [Int: Listener] = [:]
        var nextListener = 0
        var isClosed = false
    }

    // Told with each version, so that a page of an earlier start of the program is loaded again.
    private let start = ProcessIdentity.uptime
    private let state = Mutex(State())

    /// Makes a board that knows of no pipeline yet.
    public init() {}

    /// Takes note of what a watch tells.
    public func hear(_ event: PipelineWatch.Event) {
        state.withLock { state in
            switch event {
            case .watching(let standings, _, _):
                let isNew = standings.map(\.name) != state.standings.map(\.name)
                state.standings = standings
                guard isNew else { return }
            case .began(let standing, _), .ended(let standing, _):
                guard let index = state.standings.firstIndex(where: { $0.name == standing.name }) else { return }
                state.standings[index] = standing
            }
            state.count += 1
            for listener in state.listeners.values { listener.voice.yield(message(listener.pipeline, state)) }
        }
    }

    /// The pipelines, in order.
    var standings: [PipelineStanding] { state.withLock { $0.standings } }

    /// One pipeline; nil for no such name.
    func standing(_ name: String) -> PipelineStanding? { standings.first { $0.name == name } }

    /// One pipeline and the version of what it shows, both of one moment: a page of an older standing never bears a newer version.
    func standing(_ name: String, following topic: Topic) -> (standing: PipelineStanding, version: String)? {
        state.withLock { state in
            state.standings.first { $0.name == name }.map { ($0, version(of: topic, name, state)) }
        }
    }

    /// What tells whether a page that follows a topic is still what it would be now.
    func version(of topic: Topic, pipeline: String?) -> String {
        state.withLock { version(of: topic, pipeline, $0) }
    }

    private func version(of topic: Topic, _ pipeline: String?, _ state: State) -> String {
        let standing = state.standings.first { $0.name == pipeline }
        let number =
            switch topic {
            case .reports: standing?.writes ?? state.count
            case .runs: standing?.runs ?? state.count
            case .all: state.count
            }
        return "\(start)-\(number)"
    }

    // MARK: Listeners

    /// The events of a pipeline, or of all, and the number to leave by; the first tells how it stands now. They end when the
    /// board is closed.
    func events(of pipeline: String?) -> (stream: AsyncStream<[UInt8]>, number: Int) {
        let (stream, voice) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingNewest(8))
        return state.withLock { state in
            let number = state.nextListener
            state.nextListener += 1
            voice.yield(message(pipeline, state))
            if state.isClosed {
                voice.finish()
            } else {
                state.listeners[number] = Listener(pipeline: pipeline, voice: voice)
            }
            return (stream, number)
        }
    }

    /// Forgets somebody who listens no more.
    func leave(_ number: Int) {
        state.withLock { $0.listeners[number] = nil }
    }

    /// How many listen.
    var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// Says something that means nothing, so that those who have gone away are noticed.
    func beat() {
        let voices = state.withLock { $0.listeners.values.map(\.voice) }
        for voice in voices { voice.yield(Array(": still here\n\n".utf8)) }
    }

    /// Ends all events, and those that are asked for later.
    func close() {
        let voices = state.withLock { state in
            state.isClosed = true
            return state.listeners.values.map(\.voice)
        }
        for voice in voices { voice.finish() }
    }

    private func message(_ pipeline: String?, _ state: State) -> [UInt8] {
        let standing = state.standings.first { $0.name == pipeline }
        let value: JSONValue = [
            "reports": .string(version(of: .reports, pipeline, state)),
            "runs": .string(version(of: .runs, pipeline, state)), "all": .string(version(of: .all, pipeline, state)),
            "problem": .string(standing.map(ProblemText.of) ?? ""),
        ]
        return Array("event: state\ndata: ".utf8) + value.serialized() + Array("\n\n".utf8)
    }
}
