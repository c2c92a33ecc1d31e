import ArticleModel
import Diagnostics
import FileAccess
import Glibc
import JSONText
import PipelineCore
import RunHistory
import Synchronization

/// Records a run in its workspace's history: the only part of a run that asks a clock. A run whose record cannot be kept goes on.
public final class RunRecorder: Sendable {
    private struct State {
        var store: HistoryStore?
        var entry: RunEntry?
        var begun: Int64 = 0
        var fault: HistoryFault?
    }

    private let tick: TickID?
    private let state = Mutex(State())

    /// Makes a recorder for one run; `tick` is what a scheduler runs it for.
    public init(tick: TickID? = nil) { self.tick = tick }

    /// Number of the run in the history; nil where it is not recorded.
    public var run: Int64? { state.withLock { $0.entry?.id } }

    /// Notes that a run has begun; outside a workspace there is no history, and nothing is noted.
    func begin(_ checked: CheckedPipeline, request: RunRequest) {
        guard Workspace.containing(checked.workspace.root)?.root == checked.workspace.root,
            // A misspelt name is no run of anything.
            FileKind.of(checked.absolutePath) != nil
        else { return }
        var entry = RunEntry(
            pipeline: checked.plan?.name ?? request.pipeline, file: checked.file, started: Self.seconds())
        entry.tick = tick
        entry.nominal = request.settings.now?.description
        entry.period = request.settings.period.map { "\(EDTFDate.day($0.lowerBound))/\(EDTFDate.day($0.upperBound))" }
        state.withLock { state in
            state.begun = ProcessIdentity.uptime
            do throws(HistoryFault) {
                let store = try HistoryStore(
                    path: checked.workspace.absolute(HistoryStore.location),
                    durability: tick == nil ? .process : .powerCut)
                entry.id = try store.change { [entry] (history) throws(HistoryFault) in try history.begin(entry) }
                state.store = store
                state.entry = entry
            } catch {
                state.fault = error
            }
        }
    }

    /// Notes what a run came to; a diagnostic tells why that could not be done.
    func end(_ outcome: RunOutcome) -> Diagnostic? {
        record { entry in
            entry.pipeline = outcome.pipeline
            entry.status = Int(outcome.status.rawValue)
            switch outcome.status {
            case .done, .limitHit, .warningsDenied:
                entry.state = outcome.isUnchanged || outcome.isUpToDate ? .unchanged : .done
            default: entry.state = .failed
            }
            let fault = outcome.diagnostics.first { $0.severity == .error }
            entry.reason = entry.state == .failed ? fault?.message ?? "" : ""
            entry.loaded = outcome.loaded
            entry.quarantined = outcome.quarantined
            entry.told = outcome.told
            entry.counts = .array(outcome.counts.map(\.json))
            if !outcome.inputs.isEmpty { entry.inputs = (outcome.inputs.count, Self.digest(of: outcome.inputs)) }
            if !outcome.configuration.isEmpty { entry.configurationDigest = Self.digest(of: outcome.configuration) }
            entry.outputs = outcome.outputs.map { .init(path: $0.path, digest: $0.digest.description) }
        }
        guard let fault = state.withLock({ $0.fault }) else { return nil }
        return Diagnostic(
            .historyUnusable, severity: .warning, "the run is not recorded: \(fault.message)", help: fault.remedy)
    }

    /// Notes that a signal ended the run.
    public func interrupt(by words: String) {
        record { entry in
            entry.state = .interrupted
            entry.reason = words
            entry.status = Int(ExitStatus.interrupted.rawValue)
        }
    }

    private func record(_ change: (inout RunEntry) -> Void) {
        state.withLock { state in
            guard let store = state.store, var entry = state.entry, entry.state == .running else { return }
            change(&entry)
            entry.ended = Self.seconds()
            entry.took = ProcessIdentity.uptime - state.begun
            state.entry = entry
            do throws(HistoryFault) {
                try store.change { [entry] (history) throws(HistoryFault) in try history.end(entry) }
            } catch {
                state.fault = error
            }
        }
    }

    /// One hash over paths and hashes, in the order of the record.
    private static func digest(of inputs: [RunRecord.Input]) -> String {
        SHA256Digest(of: inputs.map { "\($0.digest) \($0.path)\n" }.joined()).description
    }

    private static func seconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec)
    }
}
