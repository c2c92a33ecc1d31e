import JSONText
import ReportRendering
import Testing

@Suite struct BriefSchemaTests {
    @Test func theSchemaIsJSONAndNamesTheVersionThatReportsBear() throws {
        let schema = try JSONValue.parse(Array(BriefSchema.text.utf8))
        #expect(schema["properties"]?["schema"]?["const"]?.text == JSONFormat.schema)
    }

    // Every member that reports have is one that the schema knows.
    @Test func everyMemberOfAReportIsInTheSchema() throws {
        let schema = try JSONValue.parse(Array(BriefSchema.text.utf8))
        let value = JSONFormat.value(of: SampleBrief.full)
        let known = Self.names(in: schema)
        let unknown = Self.members(in: value).subtracting(known)
        #expect(unknown.isEmpty, "\(unknown)")
    }

    private static func members(in value: JSONValue) -> Set<String> {
        switch value {
        case .object(let members):
            members.reduce(into: []) { $0.formUnion(Self.members(in: $1.value).union([$1.name])) }
        case .array(let values): values.reduce(into: []) { $0.formUnion(Self.members(in: $1)) }
        default: []
        }
    }

    /// The names below any `properties`.
    private static func names(in schema: JSONValue) -> Set<String> {
        switch schema {
        case .object(let members):
            members.reduce(into: []) { names, member in
                if member.name == "properties", case .object(let own) = member.value {
                    names.formUnion(own.map(\.name))
                }
                names.formUnion(Self.names(in: member.value))
            }
        case .array(let values): values.reduce(into: []) { $0.formUnion(Self.names(in: $1)) }
        default: []
        }
    }
}
