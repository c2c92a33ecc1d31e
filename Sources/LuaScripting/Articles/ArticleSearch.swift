import ArticleModel

/// Looks for words in the stretches of a text that are an article's own.
///
/// Text and portion come one by one: to read the whole article out of its handle would copy all of it.
enum ArticleSearch {
    /// The first place of `words`.
    static func first(_ words: [UInt8], in text: ArticleText, of portion: Portion?) -> TextSpan? {
        guard let portion else { return ByteSearch.first(words, in: text.bytes) }
        for stretch in portion.spans {
            if let found = ByteSearch.first(words, in: Array(text.bytes(in: stretch))) {
                return moved(found, into: stretch)
            }
        }
        return nil
    }

    /// Every place of `words`, none overlapping.
    static func all(_ words: [UInt8], in text: ArticleText, of portion: Portion?) -> [TextSpan] {
        guard let portion else { return ByteSearch.all(words, in: text.bytes) }
        return portion.spans.flatMap { stretch in
            ByteSearch.all(words, in: Array(text.bytes(in: stretch))).map { moved($0, into: stretch) }
        }
    }

    private static func moved(_ span: TextSpan, into stretch: TextSpan) -> TextSpan {
        TextSpan(stretch.start + span.start, stretch.start + span.end)
    }
}
