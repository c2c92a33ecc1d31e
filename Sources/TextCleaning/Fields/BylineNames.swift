/// Reads the people's names out of a byline.
struct BylineNames: Sendable {
    let page: Page
    let lexicon: Lexicon
    let agencies: AgencyNames

    /// The names, in order, each once; agencies, desks and job titles are no people.
    func names(in paragraph: Paragraph) -> [String] {
        var names: [String] = []
        for part in parts(of: paragraph) {
            guard let name = name(of: part), !names.contains(name) else { continue }
            names.append(name)
        }
        return names
    }

    /// The words between commas, conjunctions and other marks that part names, the leading "By" left out.
    private func parts(of paragraph: Paragraph) -> [ArraySlice<Word>] {
        let words = page.words(of: paragraph)
        guard var start = words.indices.dropFirst(leadLength(words)).first else { return [] }
        var parts: [ArraySlice<Word>] = []
        for index in start..<words.endIndex {
            let isConjunction = lexicon.conjunctions.contains(words[index].hash)
            let isParted = index > start && isPart(words[index - 1].end, words[index].start)
            guard isConjunction || isParted else { continue }
            parts.append(words[start..<index])
            start = isConjunction ? index + 1 : index
        }
        parts.append(words[min(start, words.endIndex)..<words.endIndex])
        return parts
    }

    private func leadLength(_ words: ArraySlice<Word>) -> Int {
        guard let first = words.first, first.entry >= 0 else { return 0 }
        let leads = lexicon.phrases(at: Int(first.entry)).filter { phrase in
            phrase.cue == .byline && phrase.hashes.count <= words.count
                && zip(phrase.hashes, words).allSatisfy { $0 == $1.hash }
        }
        return leads.map(\.hashes.count).max() ?? 0
    }

    private func isPart(_ start: Int, _ end: Int) -> Bool {
        let between = page.bytes[start..<max(start, end)]
        return between.contains { [0x2C, 0x3B, 0x7C, 0x2F, 0x26, 0x28, 0x3A].contains($0) || $0 >= 0xC2 }
            || between.elementsEqual([0x20, 0x2D, 0x20])
    }

    /// Two to five capitalised words, small name words allowed between them.
    private func name(of part: ArraySlice<Word>) -> String? {
        let words = part.prefix { !$0.isNumber }
        guard (2...5).contains(words.count), words.count == part.count, let first = words.first, let last = words.last,
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
