import ArticleModel
import TestSupport
import Testing

@Suite("Marked text")
struct MarkedTextTests {
    @Test("markers are stripped and give byte ranges")
    func markers() {
        let sample = MarkedText("é ⟦a:one ⟦b:two⟧⟧ three: ⟦c:f⟧")
        #expect(sample.text == "é one two three: f")
        #expect(sample.spans.map(\.label) == ["a", "b", "c"])
        #expect(sample.spans.map(\.span) == [TextSpan(3, 10), TextSpan(7, 10), TextSpan(18, 19)])
        #expect(sample.spans(labelled: "b") == [TextSpan(7, 10)])
    }
}
