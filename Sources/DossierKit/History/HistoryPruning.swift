import FileAccess
import RunHistory

/// Forgets old runs, ticks and editions of a workspace: the use case behind `dossier history prune`.
public struct HistoryPruning: Sendable {
    /// Fewest days that are kept: a clock that was set back must not meet instants whose ticks are forgotten.
    public static let fewestDays = 30

    private let workspace: Workspace

    /// Prunes the history of a workspace.
    public init(workspace: Workspace) { self.workspace = workspace }

    /// Forgets what is older than so many days before `now`, in seconds since 1970; with `isDry` only tells what it would.
    public func prune(olderThan days: Int, now: Int64, isDry: Bool) throws(HistoryFault) -> PrunedHistory {
        let path = workspace.absolute(HistoryStore.location)
        guard FileKind.of(path) != nil else { return PrunedHistory() }
        let instant = now - Int64(max(days, Self.fewestDays)) * 86400
        let store = try HistoryStore(path: path)
        let pruned = try store.change { (history) throws(HistoryFault) in
            try history.prune(before: instant, isDry: isDry)
        }
        // The records first: a folder that nothing names does no harm, a record without its folder would.
        if !isDry { for folder in pruned.editions { remove(folder) } }
        return pruned
    }

    private func remove(_ folder: String) {
        let editions = workspace.absolute(".dossier/editions")
        let path = workspace.absolute(folder)
        guard path != editions, PathText.isInside(RealPath.of(path), folder: RealPath.of(editions)) else { return }
        _ = try? SystemProgram.run(["rm", "-rf", "--", path], input: [], outputLimit: 1 << 16, seconds: 600)
    }
}
