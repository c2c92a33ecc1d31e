import ArticleModel

/// The words by which a speaker without a name is printed: "an Energy Ministry official in Moscow", where the mark holds the body alone.
public enum SpeakerPhrase {
    private static let articles: WordSet = "a an one another"
    private static let places: WordSet = "in"

    /// The whole phrase around a body's name that only says whose official speaks; nil where the name itself speaks.
    public static func around(_ name: TextSpan, in article: Article) -> TextSpan? {
        let reader = TokenReader(article)
        let own = reader.indices(in: name)
        guard let first = own.first, let last = own.last else { return nil }
        // The mark holds the whole phrase already.
        if own.count > 1, reader.isWord(at: last, in: SpeakerWords.roles), !reader.isCapitalised(at: last) {
            return placed(name, behind: last, reader)
        }
        var end = last + 1
        while end <= last + 3, reader.isWord(at: end), !reader.isCapitalised(at: end),
            !reader.isWord(at: end, in: SpeakerWords.phraseBorders), !reader.isWord(at: end, in: SpeakerWords.roles)
        {
            end += 1
        }
        guard reader.isWord(at: end, in: SpeakerWords.roles), !reader.isCapitalised(at: end) else { return nil }
        let start = (max(0, first - 3)..<first).last { reader.isWord(at: $0, in: articles) } ?? first
        return placed(reader.span(start, end), behind: end, reader)
    }

    /// "an official in Harbour City": the place says whose official it is.
    private static func placed(_ words: TextSpan, behind last: Int, _ reader: TokenReader) -> TextSpan {
        guard reader.isWord(at: last + 1, in: places), reader.isWord(at: last + 2), reader.isCapitalised(at: last + 2)
        else { return words }
        var end = last + 2
        while end < last + 4, reader.isWord(at: end + 1), reader.isCapitalised(at: end + 1) { end += 1 }
        return TextSpan(words.start, reader.span(end, end).end)
    }
}
