import Diagnostics

/// The checked options of one stage, report or file: what was written, defaults filled in.
///
/// The getters trust the descriptors: asking for a name or type that was never declared gives nil, and a test over all
/// descriptors finds such a mistake.
public struct OptionValues: Sendable, Hashable {
    private var values: [String: OptionValue]
    private var places: [String: Place]

    /// Wraps checked values and the places they were written at; defaults have no place.
    public init(values: [String: OptionValue] = [:], places: [String: Place] = [:]) {
        self.values = values
        self.places = places
    }

    /// The value of an option; nil where it is absent.
    public subscript(name: String) -> OptionValue? { values[name] }
    /// Where an option was written; nil for a default. Entries of a list are asked for as `files[0]`, those of a map as
    /// `args.least`.
    public func place(of name: String) -> Place? { places[name] }
    /// Where the key of an entry of a map was written, asked for as its value is.
    public func keyPlace(of name: String) -> Place? { places[Self.key(of: name)] }
    /// The name under which the place of a key is held; no option has it.
    static func key(of name: String) -> String { name + ":" }
    /// True when the user wrote the option.
    public func isWritten(_ name: String) -> Bool { places[name] != nil }

    /// A text, choice, path, date or expression.
    public func text(_ name: String) -> String? { if case .text(let text)? = values[name] { text } else { nil } }
    /// A whole number, size in bytes or duration in milliseconds.
    public func integer(_ name: String) -> Int? { if case .integer(let number)? = values[name] { number } else { nil } }
    /// A number.
    public func number(_ name: String) -> Double? {
        switch values[name] {
        case .number(let number)?: number
        case .integer(let number)?: Double(number)
        default: nil
        }
    }
    /// True or false.
    public func boolean(_ name: String) -> Bool? { if case .boolean(let flag)? = values[name] { flag } else { nil } }
    /// A list of texts; empty where absent.
    public func texts(_ name: String) -> [String] {
        guard case .list(let list)? = values[name] else { return [] }
        return list.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    /// Named options.
    public func record(_ name: String) -> OptionValues? {
        if case .record(let record)? = values[name] { record } else { nil }
    }
    /// A list of named options; empty where absent.
    public func records(_ name: String) -> [OptionValues] {
        guard case .list(let list)? = values[name] else { return [] }
        return list.compactMap { if case .record(let record) = $0 { record } else { nil } }
    }

    /// The names that have a value, by byte.
    public var names: [String] { values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
