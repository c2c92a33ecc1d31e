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
        // A town that acts, and one that only says where.
        ("Harbour City called the step unfair. It put off the talks.", ["It: harbour-city"]),
        ("Harbour City lies in Norland. It rained.", []),
        // The body behind the comma, and not that of what is put in.
        (
            "On March 4, the day Sudria declared the reef its own, Norland suspended talks. On March 9 it refused visas.",
            ["it: norland"]
        ),
        // "Norlandic officials" are no state.
        ("Norlandic officials slept. It was the first such night.", []),
        // Of an office nobody is named; of two it cannot be told who is meant.
        ("The news came before the president\u{2019}s trip. He met Anna Holm on Monday.", ["He: "]),
        ("The president met the governor. He slept.", []),
        ("No president had come before. He will come in May.", []),
        // A sentence that ends in a name ends the search.
        ("In talks on ferries that were long both Norland", []),
        ("In the talks on the ferries that were much too long, and Harbour City", []),
        // Somebody whom nobody knows by name, and people who talk.
        ("Erik Vance left early. The council found Torvald had sold his boat.", []),
        ("Erik Vance left early. We will get his view.", []),
        ("Anna Holm met Erik Vance. Ida Vance met Anna Holm and Erik Vance. They agreed.", []),
    ])
    func subjects(text: String, found: [String]) {
        let article = EventSample(text).article
        let subjects = SubjectResolver().subjects(of: article).sorted { $0.key < $1.key }.map(\.value)
        let words = subjects.map { "\(article.text[$0.span]): \($0.mentions.map(\.entity).joined(separator: " "))" }
        #expect(words == found)
        for mention in subjects.flatMap(\.mentions) { #expect(!article.text[mention.span].isEmpty) }
    }

    @Test func whoeverHoldsAnOfficeIsDescribed() {
        let sample = EventSample("The news came before the president\u{2019}s trip. He met Anna Holm on Monday.")
        let subjects = SubjectResolver().subjects(of: sample.article)
        #expect(subjects.values.compactMap(\.description).map { sample.article.text[$0] } == ["the president"])
        #expect(sample.told == ["2014-03-10 happened"])
    }

    @Test func aResolvedSubjectActs() {
        let sample = EventSample("Anna Holm and Erik Vance met. They signed the pact on March 10, 2014.")
        #expect(sample.drafts.map(\.actors) == [["anna-holm", "erik-vance"]])
    }
}
