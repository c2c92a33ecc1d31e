import ArticleModel
import Diagnostics
import PipelineCore
import ReportModel

/// Tells why a sentence of a report has no citation: words that a reader's script made of strings stand in no file.
struct UncitedWords {
    let corpus: Corpus

    /// The diagnostic of a part that no citation bears.
    func diagnostic(_ part: CitedPart, report: ComposedReport) -> Diagnostic {
        let message = "report '\(report.label)' has a sentence without a citation: '\(part.text)'"
        guard let article = source(of: part.text) else {
            return Diagnostic(
                .uncitedStatement, at: report.entry.place, message,
                help: report.entry.type.descriptor.name == "lua"
                    ? "in the script, give it a span, or 'cite = span' beside its words; 'cite: mark' lets it pass, marked"
                    : "sentences are made with a citation; 'cite: mark' lets them pass, marked")
        }
        return Diagnostic(
            .uncitedStatement, at: report.entry.place, message,
            help:
                "its words are strings of the reader '\(article.source.reader)' in '\(article.source.location)', which lead "
                + "back to no byte: give slices to bytes:article; 'cite: mark' lets them pass, marked")
    }

    /// The article that a script read and in which the words stand without coming from its file.
    private func source(of text: String) -> Article? {
        // A row of a table tells its cells.
        let cell = text.firstRange(of: " | ").map { text[..<$0.lowerBound] } ?? text[...]
        var words = Array(cell.utf8.prefix(40))
        while String(validating: words, as: UTF8.self) == nil, !words.isEmpty { words.removeLast() }
        guard !words.isEmpty else { return nil }
        return corpus.articles.first { article in
            guard article.source.reader.hasPrefix("lua:"), let found = article.text.bytes.firstRange(of: words) else {
                return false
            }
            return article.rawRange(of: TextSpan(found.lowerBound, found.upperBound)) == nil
        }
    }
}
