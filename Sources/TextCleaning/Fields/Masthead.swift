import ArticleModel

/// Reads the outlet's name from the first lines of a page.
///
/// A masthead is a line of two to four capitalised words above the headline, up to a dash, bar or colon, that bears a word of
/// newspapers ("Tribune") or is said again in a notice at the foot, where one word is enough.
struct Masthead: Sendable {
    let page: Page
    let roles: [Block.Role]
    let agencies: AgencyNames

    /// The name, in the case that the page prints elsewhere where the masthead is in capitals; nil where there is none.
    func name(above headline: Int?) -> String? {
        let limit = min(page.paragraphs.count, headline ?? 3, 3)
        for index in 0..<max(0, limit) where page.paragraphs[index].fixedRole == nil {
            let words = nameWords(of: page.paragraphs[index])
            guard let first = words.first, let last = words.last else { continue }
            let again = printedAgain(words, after: index)
            let hasPaperWord = words.count > 1 && words.contains { $0.classes.contains(.paperWord) }
            guard hasPaperWord || again != nil else { continue }
            guard words.allSatisfy({ $0.isAllCapitals || !$0.isCapitalised }) else {
                return page.text(first.start, last.end)
            }
            return again ?? titleCase(words)
        }
        return nil
    }

    /// The words that can be a name: all capitalised but for "of" and its like, none a number.
    private func nameWords(of paragraph: Paragraph) -> ArraySlice<Word> {
        guard !paragraph.endsSentence, !paragraph.has([.navigation, .copyright, .byline, .photoCredit]) else {
            return []
        }
        let all = page.words(of: paragraph)
        var end = all.startIndex
        while end < all.endIndex {
            if end > all.startIndex {
                let gap = page.bytes[all[end - 1].end..<all[end].start]
                if gap.contains(where: { $0 >= 0xC2 || $0 == 0x2D || $0 == 0x7C || $0 == 0x3A }) { break }
                guard gap.elementsEqual([0x20]) || gap.elementsEqual([0x26]) else { return [] }
            }
            end += 1
        }
        let words = all[all.startIndex..<end]
        let isName = words.allSatisfy { word in
            !word.isNumber && (word.isCapitalised || word.classes.contains(.stopword))
                && word.classes.isDisjoint(with: [.month, .weekday])
        }
        guard (1...5).contains(words.count), isName, words.first?.isCapitalised == true,
            words.last?.isCapitalised == true, words.count < 3 || !words.contains(where: isGlued),
            agencies.mark(at: words.startIndex, in: words) == nil
        else { return [] }
        return words
    }

    private func isGlued(_ word: Word) -> Bool {
        !word.isAllCapitals && page.bytes[(word.start + 1)..<word.end].contains { $0 &- 0x41 < 26 }
    }

    /// The name as a notice or credit at the foot, or any later line in mixed case, prints it.
    private func printedAgain(_ name: ArraySlice<Word>, after index: Int) -> String? {
        let hashes = name.map(\.hash)
        for later in page.paragraphs.indices.suffix(8) where later > index + 3 {
            let isFoot = [.notice, .credit, .related, .navigation].contains(roles[later])
            guard isFoot, page.paragraphs[later].wordCount >= 3 else { continue }
            let words = page.words(of: page.paragraphs[later])
            guard words.count >= hashes.count, let last = words.indices.dropLast(hashes.count - 1).last else {
                continue
            }
            for start in words.startIndex...last where words[start].isCapitalised {
                let found = words[start..<start + hashes.count]
                guard zip(found, hashes).allSatisfy({ $0.hash == $1 }), found.contains(where: { !$0.isAllCapitals })
                else {
                    continue
                }
                // A page's first word says little: a menu's words come again too.
                guard hashes.count > 1 || page.paragraphs[later].has([.copyright, .notice]) else { continue }
                return found.last.map { page.text(words[start].start, $0.end) }
            }
        }
        return nil
    }

    /// The name in capitals made small but for the first letters; small words stay small inside it.
    private func titleCase(_ words: ArraySlice<Word>) -> String {
        words.enumerated().map { offset, word in
            let isSmall = offset > 0 && word.classes.contains(.stopword)
            var bytes = Array(page.bytes[word.start..<word.end])
            for index in bytes.indices.dropFirst(isSmall ? 0 : 1) where bytes[index] &- 0x41 < 26 {
                bytes[index] += 0x20
            }
            return String(decoding: bytes, as: UTF8.self)
        }.joined(separator: " ")
    }
}
