import ArticleModel

/// One sentence with its tokens and marks, indexed from 0, as the event rules look at it.
struct SentenceView {
    /// A mark and the tokens it covers, as indices into the sentence's tokens.
    struct Mark<Value> {
        let value: Value
        let span: TextSpan
        let tokens: Range<Int>
    }

    let span: TextSpan
    let block: Int
    let tokens: [Token]
    let dates: [Mark<DateMention>]
    let names: [Mark<NameMention>]
    /// For each token, whether it stands inside quotation marks.
    let isQuoted: [Bool]

    /// The name mark that covers a token.
    func name(at index: Int) -> Mark<NameMention>? { names.first { $0.tokens.contains(index) } }
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

/// The sentences of an article, each with its tokens and marks, cut out in one pass.
struct ArticleSentences {
    let views: [SentenceView]

    init(_ article: Article) {
        let tokens = article.tokens
        let quoted = QuotedTokens.flags(of: article)
        let dates = article.annotations[.date]
        let names = article.annotations[.name]
        var views: [SentenceView] = []
        var cursor = 0
        for sentence in article.annotations[.sentence] {
            guard case .sentence(let block) = sentence.value else { continue }
            while cursor < tokens.count, tokens[cursor].span.start < sentence.span.start { cursor += 1 }
            let first = cursor
            while cursor < tokens.count, tokens[cursor].span.start < sentence.span.end { cursor += 1 }
            let own = Array(tokens[first..<cursor])
            views.append(
                SentenceView(
                    span: sentence.span, block: block, tokens: own,
                    dates: Self.marks(dates, in: sentence.span, article: article, tokens: own) {
                        if case .date(let mention) = $0 { mention } else { nil }
                    },
                    names: Self.marks(names, in: sentence.span, article: article, tokens: own) {
                        if case .name(let mention) = $0 { mention } else { nil }
                    },
                    isQuoted: Array(quoted[first..<cursor])))
        }
        self.views = views
    }

    private static func marks<Value>(
        _ annotations: [Annotation], in span: TextSpan, article: Article, tokens: [Token],
        _ value: (Annotation.Value) -> Value?
    ) -> [SentenceView.Mark<Value>] {
        guard let kind = annotations.first?.kind else { return [] }
        return article.annotations.annotations(of: kind, in: span).compactMap { annotation in
            guard let value = value(annotation.value),
                let first = tokens.firstIndex(where: { $0.span.end > annotation.span.start })
            else { return nil }
            let end = tokens[first...].firstIndex { $0.span.start >= annotation.span.end } ?? tokens.count
            return first < end ? .init(value: value, span: annotation.span, tokens: first..<end) : nil
        }
    }
}

/// Which tokens stand inside quotation marks; a quotation left open ends with its block.
enum QuotedTokens {
    static func flags(of article: Article) -> [Bool] {
        var flags = [Bool](repeating: false, count: article.tokens.count)
        var block = 0
        var isInside = false
        for (index, token) in article.tokens.enumerated() {
            while block < article.blocks.count, article.blocks[block].span.end <= token.span.start {
                block += 1
                isInside = false
            }
            if token.kind == .mark {
                let mark = article.text.bytes(in: token.span)
                if mark.elementsEqual("“".utf8) {
                    isInside = true
                } else if mark.elementsEqual("”".utf8) {
                    isInside = false
                } else if mark.elementsEqual("\"".utf8) {
                    isInside.toggle()
                }
            }
            flags[index] = isInside
        }
        return flags
    }
}
