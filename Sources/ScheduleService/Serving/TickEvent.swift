import JSONText
import RunHistory
import Scheduling

/// What commands are told on their standard input: one JSON object.
public enum TickEvent {
    /// Ticks were missed; at most the last hundred are listed.
    static func missed(_ ticks: [TickRecord], of schedule: ScheduleDefinition) -> [UInt8] {
        let value: JSONValue = [
            "event": "missed", "schedule": .string(schedule.identity), "pipeline": .string(schedule.pipeline),
            "count": .integer(ticks.count),
            "ticks": .array(
                ticks.suffix(100).map { tick in
                    ["instant": .string(InstantText.utc(tick.id.instant)), "reason": .string(tick.reason)]
                }),
        ]
        return value.serialized(pretty: true)
    }

    /// A tick that had failed, or was cut off over and over, is given up.
    static func givenUp(_ given: ClaimDecision.GivenUp, of schedule: ScheduleDefinition) -> [UInt8] {
        let value: JSONValue = [
            "event": "failed", "schedule": .string(schedule.identity), "pipeline": .string(schedule.pipeline),
            "instant": .string(InstantText.utc(given.id.instant)), "state": .string(given.state.rawValue),
            "reason": .string(given.reason),
        ]
        return value.serialized(pretty: true)
    }

    /// A run has ended.
    static func ended(
        _ claim: TickClaim, _ outcome: TickOutcome, ending: TickEnding, edition: Int?
    ) -> [UInt8] {
        let value: JSONValue = [
            "event": .string(ending.state == .failed ? "failed" : "empty"), "schedule": .string(claim.id.schedule),
            "pipeline": .string(claim.schedule.pipeline), "instant": .string(InstantText.utc(claim.instant)),
            "state": .string(ending.state.rawValue), "reason": .string(ending.reason),
            "attempt": .integer(claim.attempt), "edition": edition.map { .integer($0) } ?? .null,
            "run": outcome.run.map { .integer(Int($0)) } ?? .null,
            "entries": outcome.entries.map { .integer($0) } ?? .null,
            "folder": .optional(outcome.edition?.folder),
        ]
        return value.serialized(pretty: true)
    }
}
