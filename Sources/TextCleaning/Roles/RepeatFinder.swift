import ArticleModel

/// Finds paragraphs that say again what an earlier one said.
///
/// Likeness is the share of a paragraph's three-word shingles (two words for lines of fewer than eight) that an earlier
/// paragraph holds too. From 4/5 on, the later paragraph repeats the earlier one. The other way round, where the later one says
/// all of the earlier and more, nothing is lost by keeping both: the later is not a repeat. Each shingle is remembered for the
/// paragraph that had it first, which keeps the search linear.
struct RepeatFinder: Sendable {
    let page: Page

    /// For each paragraph the earlier one that holds it, and for each the later, fuller one that holds all of it.
    func find(among eligible: (Int) -> Bool) -> (repeats: [Int?], fullerLater: [Int?]) {
        var repeats = [Int?](repeating: nil, count: page.paragraphs.count)
        var fullerLater = repeats
        var holders = FirstHolders(mostShingles: page.words.count)
        var shingleCounts = [Int](repeating: 0, count: page.paragraphs.count)
        for index in page.paragraphs.indices where eligible(index) {
            var votes: [Int: Int] = [:]
            var count = 0
            eachShingle(of: page.paragraphs[index]) { shingle in
                switch holders.meet(shingle, in: index) {
                case .again: return
                case .held(let holder): votes[holder, default: 0] += 1
                case .first: break
                }
                count += 1
            }
            shingleCounts[index] = count
            let best = votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
            guard let best, best.value >= 1 else { continue }
            let holder = best.key
            if best.value * 5 >= count * 4 {
                repeats[index] = holder
            } else if best.value * 5 >= shingleCounts[holder] * 4 {
                fullerLater[holder] = index
            }
        }
        return (repeats, fullerLater)
    }

    /// Calls `body` with the shingles of a paragraph, in text order.
    private func eachShingle(of paragraph: Paragraph, _ body: (UInt64) -> Void) {
        let words = page.words(of: paragraph)
        guard words.count >= 4 else { return }
        let width = words.count < 8 ? 2 : 3
        for start in words.startIndex...(words.endIndex - width) {
            var hash: UInt64 = UInt64(width)
            for word in words[start..<start + width] {
                hash = (hash ^ word.hash) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                if word.isNumber {
                    for offset in word.start..<word.end {
                        hash = (hash ^ UInt64(page.bytes[offset])) &* 0x0000_0100_0000_01B3
                    }
                }
            }
            body(hash)
        }
    }
}
