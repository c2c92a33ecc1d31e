import ArticleModel

/// Finds the marks that a page itself shows to be an agency's, whether or not a table knows them.
///
/// One to three capitalised words are a mark where they stand in brackets before a dateline's dash ("VELM (Coast Wire) -"), or
/// close a line in brackets, a person behind a slash left aside: ending in a word of agencies ("(Coast Wire / A. Bly)"), in
/// square brackets, or as one word with a capital inside or all in capitals ("(CoastNews)").
struct PageMarks: Sendable {
    let page: Page
    let lexicon: Lexicon

    /// The marks in text order, each once; at most 16.
    func find() -> [Lexicon.Mark] {
        var marks: [Lexicon.Mark] = []
        for paragraph in page.paragraphs where paragraph.wordCount >= 4 {
            for words in [datelineMark(paragraph), closingMark(paragraph)] {
                guard let words, let first = words.first, let last = words.last else { continue }
                let hashes = words.map(\.hash)
                guard marks.count < 16, !marks.contains(where: { $0.hashes == hashes }) else { continue }
                marks.append(Lexicon.Mark(hashes: hashes, name: page.text(first.start, last.end)))
            }
        }
        return marks
    }

    private func datelineMark(_ paragraph: Paragraph) -> ArraySlice<Word>? {
        let bytes = page.bytes
        let limit = min(paragraph.span.end, paragraph.span.start + 90)
        guard let open = bytes[paragraph.span.start..<limit].firstIndex(of: 0x28),
            let close = bytes[open..<limit].firstIndex(of: 0x29), startsWithDash(close + 1, limit)
        else { return nil }
        let before = page.words(of: paragraph).prefix { $0.end <= open }
        guard before.count <= 8, before.first?.isAllCapitals ?? true,
            before.allSatisfy({ $0.isCapitalised || $0.isNumber })
        else { return nil }
        return mark(in: open..<close, of: paragraph)
    }

    private func startsWithDash(_ start: Int, _ limit: Int) -> Bool {
        var position = start
        while position < limit, page.bytes[position] == 0x20 { position += 1 }
        guard position < limit else { return false }
        if page.bytes[position] == 0x2D || page.bytes[position] == 0x5F { return true }
        return position + 2 < limit && page.bytes[position] == 0xE2 && page.bytes[position + 1] == 0x80
            && (0x93...0x95).contains(page.bytes[position + 2])
    }

    private func closingMark(_ paragraph: Paragraph) -> ArraySlice<Word>? {
        let bytes = page.bytes
        let end = paragraph.span.end - 1
        guard bytes[end] == 0x29 || bytes[end] == 0x5D else { return nil }
        let opening: UInt8 = bytes[end] == 0x29 ? 0x28 : 0x5B
        let first = max(paragraph.span.start + 1, end - 60)
        guard first < end, let open = bytes[first..<end].lastIndex(of: opening) else { return nil }
        let close = bytes[open..<end].firstIndex(of: 0x2F) ?? end
        guard let words = mark(in: open..<close, of: paragraph), let last = words.last else { return nil }
        let isMark =
            (opening == 0x5B && close == end) || last.classes.contains(.agencyWord)
            || (words.count == 1 && (hasInnerCapital(last) || last.isAllCapitals))
        return isMark ? words : nil
    }

    private func mark(in range: Range<Int>, of paragraph: Paragraph) -> ArraySlice<Word>? {
        let words = page.words(of: paragraph).drop { $0.start < range.lowerBound }.prefix { $0.end <= range.upperBound }
        let isName = words.allSatisfy {
            $0.isCapitalised && $0.end - $0.start > 1 && $0.classes.isDisjoint(with: [.month, .weekday, .pointer])
        }
        guard (1...3).contains(words.count), isName else { return nil }
        let isPlain = words.allSatisfy { !$0.classes.isDisjoint(with: [.photoNoun, .stopword, .stamp]) }
        return isPlain ? nil : words
    }

    private func hasInnerCapital(_ word: Word) -> Bool {
        !word.isAllCapitals && page.bytes[(word.start + 1)..<word.end].contains { $0 &- 0x41 < 26 }
    }
}
