/// What an option is called, what it takes, and what it is for; help, docs, schema and lint are made from it.
public struct OptionDescriptor: Sendable, Hashable {
    /// The key in the file.
    public let name: String
    /// What it takes.
    public let type: OptionType
    /// The value where none is written; nil where the option is then absent.
    public let defaultValue: OptionValue?
    /// True when it must be written.
    public let isRequired: Bool
    /// One sentence on what it is for.
    public let summary: String
    /// A value as one would write it.
    public let example: String

    /// Describes an option.
    public init(
        _ name: String, _ type: OptionType, default defaultValue: OptionValue? = nil, isRequired: Bool = false,
        summary: String, example: String
    ) {
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
        self.isRequired = isRequired
        self.summary = summary
        self.example = example
    }
}

/// What an option takes.
public indirect enum OptionType: Sendable, Hashable {
    /// Any scalar, as written.
    case text
    /// One of some words.
    case choice([String])
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// A number; `10%` is 0.1.
    case number(ClosedRange<Double>)
    /// `true` or `false`.
    case boolean
    /// A date in EDTF.
    case date
    /// A path relative to the workspace.
    case path
    /// A number of bytes: `64MiB`, `10kB`, `512`.
    case size
    /// A length of time: `2s`, `500ms`, `5m`.
    case duration
    /// A Lua expression.
    case expression
    /// A list; a single value stands for a list of one.
    case list(OptionType)
    /// Values of one type by name.
    case map(OptionType)
    /// Named options of their own.
    case record([OptionDescriptor])
    /// The first of these that fits.
    case either([OptionType])
    /// Any YAML, typed by the YAML 1.2 core words only where unquoted (`true`, `false`, `null`, numbers).
    case any
}

/// A checked value of an option.
public indirect enum OptionValue: Sendable, Hashable {
    /// Nothing.
    case null
    /// Text, choices, paths, dates and expressions, as written.
    case text(String)
    /// A whole number; sizes in bytes, durations in milliseconds.
    case integer(Int)
    /// A number.
    case number(Double)
    /// True or false.
    case boolean(Bool)
    /// Values in order.
    case list([OptionValue])
    /// Values by name, in the order written.
    case map([Entry])
    /// Named options, defaults filled in.
    case record(OptionValues)

    /// A name and its value.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The value.
        public let value: OptionValue

        /// Makes an entry.
        public init(name: String, value: OptionValue) {
            self.name = name
            self.value = value
        }
    }
}
