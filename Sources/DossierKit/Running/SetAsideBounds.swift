import Diagnostics
import PipelineCore

/// How many articles a pipeline bears to be set aside before its old reports are left as they were.
///
/// What a limit of a script cost is told in the report, and counts only where the pipeline says how much it bears, or where
/// nothing else is left: what comes of it would be another report, or none.
struct SetAsideBounds {
    let plan: Plan

    /// The greatest share that is borne.
    var allowed: Double { plan.loads.map(\.maximumSetAside).max() ?? 0 }
    /// Where the pipeline says so.
    var place: Place? { plan.loads.compactMap(\.maximumSetAsidePlace).first }
    private var isWritten: Bool { place != nil }

    /// The share as users write it.
    var percent: String { "\(Int((allowed * 100).rounded())) %" }

    /// Why so many are too many, in words.
    func words(setAside: Int, of total: Int) -> String {
        Double(setAside) > allowed * Double(total) ? "more than \(percent)" : "and none is left"
    }

    /// How a run ends that set so many aside, `limits` of them for a limit; nil where that is borne.
    func status(setAside: Int, limits: Int, of total: Int, isNothingLeft: Bool) -> ExitStatus? {
        let most = allowed * Double(total)
        if Double(setAside - limits) > most { return .failed }
        guard limits > 0 else { return nil }
        let isTooMuch = isWritten && Double(setAside) > most
        return isTooMuch || (isNothingLeft && allowed < 1) ? .limitHit : nil
    }
}
