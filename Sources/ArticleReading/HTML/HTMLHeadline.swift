/// Chooses a page's headline among what its markup offers.
enum HTMLHeadline {
    /// The headline, and the paragraph that shows it; either may be missing.
    static func find(
        _ metadata: HTMLMetadata, _ document: HTMLDocument, _ paragraphs: [HTMLParagraph]
    ) -> (text: String?, paragraph: Int?) {
        let site = metadata.best(.outlet)
        // A page that calls itself by its site's name says nothing of the story.
        let offered = metadata.all(.headline).filter { $0.value != site }
        let told = offered.map(\.value)
        let headings = paragraphs.indices.filter { document.nodes[paragraphs[$0].block].tag?.headingLevel != nil }
        let tops = headings.filter { document.nodes[paragraphs[$0].block].tag == .h1 }
        // A first-level heading that the metadata repeats is the headline as readers see it.
        for candidates in [tops, headings] {
            let fitting = candidates.first { index in
                let shown = words(of: paragraphs[index].text.bytes)
                return shown.count > 1 && told.contains { isSame(shown, words(of: Array($0.utf8))) }
            }
            if let fitting { return (line(paragraphs[fitting]), fitting) }
        }
        if let best = offered.first {
            let isPageTitle = best.trust <= 50
            let text = withoutSiteName(
                best.value, site: site, marks: isPageTitle ? marks : [" | "], mostWords: isPageTitle ? 4 : 3)
            return (text, tops.count == 1 && told.isEmpty ? tops[0] : nil)
        }
        return (tops.first.map { line(paragraphs[$0]) }, tops.first)
    }

    private static let marks = [" | ", " — ", " – ", " - ", " « ", " :: "]

    private static func line(_ paragraph: HTMLParagraph) -> String {
        String(decoding: paragraph.text.bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }

    /// The same words, or a title that has the site's name after or before them.
    private static func isSame(_ shown: [[UInt8]], _ told: [[UInt8]]) -> Bool {
        if shown == told { return true }
        guard shown.count >= 3, told.count > shown.count else { return false }
        return told.starts(with: shown) || told.suffix(shown.count).elementsEqual(shown)
    }

    private static func words(of bytes: [UInt8]) -> [[UInt8]] {
        bytes.split { $0 < 0x80 && !(($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10) }.map { word in
            word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        }
    }

    /// A page's title without the last part after ` | `, ` - ` or ` – ` where that is short or the site's name.
    private static func withoutSiteName(
        _ title: String, site: String?, marks: [String], mostWords: Int
    ) -> String {
        for mark in marks {
            let bytes = Array(title.utf8)
            let run = Array(mark.utf8)
            guard let start = bytes.indices.last(where: { bytes[$0...].starts(with: run) }), start > 0 else { continue }
            let tail = String(decoding: bytes[(start + run.count)...], as: UTF8.self)
            if tail == site || tail.split(separator: " ").count <= mostWords {
                return String(decoding: bytes[..<start], as: UTF8.self)
            }
        }
        return title
    }
}
