/// A number of a report that can be compared with others of its unit.
public struct Measure: Sendable, Hashable {
    /// How far the number can be taken at its word.
    public enum Bound: String, Sendable, CaseIterable {
        /// The number itself.
        case exact
        /// Somewhere near it.
        case approximate
        /// It is not passed.
        case atMost = "at-most"
        /// It is reached or passed.
        case atLeast = "at-least"
    }

    /// The number, or the lower end of a range, in `unit`.
    public var value: Double
    /// The upper end of a range.
    public var upper: Double?
    /// The unit: a currency code or a unit of measure; empty for a count.
    public var unit: String
    /// How far it can be taken at its word.
    public var bound: Bound

    /// Measures something.
    public init(value: Double, upper: Double? = nil, unit: String, bound: Bound = .exact) {
        self.value = value
        self.upper = upper
        self.unit = unit
        self.bound = bound
    }
}
