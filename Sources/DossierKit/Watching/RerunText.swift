import Diagnostics

/// Tells of a run of a watched pipeline: what changed, what came of it, how long it took.
public enum RerunText {
    /// One line, without its end.
    public static func line(_ run: Rerun) -> String {
        "\(run.pipeline): \(cause(run)): \(result(run)), \(seconds(run.milliseconds))"
    }

    private static func cause(_ run: Rerun) -> String {
        let changed = run.changed
        if !changed.isEmpty, changed.count <= 3, changed.allSatisfy(run.removed.contains) {
            return list(changed) + " removed"
        }
        return switch changed.count {
        case 0: run.hadReports ? "not up to date" : "first run"
        case 1...3: list(changed) + " changed"
        default: "\(changed[0]), \(changed[1]) and \(changed.count - 2) more changed"
        }
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func result(_ run: Rerun) -> String {
        let outcome = run.outcome
        guard run.isGood else {
            let count = outcome.diagnostics.count { $0.severity == .error }
            let faults = count == 0 ? "" : " with \(counted(count, "error"))"
            return "failed\(faults), the last good reports stay"
        }
        guard !outcome.isUpToDate else { return "up to date" }
        let told = "\(counted(outcome.told, "article")) told"
        let total = outcome.outputs.count
        let files =
            run.altered.isEmpty
            ? "\(counted(total, "file")) as before" : "\(run.altered.count) of \(counted(total, "file")) altered"
        let limit = outcome.status == .limitHit ? ", a script hit a limit" : ""
        return "\(told), \(counted(outcome.entries, "entry", "entries")), \(files)\(limit)"
    }

    /// A number and the noun that goes with it.
    public static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }

    /// A time with one decimal.
    public static func seconds(_ milliseconds: Int) -> String {
        "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
    }
}
