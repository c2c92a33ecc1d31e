import ReportModel

/// A number as a bar of inline SVG, on one scale with the others of its unit; how sure it is shows by shape.
///
/// It is drawn a thousand units wide and stretched to the page: only heights and straight lines are in it.
struct MeasureDrawing {
    /// Length of the scale, in units of the drawing; what is beyond it is for tails.
    private static let length = 940.0
    private static let width = 1000
    private static let height = 10

    /// Those of some numbers that can be drawn on one scale: their greatest value; nil unless two differ.
    static func scale(_ measures: [Measure]) -> Double? {
        let values = measures.flatMap { [$0.value, $0.upper ?? $0.value] }
        guard let greatest = values.max(), let least = values.min(), greatest > least, least >= 0,
            values.allSatisfy(\.isFinite)
        else { return nil }
        return greatest
    }

    private let measure: Measure
    private let start: Int
    private let end: Int
    private let words: String
    private let scaleWords: String

    /// Draws a number on the scale from 0 to `greatest`; `words` say it to those who cannot see.
    init(_ measure: Measure, greatest: Double, words: String) {
        self.measure = measure
        self.words = words
        func share(_ value: Double) -> Double { value.isFinite ? min(max(0, value / greatest), 1) : 0 }
        func x(_ value: Double) -> Int { Int((share(value) * Self.length).rounded()) }
        start = max(2, x(measure.value))
        end = max(start, x(measure.upper ?? measure.value))
        scaleWords = EnglishWords.share(Int((share(measure.value) * 100).rounded()))
    }

    /// The drawing's element.
    var svg: String {
        "<svg viewBox=\"0 0 \(Self.width) \(Self.height)\" preserveAspectRatio=\"none\" role=\"img\">"
            + "<title>\(HTMLEscaping.text(words))</title><desc>\(scaleWords)</desc>\(shape)</svg>"
    }

    private var shape: String {
        let range = end > start ? bar(from: start, to: end, "hollow") : ""
        switch measure.bound {
        case .exact: return bar(from: 0, to: start, "full") + range
        case .atMost: return bar(from: 0, to: end, "hollow")
        case .approximate:
            let solid = start * 9 / 10
            return bar(from: 0, to: solid, "full") + bar(from: solid, to: start, "dashed") + range
        case .atLeast:
            let tail = "<path class=\"tail\" d=\"M\(end) \(Self.height / 2)H\(min(end + 60, Self.width))\"/>"
            return bar(from: 0, to: start, "full") + range + tail
        }
    }

    private func bar(from start: Int, to end: Int, _ look: String) -> String {
        "<rect class=\"\(look)\" x=\"\(start)\" y=\"1\" width=\"\(max(1, end - start))\" height=\"\(Self.height - 3)\"/>"
    }
}
