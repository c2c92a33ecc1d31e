/// Writes diagnostics for people: code, message, place, the line with carets, and what to do next.
///
///     error[DOS102]: unknown key 'ner' in stage 'dedupe'
///       --> pipelines/x.yaml:14:15
///     14 |   - dedupe: { ner: 0.85 }
///        |               ^^^
///       help: did you mean 'near'?
public struct DiagnosticText: Sendable {
    private let isColoured: Bool
    private let width: Int?

    /// Chooses whether to colour by ANSI escapes, the only escapes ever written, and how wide lines may be; nil for as wide
    /// as they are.
    public init(isColoured: Bool = false, width: Int? = nil) {
        self.isColoured = isColoured
        self.width = width
    }

    /// One diagnostic; each of its lines ends with a newline.
    public func render(_ diagnostic: Diagnostic) -> String {
        let severity = diagnostic.severity
        let head = styled("\(severity.rawValue)[\(diagnostic.code.text)]", Style(severity))
        let message = styled(": " + TerminalText.singleLine(diagnostic.message), .strong)
        var text = broken(head + message, hang: 4).joined(separator: "\n") + "\n"
        if let place = diagnostic.place { text += render(place, severity) }
        if let help = diagnostic.help { text += render(help: help) }
        return text
    }

    /// Many diagnostics, an empty line between them.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { render($0) }.joined(separator: "\n")
    }

    /// How many there are, such as `2 errors, 1 warning`; empty where there are neither.
    public static func summary(of diagnostics: [Diagnostic]) -> String {
        let counts: [(Diagnostic.Severity, String)] = [(.error, "error"), (.warning, "warning")]
        return counts.compactMap { severity, word in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }

    private func render(_ place: Place, _ severity: Diagnostic.Severity) -> String {
        var location = TerminalText.singleLine(place.file)
        guard let line = place.line else { return "  \(styled("-->", .frame)) \(location)\n" }
        location += ":\(line)"
        if let column = place.column { location += ":\(column)" }
        var text = "  \(styled("-->", .frame)) \(location)\n"
        guard let excerpt = place.excerpt else { return text }
        // The gutter takes three columns and the number, a cut at either end one.
        let most = width.map { $0 - String(line).utf8.count - 5 }
        let layout = ExcerptText(
            excerpt, column: place.column ?? 1, length: place.length, widest: most ?? ExcerptText.widest)
        let gutter = String(repeating: " ", count: String(line).utf8.count)
        text += styled("\(line) |", .frame) + (layout.line.isEmpty ? "" : " " + layout.line) + "\n"
        if place.column != nil {
            text += styled("\(gutter) |", .frame) + " " + styled(carets: layout.carets, Style(severity)) + "\n"
        }
        return text
    }

    private func render(help: String) -> String {
        let lines = TerminalText.safe(help).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { index, line in
            let head = index == 0 ? "  \(styled("help", .help)): " : "        "
            return broken(head + line, hang: 8).joined(separator: "\n") + "\n"
        }.joined()
    }

    private func broken(_ line: String, hang: Int) -> [String] {
        width.map { WordWrap(width: $0).lines(line, hang: hang) } ?? [line]
    }

    private func styled(carets: String, _ style: Style) -> String {
        guard let first = carets.firstIndex(of: "^") else { return carets }
        return carets[..<first] + styled(String(carets[first...]), style)
    }

    private func styled(_ text: String, _ style: Style) -> String {
        isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// ANSI attributes by meaning.
    private enum Style: String {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case strong = "1"
        case frame = "34"
        case help = "1;32"

        init(_ severity: Diagnostic.Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .note: self = .note
            }
        }
    }
}
