/// The words that the first body paragraphs turn on: a headline says some of them.
struct LeadWords: Sendable {
    private let page: Page
    private var stems = Set<UInt64>()

    /// Gathers the words of the first three paragraphs of prose from `start` on.
    init(page: Page, prose: ProseScore, from start: Int) {
        self.page = page
        guard page.paragraphs.indices.contains(start) else { return }
        let lead = page.paragraphs[start...].prefix(12).filter { prose.isProse($0) && $0.wordCount >= 12 }.prefix(3)
        for paragraph in lead { stems.formUnion(stems(of: paragraph)) }
    }

    var isEmpty: Bool { stems.isEmpty }

    /// The number of different content words that the paragraph shares with the lead.
    func shared(by paragraph: Paragraph) -> Int { stems(of: paragraph).intersection(stems).count }

    /// The first five letters of every word that carries meaning, so that "signs" and "signed" are one.
    private func stems(of paragraph: Paragraph) -> Set<UInt64> {
        var result = Set<UInt64>()
        for word in page.words(of: paragraph) where !word.isNumber && word.end - word.start >= 3 {
            guard !word.classes.contains(.stopword) else { continue }
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in page.bytes[word.start..<min(word.end, word.start + 5)] {
                hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
            }
            result.insert(hash)
        }
        return result
    }
}
