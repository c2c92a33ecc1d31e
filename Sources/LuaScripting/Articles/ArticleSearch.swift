import ArticleModel

/// Looks for words in an article's own stretches of its text.
enum ArticleSearch {
    /// The first place of `words`.
    static func first(_ words: [UInt8], in article: Article) -> TextSpan? {
        guard let portion = article.portion else { return ByteSearch.first(words, in: article.text.bytes) }
        for stretch in portion.spans {
            if let found = ByteSearch.first(words, in: Array(article.text.bytes(in: stretch))) {
                return moved(found, into: stretch)
            }
        }
        return nil
    }

    /// Every place of `words`, none overlapping.
    static func all(_ words: [UInt8], in article: Article) -> [TextSpan] {
        guard let portion = article.portion else { return ByteSearch.all(words, in: article.text.bytes) }
        return portion.spans.flatMap { stretch in
            ByteSearch.all(words, in: Array(article.text.bytes(in: stretch))).map { moved($0, into: stretch) }
        }
    }

    private static func moved(_ span: TextSpan, into stretch: TextSpan) -> TextSpan {
        TextSpan(stretch.start + span.start, stretch.start + span.end)
    }
}
