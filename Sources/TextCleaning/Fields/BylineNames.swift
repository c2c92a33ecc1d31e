/// Reads the people's names out of a byline.
struct BylineNames: Sendable {
    let page: Page
    let lexicon: Lexicon
    let agencies: AgencyNames

    /// The names, in order, each once; agencies, desks and job titles are no people.
    func names(in paragraph: Paragraph) -> [String] {
        var names: [String] = []
        for part in parts(of: paragraph) {
            guard let name = name(of: part).map(mixedCase), !names.contains(name) else { continue }
            names.append(name)
        }
        return names
    }

    /// The people that a stamp names between bars, each with a place behind the name ("3 May 2012 | Mara Holm, Velm").
    func namesWithPlace(in paragraph: Paragraph) -> [String] {
        var names: [String] = []
        let words = page.words(of: paragraph)
        guard var start = words.indices.first else { return [] }
        for index in words.indices {
            let end = words[index].end
            let next = index + 1 < words.endIndex ? words[index + 1].start : end
            guard index + 1 == words.endIndex || page.bytes[end..<next].contains(0x7C) else { continue }
            let part = words[start...index]
            start = index + 1
            let pieces = self.pieces(of: part)
            guard pieces.count == 2 || part.contains(where: isPreposition), !part.contains(where: \.isNumber),
                let first = pieces.first, let name = name(of: first)
            else { continue }
            names.append(mixedCase(name))
        }
        return names
    }

    private func isPreposition(_ word: Word) -> Bool {
        !word.isCapitalised && word.classes.contains(.stopword) && !lexicon.conjunctions.contains(word.hash)
    }

    /// A name in capitals with all but the first letters of its words made small.
    private func mixedCase(_ name: String) -> String {
        guard !name.utf8.contains(where: { $0 &- 0x61 < 26 }) else { return name }
        var bytes = Array(name.utf8)
        var isInside = false
        for index in bytes.indices {
            let isPlain = bytes[index] &- 0x41 < 26
            let isAccented = index > 0 && bytes[index - 1] == 0xC3 && (0x80...0x9E).contains(bytes[index])
            if isInside, isPlain || isAccented { bytes[index] += 0x20 }
            isInside = isPlain || isAccented || bytes[index] >= 0x80
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The words between commas, conjunctions and other marks that part names, the leading "By" left out.
    private func parts(of paragraph: Paragraph) -> [ArraySlice<Word>] {
        let words = page.words(of: paragraph)
        return pieces(of: words.dropFirst(leadLength(words)))
    }

    /// The words between commas, conjunctions and other marks; what follows "in" up to the next of them is a place.
    private func pieces(of words: ArraySlice<Word>) -> [ArraySlice<Word>] {
        var parts: [ArraySlice<Word>] = []
        var start = words.startIndex
        for index in words.indices {
            let isConjunction = lexicon.conjunctions.contains(words[index].hash)
            let isParted = index > start && isPart(words[index - 1].end, words[index].start)
            guard isConjunction || isParted else { continue }
            parts.append(words[start..<index].prefix { !isPreposition($0) })
            start = isConjunction ? index + 1 : index
        }
        parts.append(words[min(start, words.endIndex)..<words.endIndex].prefix { !isPreposition($0) })
        return parts
    }

    private func leadLength(_ words: ArraySlice<Word>) -> Int {
        guard let first = words.first, first.entry >= 0 else { return 0 }
        let leads = lexicon.phrases(at: Int(first.entry)).filter { phrase in
            [.byline, .bylineLabel, .bylineOpening].contains(phrase.cue) && phrase.hashes.count <= words.count
                && zip(phrase.hashes, words).allSatisfy { $0 == $1.hash }
        }
        return leads.map(\.hashes.count).max() ?? 0
    }

    private func isPart(_ start: Int, _ end: Int) -> Bool {
        let between = page.bytes[start..<max(start, end)]
        return between.contains { [0x2C, 0x3B, 0x7C, 0x2F, 0x26, 0x28, 0x3A].contains($0) || $0 >= 0xC2 }
            || between.elementsEqual([0x20, 0x2D, 0x20])
    }

    /// The words without the office behind the name ("Mara Holm Staff Writer"); all of them where a newspaper's name is told.
    private func withoutOffice(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
        guard !words.contains(where: { !$0.classes.isDisjoint(with: [.paperWord, .agencyWord]) }) else { return words }
        var name = words
        while name.count > 2, let last = name.last, last.classes.contains(.notPerson), last.isCapitalised {
            name = name.dropLast()
        }
        return name
    }

    /// Two to five capitalised words, small name words allowed between them.
    private func name(of part: ArraySlice<Word>) -> String? {
        let plain = part.prefix { !$0.isNumber }
        let words = withoutOffice(plain)
        guard (2...5).contains(words.count), plain.count == part.count, let first = words.first, let last = words.last,
            agencies.names(in: words).isEmpty
        else { return nil }
        let areNames = words.allSatisfy { word in
            let isParticle = word.classes.contains(.nameParticle)
            return isParticle || (word.isCapitalised && !word.classes.contains(.notPerson))
        }
        let isDated =
            words.contains { $0.classes.contains(.weekday) } || words.allSatisfy { $0.classes.contains(.month) }
        guard areNames, !isDated, last.isCapitalised else { return nil }
        return page.text(first.start, last.end)
    }
}
