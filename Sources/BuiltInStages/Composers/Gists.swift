import ArticleModel
import LanguageAnalysis

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
        return Words(
            act: gist.words.map { citer.words(article.text[$0]) }.joined(separator: " … "),
            entities: gist.parties.compactMap(\.entity), parties: names)
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
