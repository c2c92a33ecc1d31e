import ArticleModel

/// Weighs the dates printed on a page by where they stand: dateline, byline, stamp, caption, comment, notice, body.
struct DateStampReader {
    private let article: Article
    private let lexemes: DateLexemes
    private let mentions: [Annotation]
    /// Where the article proper begins.
    private let bodyStart: Int
    private let bodyEnd: Int

    init(article: Article, occurrences: DateOccurrences, language: DateLanguage) {
        self.article = article
        lexemes = occurrences.lexemes
        mentions = DateTagger(language: language).dates(occurrences, published: nil)
        let body = article.blocks.filter { $0.role == .body }
        bodyStart = body.first?.span.start ?? 0
        bodyEnd = body.last?.span.end ?? article.text.bytes.count
    }

    /// A candidate for each printed date that could bear on the publication.
    func candidates() -> [DateCandidate] {
        var found: [DateCandidate] = []
        var blockIndex = 0
        let blocks = article.blocks
        for annotation in mentions {
            guard case .date(let mention) = annotation.value, mention.basis == .stated, let date = mention.date else {
                continue
            }
            let span = annotation.span
            while blockIndex < blocks.count, blocks[blockIndex].span.end <= span.start { blockIndex += 1 }
            guard blockIndex < blocks.count, blocks[blockIndex].repeats == nil else { continue }
            if let candidate = candidate(date, span, in: blocks[blockIndex]) { found.append(candidate) }
        }
        return found
    }

    private func candidate(_ date: EDTFDate, _ span: TextSpan, in block: Block) -> DateCandidate? {
        guard isDayOrMonth(date) else { return copyright(date, span, in: block) }
        let words = article.text[span]
        switch block.role {
        case .comment:
            return .init(kind: .comment, date: date, span: span, score: 0, reason: "a reader's comment of \(words)")
        case .caption, .credit:
            return .init(kind: .caption, date: date, span: span, score: 5, reason: "a picture of \(words)")
        case .related: return nil
        case .headline, .dateline, .byline, .navigation, .notice, .body: break
        }
        let label = label(before: span)
        let isStampLine = block.role != .body || isShortLine(around: span)
        if label == .updateWord, isStampLine {
            return .init(kind: .updated, date: date, span: span, score: 0, reason: "the stamp of a change, '\(words)'")
        }
        if label == .publishWord, isStampLine {
            return stamp(date, span, 92, "the page says '\(words)' is when it was published")
        }
        return unlabelled(date, span, in: block)
    }

    private func unlabelled(_ date: EDTFDate, _ span: TextSpan, in block: Block) -> DateCandidate? {
        let words = article.text[span]
        let isBefore = span.start < bodyStart
        switch block.role {
        case .dateline: return stamp(date, span, 90, "the dateline says '\(words)'")
        case .byline where isBefore: return stamp(date, span, 88, "the line under the headline says '\(words)'")
        case .byline: return stamp(date, span, 60, "the byline after the text says '\(words)'")
        case .headline where isAlone(span): return stamp(date, span, 75, "a line by the headline says '\(words)'")
        case .navigation where isBefore && isAlone(span):
            return stamp(date, span, 55, "a line above the text says '\(words)'")
        case .body where opensReport(span, of: block):
            return stamp(date, span, 86, "the report opens with '\(words)'")
        case .body where isAlone(span) && span.start < bodyStart + 600:
            return stamp(date, span, 70, "a line of its own says '\(words)'")
        case .body: return .init(kind: .event, date: date, span: span, score: 0, reason: "the text tells of \(words)")
        default: return nil
        }
    }

    private func stamp(_ date: EDTFDate, _ span: TextSpan, _ score: Int, _ reason: String) -> DateCandidate {
        // A month alone could be the month of an issue.
        let isDay = date.earliest == date.latest
        return DateCandidate(
            kind: .published, date: date, span: span, score: isDay ? score : min(score - 25, 60), reason: reason)
    }

    /// A copyright year is weak: pages carry the year they were served in.
    private func copyright(_ date: EDTFDate, _ span: TextSpan, in block: Block) -> DateCandidate? {
        guard let index = tokenIndex(at: span.start) else { return nil }
        let isCopyright = (max(0, index - 3)..<max(1, index)).contains { lexemes.isOfClass(.copyrightWord, at: $0) }
        guard isCopyright, block.role != .comment else { return nil }
        return DateCandidate(
            kind: .published, date: date, span: span, score: 5,
            reason: "the copyright line says '\(article.text[span])'")
    }

    /// The nearest word before a date that says what it is the date of, past other words of the stamp but no other date.
    private func label(before span: TextSpan) -> DateWordClass? {
        guard let index = tokenIndex(at: span.start) else { return nil }
        var previous = index - 1
        while previous >= 0, previous >= index - 7 {
            if lexemes.isOfClass(.updateWord, at: previous) { return .updateWord }
            if lexemes.isOfClass(.publishWord, at: previous) { return .publishWord }
            if lexemes.isOfClass(.month, at: previous) || lexemes.isOfClass(.year, at: previous) { return nil }
            previous -= 1
        }
        return nil
    }

    /// "SOCHI, Russia Sat Feb 8, 2014 1:05pm EST": place and date before the first sentence.
    private func opensReport(_ span: TextSpan, of block: Block) -> Bool {
        guard block.span.start == bodyStart, span.start - block.span.start <= 90,
            let first = tokenIndex(at: block.span.start),
            let index = tokenIndex(at: span.start)
        else { return false }
        // Before it stand only a place in capitals, an agency, marks and no sentence.
        let names = (first..<index).filter { lexemes.tokens[$0].kind == .word }
        guard names.allSatisfy({ lexemes.tokens[$0].isCapitalised }), index > first else { return false }
        var next = index
        while next < lexemes.tokens.count, Int(lexemes.tokens[next].start) < span.end { next += 1 }
        let startsInCapitals = lexemes.tokens[first].isAllCapitals
        let isFollowedByMark =
            lexemes.isMark("(", at: next) || lexemes.isOfClass(.dash, at: next) || lexemes.isMark(":", at: next)
        return startsInCapitals || isFollowedByMark || endsLine(span)
    }

    private func isDayOrMonth(_ date: EDTFDate) -> Bool {
        guard case .point(let point) = date, let month = point.month else { return false }
        return month <= 12
    }

    /// True where little else stands on the line of the date.
    private func isAlone(_ span: TextSpan) -> Bool { line(around: span).length - span.length <= 30 }

    private func isShortLine(around span: TextSpan) -> Bool { line(around: span).length - span.length <= 70 }

    private func endsLine(_ span: TextSpan) -> Bool { line(around: span).end - span.end <= 2 }

    private func line(around span: TextSpan) -> TextSpan {
        let bytes = article.text.bytes
        var start = span.start
        while start > 0, span.start - start < 200, bytes[start - 1] != 0x0A { start -= 1 }
        var end = span.end
        while end < bytes.count, end - span.end < 200, bytes[end] != 0x0A { end += 1 }
        return TextSpan(start, end)
    }

    /// Index of the first token that starts at or after an offset.
    private func tokenIndex(at offset: Int) -> Int? {
        var low = 0
        var high = lexemes.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(lexemes.tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low < lexemes.tokens.count ? low : nil
    }
}
