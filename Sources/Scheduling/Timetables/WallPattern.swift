/// A set of readings of the wall, searched forward.
protocol WallPattern {
    /// The first reading at or after another, in seconds of the wall; nil where there is none.
    func next(atOrAfter wall: Int64) -> Int64?
    /// True where runs follow instants: both passes of a fold, nothing in a gap.
    var isInterval: Bool { get }
}

extension CronExpression: WallPattern {
    func next(atOrAfter wall: Int64) -> Int64? { fields.next(atOrAfter: wall) }
}
