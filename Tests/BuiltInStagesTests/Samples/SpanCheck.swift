import ArticleModel
import Testing

/// Checks that everything found in an article stands in it and leads back to its raw bytes.
enum SpanCheck {
    static func check(_ article: Article) {
        let whole = article.text.span
        var end = 0
        for block in article.blocks {
            #expect(whole.contains(block.span))
            #expect(block.span.start >= end, "blocks overlap")
            end = block.span.end
            if let repeats = block.repeats { #expect(article.blocks.indices.contains(repeats)) }
        }
        for kind in article.annotations.kinds {
            for annotation in article.annotations[kind] { check(annotation, in: article) }
        }
        for candidate in article.dateCandidates {
            if let span = candidate.span { #expect(whole.contains(span)) }
        }
    }

    static func check(_ event: Event, of corpus: Corpus) {
        #expect(!event.claims.isEmpty)
        #expect(!event.statement.pieces.isEmpty)
        let cited = event.claims + (event.date?.witnesses ?? []).map { Claim(article: $0.article, span: $0.span) }
        for claim in cited {
            guard let article = corpus.article(claim.article) else {
                Issue.record("event \(event.id) stands on an article that is gone")
                continue
            }
            #expect(article.text.span.contains(claim.span))
            #expect(article.rawRange(of: claim.span) != nil)
        }
    }

    private static func check(_ annotation: Annotation, in article: Article) {
        #expect(article.text.span.contains(annotation.span))
        #expect(!annotation.span.isEmpty)
        #expect(article.rawRange(of: annotation.span) != nil)
        var spans: [TextSpan?] = []
        switch annotation.value {
        case .sentence(let block): #expect(article.blocks.indices.contains(block))
        case .quotation(let quotation): spans = [quotation.speakerSpan, quotation.verbSpan]
        case .quantity(let quantity): spans = [quantity.countedSpan]
        default: break
        }
        for span in spans.compactMap(\.self) { #expect(article.text.span.contains(span)) }
    }
}
