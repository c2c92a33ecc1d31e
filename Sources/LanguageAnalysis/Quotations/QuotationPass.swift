import ArticleModel

/// One walk through an article's blocks; keeps who spoke last, so that pronouns and unattributed quotations find him.
struct QuotationPass {
    private struct Found {
        let span: TextSpan
        let manner: Quotation.Manner
        var speaker: SpeakerFinder.Speaker?
        let verb: TextSpan?
    }

    private let reader: TokenReader
    private var finder: SayingFinder
    private var found: [Found] = []
    /// The speaker of the last direct quotation, while the next one may go on with it.
    private var lastSpeaker: SpeakerFinder.Speaker?
    /// Indices in `found` of quotations whose closing mark, and maybe speaker, comes in a later block.
    private var unclosed: [Int] = []
    /// The saying that a quotation over several sentences opened with.
    private var carried: Saying?
    /// The sentences of the block that is read.
    private var sentences: [Range<Int>] = []
    /// True where the block before ended with a saying and a colon.
    private var announces = false

    init(reader: TokenReader, finder: SpeakerFinder) {
        self.reader = reader
        self.finder = SayingFinder(reader: reader, speakers: finder)
    }

    var annotations: [Annotation] {
        found.sorted { $0.span < $1.span }.map { found in
            let quotation = Quotation(
                manner: found.manner, speaker: found.speaker?.entity, speakerSpan: found.speaker?.span,
                verbSpan: found.verb)
            return Annotation(kind: .quote, span: found.span, value: .quotation(quotation))
        }
    }

    /// Reads one block, given its sentences.
    mutating func read(_ block: Range<Int>, sentences: [Range<Int>]) {
        let stretches = QuoteMarks.stretches(in: reader, block)
        let quoted = Self.quotedTokens(stretches, block)
        let isQuoted = { (index: Int) in block.contains(index) && quoted[index - block.lowerBound] }
        let firstOfBlock = found.count
        var next = 0
        var last: Saying?
        carried = nil
        self.sentences = sentences
        for sentence in sentences where sentence.count <= Self.longestSentence {
            let sayings = finder.sayings(in: sentence, isQuoted: isQuoted)
            var used: Set<Int> = []
            while next < stretches.count, isComplete(stretches[next], in: sentence) {
                let hasQuote = found.count > firstOfBlock
                readDirect(stretches[next], in: sentence, block, sayings, hasQuote, &used)
                next += 1
            }
            if next < stretches.count { carry(stretches[next], from: sentence, sayings, &used) }
            let told = sayings.filter { !used.contains($0.first) }
            readTold(told, in: sentence, firstOfBlock: firstOfBlock)
            follow(sentence, isQuoted: isQuoted)
            last = told.last
        }
        announces = !block.isEmpty && reader.mark(at: block.upperBound - 1) == Mark.colon
        if announces {
            lastSpeaker = last?.speaker
        } else if found.count == firstOfBlock {
            lastSpeaker = nil
        } else if let speaker = found[firstOfBlock...].max(by: { $0.span < $1.span })?.speaker {
            // Words in marks that open the next block go on with whom this one told of last.
            lastSpeaker = speaker
        }
    }

    /// Sentences beyond this many tokens are lists or broken text.
    private static let longestSentence = 1000

    private static func quotedTokens(_ stretches: [QuotedStretch], _ block: Range<Int>) -> [Bool] {
        var quoted = [Bool](repeating: false, count: block.count)
        for stretch in stretches {
            for index in stretch.open..<min(stretch.close + 1, block.upperBound) {
                quoted[index - block.lowerBound] = true
            }
        }
        return quoted
    }

    private func isComplete(_ stretch: QuotedStretch, in sentence: Range<Int>) -> Bool {
        (stretch.isOpenEnded ? stretch.open : stretch.close) < sentence.upperBound
    }

    /// `X said: "One. Two."`: the saying of the first sentence is kept for the end of the quotation.
    private mutating func carry(
        _ stretch: QuotedStretch, from sentence: Range<Int>, _ sayings: [Saying], _ used: inout Set<Int>
    ) {
        guard sentence.contains(stretch.open), opensDirectly(stretch),
            let before = sayings.last(where: { $0.last < stretch.open })
        else { return }
        carried = before
        used.insert(before.first)
    }

    // MARK: Words in quotation marks

