import ArticleModel

/// Cuts an article into sentences, in one pass over the tokens of each block; no sentence crosses a block.
///
/// A sentence runs from its first word or opening mark to its stop, closing quotes and brackets included; a dateline before
/// the first sentence and bullets before any belong to none.
public struct SentenceSplitter: Sendable {
    private let rules: SentenceRules

    /// Makes a splitter for one language.
    public init(rules: SentenceRules = .english) { self.rules = rules }

    /// The sentences of all blocks, in text order; an article without blocks or tokens has none.
    public func sentences(of article: Article) -> [Annotation] {
        let reader = TokenReader(article)
        var sentences: [Annotation] = []
        for (index, block) in article.blocks.enumerated() {
            let range = reader.indices(in: block.span)
            var start = range.lowerBound
            if block.role == .body || block.role == .caption, let end = DatelineFinder.end(in: reader, of: range) {
                start = end
            }
            var pass = Pass(reader: reader, rules: rules, end: range.upperBound, start: start)
            while let span = pass.next() {
                sentences.append(Annotation(kind: .sentence, span: span, value: .sentence(block: index)))
            }
        }
        return sentences
    }
}

/// One walk over the tokens of a block.
private struct Pass {
    let reader: TokenReader
    let rules: SentenceRules
    let end: Int
    var start: Int
    var isInQuote = false
    /// Index of the bracket that closes the one we are in; sentences do not end before it.
    var closingBracket = -1
    /// No bracket closes before this index: what an earlier search found.
    var bracketFreeUntil = 0

    /// The next sentence with at least one word or number; nil at the end of the block.
    mutating func next() -> TextSpan? {
        skipLeadingMarks()
        var first = start
        var hasWord = false
        var index = start
        while index < end {
            if index > first, reader.hasEmptyLine(before: index) {
                isInQuote = false
                closingBracket = -1
                if hasWord { return finish(first, index - 1) }
                first = index
            }
            let mark = reader.mark(at: index)
            if mark == 0 {
                hasWord = true
            } else if Mark.isStop(mark), hasWord {
                let last = lastTokenOfStop(at: index)
                if index > closingBracket || last >= closingBracket, isEnd(stop: index, last: last, first: first) {
                    return finish(first, last)
                }
                index = last
            } else {
                follow(mark, at: index, sentenceStart: first)
            }
            index += 1
        }
        return hasWord ? finish(first, end - 1) : nil
    }

    private mutating func finish(_ first: Int, _ last: Int) -> TextSpan {
        start = last + 1
        return reader.span(first, last)
    }

    /// Bullets, dashes and stray stops open no sentence.
    private mutating func skipLeadingMarks() {
        while start < end {
            let mark = reader.mark(at: start)
            guard Mark.isBullet(mark) || Mark.isStop(mark) || mark == Mark.comma || mark == Mark.semicolon else {
                return
            }
            start += 1
        }
    }

    /// Keeps account of quotation marks and brackets.
    private mutating func follow(_ mark: UInt32, at index: Int, sentenceStart: Int) {
        if mark == Mark.straightQuote {
            isInQuote.toggle()
        } else if mark == Mark.openingBracket, index > closingBracket, index > sentenceStart {
            let limit = min(end, index + 60)
            let from = min(limit, max(index, bracketFreeUntil))
            let found = (from..<limit).first { reader.mark(at: $0) == Mark.closingBracket }
            closingBracket = found ?? -1
            if found == nil { bracketFreeUntil = limit }
        }
    }

    /// The last token of a stop: further stops ("..."), then the quotes and brackets that close.
    private mutating func lastTokenOfStop(at index: Int) -> Int {
        var last = index
        while last + 1 < end, Mark.isStop(reader.mark(at: last + 1)), !reader.hasEmptyLine(before: last + 1) {
            last += 1
        }
        while last + 1 < end, !reader.hasGap(before: last + 1) {
            let mark = reader.mark(at: last + 1)
            guard Mark.isClosing(mark) else { break }
            if mark == Mark.straightQuote {
                // A straight quote glued to the next word, outside a quotation, opens the next one.
                guard isInQuote || reader.hasGap(before: last + 2) else { break }
                isInQuote = false
            }
            last += 1
        }
        return last
    }

