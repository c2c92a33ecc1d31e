import Configuration
import LuaRuntime
import PipelineCore

/// The option `limits` of whatever runs a script.
enum ScriptLimits {
    static let option = PipelineOptions.scriptLimits

    static func limits(_ options: OptionValues) -> LuaLimits {
        var limits = LuaLimits()
        guard let written = options.record("limits") else { return limits }
        if let memory = written.integer("memory") { limits.memory = memory }
        if let time = written.integer("time") { limits.time = .milliseconds(time) }
        limits.steps = written.integer("steps")
        return limits
    }
}
