import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Who said something, or talked about it, in words without a date.
struct SpokenFinderTests {
    private func spoken(_ text: String) -> SpokenFinder.Spoken? {
        let article = EventSample(text).article
        guard let last = article.annotations[.sentence].last else { return nil }
        let subjects = SubjectResolver().subjects(of: article)
        return SpokenFinder().spoken(in: last.span, of: article, subject: subjects[last.span.start])
    }

    @Test(arguments: [
        ("Anna Holm and Erik Vance talked for an hour about the reef.", ["anna-holm", "erik-vance"], true),
        ("Anna Holm met Erik Vance. The reef was discussed by the two leaders.", ["anna-holm", "erik-vance"], true),
        ("Anna Holm, who met Erik Vance, said that the reef was hers.", ["anna-holm"], false),
        ("Anna Holm told reporters afterwards that the reef was hers.", ["anna-holm"], false),
    ])
    func whoSpeaksIsFound(text: String, speakers: [String], isTalk: Bool) {
        let found = spoken(text)
        #expect(found?.speakers.sorted() == speakers)
        #expect(found?.isTalk == isTalk)
    }

    @Test(arguments: [
        "He said that the reef was his.",
        "\u{201C}The reef is ours,\u{201D} Anna Holm said that day.",
        "Anna Holm spoke to the fair on the reef.",
        "The reef was discussed.",
        "Neither Anna Holm nor Erik Vance talked about the reef.",
        "Officials said that the reef was theirs.",
    ])
    func whereNobodyIsKnownToSpeakNothingIs(text: String) {
        #expect(spoken(text) == nil)
    }

    @Test func talksAreWhatThingsAreSaidBehind() {
        let article = EventSample("Vance will come in May, Anna Holm said after two hours of talks with Erik Vance.")
            .article
        let other = EventSample("Vance will come in May, Anna Holm said of the talks.").article
        #expect(SpokenFinder().isBehindTalks(article.annotations[.sentence][0].span, in: article))
        #expect(!SpokenFinder().isBehindTalks(other.annotations[.sentence][0].span, in: other))
    }
}
