import JSONText
import ReportModel

/// The whole brief as JSON (`docs/schemas/brief-1.json`): nothing is lost and nothing is worded.
public struct JSONFormat: ReportFormat {
    /// What the format is called and which files it writes.
    public static let descriptor = FormatDescriptor(
        name: "json", extensions: ["json"], summary: "the whole brief, lossless, with a published schema")
    /// What the `schema` member says.
    public static let schema = "dossier-brief/1"

    /// Makes the format.
    public init() {}

    /// The whole file.
    public func render(_ brief: Brief, options: RenderOptions) -> [UInt8] {
        Self.value(of: brief).serialized(pretty: true)
    }

    /// The brief as a JSON value.
    public static func value(of brief: Brief) -> JSONValue {
        var tree = BriefTree()
        let sections = brief.sections.map { tree.value(of: $0) }
        return [
            "schema": .string(schema), "kind": .string(brief.kind), "title": .string(brief.title),
            "period": .string(brief.period), "sections": .array(sections),
            "entries": .array(tree.entries.values), "statements": .array(tree.statements.values),
            "sources": .array(brief.sources.map(BriefRecords.value)),
        ]
    }
}
