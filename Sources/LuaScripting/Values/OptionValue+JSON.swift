import Configuration
import JSONText

extension JSONValue {
    /// A value of a pipeline file: sizes in bytes, durations in milliseconds.
    public init(_ option: OptionValue) {
        switch option {
        case .null: self = .null
        case .text(let text): self = .string(text)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .number(number)
        case .boolean(let flag): self = .boolean(flag)
        case .list(let values): self = .array(values.map { JSONValue($0) })
        case .map(let entries): self = .object(entries.map { .init($0.name, JSONValue($0.value)) })
        case .record(let values):
            self = .object(values.names.compactMap { name in values[name].map { .init(name, JSONValue($0)) } })
        }
    }
}

extension OptionValue {
    /// A value of a pipeline file that was kept as JSON.
    init(json: JSONValue) {
        switch json {
        case .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .number(number)
        case .string(let text): self = .text(text)
        case .array(let values): self = .list(values.map { OptionValue(json: $0) })
        case .object(let members): self = .map(members.map { Entry(name: $0.name, value: OptionValue(json: $0.value)) })
        }
    }
}
