import ArticleModel

/// Finds the place and agency mark before the first sentence of a body paragraph ("SOCHI, Russia (Reuters) - ").
struct DatelinePrefix: Sendable {
    let page: Page
    let agencies: AgencyNames

    /// The dateline, its closing dash included in `whole` and left out of `words`.
    struct Found {
        let words: TextSpan
        let whole: TextSpan
        let origin: String?
    }

    /// Reads the first words of a paragraph; nil where they are no dateline.
    ///
    /// A dateline is at most twelve words and 90 bytes before a dash (or a bracket that holds an agency), and begins with a
    /// place in capitals or holds an agency in brackets.
    func find(in paragraph: Paragraph) -> Found? {
        guard paragraph.wordCount > 6, let dash = dash(in: paragraph) else { return nil }
        let words = page.words(of: paragraph).prefix { $0.end <= dash.start }
        guard let first = words.first, words.count <= 12 else { return nil }
        let bracketed = bracketedOrigin(words)
        guard bracketed != nil || (first.isAllCapitals && areNames(words)) else { return nil }
        guard words.dropFirst().allSatisfy({ $0.isCapitalised || $0.isNumber || !$0.classes.isEmpty }) else {
            return nil
        }
        var end = dash.start
        while end > paragraph.span.start, page.bytes[end - 1] <= 0x20 { end -= 1 }
        var bodyStart = dash.end
        while bodyStart < paragraph.span.end, page.bytes[bodyStart] <= 0x20 { bodyStart += 1 }
        guard bodyStart < paragraph.span.end else { return nil }
        return Found(
            words: TextSpan(paragraph.span.start, end), whole: TextSpan(paragraph.span.start, dash.end),
            origin: bracketed)
    }

    private func areNames(_ words: ArraySlice<Word>) -> Bool {
        let small = words.count { !$0.isCapitalised && !$0.isNumber }
        return words.count - small >= 1 && small <= 1
    }

    private func bracketedOrigin(_ words: ArraySlice<Word>) -> String? {
        for index in words.indices where words[index].start > 0 && page.bytes[words[index].start - 1] == 0x28 {
            if let mark = agencies.mark(at: index, in: words) { return mark.name }
        }
        return nil
    }

    /// The first dash with a blank or bracket before it, or the one directly behind the first word in capitals.
    private func dash(in paragraph: Paragraph) -> TextSpan? {
        let limit = min(paragraph.span.end - 1, paragraph.span.start + 90)
        var position = paragraph.span.start + 1
        while position < limit {
            let length = dashLength(at: position, limit)
            let before = page.bytes[position - 1]
            if length > 0 {
                let isFree = before == 0x20 || before == 0x29 || length > 1
                if isFree, page.bytes[position + length - 1] != 0x20 { return TextSpan(position, position + length) }
            }
            position += max(1, length)
        }
        return nil
    }

    /// Bytes of `-`, `--`, `_`, `–`, `—` or `―` at `position`.
    private func dashLength(at position: Int, _ limit: Int) -> Int {
        let byte = page.bytes[position]
        if byte == 0x2D { return position + 1 < limit && page.bytes[position + 1] == 0x2D ? 2 : 1 }
        if byte == 0x5F { return 1 }
        guard byte == 0xE2, position + 2 < limit, page.bytes[position + 1] == 0x80 else { return 0 }
        return (0x93...0x95).contains(page.bytes[position + 2]) ? 3 : 0
    }
}