    /// Takes in one quoted stretch that ends in `sentence`, where it is a quotation of its own.
    private mutating func readDirect(
        _ stretch: QuotedStretch, in sentence: Range<Int>, _ block: Range<Int>, _ sayings: [Saying],
        _ blockHasQuote: Bool, _ used: inout Set<Int>
    ) {
        let after = sayings.first { attributes($0, stretch) }
        let before =
            sayings.last { $0.last < stretch.open } ?? (stretch.open < sentence.lowerBound ? carried : nil)
        if stretch.open < sentence.lowerBound { carried = nil }
        let isSecondPart =
            before.map { used.contains($0.first) } ?? false && reader.mark(at: stretch.open - 1) == Mark.comma
        // `The ships will stay, Holm said, "and perhaps for long"`: told first, then in marks.
        let goesOnInMarks =
            before.map { $0.last + 2 == stretch.open } ?? false && reader.mark(at: stretch.open - 1) == Mark.comma
        if let saying = after ?? (opensDirectly(stretch) || isSecondPart || goesOnInMarks ? before : nil) {
            if !goesOnInMarks || opensDirectly(stretch) { used.insert(saying.first) }
            append(stretch, saying.speaker, saying.isAnnouncement ? nil : reader.span(saying.first, saying.last))
        } else if before == nil, isSpeech(stretch) {
            let continues = stretch.open == block.lowerBound || blockHasQuote || !unclosed.isEmpty || announces
            append(stretch, continues ? lastSpeaker : ledIn(stretch, block), nil)
        } else if before == nil {
            appendFragment(stretch)
        }
    }

    /// `The mayor was unmoved. "I stay."`: whom the sentence before is about, where the words in marks are sentences of their own.
    private func ledIn(_ stretch: QuotedStretch, _ block: Range<Int>) -> SpeakerFinder.Speaker? {
        guard stretch.open > block.lowerBound, Mark.isStop(reader.mark(at: stretch.open - 1)),
            Mark.isStop(reader.mark(at: stretch.close - 1)),
            let before = sentences.last(where: { $0.upperBound <= stretch.open }), before.lowerBound >= block.lowerBound
        else { return nil }
        return finder.speakers.opening(from: before.lowerBound, before: before.upperBound, isQuoted: { _ in false })
    }

    private mutating func append(
        _ stretch: QuotedStretch, _ speaker: SpeakerFinder.Speaker?, _ verb: TextSpan?
    ) {
        guard let span = span(stretch.words) else { return }
        found.append(Found(span: span, manner: .direct, speaker: speaker, verb: verb))
        if let speaker {
            for index in unclosed where found[index].speaker == nil { found[index].speaker = speaker }
            lastSpeaker = speaker
        }
        if stretch.isOpenEnded { unclosed.append(found.count - 1) } else { unclosed = [] }
    }

    /// Three words or more in marks that nobody is said to have said; names of works, in capitals, are left out.
    private mutating func appendFragment(_ stretch: QuotedStretch) {
        let words = stretch.words.filter { reader.isWord(at: $0) && !reader.isPossessiveEnding(at: $0) }
        let small = words.filter { !reader.isCapitalised(at: $0) }
        guard words.count > 2, small.count * 2 > words.count, let span = span(stretch.words) else { return }
        found.append(Found(span: span, manner: .mixed, speaker: nil, verb: nil))
    }

    /// True where the saying stands behind the stretch and nothing but its subject between.
    private func attributes(_ saying: Saying, _ stretch: QuotedStretch) -> Bool {
        guard !saying.isNaming || saying.isPhrase, !stretch.isOpenEnded, saying.first > stretch.close,
            saying.first - stretch.close < 24
        else {
            return false
        }
        let last = reader.mark(at: stretch.close - 1)
        let next = reader.mark(at: stretch.close + 1)
        let isCut =
            last == Mark.comma || next == Mark.comma || Mark.isStop(last) || Mark.isDash(last) || Mark.isDash(next)
        guard isCut || saying.first == stretch.close + 1 else { return false }
        let between = stretch.close + 1..<saying.first
        let hasBreak = between.contains {
            let mark = reader.mark(at: $0)
            return Mark.isDoubleQuote(mark) || mark == Mark.semicolon || mark == Mark.colon
        }
        return !hasBreak && (saying.isInverted || startsSubject(stretch.close + 1, saying))
    }

