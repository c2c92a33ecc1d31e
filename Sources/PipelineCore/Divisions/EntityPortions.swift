import ArticleModel

/// What of a corpus speaks of each of some entities.
///
/// A sentence speaks of the entities that it names, and one that names none of those named last before it in its paragraph: "The
/// company said…". In an article that names one of them only, that holds beyond the paragraph.
struct EntityPortions {
    private(set) var byEntity: [String: ShareFinder.Portion] = [:]

    init(corpus: Corpus, wanted: Set<String>) {
        var speaking: [ArticleID: [(span: TextSpan, entities: [String])]] = [:]
        for article in corpus.articles {
            let sentences = Self.sentences(of: article, wanted: wanted)
            speaking[article.id] = sentences
            for sentence in sentences {
                for entity in sentence.entities {
                    byEntity[entity, default: .init()].articles.insert(article.id)
                    byEntity[entity, default: .init()].passages[article.id, default: []].append(sentence.span)
                }
            }
        }
        for event in corpus.events {
            for claim in event.claims {
                let sentences = (speaking[claim.article] ?? []).filter { $0.span.overlaps(claim.span) }
                for entity in sentences.flatMap(\.entities) {
                    byEntity[entity, default: .init()].events.insert(event.id)
                }
            }
        }
    }

    private static func sentences(
        of article: Article, wanted: Set<String>
    ) -> [(span: TextSpan, entities: [String])] {
        let paragraphs = paragraphs(of: article, wanted: wanted)
        let all = Set(paragraphs.flatMap { $0.sentences.flatMap(\.entities) })
        var last: [String] = []
        var sentences: [(span: TextSpan, entities: [String])] = []
        for paragraph in paragraphs {
            let named = Set(paragraph.sentences.flatMap(\.entities))
            // What one paragraph says of one entity, its first sentence may say before it names it.
            if named.count == 1 { last = Array(named) } else if all.count > 1 { last = [] }
            for sentence in paragraph.sentences {
                if !sentence.entities.isEmpty { last = sentence.entities }
                if !last.isEmpty { sentences.append((sentence.span, last)) }
            }
        }
        return sentences
    }

    private struct Paragraph {
        let block: Int
        var sentences: [(span: TextSpan, entities: [String])]
    }

    /// The headline, the paragraphs of the body, and those captions that name somebody.
    private static func paragraphs(of article: Article, wanted: Set<String>) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        for sentence in article.annotations[.sentence] {
            guard case .sentence(let index) = sentence.value, article.blocks.indices.contains(index) else { continue }
            let role = article.blocks[index].role
            guard role == .headline || role == .body || role == .caption else { continue }
            let entities = entities(in: sentence.span, of: article, wanted: wanted)
            if role == .caption, entities.isEmpty { continue }
            if paragraphs.last?.block != index { paragraphs.append(Paragraph(block: index, sentences: [])) }
            paragraphs[paragraphs.count - 1].sentences.append((sentence.span, entities))
        }
        return paragraphs
    }

    private static func entities(in span: TextSpan, of article: Article, wanted: Set<String>) -> [String] {
        var entities: [String] = []
        for annotation in article.annotations.annotations(of: .name, in: span) {
            guard case .name(let mention) = annotation.value, wanted.contains(mention.entity),
                !entities.contains(mention.entity)
            else { continue }
            entities.append(mention.entity)
        }
        return entities
    }
}
