/// One line of the table: what was measured, against what, and what was aimed at.
struct Row {
    let name: String
    /// Nanoseconds.
    let cost: Contest.Cost
    /// What it is compared with, in nanoseconds; nil for nothing.
    let floor: Contest.Cost?
    /// The aim in words, and whether it is met; nil where there is none.
    var aim: (words: String, isMet: Bool)?

    static let heading =
        "what".padded(44) + "best ns".leading(12) + "median ns".leading(12) + "floor ns".leading(12)
        + "ratio".leading(8) + "  aim"

    var line: String {
        let ratio = floor.map { Self.text(cost.best / $0.best, 2) } ?? ""
        let aim = aim.map { "  \($0.words): \($0.isMet ? "met" : "MISSED")" } ?? ""
        return name.padded(44) + Self.text(cost.best).leading(12) + Self.text(cost.median).leading(12)
            + (floor.map { Self.text($0.best) } ?? "").leading(12) + ratio.leading(8) + aim
    }

    private static func text(_ value: Double, _ digits: Int? = nil) -> String {
        let digits = digits ?? (value < 1000 ? 1 : 0)
        let scale = digits == 0 ? 1 : digits == 1 ? 10 : 100
        let whole = Int((value * Double(scale)).rounded())
        guard digits > 0 else { return "\(whole)" }
        let fraction = "\(whole % scale)"
        return "\(whole / scale)." + String(repeating: "0", count: digits - fraction.utf8.count) + fraction
    }
}

extension String {
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - utf8.count)) }
    func leading(_ width: Int) -> String { String(repeating: " ", count: max(0, width - utf8.count)) + self }
}
