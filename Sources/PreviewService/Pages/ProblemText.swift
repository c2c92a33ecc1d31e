import Diagnostics
import DossierKit

/// What is wrong with a pipeline, as a banner tells it.
enum ProblemText {
    /// The errors of its last run; empty where it did well.
    static func of(_ pipeline: PipelineStanding) -> String {
        guard pipeline.state == .failed else { return "" }
        let errors = pipeline.errors.isEmpty ? pipeline.diagnostics : pipeline.errors
        return DiagnosticText().render(DiagnosticFolding.folded(errors))
    }

    /// The line above them.
    static func heading(_ pipeline: PipelineStanding) -> String {
        "The last run of \(pipeline.name) failed; what is shown is of the last good one."
    }
}
