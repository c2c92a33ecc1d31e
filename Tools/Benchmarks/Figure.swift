/// One line of a part that measures no single call: what was measured, how much, and what was aimed at.
struct Figure {
    let name: String
    /// Numbers with their units.
    let values: [String]
    /// The aim in words, and whether it is met; nil where there is none.
    var aim: (words: String, isMet: Bool)?

    var line: String {
        let aim = aim.map { "  \($0.words): \($0.isMet ? "met" : "MISSED")" } ?? ""
        return name.padded(44) + values.map { $0.leading(18) }.joined() + aim
    }

    /// A number with so many digits behind the point, and its unit.
    static func text(_ value: Double, _ unit: String, digits: Int = 1) -> String {
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let whole = Int((value * Double(scale)).rounded())
        let fraction = "\(whole % scale)"
        return "\(whole / scale)." + String(repeating: "0", count: max(0, digits - fraction.utf8.count)) + fraction
            + " \(unit)"
    }
}
