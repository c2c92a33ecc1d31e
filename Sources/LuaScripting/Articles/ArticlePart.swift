import ArticleModel
import LanguageAnalysis

/// Makes an article of some spans of another one; the text stays, so that the spans stay true.
enum ArticlePart {
    /// A span of the part, with what it is in the part's page where the script says so.
    struct Piece {
        var span: TextSpan
        let role: Block.Role?
    }

    /// The part; its name is made from the whole's and from the spans.
    static func make(of whole: Article, pieces: [Piece]) -> Article {
        let pieces = disjoint(pieces)
        let key = pieces.map { "\($0.span.start)-\($0.span.end)" }.joined(separator: ",")
        var part = Article(
            id: ArticleID(locationKey: "\(whole.id.description)#\(key)"), source: whole.source,
            revision: whole.revision, text: whole.text)
        copyFacts(of: whole, to: &part)
        let portion = Portion(of: whole.id, spans: pieces.map(\.span), in: whole.text)
        part.portion = portion
        part.dateCandidates = whole.dateCandidates.filter { $0.span.map(portion.contains) ?? false }
        let named = addBlocks(of: whole, pieces, to: &part)
        part.tokens = portion.spans.flatMap { whole.tokens[indices(of: whole.tokens, in: $0)] }
        for kind in whole.annotations.kinds where kind != .sentence {
            part.annotations.set(
                portion.spans.flatMap { whole.annotations.annotations(of: kind, in: $0) }, for: kind)
        }
        part.annotations.set(sentences(of: whole, in: part, cutAnew: named), for: .sentence)
        return part
    }

    /// The pieces in order of the text; what one has is taken from those after it.
    private static func disjoint(_ pieces: [Piece]) -> [Piece] {
        var result: [Piece] = []
        for var piece in pieces.sorted(by: { $0.span < $1.span }) {
            if let last = result.last, last.role == piece.role, last.span.overlaps(piece.span) {
                result[result.count - 1].span.end = max(last.span.end, piece.span.end)
                continue
            }
            piece.span = TextSpan(max(piece.span.start, result.last?.span.end ?? 0), piece.span.end)
            if !piece.span.isEmpty { result.append(piece) }
        }
        return result
    }

    // MARK: Blocks

    /// Adds the blocks that the pieces cut out of the whole, and the paragraphs of what no block covers but a piece names; gives
    /// the numbers of those that the script named the role of.
    private static func addBlocks(of whole: Article, _ pieces: [Piece], to part: inout Article) -> Set<Int> {
        var places: [Int: Int] = [:]
        var named: Set<Int> = []
        var index = 0
        for piece in pieces {
            var position = piece.span.start
            while index < whole.blocks.count, whole.blocks[index].span.end <= position { index += 1 }
            var next = index
            while next < whole.blocks.count, whole.blocks[next].span.start < piece.span.end {
                let block = whole.blocks[next]
                let inner = TextSpan(max(position, block.span.start), min(piece.span.end, block.span.end))
                add(paragraphsIn: TextSpan(position, inner.start), piece.role, to: &part, &named)
                places[next] = places[next] ?? part.blocks.count
                if piece.role != nil { named.insert(part.blocks.count) }
                part.blocks.append(
                    Block(
                        role: piece.role ?? block.role, span: inner,
                        repeats: piece.role == nil ? block.repeats.flatMap { places[$0] } : nil))
                position = inner.end
                next += 1
            }
            add(paragraphsIn: TextSpan(position, piece.span.end), piece.role, to: &part, &named)
        }
        return named
    }

    private static func add(
        paragraphsIn span: TextSpan, _ role: Block.Role?, to part: inout Article, _ named: inout Set<Int>
    ) {
        guard let role, !span.isEmpty else { return }
        for paragraph in TextParagraphs.spans(in: span, of: part.text.bytes) {
            named.insert(part.blocks.count)
            part.blocks.append(Block(role: role, span: paragraph))
        }
    }

    /// The whole's sentences in the part, by the part's blocks; those of blocks with another role are cut anew.
    private static func sentences(of whole: Article, in part: Article, cutAnew: Set<Int>) -> [Annotation] {
        var sentences: [Annotation] = []
        for (index, block) in part.blocks.enumerated() where !cutAnew.contains(index) {
            sentences += whole.annotations.annotations(of: .sentence, in: block.span).map {
                Annotation(kind: .sentence, span: $0.span, value: .sentence(block: index))
            }
        }
        guard !cutAnew.isEmpty, !whole.annotations[.sentence].isEmpty else { return sentences }
        return sentences
            + SentenceSplitter().sentences(of: part).filter { annotation in
                if case .sentence(let block) = annotation.value { cutAnew.contains(block) } else { false }
            }
    }

    private static func indices(of tokens: [Token], in span: TextSpan) -> Range<Int> {
        func first(from offset: Int) -> Int {
            var low = 0
            var high = tokens.count
            while low < high {
                let middle = (low + high) / 2
                if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = first(from: span.start)
        var end = max(start, first(from: span.end))
        while end > start, Int(tokens[end - 1].end) > span.end { end -= 1 }
        return start..<end
    }

    private static func copyFacts(of whole: Article, to part: inout Article) {
        part.url = whole.url
        part.headline = whole.headline
        part.authors = whole.authors
        part.section = whole.section
        part.dateline = whole.dateline
        part.outlet = whole.outlet
        part.origin = whole.origin
        part.language = whole.language
        part.rights = whole.rights
        part.published = whole.published
        part.updated = whole.updated
        part.topics = whole.topics
        part.fields = whole.fields
        part.copies = whole.copies
    }

    // MARK: Dates

    /// The parts that a whole was split into, told apart by number, each with what dates the page.
    ///
    /// What stands in one part dates none of the others.
    static func settled(_ parts: [Article], of whole: Article) -> [Article] {
        let portions = parts.compactMap(\.portion).filter { $0.whole == whole.id }
        guard !portions.isEmpty else { return parts }
        let page = pageDate(of: whole, besides: portions)
        var number = 0
        return parts.map { part in
            guard part.portion?.whole == whole.id else { return part }
            var settled = part
            number += 1
            settled.portion?.number = number
            settled.portion?.pageDate = page
            let isGiven = part.dateCandidates.contains { $0.score == PartRequest.givenScore && $0.kind == .published }
            if !isGiven, let published = whole.published {
                settled.published = date(published, of: whole, in: settled) ?? page
            }
            return settled
        }
    }

    private static func pageDate(of whole: Article, besides portions: [Portion]) -> ResolvedDate? {
        let known = whole.published.flatMap { published in
            published.witnesses.contains { witness in portions.contains { $0.contains(witness.span) } }
                ? nil : published
        }
        let found = PublicationDateFinder().pageDate(of: whole, besides: portions) ?? known
        return found.map {
            ResolvedDate(date: $0.date, basis: $0.basis, witnesses: [], reason: "its page: \($0.reason)")
        }
    }

    /// The page's date for a part: nil where it stands in another part.
    private static func date(_ date: ResolvedDate, of whole: Article, in part: Article) -> ResolvedDate? {
        guard let portion = part.portion else { return nil }
        let own = date.witnesses.filter { $0.article == whole.id && portion.contains($0.span) }
        guard !own.isEmpty else { return nil }
        return ResolvedDate(
            date: date.date, basis: date.basis, witnesses: own.map { .init(article: part.id, span: $0.span) },
            reason: date.reason)
    }
}
