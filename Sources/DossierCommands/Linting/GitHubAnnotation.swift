import Diagnostics

/// A diagnostic as a workflow command of GitHub Actions, which shows it at its line in a review.
///
/// Source: "Workflow commands for GitHub Actions", setting an error, warning or notice message.
enum GitHubAnnotation {
    static func line(of diagnostic: Diagnostic) -> String {
        var properties: [String] = []
        if let place = diagnostic.place {
            properties.append("file=\(escaped(property: place.file))")
            if let line = place.line { properties.append("line=\(line)") }
            if let column = place.column {
                properties += ["col=\(column)", "endColumn=\(column + place.length)"]
            }
        }
        properties.append("title=\(diagnostic.code.text)")
        let message = diagnostic.help.map { "\(diagnostic.message)\nhelp: \($0)" } ?? diagnostic.message
        return "::\(word(for: diagnostic.severity)) \(properties.joined(separator: ","))::\(escaped(message))"
    }

    private static func word(for severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// What would end the line or begin an escape.
    private static func escaped(_ text: String) -> String { escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]) }

    /// What would end a property besides.
    private static func escaped(property text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if let escape = escapes[scalar] { escaped += escape } else { escaped.unicodeScalars.append(scalar) }
        }
    }
}
