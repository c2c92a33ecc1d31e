import Testing

@testable import ArticleReading

/// Pages made to hurt: each is read, and in time that grows with its size.
@Suite struct HTMLHostileTests {
    private static func page(_ start: String, _ unit: String, _ count: Int) -> [UInt8] {
        Array("<!doctype html>\(start)".utf8) + Array(repeatElement(Array(unit.utf8), count: count).joined())
    }

    @Test(arguments: [
        ("", "<div class=x itemprop=headline>"), ("<p ", "a=b "), ("<p ", "class='x' "),
        ("", "<script><!--<script></script>"),
        ("", "<!--"), ("", "</p>"), ("", "<header><h2>a</h2>"), ("", "<b><p>word"),
        ("", "<a href='/author/x/'>Ann Lee"),
        ("<table>", "<tr><td>1.1.2014"), ("", "<time datetime='2014-01-01'>a"),
        ("", "<article><h1>A story of cranes</h1>"),
        ("", "&amp"), ("", "<br>word<br>"), ("", "<svg><title>x"),
        ("<script type='application/ld+json'>", "[{\"@graph\":"),
        ("", "<p itemprop='articleBody'><i>A sentence of many words that ends here.</i>"),
    ])
    func isReadInTime(start: String, unit: String) {
        let clock = ContinuousClock()
        let time = clock.measure {
            _ = HTMLReader.read(ReaderInput(path: "a.html", bytes: Self.page(start, unit, 1_500)))
        }
        // Far more than a debug build needs under load; the release is measured with a hundred times as much.
        #expect(time < .seconds(20), "\(start)\(unit)")
    }
}
