import ArticleModel

/// Makes an article of some spans of another one; the text stays, so that the spans stay true.
enum ArticlePart {
    /// The part; its name is made from the whole's and from the spans.
    static func make(of whole: Article, spans: [TextSpan]) -> Article {
        let chosen = spans.sorted()
        let key = chosen.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
        var part = Article(
            id: ArticleID(locationKey: "\(whole.id.description)#\(key)"), source: whole.source,
            revision: whole.revision, text: whole.text)
        copyFacts(of: whole, to: &part)
        var places: [Int: Int] = [:]
        for (index, block) in whole.blocks.enumerated() {
            for span in chosen where span.overlaps(block.span) {
                places[index] = places[index] ?? part.blocks.count
                let inner = TextSpan(max(span.start, block.span.start), min(span.end, block.span.end))
                part.blocks.append(
                    Block(role: block.role, span: inner, repeats: block.repeats.flatMap { places[$0] }))
            }
        }
        part.tokens = whole.tokens.filter { token in chosen.contains { $0.contains(token.span) } }
        for kind in whole.annotations.kinds {
            let kept = whole.annotations[kind].compactMap { annotation -> Annotation? in
                guard chosen.contains(where: { $0.contains(annotation.span) }) else { return nil }
                guard case .sentence = annotation.value else { return annotation }
                guard let place = part.blocks.firstIndex(where: { $0.span.contains(annotation.span) }) else {
                    return nil
                }
                return Annotation(kind: kind, span: annotation.span, value: .sentence(block: place))
            }
            part.annotations.set(kept, for: kind)
        }
        return part
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
        part.dateCandidates = whole.dateCandidates
        part.topics = whole.topics
        part.fields = whole.fields
        part.copies = whole.copies
    }
}
