import ArticleModel

/// One sentence with its tokens and marks, indexed from 0, as the event rules look at it.
final class SentenceView: Sendable {
    /// A mark and the tokens it covers, as indices into the sentence's tokens.
    struct Mark<Value: Sendable>: Sendable {
        let value: Value
        let span: TextSpan
        let tokens: Range<Int>
    }

    let span: TextSpan
    let block: Int
    let tokens: [Token]
    let dates: [Mark<DateMention>]
    let names: [Mark<NameMention>]
    private let shapes: [WordShape]

    /// Takes the tokens of a sentence with their marks; `isQuoted` says of each token whether it stands inside quotation marks.
    init(
        span: TextSpan, block: Int, tokens: ArraySlice<Token>, dates: [Mark<DateMention>], names: [Mark<NameMention>],
        isQuoted: ArraySlice<Bool>, bytes: [UInt8]
    ) {
        self.span = span
        self.block = block
        self.tokens = Array(tokens)
        self.dates = dates
        self.names = names
        var shapes: [WordShape] = []
        shapes.reserveCapacity(tokens.count)
        bytes.withUnsafeBufferPointer { bytes in
            for (token, isQuoted) in zip(tokens, isQuoted) {
                shapes.append(WordShape(of: token, in: bytes, isQuoted: isQuoted))
            }
        }
        for name in names { for index in name.tokens { shapes[index].insert(.named) } }
        for date in dates { for index in date.tokens { shapes[index].insert(.dated) } }
        self.shapes = shapes
    }

    /// Whether a token of the sentence stands inside quotation marks; false past either end.
    func isQuoted(at index: Int) -> Bool { shape(index).contains(.quoted) }
    /// Whether any of it stands inside quotation marks.
    var isQuoting: Bool { shapes.contains { $0.contains(.quoted) } }
    /// How a token begins and ends; nothing past either end.
    func shape(_ index: Int) -> WordShape { shapes.indices.contains(index) ? shapes[index] : [] }
    /// Number of bytes of a token; 0 past either end.
    func length(_ index: Int) -> Int { tokens.indices.contains(index) ? tokens[index].span.length : 0 }
    /// Whether a token of more than `fewest` bytes ends so.
    func ends(_ index: Int, _ ending: WordShape, longerThan fewest: Int = 0) -> Bool {
        shape(index).contains(ending) && length(index) > fewest
    }
    /// Whether a token ends in a single "s".
    func endsInSingleS(_ index: Int) -> Bool { shape(index).isDisjoint(with: .ss) && shape(index).contains(.s) }

    /// The name mark that covers a token.
    func name(at index: Int) -> Mark<NameMention>? {
        shape(index).contains(.named) ? names.first { $0.tokens.contains(index) } : nil
    }
    /// Whether a token stands within a name.
    func isInName(_ index: Int) -> Bool { shape(index).contains(.named) }
    /// Whether a token stands within a date: the comma of "March 7, 2014".
    func isInDate(_ index: Int) -> Bool { shape(index).contains(.dated) }
    /// The folded hash of a token; 0 past either end.
    func hash(_ index: Int) -> UInt64 { tokens.indices.contains(index) ? tokens[index].foldedHash : 0 }
    /// The text from the first to the last token of a range; nil for an empty range.
    func text(of range: Range<Int>) -> TextSpan? {
        guard let first = range.first, let last = range.last, tokens.indices.contains(first),
            tokens.indices.contains(last)
        else { return nil }
        return TextSpan(tokens[first].span.start, tokens[last].span.end)
    }
}

/// The sentences of an article, each with its tokens and marks, cut out in one pass for all who look at them.
public struct ArticleSentences: Sendable {
    /// In text order.
    let views: [SentenceView]

    /// The place of the sentence of that span; nil where there is none.
    func place(of span: TextSpan) -> Int? {
        let place = views.firstPlace { $0.span.start < span.start }
        return views.indices.contains(place) && views[place].span == span ? place : nil
    }

