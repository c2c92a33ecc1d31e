import ArticleModel

/// The year of which an article's own words make it: "the 60th anniversary of the truce of 1953".
enum AnniversaryClue {
    /// Sentences of body from the top in which an anniversary is the news; further down it may be history.
    private static let leadSentences = 3
    /// Words between the anniversary and the year of what it keeps.
    private static let reach = 14

    /// The first anniversary of a stated year that the head of an article speaks of; nil where there is none.
    static func clue(
        in article: Article, sentences: [SentenceView], language: DateLanguage = .english
    ) -> YearClue? {
        var bodyCount = 0
        for view in sentences where article.blocks.indices.contains(view.block) {
            let role = article.blocks[view.block].role
            if role == .body { bodyCount += 1 }
            guard role == .headline || role == .body && bodyCount <= leadSentences else { continue }
            if let clue = clue(in: view, of: article, words: language.words) { return clue }
        }
        return nil
    }

    private static func clue(in view: SentenceView, of article: Article, words: DateWordTable) -> YearClue? {
        for index in view.tokens.indices where words.does(.anniversary, view.tokens[index], of: article) {
            guard let (age, first) = age(before: index, in: view, of: article, words: words),
                let mark = view.dates.first(where: {
                    (index + 1...index + reach).contains($0.tokens.lowerBound) && $0.value.basis == .stated
                }), let start = mark.value.date?.earliest?.components.year,
                start == mark.value.date?.latest?.components.year
            else { continue }
            // It may be written in the months before the day.
            let year = start + age
            let span = TextSpan(view.tokens[first].span.start, mark.span.end)
            return YearClue(
                years: year - 1...year, isExact: true, witnesses: [.init(article: article.id, span: span)],
                reason: "it speaks of '\(article.text[span])'", basis: .inferred)
        }
        return nil
    }

    /// "60th" or "tenth" before the anniversary, and its first token.
    private static func age(
        before index: Int, in view: SentenceView, of article: Article, words: DateWordTable
    ) -> (years: Int, first: Int)? {
        if index >= 2, words.has(.ordinalEnding, view.tokens[index - 1], of: article),
            let number = NumberShape.integer(article.text.bytes(in: view.tokens[index - 2].span)),
            (1...500).contains(number)
        {
            return (number, index - 2)
        }
        guard index >= 1, let number = words.value(of: .ordinal, view.tokens[index - 1], of: article) else {
            return nil
        }
        return (number, index - 1)
    }
}
