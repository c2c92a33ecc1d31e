import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Which sentences behind a telling it needs.
struct SequelFinderTests {
    private func found(_ text: String, _ find: (SequelFinder, TextSpan, Article) -> [SequelFinder.Sentence]) -> [String]
    {
        let article = EventSample(text).article
        guard let first = article.annotations[.sentence].first else { return [] }
        return find(SequelFinder(), first.span, article).map { article.text[$0.span] }
    }

    @Test(arguments: [
        (
            "Sudria closed two of its harbours. Harbour City was shut for a month.",
            ["Harbour City was shut for a month."]
        ),
        ("Sudria closed two of its harbours. The fair was full. Harbour City was shut.", []),
        ("Sudria closed two of its harbours. Anna Holm slept.", []),
        ("Sudria closed its harbours. Harbour City was shut.", []),
        ("Sudria bought one of the boats. Harbour City was shut.", []),
    ])
    func countedPlacesAreNamed(text: String, sentences: [String]) {
        #expect(found(text) { [$0.naming($1, in: $2)].compactMap(\.self) } == sentences)
    }

    @Test(arguments: [
        (
            "The patrol stopped the boat. Guards said that the man was hit by accident. It was the first such death in years.",
            ["Guards said that the man was hit by accident.", "It was the first such death in years."]
        ),
        ("The patrol killed a man. He was the first dead.", []),
        ("The patrol opened a port. Ticket sales hit a record on the first day.", []),
        ("The patrol stopped the boat.\n\nA man was killed in the south.", []),
        ("The patrol stopped the boat. The fair was full.", []),
    ])
    func harmIsFound(text: String, sentences: [String]) {
        #expect(found(text) { $0.harm(behind: $1, in: $2) } == sentences)
    }

    @Test(arguments: [
        ("Boats stood off the pier, a paper wrote. It did not say since when.", ["It did not say since when."]),
        (
            "Boats stood off the pier. They came from the north, a paper wrote. It did not say when.",
            ["It did not say when."]
        ),
        ("Boats stood off the pier. It did not rain.", []),
        ("Boats stood off the pier. Anna Holm did not say when.", []),
    ])
    func whatIsLeftOpenIsFound(text: String, sentences: [String]) {
        #expect(found(text) { [$0.openQuestion(behind: $1, in: $2)].compactMap(\.self) } == sentences)
    }

    @Test(arguments: [
        (
            "The two sides agreed to share the pier. It is to be run under special rules. Nobody could say whose. It rained.",
            ["It is to be run under special rules.", "Nobody could say whose."]
        ),
        ("The two sides agreed to share the pier. No date was set.", ["No date was set."]),
        ("The two sides agreed to share the pier. They slept.", []),
        ("The two sides agreed to share the pier. The fair was full. No date was set.", []),
        ("The two sides agreed to share the pier.\n\nNobody came to the fair.", []),
    ])
    func conditionsAreFound(text: String, sentences: [String]) {
        #expect(found(text) { $0.conditions(behind: $1, in: $2) } == sentences)
    }
}
