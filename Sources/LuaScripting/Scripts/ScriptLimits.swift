import Configuration
import LuaRuntime

/// The option `limits` of whatever runs a script.
enum ScriptLimits {
    static let option = OptionDescriptor(
        "limits",
        .record([
            OptionDescriptor(
                "memory", .size, default: .integer(64 << 20), summary: "Most bytes that the script may hold.",
                example: "64MiB"),
            OptionDescriptor(
                "time", .duration, default: .integer(2000), summary: "Longest time for one article.", example: "2s"),
            OptionDescriptor(
                "steps", .integer(1...Int.max),
                summary: "Most steps for one article, counted the same on every machine; no limit unless given.",
                example: "1000000"),
        ]),
        summary: "What the script may use for one article before it is ended.", example: "{ memory: 64MiB, time: 2s }")

    static func limits(_ options: OptionValues) -> LuaLimits {
        var limits = LuaLimits()
        guard let written = options.record("limits") else { return limits }
        if let memory = written.integer("memory") { limits.memory = memory }
        if let time = written.integer("time") { limits.time = .milliseconds(time) }
        limits.steps = written.integer("steps")
        return limits
    }
}
