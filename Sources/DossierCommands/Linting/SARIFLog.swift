import Diagnostics
import JSONText

/// Diagnostics as a log that editors and code hosts read.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0.
enum SARIFLog {
    static func value(of diagnostics: [Diagnostic], version: String) -> JSONValue {
        let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
        let driver: JSONValue = [
            "name": "dossier", "version": .string(version), "rules": .array(codes.map(rule)),
        ]
        let run: JSONValue = [
            "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
            "results": .array(diagnostics.map { result($0, rules: codes) }),
        ]
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
        ]
    }

    private static func rule(_ code: DiagnosticCode) -> JSONValue {
        var members: [JSONValue.Member] = [.init("id", .string(code.text))]
        if let explanation = DiagnosticExplanation.all.first(where: { $0.code == code }) {
            members += [
                .init("shortDescription", ["text": .string(explanation.title)]),
                .init("fullDescription", ["text": .string(explanation.meaning)]),
            ]
        }
        return .object(members)
    }

    private static func result(_ diagnostic: Diagnostic, rules: [DiagnosticCode]) -> JSONValue {
        let message = diagnostic.help.map { "\(diagnostic.message)\n\($0)" } ?? diagnostic.message
        var members: [JSONValue.Member] = [
            .init("ruleId", .string(diagnostic.code.text)),
            .init("ruleIndex", .integer(rules.firstIndex(of: diagnostic.code) ?? -1)),
            .init("level", .string(diagnostic.severity.rawValue)), .init("message", ["text": .string(message)]),
        ]
        if let place = diagnostic.place { members.append(.init("locations", [location(place)])) }
        return .object(members)
    }

    private static func location(_ place: Place) -> JSONValue {
        var physical: [JSONValue.Member] = [.init("artifactLocation", ["uri": .string(uri(place.file))])]
        if let line = place.line {
            var region: [JSONValue.Member] = [.init("startLine", .integer(line))]
            if let column = place.column {
                region += [
                    .init("startColumn", .integer(column)), .init("endColumn", .integer(column + place.length)),
                ]
            }
            physical.append(.init("region", .object(region)))
        }
        return ["physicalLocation": .object(physical)]
    }

    /// The path as a relative reference of RFC 3986: what is neither unreserved nor a slash is percent-encoded.
    private static func uri(_ path: String) -> String {
        let hex = Array("0123456789ABCDEF".unicodeScalars)
        return path.utf8.reduce(into: "") { uri, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                uri.unicodeScalars.append("%")
                uri.unicodeScalars.append(hex[Int(byte >> 4)])
                uri.unicodeScalars.append(hex[Int(byte & 15)])
            }
        }
    }
}
