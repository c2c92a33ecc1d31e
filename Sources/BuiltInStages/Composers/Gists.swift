import ArticleModel
import LanguageAnalysis
import ReportModel

/// What events are about in few words, and who takes part in them, as reports say it; worked out for the articles of those events alone.
final class Gists: Sendable {
    /// A gist in words.
    struct Words {
        /// What is done: "signed an agreement on nuclear energy".
        let act: String
        /// Entity ids of the parties that are known by name.
        let entities: [String]
        /// The parties as a reader would say them.
        let parties: [String]
        /// Where what is glossed in them is told.
        let witnesses: [Citation]
    }

    private let citer: Citer
    private let finders: PerArticle<GistFinder>

    init(_ citer: Citer) {
        self.citer = citer
        finders = PerArticle { [sentences = citer.sentences] in GistFinder($0, sentences: sentences[$0]) }
    }

    /// The gist of an event; nil where none could be made that says something.
    func words(_ event: Event) -> Words? {
        guard let article = citer.article(event.statement.article), let gist = finders[article].gist(of: event) else {
            return nil
        }
        var names: [String] = []
        for party in gist.parties {
            let name = party.entity.map(citer.name) ?? Self.withoutArticle(citer.words(article.text[party.span]))
            if !names.contains(name) { names.append(name) }
        }
        let open = citer.openWords(in: gist.words, of: article, beside: gist.parties.map(\.span))
        return Words(
            act: gist.words.map { words(of: $0, with: open, of: article) }.joined(separator: " … "),
            entities: gist.parties.compactMap(\.entity), parties: names,
            witnesses: open.compactMap { word in word.meaning.flatMap { citer.citation(article.id, $0) } })
    }

    /// Words of a gist, with what "its" means where neither they nor the parties tell it.
    private func words(of span: TextSpan, with open: [Antecedents.OpenWord], of article: Article) -> String {
        var words = ""
        var start = span.start
        for word in open where span.contains(word.span) {
            guard let meaning = word.meaning else { continue }
            words += citer.words(article.text[TextSpan(start, word.span.end)])
            words += " [\(citer.meant(meaning, in: article))]"
            start = word.span.end
            // A mark stands right behind the bracket.
            let next = article.text.bytes(in: TextSpan(start, start + 1)).first
            if start < span.end, let next, next == 0x20 || next == 0x0A { words += " " }
        }
        return start < span.end ? words + citer.words(article.text[TextSpan(start, span.end)]) : words
    }

    /// The parties of an event by id; those named in its tellings where no clause tells them.
    func parties(of event: Event) -> [String] { words(event)?.entities ?? [] }

    private static func withoutArticle(_ words: String) -> String {
        for article in ["the ", "The ", "a ", "A ", "an ", "An "] where words.hasPrefix(article) {
            return String(words.dropFirst(article.count))
        }
        return words
    }
}
