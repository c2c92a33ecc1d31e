import ArgumentParser
import Diagnostics
import DossierKit
import JSONText

/// How faults are printed: for people, for programs, for a review on GitHub, for tools that read SARIF.
enum LintForm: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif

    /// The faults in this form; the text form is told with its counts by the verb itself.
    func bytes(of diagnostics: [Diagnostic]) -> [UInt8]? {
        switch self {
        case .text: nil
        case .json: JSONValue.array(diagnostics.map(DiagnosticJSON.value)).serialized(pretty: true)
        case .github: Array(diagnostics.map { GitHubAnnotation.line(of: $0) + "\n" }.joined().utf8)
        case .sarif: SARIFLog.value(of: diagnostics, version: Program.version).serialized(pretty: true)
        }
    }
}

/// A diagnostic as JSON.
enum DiagnosticJSON {
    static func value(of diagnostic: Diagnostic) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("code", .string(diagnostic.code.text)), .init("severity", .string(diagnostic.severity.rawValue)),
            .init("message", .string(diagnostic.message)), .init("help", .optional(diagnostic.help)),
        ]
        if let place = diagnostic.place {
            members += [
                .init("file", .string(place.file)), .init("line", place.line.map { .integer($0) } ?? .null),
                .init("column", place.column.map { .integer($0) } ?? .null),
            ]
        }
        return .object(members)
    }
}
