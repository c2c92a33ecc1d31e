import JSONText
import ScheduleService

/// What the process that ran one tick answers, as one line of JSON.
public enum TickReply {
    /// The answer to a run.
    public static func line(_ outcome: RunOutcome, run: Int64?) -> [UInt8] {
        let isGood = outcome.status == .done || outcome.status == .limitHit
        let kind = isGood ? (outcome.isUnchanged ? "unchanged" : "ran") : "failed"
        let value: JSONValue = [
            "kind": .string(kind), "reason": .string(reason(of: outcome)),
            "run": run.map { .integer(Int($0)) } ?? .null, "entries": .integer(outcome.entries),
            "folder": .optional(outcome.editionFolder), "content": .optional(outcome.contentDigest?.description),
        ]
        return value.serialized() + [0x0A]
    }

    private static func reason(of outcome: RunOutcome) -> String {
        if outcome.isUnchanged { return "nothing that is told has changed since the last edition" }
        if outcome.status == .limitHit { return "a script hit a limit; the reports are marked" }
        if outcome.status == .done {
            let empty = outcome.entries == 0 ? ["it tells no event"] : []
            return (empty + (outcome.isLate ? [Self.late] : [])).joined(separator: "; ")
        }
        return outcome.diagnostics.first { $0.severity == .error }?.message
            ?? "it ended with code \(outcome.status.rawValue)"
    }

    private static let late = "kept as an edition; the reports stay those of a later one"

    /// Reads an answer; nil where the process ended without one.
    static func outcome(of output: [UInt8], previous: Int?) -> TickOutcome? {
        guard let end = output.lastIndex(of: 0x0A) else { return nil }
        let start = output[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        guard let value = try? JSONValue.parse(Array(output[start..<end])), let reason = value["reason"]?.text else {
            return nil
        }
        var outcome: TickOutcome
        switch value["kind"]?.text {
        case "ran": outcome = TickOutcome(.ran, reason: reason)
        case "unchanged": outcome = TickOutcome(.unchanged, reason: reason)
        case "failed": outcome = TickOutcome(.failed, reason: reason)
        default: return nil
        }
        outcome.run = value["run"]?.integer.map(Int64.init)
        outcome.entries = value["entries"]?.integer
        if outcome.kind == .ran, let folder = value["folder"]?.text, let content = value["content"]?.text {
            outcome.edition = .init(folder: folder, contentDigest: content, previous: previous)
        }
        return outcome
    }
}
