/// Tells once what is said at one place in the same words of many articles, so that other faults are not lost among copies.
public enum DiagnosticFolding {
    /// The first of each, in the order given, its help saying how many more there are.
    ///
    /// Diagnostics are alike when code, severity, place and message are; those without a line stand each for itself, as they
    /// tell of different files.
    public static func folded(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var rows: [(first: Diagnostic, count: Int)] = []
        var rowOf: [Likeness: Int] = [:]
        for diagnostic in diagnostics {
            let likeness = Likeness(diagnostic)
            if diagnostic.place?.line != nil, let row = rowOf[likeness] {
                rows[row].count += 1
            } else {
                rowOf[likeness] = rows.count
                rows.append((diagnostic, 1))
            }
        }
        return rows.map { $0.count == 1 ? $0.first : counted($0.first, more: $0.count - 1) }
    }

    private static func counted(_ diagnostic: Diagnostic, more: Int) -> Diagnostic {
        let words = "the same \(more) more \(more == 1 ? "time" : "times"); -v shows each"
        return Diagnostic(
            diagnostic.code, severity: diagnostic.severity, at: diagnostic.place, diagnostic.message,
            help: diagnostic.help.map { "\($0)\n\(words)" } ?? words)
    }

    private struct Likeness: Hashable {
        let code: DiagnosticCode
        let severity: Diagnostic.Severity
        let place: Place?
        let message: String

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.code
            severity = diagnostic.severity
            place = diagnostic.place
            message = diagnostic.message
        }
    }
}
