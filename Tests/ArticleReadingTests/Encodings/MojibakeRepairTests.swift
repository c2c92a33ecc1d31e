import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct MojibakeRepairTests {
    /// UTF-8 read as windows-1252 and written as UTF-8 again.
    private func misread(_ text: String) -> String {
        text.utf8.reduce(into: "") { $0.unicodeScalars.append(Windows1252Decoder.scalar(for: $1)) }
    }

    private func repaired(_ text: String) -> String {
        String(decoding: TextDecoding.decoded(Array(text.utf8)).bytes, as: UTF8.self)
    }

    private static let samples = [
        "The mayor’s café “Aurora” would reopen — soon…", "Zürich, Köln, Besançon", "Паром вышел из порта — в среду",
        "€20 or £15", "naïve résumé", "フェリーは港を出発した。「はい」",
    ]

    @Test(arguments: samples)
    func mendsTextReadOnceOrTwice(text: String) {
        let once = misread(text)
        #expect(once != text)
        #expect(repaired(once) == text)
        #expect(repaired(misread(once)) == text)
    }

    @Test(arguments: [
        "Le CAFÉ” et le CAPITÃ” restent", "“QUÉ” dijo", "L’ÎLE À L’ÉTÉ", "São Paulo, NÃO, MÃE", "Ångström, Ærø, Þór",
        "Ô » dit-il", "ÐÐ", "dÃ",
    ])
    func leavesWhatMayBeMeant(text: String) { #expect(repaired(text) == text) }

    @Test func leadsBackToAllTheBytes() throws {
        let raw = Array("x cafÃ© y".utf8)
        let text = TextDecoding.decoded(raw)
        #expect(String(decoding: text.bytes, as: UTF8.self) == "x café y")
        let range = try #require(text.map.rawRange(of: TextSpan(5, 7)))
        #expect(String(decoding: raw[range.start..<range.end], as: UTF8.self) == "Ã©")
    }
}