    /// The sentence at a place; nil beyond the article.
    func view(at place: Int) -> SentenceView? { views.indices.contains(place) ? views[place] : nil }

    /// Cuts them out.
    public init(_ article: Article) {
        let quoted = QuotedTokens.flags(of: article)
        var dates = MarkReader(article.annotations[.date][...], MarkReader.date)
        var names = MarkReader(article.annotations[.name][...], MarkReader.name)
        let sentences = article.annotations[.sentence]
        var views: [SentenceView] = []
        views.reserveCapacity(sentences.count)
        let tokens = article.tokens
        var cursor = 0
        for sentence in sentences {
            guard case .sentence(let block) = sentence.value else { continue }
            while cursor < tokens.count, tokens[cursor].start < sentence.span.start { cursor += 1 }
            let first = cursor
            while cursor < tokens.count, tokens[cursor].start < sentence.span.end { cursor += 1 }
            let own = tokens[first..<cursor]
            views.append(
                SentenceView(
                    span: sentence.span, block: block, tokens: own, dates: dates.marks(in: sentence.span, tokens: own),
                    names: names.marks(in: sentence.span, tokens: own), isQuoted: quoted[first..<cursor],
                    bytes: article.text.bytes))
        }
        self.views = views
    }
}

/// Gives each sentence its marks; sentences are asked for in text order.
private struct MarkReader<Value: Sendable> {
    private let annotations: ArraySlice<Annotation>
    private let value: (Annotation.Value) -> Value?
    private var cursor: Int

    init(_ annotations: ArraySlice<Annotation>, _ value: @escaping (Annotation.Value) -> Value?) {
        self.annotations = annotations
        self.value = value
        cursor = annotations.startIndex
    }

    /// The marks that lie wholly in `span`, with the tokens they cover.
    mutating func marks(in span: TextSpan, tokens: ArraySlice<Token>) -> [SentenceView.Mark<Value>] {
        while cursor < annotations.endIndex, annotations[cursor].span.start < span.start { cursor += 1 }
        var next = cursor
        while next < annotations.endIndex, annotations[next].span.start < span.end { next += 1 }
        guard cursor < next else { return [] }
        var marks: [SentenceView.Mark<Value>] = []
        marks.reserveCapacity(next - cursor)
        let start = tokens.startIndex
        var token = start
        for annotation in cursor..<next {
            let own = annotations[annotation].span
            guard own.end <= span.end, let known = value(annotations[annotation].value) else { continue }
            while token < tokens.endIndex, tokens[token].end <= own.start { token += 1 }
            var end = token
            while end < tokens.endIndex, tokens[end].start < own.end { end += 1 }
            if token < end { marks.append(.init(value: known, span: own, tokens: token - start..<end - start)) }
        }
        cursor = next
        return marks
    }
}

extension MarkReader where Value == DateMention {
    static func date(_ value: Annotation.Value) -> DateMention? {
        if case .date(let mention) = value { mention } else { nil }
    }
}

extension MarkReader where Value == NameMention {
    static func name(_ value: Annotation.Value) -> NameMention? {
        if case .name(let mention) = value { mention } else { nil }
    }
}

/// Which tokens stand inside quotation marks; a quotation left open ends with its block.
enum QuotedTokens {
    private static let opening = WordHash.of("“")
    private static let closing = WordHash.of("”")
    private static let straight = WordHash.of("\"")

    static func flags(of article: Article) -> [Bool] {
        let (tokens, blocks) = (article.tokens, article.blocks)
        var flags = [Bool](repeating: false, count: tokens.count)
        var block = 0
        var isInside = false
        for (index, token) in tokens.enumerated() {
            while block < blocks.count, blocks[block].span.end <= token.span.start {
                block += 1
                isInside = false
            }
            if token.kind == .mark {
                switch token.foldedHash {
                case opening: isInside = true
                case closing: isInside = false
                case straight: isInside.toggle()
                default: break
                }
            }
            flags[index] = isInside
        }
        return flags
    }
}
