import JSONText
import RunHistory
import Scheduling

/// Runs and ticks as lists tell them.
public enum HistoryListing {
    /// A tick on one line.
    public static func text(_ tick: TickRecord) -> String {
        let why = tick.reason.isEmpty ? "" : ": \(tick.reason)"
        let run = tick.run.map { " (run \($0))" } ?? ""
        return "\(InstantText.utc(tick.id.instant))  \(tick.id.schedule)  \(tick.state.rawValue)\(run)\(why)\n"
    }

    /// A run on one line.
    public static func text(_ run: RunEntry) -> String {
        var line = "\(InstantText.utc(run.started))  \(run.pipeline)  run \(run.id)  \(run.state.rawValue)"
        if let took = run.took { line += "  \(took / 1000).\(took % 1000 / 100) s" }
        if let loaded = run.loaded { line += "  \(loaded) \(loaded == 1 ? "article" : "articles")" }
        if !run.outputs.isEmpty { line += "  \(run.outputs.count) \(run.outputs.count == 1 ? "file" : "files")" }
        return line + (run.reason.isEmpty ? "" : ": \(run.reason)") + "\n"
    }

    /// A tick as JSON.
    public static func json(_ tick: TickRecord) -> JSONValue {
        [
            "schedule": .string(tick.id.schedule), "instant": .string(InstantText.utc(tick.id.instant)),
            "state": .string(tick.state.rawValue), "reason": .string(tick.reason),
            "origin": .string(tick.origin.rawValue), "attempts": .integer(tick.attempt),
            "failures": .integer(tick.failures), "recorded": .string(InstantText.utc(tick.recorded)),
            "not_before": .optional(tick.notBefore.map(InstantText.utc)),
            "run": tick.run.map { .integer(Int($0)) } ?? .null,
        ]
    }

    /// A run as JSON.
    public static func json(_ run: RunEntry) -> JSONValue {
        [
            "run": .integer(Int(run.id)), "pipeline": .string(run.pipeline), "file": .string(run.file),
            "schedule": .optional(run.tick?.schedule),
            "instant": .optional(run.tick.map { InstantText.utc($0.instant) }),
            "started": .string(InstantText.utc(run.started)), "ended": .optional(run.ended.map(InstantText.utc)),
            "milliseconds": number(run.took.map(Int.init)), "state": .string(run.state.rawValue),
            "reason": .string(run.reason), "exit": number(run.status), "now": .optional(run.nominal),
            "period": .optional(run.period), "loaded": number(run.loaded), "quarantined": number(run.quarantined),
            "told": number(run.told), "stages": run.counts ?? .null, "inputs": number(run.inputs?.count),
            "inputs_sha256": .optional(run.inputs?.digest), "configuration_sha256": .optional(run.configurationDigest),
            "outputs": .array(
                run.outputs.map { ["path": .string($0.path), "sha256": .string($0.digest)] }),
        ]
    }

    private static func number(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
}
