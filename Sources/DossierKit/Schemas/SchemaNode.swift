import Configuration
import JSONText

/// Makes JSON Schema (draft 2020-12) of what options take.
///
/// Scalars are read as written and typed by their option, so that a schema must let through every scalar a reader of YAML could
/// make of them: `since: 2005` is a number to an editor and a date to the program.
enum SchemaNode {
    /// An object with the given options and no others.
    static func object(_ options: [OptionDescriptor], summary: String? = nil) -> JSONValue {
        var members: [JSONValue.Member] = [.init("type", "object")]
        if let summary { members.append(.init("description", .string(summary))) }
        members += [
            .init("additionalProperties", false),
            .init("properties", .object(options.map { .init($0.name, described($0)) })),
        ]
        let required = options.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        return .object(members)
    }

    /// What an option takes, with its sentence, default and example.
    static func described(_ option: OptionDescriptor) -> JSONValue {
        guard case .object(var members) = schema(of: option.type) else { return schema(of: option.type) }
        members.append(.init("description", .string("\(option.summary) For example: \(option.example)")))
        if let words = option.defaultWords { members.append(.init("default", .string(words))) }
        return .object(members)
    }

    /// What a type lets through.
    static func schema(of type: OptionType) -> JSONValue {
        switch type {
        case .text, .date, .size, .duration, .path: ["type": ["string", "number", "boolean"]]
        case .expression: ["type": "string"]
        case .choice(let words): ["enum": .array(words.flatMap(readings))]
        case .integer(let range): integer(range)
        case .number(let range):
            [
                "anyOf": [
                    ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)],
                    ["type": "string", "pattern": "^[0-9.]+%$"],
                ]
            ]
        case .boolean: ["type": "boolean"]
        case .list(let element): ["anyOf": [schema(of: element), ["type": "array", "items": schema(of: element)]]]
        case .map(let element): ["type": "object", "additionalProperties": schema(of: element)]
        case .record(let options): object(options)
        case .either(let types): ["anyOf": .array(types.map(schema))]
        case .any: [:]
        }
    }

    /// A word and what a reader of YAML 1.1 may make of it.
    private static func readings(_ word: String) -> [JSONValue] {
        switch word {
        case "off", "no": [.string(word), false]
        case "on", "yes": [.string(word), true]
        default: [.string(word)]
        }
    }

    private static func integer(_ range: ClosedRange<Int>) -> JSONValue {
        var members: [JSONValue.Member] = [.init("type", "integer")]
        if range.lowerBound > .min { members.append(.init("minimum", .integer(range.lowerBound))) }
        if range.upperBound < .max { members.append(.init("maximum", .integer(range.upperBound))) }
        return .object(members)
    }
}
