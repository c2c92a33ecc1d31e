extension Statement {
    /// The sentence as text, each run shown by `words`, with one blank between runs save before closing and after
    /// opening marks.
    public func text(showing words: (Run) -> String) -> String {
        var text = ""
        var previous: Run?
        for run in runs {
            let shown = words(run)
            guard !shown.isEmpty else { continue }
            if let previous, !Self.clings(run, to: previous) { text += " " }
            text += shown
            previous = run
        }
        return text
    }

    /// Whether a run follows another without a blank: closing marks, and what follows opening marks.
    public static func clings(_ run: Run, to previous: Run) -> Bool {
        if case .source(let words) = run, let first = words.unicodeScalars.first, closingMarks.contains(first) {
            return true
        }
        if case .source(let words) = previous, let last = words.unicodeScalars.last, openingMarks.contains(last) {
            return true
        }
        return false
    }

    private static let closingMarks: Set<Unicode.Scalar> = [",", ".", ";", ":", "!", "?", ")", "]", "’", "”", "'", "»"]
    private static let openingMarks: Set<Unicode.Scalar> = ["(", "[", "“", "‘", "«"]
}
