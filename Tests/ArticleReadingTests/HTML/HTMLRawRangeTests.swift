import ArticleModel
import Testing

@testable import ArticleReading

/// The raw range of every span of a page, read as a page again, gives the span's words.
@Suite struct HTMLRawRangeTests {
    private static let fragments: [[UInt8]] =
        [
            "ferry", "crane", " ", "\n  ", "<p>", "</p>", "<b>", "</b>", "<br>", "<!-- x -->", "&eacute;", "e&#769;",
            "&amp;", "&bogus;",
            "&#x1F600;", "<div class='x'>", "</div>", "&nbsp;", "é", "e\u{301}", "“", "<a href='/'>", "</a>", "<li>",
            "&shy;", "<i", "<script>x</script>",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00]]

    @Test func holdsForRandomPages() {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<600 {
            var bytes = Array("<html><body>".utf8)
            for _ in 0..<Int.random(in: 1...30, using: &generator) {
                bytes += Self.fragments.randomElement(using: &generator) ?? []
            }
            check(bytes, &generator)
        }
    }

    private func check(_ bytes: [UInt8], _ generator: inout SeededGenerator) {
        let input = ReaderInput(path: "a", bytes: bytes)
        guard let text = HTMLReader.read(input).articles.first?.text else { return }
        #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        let starts = text.bytes.indices.filter { text.bytes[$0] & 0xC0 != 0x80 } + [text.bytes.count]
        for _ in 0..<4 {
            let first = Int.random(in: 0..<starts.count - 1, using: &generator)
            let span = TextSpan(starts[first], starts[Int.random(in: first + 1..<starts.count, using: &generator)])
            guard let raw = text.map.rawRange(of: span) else { continue }
            if text.bytes[span.start] > 0x20, text.bytes[span.end - 1] > 0x20 {
                // Blank lines between paragraphs stand in no page.
                #expect(text.map.textSpan(of: raw)?.contains(span) == true)
            }
            let words = Self.words(text.bytes[span.range])
            let again = Self.words(reread(Array(bytes[raw.start..<raw.end]), as: input.encoding)[...])
            #expect(again.containsRun(words), "\(String(decoding: bytes, as: UTF8.self)) \(span)")
        }
    }

    private func reread(_ bytes: [UInt8], as encoding: TextEncoding) -> [UInt8] {
        let decoded = TextDecoding.decoded(bytes, as: .unmarked(encoding))
        return HTMLParagraphReader.paragraphs(of: HTMLDocument.parse(decoded.bytes), source: decoded).flatMap(
            \.text.bytes)
    }

    /// What can be seen; a cut within markup may shift the white space.
    private static func words(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { $0 > 0x20 } }
}

extension [UInt8] {
    fileprivate func containsRun(_ run: [UInt8]) -> Bool { firstIndex(ofRun: run) != nil }
}
