import ArticleModel

/// Marks what people are quoted with: in quotation marks, told, or both, with speaker and verb.
///
/// The span of a direct quotation is the words between the marks; of a told one the clause after the verb ("… said that").
/// One or two words in marks count only inside a told clause. Needs name annotations; sentences are made where absent.
public struct QuotationTagger: Sendable {
    private let gazetteer: Gazetteer
    private let splitter: SentenceSplitter

    /// Makes a tagger; the gazetteer tells which capital speaks for which state, and whose leader somebody is.
    public init(gazetteer: Gazetteer = Gazetteer(), sentences: SentenceSplitter = SentenceSplitter()) {
        self.gazetteer = gazetteer
        splitter = sentences
    }

    /// The quotations in body and caption blocks, in text order.
    public func quotations(in article: Article) -> [Annotation] {
        let reader = TokenReader(article)
        let given = article.annotations[.sentence]
        let sentences = given.isEmpty ? splitter.sentences(of: article) : given
        let mentions = MentionIndex(article, reader: reader)
        let finder = SpeakerFinder(reader: reader, mentions: mentions, gazetteer: gazetteer)
        var pass = QuotationPass(reader: reader, finder: finder)
        var next = 0
        for block in article.blocks {
            var ranges: [Range<Int>] = []
            while next < sentences.count, sentences[next].span.start < block.span.end {
                if sentences[next].span.start >= block.span.start {
                    ranges.append(reader.indices(in: sentences[next].span))
                }
                next += 1
            }
            guard block.role == .body || block.role == .caption else { continue }
            pass.read(reader.indices(in: block.span), sentences: ranges)
        }
        return pass.annotations
    }
}
