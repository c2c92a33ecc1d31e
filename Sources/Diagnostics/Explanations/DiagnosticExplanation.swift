/// What `dossier explain DOS102` tells of a code.
public struct DiagnosticExplanation: Sendable, Hashable {
    /// The code.
    public let code: DiagnosticCode
    /// A few words, lower-case start, no full stop.
    public let title: String
    /// A paragraph: what it means, why it is so, what to do.
    public let meaning: String
    /// What brings it about.
    public let wrong: String
    /// The same, put right.
    public let right: String

    /// The explanation of a code; every code has one, and a test says so.
    public static func of(_ code: DiagnosticCode) -> DiagnosticExplanation? {
        all.first { $0.code == code }
    }

    /// The explanation of a code as users write it, such as `DOS102`, `dos102` or `102`; nil for no such code.
    public static func of(_ text: String) -> DiagnosticExplanation? {
        let digits = text.lowercased().hasPrefix("dos") ? text.dropFirst(3) : text[...]
        guard digits.utf8.count == 3, let number = Int(digits) else { return nil }
        return DiagnosticCode(rawValue: number).flatMap { of($0) }
    }

    /// Every explanation, by code.
    public static let all: [DiagnosticExplanation] =
        configuration + pipelines + articles + reports + reportChecks + scripts + schedules + histories

    /// The explanation as plain text, ending in a newline.
    public var text: String {
        """
        \(code.text): \(title) (\(code.severityWords))

        \(meaning)

        Wrong:

        \(Self.indented(wrong))

        Right:

        \(Self.indented(right))

        """
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }
}
