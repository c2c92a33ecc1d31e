import Configuration
import Diagnostics
import LuaScripting
import PipelineCore

/// Warns where a pipeline asks for marks of a kind that none of its scripts makes.
enum PipelineMarks {
    /// The warnings for a plan whose scripts `bytes` reads.
    static func findings(_ plan: Plan, bytes: @escaping ScriptTrials.Bytes) -> [Diagnostic] {
        var kinds = MarkKinds(bytes: bytes)
        for stage in plan.stages { add(stage.options, to: &kinds) }
        for report in plan.reports {
            add(report.options, to: &kinds)
            for output in report.outputs {
                if let path = report.scripts[output]?.text("lua") { kinds.add(script: path) }
            }
            if report.options.text("of") == "mark", let kind = report.options.text("kind") {
                kinds.add(wanted: kind, at: report.options.place(of: "kind"))
            }
        }
        return kinds.findings
    }

    private static func add(_ options: OptionValues, to kinds: inout MarkKinds) {
        if let path = options.text("script") { kinds.add(script: path) }
        if let expression = options.text("where") { kinds.add(expression: expression, at: options.place(of: "where")) }
    }
}