    /// The subject begins right after the marks: `," Brown said`, `," the Russian leader, 54, said`.
    private func startsSubject(_ index: Int, _ saying: Saying) -> Bool {
        guard let start = saying.speaker?.span?.start, let token = reader[index] else {
            return saying.first - index < 8
        }
        return start - Int(token.start) < 60
    }

    /// `X said: "…`, `X said, "…`, `X told reporters "…`.
    private func opensDirectly(_ stretch: QuotedStretch) -> Bool {
        let mark = reader.mark(at: stretch.open - 1)
        let isLed = mark == Mark.colon || mark == Mark.comma
        return (isLed || isSpeech(stretch)) && reader.isCapitalised(at: stretch.open + 1)
    }

    /// True where the words in marks read as a sentence: a capital first, and either three words or a stop last.
    private func isSpeech(_ stretch: QuotedStretch) -> Bool {
        let count = stretch.words.count { reader.isWord(at: $0) }
        let first = stretch.words.first { reader.mark(at: $0) == 0 } ?? stretch.open
        guard reader.isCapitalised(at: first) || reader.isNumber(at: first) || announces else { return false }
        let last = reader.mark(at: stretch.close - 1)
        let endsSentence = Mark.isStop(last) || last == Mark.comma || Mark.isStop(reader.mark(at: stretch.close + 1))
        return stretch.isOpenEnded || (count > 2 && endsSentence)
            || (count > 0 && Mark.isStop(last) && last != Mark.stop)
    }

    // MARK: Words told

    private mutating func readTold(_ sayings: [Saying], in sentence: Range<Int>, firstOfBlock: Int) {
        var end = sentence.upperBound
        var told: [Found] = []
        // From the last on: what a saying tells ends where the next one that tells something begins.
        for number in sayings.indices.reversed() {
            let saying = sayings[number]
            guard !saying.isInverted else {
                end = saying.first
                continue
            }
            guard let speaker = saying.speaker else { continue }
            let words = ToldWords(reader: reader, finder: finder)
            let behind =
                words.clause(after: saying, before: end, in: sentence)
                ?? (end < sentence.upperBound
                    ? words.clause(after: saying, before: sentence.upperBound, in: sentence) : nil)
            guard let stretch = behind ?? words.clause(before: saying, in: sentence), let span = span(stretch) else {
                continue
            }
            if behind != nil, !saying.isNaming {
                end = start(of: saying, behind: number > 0 ? sayings[number - 1].last : sentence.lowerBound)
            }
            // Only the quotations of this sentence can overlap, and they came last.
            let isTaken = found[max(firstOfBlock, found.count - 64)...].contains {
                $0.manner == .direct && $0.span.overlaps(span)
            }
            guard !isTaken, !told.contains(where: { $0.span == span }) else { continue }
            let isMixed =
                saying.isNaming && saying.label == nil || stretch.contains { Mark.isDoubleQuote(reader.mark(at: $0)) }
            told.append(
                Found(
                    span: span, manner: isMixed ? .mixed : .indirect, speaker: speaker,
                    verb: reader.span(saying.first, saying.last)))
        }
        found += told.reversed()
        if let speaker = told.first?.speaker { lastSpeaker = speaker }
    }

    /// Where a saying begins: at its subject, where that stands behind the saying before.
    private func start(of saying: Saying, behind earlier: Int) -> Int {
        guard let span = saying.speaker?.span, let first = reader.indices(in: span).first, first > earlier else {
            return saying.first
        }
        return min(first, saying.first)
    }

    /// Keeps the person whom the next sentence's "he" means: who spoke, else the first person named outside quotations.
    private mutating func follow(_ sentence: Range<Int>, isQuoted: (Int) -> Bool) {
        let people = finder.speakers.mentions.mentions(in: sentence).filter {
            $0.name.type == .person && !isQuoted($0.first) && !reader.isPossessiveEnding(at: $0.last + 1)
        }
        finder.speakers.follow(people.map(\.name.entity))
    }

    /// The span of some tokens, commas and stops at its end left out where they close no sentence.
    private func span(_ words: Range<Int>) -> TextSpan? {
        var last = words.upperBound - 1
        while last > words.lowerBound, reader.mark(at: last) == Mark.comma || reader.mark(at: last) == Mark.stop {
            last -= 1
        }
        return last >= words.lowerBound ? reader.span(words.lowerBound, last) : nil
    }
}
