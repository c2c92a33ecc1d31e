import ArticleModel

/// Cuts an article's text into paragraphs and gathers what each line tells by itself.
struct PageScanner: Sendable {
    let lexicon: Lexicon

    /// The page of the stretches of `bytes`, all of them unless given; the blocks in `fixed` are paragraphs of their own and
    /// keep their role.
    func page(of bytes: [UInt8], fixed: [Block], in stretches: [TextSpan]? = nil) -> Page {
        let stretches = stretches ?? [TextSpan(0, bytes.count)]
        var page = Page(bytes: bytes)
        page.words.reserveCapacity(stretches.reduce(0) { $0 + $1.length } / 5)
        var blocks = Self.sound(fixed, upTo: bytes.count)[...]
        for stretch in stretches {
            var position = stretch.start
            while let block = blocks.first, block.span.start < stretch.end {
                blocks.removeFirst()
                guard stretch.contains(block.span) else { continue }
                appendLines(in: position..<block.span.start, to: &page)
                append(Line(span: block.span, hasBlankBefore: true), role: block.role, to: &page)
                position = block.span.end
            }
            appendLines(in: position..<stretch.end, to: &page)
        }
        return page
    }

    /// The reader's blocks in order, without those that are empty, out of bounds or overlap an earlier one.
    static func sound(_ blocks: [Block], upTo end: Int) -> [Block] {
        var position = 0
        var result: [Block] = []
        for block in blocks.sorted(by: { $0.span < $1.span }) {
            guard block.span.start >= position, block.span.end <= end, !block.span.isEmpty else { continue }
            result.append(block)
            position = block.span.end
        }
        return result
    }

    private func appendLines(in range: Range<Int>, to page: inout Page) {
        let lines = LineScanner.lines(of: page.bytes, in: range)
        for line in LineWrapping.joined(lines, in: page.bytes) {
            let glued = gluedMarkLength(page.bytes, line.span)
            if glued > 0 {
                let cut = line.span.start + glued
                append(
                    Line(span: TextSpan(line.span.start, cut), hasBlankBefore: line.hasBlankBefore), role: .credit,
                    to: &page)
                append(Line(span: TextSpan(cut, line.span.end), hasBlankBefore: false), role: .caption, to: &page)
            } else {
                append(line, role: nil, to: &page)
            }
        }
    }

    /// Bytes of an agency mark that scraping has glued to a caption ("APLeaders gesture"); 0 where there is none.
    private func gluedMarkLength(_ bytes: [UInt8], _ span: TextSpan) -> Int {
        for mark in lexicon.gluableMarks where mark.count + 12 < span.length {
            let after = span.start + mark.count
            guard bytes[span.start] == mark[0], bytes[after] &- 0x41 < 26,
                bytes[after + 1] &- 0x61 < 26, bytes[after + 2] &- 0x61 < 26,
                bytes[span.start..<after].elementsEqual(mark),
                bytes[after..<span.end].count(where: { $0 == 0x20 }) >= 4
            else { continue }
            return mark.count
        }
        return gluedNameLength(bytes, span)
    }

    /// Bytes of a name in camel case that ends in a word of agencies ("CoastNewsMinisters leave"); 0 where there is none.
    private func gluedNameLength(_ bytes: [UInt8], _ span: TextSpan) -> Int {
        var humps: [Int] = []
        var position = span.start
        while position < span.end, (bytes[position] | 0x20) &- 0x61 < 26 {
            if bytes[position] &- 0x41 < 26 { humps.append(position) }
            position += 1
        }
        guard humps.count == 3, humps[0] == span.start, position - humps[2] >= 3,
            bytes[position..<span.end].count(where: { $0 == 0x20 }) >= 4
        else { return 0 }
        var words: [Word] = []
        WordScanner.scan(bytes, in: humps[1]..<humps[2], into: &words)
        guard let entry = words.first.flatMap({ lexicon.index(of: $0.hash) }),
            lexicon.classes(at: entry).contains(.agencyWord)
        else { return 0 }
        return humps[2] - span.start
    }

    private func append(_ line: Line, role: Block.Role?, to page: inout Page) {
        let first = page.words.count
        WordScanner.scan(page.bytes, in: line.span.range, into: &page.words)
        var paragraph = Paragraph(
            span: line.span, words: first..<page.words.count, hasBlankBefore: line.hasBlankBefore, fixedRole: role)
        measureWords(of: &paragraph, in: &page)
        measureMarks(of: &paragraph, in: page.bytes)
        paragraph.cues = cues(of: paragraph, in: page.words)
        if paragraph.has(.commentSpeaker), page.bytes[line.span.end - 1] == 0x3A { paragraph.cues.insert(.commentMark) }
        page.paragraphs.append(paragraph)
    }

    private func measureWords(of paragraph: inout Paragraph, in page: inout Page) {
        var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
        for position in paragraph.words {
            if page.words[position].isNumber {
                paragraph.numbers += 1
                for offset in page.words[position].start..<page.words[position].end {
                    fingerprint = (fingerprint ^ UInt64(page.bytes[offset])) &* 0x0000_0100_0000_01B3
                }
            }
            if let entry = lexicon.index(of: page.words[position].hash) {
                page.words[position].entry = Int32(entry)
                page.words[position].classes = lexicon.classes(at: entry)
            }
            if page.words[position].classes.contains(.stopword) { paragraph.stopwords += 1 }
            if page.words[position].isCapitalised { paragraph.capitals += 1 }
            fingerprint = (fingerprint ^ page.words[position].hash) &* 0x0000_0100_0000_01B3
        }
        paragraph.fingerprint = fingerprint
    }

    private func measureMarks(of paragraph: inout Paragraph, in bytes: [UInt8]) {
        let span = paragraph.span
        paragraph.endsSentence = SentenceEnd.closes(bytes, span)
        let first = bytes[span.start]
        let isDot = first == 0xE2 && span.length > 3 && bytes[span.start + 1] == 0x80 && bytes[span.start + 2] == 0xA2
        paragraph.isBulleted =
            isDot
            || (span.length > 2 && bytes[span.start + 1] == 0x20 && (first == 0x2A || first == 0x2B || first == 0x2D))
        guard paragraph.wordCount <= 40 else { return }
        for byte in bytes[span.range] where byte == 0x3E || byte == 0x7C || byte == 0x2F { paragraph.separators += 1 }
    }

    /// All cues whose phrase stands where it must.
    private func cues(of paragraph: Paragraph, in words: [Word]) -> CueSet {
        var cues = CueSet()
        for position in paragraph.words {
            let entry = Int(words[position].entry)
            guard entry >= 0 else { continue }
            for phrase in lexicon.phrases(at: entry) where paragraph.wordCount <= phrase.mostWords {
                let end = position + phrase.hashes.count
                guard end <= paragraph.words.upperBound, Self.stands(phrase, position, end, paragraph.words) else {
                    continue
                }
                if zip(phrase.hashes, words[position..<end]).allSatisfy({ $0 == $1.hash }) {
                    cues.insert(CueSet(phrase.cue))
                }
            }
        }
        return cues
    }

    private static func stands(_ phrase: Lexicon.Phrase, _ start: Int, _ end: Int, _ line: Range<Int>) -> Bool {
        switch phrase.place {
        case .whole: start == line.lowerBound && end == line.upperBound
        case .start: start == line.lowerBound
        case .end: end == line.upperBound
        case .anywhere: true
        }
    }
}
