import ArticleModel
import Configuration
import JSONText
import PipelineCore
import TextCleaning

/// The schemas by which editors complete and check the files that users write; made from the descriptors.
public enum ConfigurationSchema: String, Sendable, CaseIterable {
    /// A pipeline file.
    case pipeline
    /// A file of tests of a pipeline.
    case tests
    /// A topic lexicon.
    case lexicon
    /// A gazetteer.
    case gazetteer
    /// A list of news agencies.
    case agencies
    /// Facts about articles.
    case metadata

    /// The whole schema.
    public func json(catalogue: Catalogue = Program.catalogue) -> JSONValue {
        let content =
            switch self {
            case .pipeline: Self.pipeline(catalogue)
            case .tests: Self.withExpectations(SchemaNode.object(PipelineTestOptions.file))
            case .lexicon: Self.lexiconSchema
            case .gazetteer: Self.gazetteerSchema
            case .agencies: SchemaNode.object(AgencyLexicon.keys)
            case .metadata: Self.metadataSchema
            }
        guard case .object(let members) = content else { return content }
        return .object(
            [
                .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
                .init("title", .string("Dossier: a \(self == .tests ? "file of tests" : "\(rawValue) file")")),
            ] + members)
    }

    /// The file below the workspace that `init` writes it to, and that modelines name.
    public var path: String { ".dossier/\(rawValue).schema.json" }

    // MARK: Pipelines

    private static func pipeline(_ catalogue: Catalogue) -> JSONValue {
        let stages = catalogue.stages.map { $0.descriptor }
        let composers = catalogue.composers.map { $0.descriptor }
        let lists = [
            "stages": entries(stages, beside: PipelineOptions.everyStage, mayUse: true),
            "reports": entries(composers, beside: PipelineOptions.everyReport),
        ]
        guard case .object(var members) = SchemaNode.object(PipelineOptions.topLevel),
            let index = members.firstIndex(where: { $0.name == "properties" }),
            case .object(var properties) = members[index].value
        else { return [:] }
        for place in properties.indices {
            if properties[place].name == "tests" {
                properties[place].value = withExpectations(properties[place].value)
            }
            guard let list = lists[properties[place].name], case .object(var list) = list else { continue }
            if case .object(let own) = properties[place].value { list += own.filter { $0.name == "description" } }
            properties[place].value = .object(list)
        }
        members[index].value = .object(properties)
        return .object(members)
    }

    /// A list whose entries are a name, or one name with its options.
    private static func entries(
        _ descriptors: [StageDescriptor], beside common: [OptionDescriptor], mayUse: Bool = false
    ) -> JSONValue {
        var named = descriptors.map { descriptor -> JSONValue.Member in
            let options = SchemaNode.object(descriptor.options + common, summary: descriptor.summary)
            let mayBeBare = !(descriptor.options + common).contains(where: \.isRequired)
            return .init(
                descriptor.name,
                mayBeBare
                    ? ["anyOf": [options, ["type": "null"]], "description": .string(descriptor.summary)] : options)
        }
        if mayUse {
            named.append(
                .init(
                    StageLists.key,
                    ["type": "string", "description": "Path of a list of stages that stand here in its place."]))
        }
        let single: JSONValue = [
            "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
            "properties": .object(named),
        ]
        return ["type": "array", "items": ["anyOf": [single, ["enum": .array(descriptors.map { .string($0.name) })]]]]
    }

    /// The same schema, with the kinds of expectations wherever a test has 'expect'.
    private static func withExpectations(_ schema: JSONValue) -> JSONValue {
        switch schema {
        case .array(let elements): .array(elements.map(withExpectations))
        case .object(let members):
            .object(
                members.map { member in
                    .init(member.name, member.name == "expect" ? expectations : withExpectations(member.value))
                })
        default: schema
        }
    }

    /// One expectation or a list of them, each by its subject.
    private static var expectations: JSONValue {
        let kinds = ExpectationDescriptor.inDocs.map { kind in
            SchemaNode.object(kind.options, summary: kind.subject.summary)
        }
        let one: JSONValue = ["anyOf": .array(kinds)]
        return [
            "anyOf": [one, ["type": "array", "items": one]],
            "description": "What must come of it, one expectation each.",
        ]
    }

    // MARK: Lexicons

    private static let weight: JSONValue = ["type": "integer", "minimum": 1, "maximum": 1000]
    private static let scalar: JSONValue = ["type": ["string", "number", "boolean"]]
    private static let texts: JSONValue = ["anyOf": [scalar, ["type": "array", "items": scalar]]]

    private static var terms: JSONValue {
        [
            "type": "object", "additionalProperties": weight,
            "description": "Words and their weights; '*' ends a prefix, a term in capitals matches capitals only.",
        ]
    }

    private static var lexiconSchema: JSONValue {
        [
            "type": "object", "additionalProperties": false, "required": ["version", "topic", "name"],
            "properties": [
                "version": ["const": 1],
                "topic": described("Stable name of the topic, as pipelines write it."),
                "name": described("Its name, as reports write it."),
                "threshold": [
                    "type": "integer", "minimum": 1, "maximum": 1000,
                    "description": "The fewest total weight for an article to be about the topic.",
                ],
                "terms": terms,
                "issues": [
                    "type": "array", "description": "The parts of the topic, in the order of reports.",
                    "items": [
                        "type": "object", "additionalProperties": false, "required": ["id", "name", "terms"],
                        "properties": [
                            "id": described("Stable name of the issue."), "name": described("Its name in reports."),
                            "terms": terms,
                        ],
                    ],
                ],
            ],
        ]
    }

    private static var gazetteerSchema: JSONValue {
        [
            "type": "object", "additionalProperties": false, "required": ["version", "entities"],
            "properties": ["version": ["const": 1], "entities": ["type": "array", "items": entity]],
        ]
    }

    private static var entity: JSONValue {
        [
            "type": "object", "additionalProperties": false, "required": ["id", "type", "name"],
            "properties": [
                "id": described("One word, never changed once reports were written with it."),
                "type": ["enum": .array(EntityType.allCases.map { .string($0.rawValue) })],
                "name": described("The name in full."),
                "aliases": texts, "titles": texts, "adjectives": texts, "short": texts,
                "country": described("Id of the country it belongs to."),
                "capital": described("Id of a country's capital."), "in": described("Id of the place it lies in."),
                "party_names": [
                    "type": "object", "additionalProperties": texts,
                    "description": "A contested name's forms by party; the entity stays one.",
                ],
                "tags": [
                    "anyOf": [scalar, ["type": "array", "items": scalar]],
                    "description": "Words of your own for its sort, by which 'for_each' chooses.",
                ],
                "offices": [
                    "type": "array",
                    "items": [
                        "type": "object", "additionalProperties": false, "required": ["title"],
                        "properties": ["title": scalar, "of": scalar, "from": scalar, "to": scalar],
                    ],
                ],
            ],
        ]
    }

    private static var metadataSchema: JSONValue {
        [
            "type": "object", "additionalProperties": false, "required": ["version"],
            "properties": [
                "version": ["const": 1],
                "articles": [
                    "type": ["object", "null"], "description": "Rows by path, pattern or address.",
                    "additionalProperties": SchemaNode.object(PipelineTestOptions.articleFacts),
                ],
            ],
        ]
    }

    private static func described(_ sentence: String) -> JSONValue {
        ["type": ["string", "number", "boolean"], "description": .string(sentence)]
    }
}
