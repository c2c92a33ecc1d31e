/// The place of a date in a chronology: by earliest day, then latest; unbounded starts first, unbounded ends last.
///
/// Worked out once for each date where many are put in order.
public struct ChronologyKey: Sendable, Comparable {
    private let start: Int
    private let end: Int
    private let date: EDTFDate

    /// Works out the place of a date.
    public init(_ date: EDTFDate) {
        start = date.earliest?.number ?? .min
        end = date.latest?.number ?? .max
        self.date = date
    }

    /// Orders by first day, last day, then by how the date is written.
    public static func < (left: ChronologyKey, right: ChronologyKey) -> Bool {
        if left.start != right.start { return left.start < right.start }
        if left.end != right.end { return left.end < right.end }
        guard left.date != right.date else { return false }
        return left.date.description.utf8.lexicographicallyPrecedes(right.date.description.utf8)
    }
}
