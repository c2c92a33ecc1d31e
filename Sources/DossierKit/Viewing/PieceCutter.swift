import ArticleModel

/// Cuts text where something marked begins or ends.
struct PieceCutter {
    private let article: Article
    /// By span.
    private let annotations: [Annotation]
    private let passage: TextSpan?

    /// Knows what is marked; `annotations` come by span.
    init(article: Article, annotations: [Annotation], passage: TextSpan?) {
        self.article = article
        self.annotations = annotations
        self.passage = passage
    }

    /// The pieces of a stretch of text, which follow one another and leave nothing out.
    func pieces(of span: TextSpan) -> [ArticleView.Piece] {
        let inside = annotations[..<firstIndex(startingFrom: span.end)].filter { $0.span.overlaps(span) }
        var cuts: Set<Int> = [span.start, span.end]
        for marked in inside.map(\.span) + [passage].compactMap(\.self) {
            cuts.formUnion([marked.start, marked.end].filter { $0 > span.start && $0 < span.end })
        }
        let places = cuts.sorted()
        var pieces: [ArticleView.Piece] = []
        // Those that have begun and not ended at the cut, so that each is looked at once for each piece it covers.
        var open: [Annotation] = []
        var next = 0
        for (start, end) in zip(places, places.dropFirst()) {
            open.removeAll { $0.span.end <= start }
            while next < inside.count, inside[next].span.start <= start {
                if inside[next].span.end > start { open.append(inside[next]) }
                next += 1
            }
            pieces.append(piece(TextSpan(start, end), under: open))
        }
        return pieces
    }

    private func piece(_ span: TextSpan, under open: [Annotation]) -> ArticleView.Piece {
        let names = Set(open.map(\.kind.name)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return ArticleView.Piece(
            text: article.text[span], kinds: names,
            meanings: open.map { "\($0.kind.name): \(AnnotationWords.text(of: $0, in: article))" },
            isPassage: passage?.contains(span) ?? false)
    }

    private func firstIndex(startingFrom offset: Int) -> Int {
        var low = 0
        var high = annotations.count
        while low < high {
            let middle = (low + high) / 2
            if annotations[middle].span.start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
