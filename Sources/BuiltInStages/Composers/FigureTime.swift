import ArticleModel
import LanguageAnalysis
import ReportRendering

/// Tells of when a figure is.
enum FigureTime {
    /// The date right behind the figure, "$34 billion in 2014", or the one date of its clause, "before the flood" where the sentence opens
    /// so; else the day the article was published, for a figure is of then unless its sentence says otherwise, which the citation
    /// shows.
    static func words(
        _ span: TextSpan, _ quantity: QuantityMention, in passage: TopicPassages.Passage, _ clauses: FigureClause
    ) -> String {
        let article = passage.article
        let dates = article.annotations.annotations(of: .date, in: passage.span).compactMap {
            annotation -> (span: TextSpan, date: EDTFDate)? in
            guard case .date(let mention) = annotation.value else { return nil }
            return mention.date.map { (annotation.span, $0) }
        }
        let end = quantity.countedSpan.map { max($0.end, span.end) } ?? span.end
        let behind = dates.first { $0.span.start >= end && betweenDates.contains(gap(end, $0.span.start, in: article)) }
        if behind == nil, let before = clauses.before(span) {
            let words = article.text[before].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return words.prefix(1).lowercased() + words.dropFirst()
        }
        let own =
            behind ?? (dates.count == 1 ? dates.first { isOneClause($0.span, $0.date, span, article, clauses) } : nil)
        let taken = own == nil ? dateTakenOver(by: span, in: article, clauses) : nil
        return (own?.date ?? taken ?? article.published?.date).map { DateWording.words($0.withoutTime) } ?? ""
    }

    private static func dateTakenOver(
        by figure: TextSpan, in article: Article, _ clauses: FigureClause
    ) -> EDTFDate? {
        guard let time = clauses.dateTakenOver(by: figure),
            case .date(let mention)? = article.annotations.annotations(of: .date, in: time).first?.value
        else { return nil }
        return mention.date
    }

    /// True where a past date stands in the clause of the figure, or no mark parts them: "a third of the oil loaded this year".
    private static func isOneClause(
        _ span: TextSpan, _ date: EDTFDate, _ figure: TextSpan, _ article: Article, _ clauses: FigureClause
    ) -> Bool {
        guard let published = article.published?.date, date.firstDay <= published.lastDay else { return false }
        let between = TextSpan(min(span.end, figure.end), max(span.start, figure.start))
        return !article.text.bytes(in: between).contains { clauseMarks.contains($0) }
            || clauses.isOneClause(figure, span)
    }

    private static let clauseMarks = Set(",;:".utf8)
    private static let betweenDates: Set<String> = ["", "in"]

    private static func gap(_ start: Int, _ end: Int, in article: Article) -> String {
        guard end - start <= 4 else { return "…" }
        return article.text[TextSpan(start, end)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
