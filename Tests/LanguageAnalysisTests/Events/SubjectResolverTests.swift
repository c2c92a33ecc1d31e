import ArticleModel
import Testing

@testable import LanguageAnalysis

struct SubjectResolverTests {
    @Test(arguments: [
        ("Anna Holm left early. She slept.", ["She: anna-holm"]),
        ("Anna Holm left early. It rained. She slept.", []),
        ("Anna Holm met Erik Vance. The two leaders agreed.", ["The two leaders: anna-holm erik-vance"]),
        ("Anna Holm and Erik Vance met. They agreed.", ["They: anna-holm erik-vance"]),
        ("Anna Holm met Erik Vance. They agreed.", ["They: anna-holm erik-vance"]),
        ("Anna Holm met Erik Vance. Both sides agreed.", ["Both sides: anna-holm erik-vance"]),
        ("Anna Holm met Erik Vance. The two boats left.", []),
        ("Anna Holm, Erik Vance and Ida Vance met. They agreed.", []),
        ("It rained. He slept. They slept.", []),
        ("Norland slept. She slept.", []),
        ("Norland turns to what it has. On Thursday of last week it signed a paper.", ["it: norland"]),
        ("In the treaty of 1875 Norland gave up the lake. In 1905 it took the lake back.", ["it: norland"]),
        ("In the treaty with Norland nobody gave up the lake. In 1905 it was taken back.", []),
        ("Anna Holm left early. On Monday, she slept.", ["she: anna-holm"]),
        ("It rained. On Monday it signed a paper.", []),
        ("Erik Vance left early. The visit, his first in years, began on Monday.", ["his: erik-vance"]),
        ("Erik Vance left early. Anna Holm praised his work.", []),
        ("Anna Holm met Erik Vance. Ida Vance met Anna Holm and Erik Vance. They agreed.", []),
    ])
    func subjects(text: String, found: [String]) {
        let article = EventSample(text).article
        let subjects = SubjectResolver().subjects(of: article).sorted { $0.key < $1.key }.map(\.value)
        let words = subjects.map { "\(article.text[$0.span]): \($0.mentions.map(\.entity).joined(separator: " "))" }
        #expect(words == found)
        for mention in subjects.flatMap(\.mentions) { #expect(!article.text[mention.span].isEmpty) }
    }

    @Test func aResolvedSubjectActs() {
        let sample = EventSample("Anna Holm and Erik Vance met. They signed the pact on March 10, 2014.")
        #expect(sample.drafts.map(\.actors) == [["anna-holm", "erik-vance"]])
    }
}