    private func isEnd(stop: Int, last: Int, first: Int) -> Bool {
        let next = last + 1
        guard next < end else { return true }
        guard reader.hasGap(before: next) || last > stop || isGluedSentence(stop: stop, next: next) else {
            return false
        }
        guard reader.hasGap(before: next) || !isInnerMark(reader.mark(at: next)) else { return false }
        var opener = next
        while opener < end, isSkippedBeforeSentence(reader.mark(at: opener)) { opener += 1 }
        guard opener < end else { return true }
        guard reader.isCapitalised(at: opener) || reader.isNumber(at: opener) else {
            return !reader.isWord(at: opener)
        }
        if last > stop, isAttribution(from: next, stop: stop, last: last) { return false }
        let isPlainStop = reader.mark(at: stop) == Mark.stop && last == stop
        return !isPlainStop || !isAbbreviation(before: stop, next: opener, isQuoteNext: opener > next, first: first)
    }

    private func isSkippedBeforeSentence(_ mark: UInt32) -> Bool {
        Mark.isOpening(mark) || mark == Mark.straightQuote || mark == Mark.apostrophe || Mark.isBullet(mark)
    }

    private func isInnerMark(_ mark: UInt32) -> Bool {
        mark == Mark.comma || mark == Mark.semicolon || mark == Mark.colon || mark == Mark.slash
    }

    /// "…the treaty.Putin said": the blank after the stop is missing.
    private func isGluedSentence(stop: Int, next: Int) -> Bool {
        guard let before = reader[stop - 1], let after = reader[next] else { return false }
        if reader.mark(at: next) != 0 { return Mark.isDoubleQuote(reader.mark(at: next)) }
        return before.kind == .word && !before.isCapitalised && before.end - before.start > 1
            && after.kind == .word && after.isCapitalised && !after.isAllCapitals && after.end - after.start > 1
    }

    /// `"Will it last?" Brown asked.`: a question or cry with its speaker is one sentence.
    private func isAttribution(from next: Int, stop: Int, last: Int) -> Bool {
        let mark = reader.mark(at: stop)
        guard mark == Mark.question || mark == Mark.exclamation, reader.hasGap(before: next) else { return false }
        guard Mark.isDoubleQuote(reader.mark(at: last)) || reader.mark(at: last) == Mark.closingSingleQuote else {
            return false
        }
        var index = next
        while index < end, index < next + 5, reader.isCapitalised(at: index) || reader.isPossessiveEnding(at: index) {
            index += 1
        }
        return index > next && reader.isWord(at: index, in: rules.sayingVerbs)
    }

    private func isAbbreviation(before stop: Int, next: Int, isQuoteNext: Bool, first: Int) -> Bool {
        guard let word = reader[stop - 1], !reader.hasGap(before: stop) else { return false }
        if word.kind == .number { return stop - 1 == first && word.end - word.start <= 2 }
        guard word.kind == .word, let kind = kind(of: word, at: stop - 1) else { return false }
        switch kind {
        case .beforeName: return !isQuoteNext || reader.isNumber(at: next)
        case .beforeNumber: return reader.isNumber(at: next)
        case .anywhere: return !isQuoteNext && !reader.isWord(at: next, in: rules.openers)
        case .clock: return reader.isNumber(at: next) || reader.isWord(at: next, in: rules.afterClock)
        }
    }

    private func kind(of word: Token, at index: Int) -> SentenceRules.Abbreviation? {
        guard word.end - word.start == 1 else { return rules.abbreviations[word.foldedHash] }
        let isDotted =
            reader.mark(at: index - 1) == Mark.stop && !reader.hasGap(before: index)
            && reader.length(at: index - 2) <= 2 && reader.isWord(at: index - 2) && !reader.hasGap(before: index - 1)
        if isDotted, !word.isCapitalised || reader.isNumber(at: index - 3) {
            // "p.m." and "i.e."; the letters before the last stop tell them apart.
            return word.foldedHash == Self.m ? .clock : .beforeName
        }
        if isDotted, word.foldedHash == Self.m, Self.meridian.contains(reader.word(at: index - 2)) { return .clock }
        if word.isCapitalised { return .anywhere }
        return rules.abbreviations[word.foldedHash]
    }

    private static let m = WordHash.of("m")
    private static let meridian: WordSet = "a p"
}
