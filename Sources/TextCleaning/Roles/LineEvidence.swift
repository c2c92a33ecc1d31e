/// What the words of a single line say about its role: stamps, captions, credits, bylines.
struct LineEvidence: Sendable {
    let page: Page
    let prose: ProseScore
    let agencies: AgencyNames

    /// True when an agency's mark begins at the word `index` of the page and ends inside the paragraph.
    private func namesAgency(_ index: Int, _ paragraph: Paragraph) -> Bool {
        agencies.mark(at: index, in: page.words(of: paragraph)) != nil
    }

    /// True for a line that is little else than a date or time stamp, perhaps after a place or a name.
    func isStamp(_ paragraph: Paragraph) -> Bool {
        guard (2...18).contains(paragraph.wordCount), paragraph.numbers > 0 else { return false }
        var dated = 0
        var hasMonth = false
        var hasAgo = false
        var lowerCase = 0
        for word in page.words(of: paragraph) {
            if word.isNumber || !word.classes.isDisjoint(with: .date) {
                dated += 1
            } else if !word.isCapitalised {
                lowerCase += 1
            }
            if word.classes.contains(.month) { hasMonth = true }
            if word.classes.contains(.clock), word.end - word.start == 3, page.text(word.start, word.end) == "ago" {
                hasAgo = true
            }
        }
        guard hasMonth || hasAgo || hasNumericDate(paragraph), lowerCase <= 1 else { return false }
        return dated * 100 >= paragraph.wordCount * 45
    }

    /// True where three numbers stand together with the same mark between them ("07/27/2016", "2016-12-15").
    private func hasNumericDate(_ paragraph: Paragraph) -> Bool {
        let words = page.words(of: paragraph)
        for index in words.indices.dropLast(2) {
            let (first, second, third) = (words[index], words[index + 1], words[index + 2])
            guard first.isNumber, second.isNumber, third.isNumber, second.start == first.end + 1,
                third.start == second.end + 1, page.bytes[first.end] == page.bytes[second.end]
            else { continue }
            if [0x2F, 0x2D, 0x2E].contains(page.bytes[first.end]) { return true }
        }
        return false
    }

    /// True for a line that says only whose picture it is.
    func isPhotoCredit(_ paragraph: Paragraph) -> Bool {
        guard paragraph.wordCount <= 14, !prose.isProse(paragraph), let first = page.words(of: paragraph).first
        else { return false }
        if namesAgency(paragraph.words.lowerBound, paragraph), paragraph.wordCount <= 6,
            slashFollows(first, in: paragraph)
        {
            return true
        }
        guard paragraph.has(.photoCredit) else { return false }
        let next = first.end < page.bytes.count ? page.bytes[first.end] : 0
        return next == 0x3A || next == 0x2F || paragraph.stopwords * 3 <= paragraph.wordCount
    }

    /// Points for being a caption; three are enough.
    func captionPoints(_ paragraph: Paragraph) -> Int {
        guard (4...95).contains(paragraph.wordCount) else { return 0 }
        var points = creditTailPoints(paragraph) + pointerPoints(paragraph)
        if paragraph.has(.captionWord) { points += paragraph.wordCount <= 60 ? 2 : 1 }
        let words = page.words(of: paragraph)
        let speaks = words.contains { $0.classes.contains(.saying) }
        if !speaks, words.prefix(16).contains(where: { $0.classes.contains(.photoVerb) && !$0.isCapitalised }) {
            points += 1
        }
        if hasFullDate(words) { points += 1 }
        return points
    }

    /// A credit behind the caption: in brackets, with a slash, or after words such as "photo by".
    private func creditTailPoints(_ paragraph: Paragraph) -> Int {
        if paragraph.has(.photoCredit), !prose.isProse(paragraph) || endsWithPhotoNoun(paragraph) { return 3 }
        let words = page.words(of: paragraph)
        if let open = openingBracket(of: paragraph) {
            let inside = words.drop { $0.start < open }
            guard !inside.isEmpty, inside.count <= 12 else { return 0 }
            let isPhoto = inside.contains { $0.classes.contains(.photoNoun) }
            let isAgency = namesAgency(inside.startIndex, paragraph)
            if isPhoto || (isAgency && inside.count > 1) { return 3 }
            if isAgency { return endsSentence(before: open, in: paragraph) ? 1 : 3 }
            return 0
        }
        for index in words.suffix(6).indices {
            if namesAgency(index, paragraph), slashFollows(words[index], in: paragraph) { return 3 }
        }
        return 0
    }

    private func endsWithPhotoNoun(_ paragraph: Paragraph) -> Bool {
        page.words(of: paragraph).suffix(2).contains { $0.classes.contains(.photoNoun) }
    }

    private func endsSentence(before offset: Int, in paragraph: Paragraph) -> Bool {
        SentenceEnd.closes(page.bytes, .init(paragraph.span.start, max(paragraph.span.start, offset)))
    }

    /// Offset of the bracket that the paragraph's last mark closes; nil where it ends otherwise.
    private func openingBracket(of paragraph: Paragraph) -> Int? {
        var end = paragraph.span.end
        if end > paragraph.span.start, page.bytes[end - 1] == 0x2E { end -= 1 }
        guard end > paragraph.span.start else { return nil }
        let opening: UInt8
        switch page.bytes[end - 1] {
        case 0x29: opening = 0x28
        case 0x5D: opening = 0x5B
        default: return nil
        }
        var position = end - 1
        let limit = max(paragraph.span.start, end - 120)
        while position > limit {
            position -= 1
            if page.bytes[position] == opening { return position }
        }
        return nil
    }

    /// "(L)", ", left," and their like: two points, two of them three.
    private func pointerPoints(_ paragraph: Paragraph) -> Int {
        var found = 0
        for word in page.words(of: paragraph) where word.classes.contains(.pointer) {
            let before = lastMark(before: word.start, in: paragraph)
            let after = word.end < paragraph.span.end ? page.bytes[word.end] : 0x2E
            if word.end - word.start == 1 {
                if before == 0x28, after == 0x29 { found += 1 }
            } else if (before == 0x2C && (after == 0x2C || after == 0x2E)) || (before == 0x28 && after == 0x29) {
                found += 1
            }
        }
        return found == 0 ? 0 : min(3, found + 1)
    }

    private func lastMark(before offset: Int, in paragraph: Paragraph) -> UInt8 {
        var position = offset
        while position > paragraph.span.start {
            position -= 1
            if page.bytes[position] != 0x20 { return page.bytes[position] }
        }
        return 0
    }

    private func hasFullDate(_ words: ArraySlice<Word>) -> Bool {
        for index in words.indices where words[index].classes.contains(.month) && words[index].isCapitalised {
            let nearby = words[index..<min(words.endIndex, index + 3)]
            if nearby.contains(where: { $0.isNumber && $0.end - $0.start == 4 }) { return true }
        }
        return false
    }

    private func slashFollows(_ word: Word, in paragraph: Paragraph) -> Bool {
        var position = word.end
        while position < paragraph.span.end, page.bytes[position] == 0x20 { position += 1 }
        return position < paragraph.span.end && page.bytes[position] == 0x2F
    }
}
