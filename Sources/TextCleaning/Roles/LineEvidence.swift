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
            } else if !word.isCapitalised, paragraph.endsSentence || !word.classes.contains(.stopword) {
                lowerCase += 1
            }
            if word.classes.contains(.month) { hasMonth = true }
            if word.classes.contains(.clock), word.end - word.start == 3, page.text(word.start, word.end) == "ago" {
                hasAgo = true
            }
        }
        if closesWithDay(paragraph) { return true }
        guard hasMonth || hasAgo || hasNumericDate(paragraph), lowerCase <= 1 else { return false }
        return dated * 100 >= paragraph.wordCount * 45
    }

    /// True for a line of up to twelve words that closes with weekday, day, month and year: the head of an issue or file.
    private func closesWithDay(_ paragraph: Paragraph) -> Bool {
        let words = page.words(of: paragraph)
        guard (4...12).contains(words.count), !paragraph.endsSentence, let last = words.last, last.isNumber,
            last.end - last.start == 4, let weekday = words.suffix(4).first
        else { return false }
        return weekday.classes.contains(.weekday) && weekday.isCapitalised
            && words.suffix(3).contains { $0.classes.contains(.month) }
    }

    /// True for a byline without "by": "Text: A. Bly", "From our Velm bureau", "From Mara Holm in Velm", "With Coast Wire".
    func isLabelledByline(_ paragraph: Paragraph) -> Bool {
        guard paragraph.has([.bylineLabel, .bylineOpening]), paragraph.wordCount >= 2, !prose.isProse(paragraph) else {
            return false
        }
        let words = page.words(of: paragraph)
        guard let first = words.first else { return false }
        let rest = words.dropFirst()
        let areNames = rest.allSatisfy {
            $0.isCapitalised || !$0.classes.isDisjoint(with: [.notPerson, .nameParticle]) || isJoiner($0)
        }
        guard areNames, rest.contains(where: \.isCapitalised) else { return false }
        if paragraph.has(.bylineLabel) { return first.end < page.bytes.count && page.bytes[first.end] == 0x3A }
        guard !paragraph.endsSentence, let last = rest.last, let second = rest.first else { return false }
        let namesAgency =
            rest.allSatisfy(\.isCapitalised)
            && (last.classes.contains(.agencyWord)
                || agencies.mark(at: rest.startIndex, in: rest)?.hashes.count == rest.count)
        if namesAgency { return rest.count <= 4 }
        // "From our …" needs an office, "From …" a name of two words and the place behind it.
        if second.classes.contains(.stopword), !second.isCapitalised {
            return last.classes.contains(.notPerson) && last.classes.isDisjoint(with: .stopword)
        }
        let name = rest.prefix { $0.isCapitalised || $0.classes.contains(.nameParticle) }
        return (2...4).contains(name.count) && name.endIndex < rest.endIndex - 1 && isJoiner(words[name.endIndex])
            && paragraph.capitals == paragraph.wordCount - 1
    }

    private func isJoiner(_ word: Word) -> Bool {
        !word.isCapitalised && word.classes.contains(.stopword) && word.end - word.start <= 3
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
        if isLabelledPicture(paragraph) || closesWithMark(paragraph) { return 3 }
        if paragraph.has(.photoCredit), !prose.isProse(paragraph) || endsWithPhotoNoun(paragraph) { return 3 }
        let words = page.words(of: paragraph)
        if let open = openingBracket(of: paragraph) {
            let inside = words.drop { $0.start < open }
            guard !inside.isEmpty, inside.count <= 12 else { return 0 }
            let isPhoto = inside.contains { $0.classes.contains(.photoNoun) }
            let isAgency = namesAgency(inside.startIndex, paragraph)
            if isPhoto || (isAgency && inside.count > agencyLength(inside.startIndex, paragraph)) { return 3 }
            if isAgency { return endsSentence(before: open, in: paragraph) ? 1 : 3 }
            return 0
        }
        for index in words.suffix(6).indices {
            if namesAgency(index, paragraph), slashFollows(words[index], in: paragraph) { return 3 }
        }
        return 0
    }

    /// True where a bracket closes the line.
    func closesInBrackets(_ paragraph: Paragraph) -> Bool { openingBracket(of: paragraph) != nil }

    private func agencyLength(_ index: Int, _ paragraph: Paragraph) -> Int {
        agencies.mark(at: index, in: page.words(of: paragraph))?.hashes.count ?? 0
    }

    /// "Image: …", "Caption: …", "(1 of 2) …".
    private func isLabelledPicture(_ paragraph: Paragraph) -> Bool {
        let words = page.words(of: paragraph)
        guard words.count >= 5, let first = words.first, first.end < page.bytes.count else { return false }
        if first.classes.contains(.photoNoun), page.bytes[first.end] == 0x3A { return true }
        let second = words[words.startIndex + 1]
        let third = words[words.startIndex + 2]
        guard first.isNumber, third.isNumber, second.end - second.start == 2, second.classes.contains(.stopword) else {
            return false
        }
        return page.bytes[paragraph.span.start] == 0x28 && page.bytes[third.end] == 0x29
    }

    /// A sentence with a mark behind its stop ("… on Friday. COAST WIRE"), or "Photo: Coast Wire" at its end.
    private func closesWithMark(_ paragraph: Paragraph) -> Bool {
        let words = page.words(of: paragraph)
        guard words.count >= 7, words.count <= 60, !paragraph.endsSentence else { return false }
        for index in words.suffix(4).indices {
            let tail = words[index...]
            guard tail.allSatisfy(\.isCapitalised) else { continue }
            let before = words[index - 1]
            let gap = page.bytes[before.end..<words[index].start]
            let isStop =
                gap.first == 0x2E && (gap.count > 1 || !tail.allSatisfy(\.isAllCapitals))
                && (before.end - before.start >= 5 || before.isNumber)
            if isStop, tail.count <= 3, isMark(tail) { return true }
            if before.classes.contains(.photoNoun), before.isCapitalised, gap.first == 0x3A { return true }
        }
        return false
    }

    /// True for words that a known mark begins, that are all in capitals, or that end in a word of agencies.
    private func isMark(_ words: ArraySlice<Word>) -> Bool {
        if agencies.mark(at: words.startIndex, in: words) != nil { return true }
        guard let first = words.first, let last = words.last else { return false }
        let hasInnerCapital = page.bytes[(first.start + 1)..<first.end].contains { $0 &- 0x41 < 26 }
        return words.allSatisfy(\.isAllCapitals) || last.classes.contains(.agencyWord)
            || (words.count == 1 && hasInnerCapital)
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
