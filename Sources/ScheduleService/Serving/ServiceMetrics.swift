import RunHistory
import Scheduling
import Synchronization

/// What a scheduler counts, in the text form that Prometheus reads.
public final class ServiceMetrics: Sendable {
    private struct Counts {
        var outcomes: [String: [String: Int]] = [:]
        var seconds: [String: Double] = [:]
        var last: [String: Int64] = [:]
        var lateness: [String: Int64] = [:]
        var next: [String: Int64] = [:]
        var running = 0
        var historyFaults = 0
        var reloads: [String: Int] = [:]
        var pass: Int64 = 0
    }

    private let counts = Mutex(Counts())

    /// Counts from nothing.
    public init() {}

    /// A run of a tick has begun, so many seconds late.
    func began(_ schedule: String, lateness: Int64) {
        counts.withLock { counts in
            counts.running += 1
            counts.lateness[schedule] = lateness
        }
    }

    /// A run of a tick has ended.
    func ended(_ schedule: String, as state: TickState, took milliseconds: Int64, at instant: Int64) {
        counts.withLock { counts in
            counts.running -= 1
            counts.outcomes[schedule, default: [:]][state.rawValue, default: 0] += 1
            counts.seconds[schedule, default: 0] += Double(milliseconds) / 1000
            if state == .ran { counts.last[schedule] = instant }
        }
    }

    /// Ticks were recorded without a run.
    func recorded(_ schedule: String, as state: TickState, count: Int = 1) {
        counts.withLock { $0.outcomes[schedule, default: [:]][state.rawValue, default: 0] += count }
    }

    /// The clock was looked at.
    func looked(at instant: Int64, next: [String: Int64]) {
        counts.withLock { ($0.pass, $0.next) = (instant, next) }
    }

    /// The history could not be used.
    func historyFailed() { counts.withLock { $0.historyFaults += 1 } }

    /// The configuration was read anew.
    func reloaded(isGood: Bool) { counts.withLock { $0.reloads[isGood ? "good" : "refused", default: 0] += 1 } }

    /// Runs going on.
    var running: Int { counts.withLock { $0.running } }

    /// Everything counted, by name.
    public var text: String {
        let counts = counts.withLock { $0 }
        var text = ""
        func head(_ name: String, _ type: String, _ help: String) {
            text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
        }
        func rows(_ name: String, _ values: [String: some CustomStringConvertible]) {
            for (schedule, value) in values.sorted(by: { $0.key < $1.key }) {
                text += "\(name){schedule=\"\(Self.escaped(schedule))\"} \(value)\n"
            }
        }
        head("dossier_ticks_total", "counter", "Ticks by what became of them.")
        for (schedule, states) in counts.outcomes.sorted(by: { $0.key < $1.key }) {
            for (state, count) in states.sorted(by: { $0.key < $1.key }) {
                text += "dossier_ticks_total{schedule=\"\(Self.escaped(schedule))\",state=\"\(state)\"} \(count)\n"
            }
        }
        head("dossier_run_seconds_total", "counter", "Time that runs took.")
        rows("dossier_run_seconds_total", counts.seconds)
        head("dossier_lateness_seconds", "gauge", "How late the last run began after its nominal instant.")
        rows("dossier_lateness_seconds", counts.lateness)
        head("dossier_last_edition_timestamp_seconds", "gauge", "Nominal instant of the last tick that ran.")
        rows("dossier_last_edition_timestamp_seconds", counts.last)
        head("dossier_next_tick_timestamp_seconds", "gauge", "Nominal instant of the next tick.")
        rows("dossier_next_tick_timestamp_seconds", counts.next)
        head("dossier_runs_in_progress", "gauge", "Runs going on.")
        text += "dossier_runs_in_progress \(counts.running)\n"
        head("dossier_history_faults_total", "counter", "Times the history could not be used.")
        text += "dossier_history_faults_total \(counts.historyFaults)\n"
        head("dossier_reloads_total", "counter", "Times the configuration was read anew.")
        for (kind, count) in counts.reloads.sorted(by: { $0.key < $1.key }) {
            text += "dossier_reloads_total{outcome=\"\(kind)\"} \(count)\n"
        }
        head("dossier_last_look_timestamp_seconds", "gauge", "When the clock was last looked at.")
        return text + "dossier_last_look_timestamp_seconds \(counts.pass)\n"
    }

    private static func escaped(_ label: String) -> String {
        var text = ""
        for scalar in label.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
