import ReportModel
import Testing

@testable import ReportRendering

@Suite struct MeasureDrawingTests {
    private func drawn(_ measure: Measure, greatest: Double = 100, words: String = "so much") -> String {
        MeasureDrawing(measure, greatest: greatest, words: words).svg
    }

    @Test func lengthIsTheShareOfTheScale() {
        #expect(drawn(Measure(value: 50, unit: "km")).contains("class=\"full\" x=\"0\" y=\"1\" width=\"470\""))
        #expect(drawn(Measure(value: 100, unit: "km")).contains("width=\"940\""))
        #expect(drawn(Measure(value: 50, unit: "km")).contains("<desc>50 % of the longest bar</desc>"))
        // What is next to nothing is still to be seen.
        #expect(drawn(Measure(value: 0.000_1, unit: "km")).contains("width=\"2\""))
    }

    @Test func howSureItIsShowsByShape() {
        let exact = drawn(Measure(value: 50, unit: "km"))
        #expect(!exact.contains("dashed") && !exact.contains("hollow") && !exact.contains("tail"))
        #expect(drawn(Measure(value: 50, unit: "km", bound: .approximate)).contains("class=\"dashed\" x=\"423\""))
        let atMost = drawn(Measure(value: 50, unit: "km", bound: .atMost))
        #expect(atMost.contains("class=\"hollow\" x=\"0\"") && !atMost.contains("class=\"full\""))
        #expect(drawn(Measure(value: 50, unit: "km", bound: .atLeast)).contains("class=\"tail\" d=\"M470 5H530\""))
        let range = drawn(Measure(value: 20, upper: 40, unit: "km"))
        #expect(range.contains("class=\"full\" x=\"0\"") && range.contains("class=\"hollow\" x=\"188\""))
    }

    @Test func oddNumbersAndWordsDoNoHarm() {
        for value in [0, -5, 1e300, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
            for bound in Measure.Bound.allCases {
                let svg = drawn(Measure(value: value, upper: value * 2, unit: "km", bound: bound), greatest: 10)
                #expect(svg.hasSuffix("</svg>"))
            }
        }
        #expect(drawn(Measure(value: 1, unit: "km"), words: "<b>\"&").contains("<title>&lt;b&gt;&quot;&amp;</title>"))
    }

    @Test func aScaleNeedsTwoNumbersThatDiffer() {
        func scale(_ values: Double...) -> Double? {
            MeasureDrawing.scale(values.map { Measure(value: $0, unit: "km") })
        }
        #expect(scale(1, 7, 3) == 7)
        #expect(scale(7, 7) == nil)
        #expect(scale() == nil)
        #expect(scale(-1, 7) == nil)
        #expect(scale(1, .nan) == nil)
        #expect(scale(.nan, 1) == nil)
        #expect(scale(1, .infinity) == nil)
        #expect(MeasureDrawing.scale([Measure(value: 1, upper: 9, unit: "km"), Measure(value: 2, unit: "km")]) == 9)
    }
}
