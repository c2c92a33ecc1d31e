import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Where two articles have others sign one thing, both are told; where they may mean the same people, nothing is.
struct DoerDifferenceTests {
    private static let lead =
        "President Erik Vance and Prime Minister Anna Holm signed the long-term ferry programme in Harbour City on March 10, 2014."

    private func differences(_ other: String, _ first: String = lead) -> [String] {
        let events = EventSample.events([
            EventSample(first, path: "one.txt"), EventSample(other, path: "two.txt"),
        ])
        return events.flatMap(\.differences).map { difference in
            "\(difference.kind) \(difference.subject): \(difference.positions.map(\.value).joined(separator: " | "))"
        }
    }

    @Test(arguments: [
        (
            "Transport ministers of Norland and Sudria signed the long-term ferry programme in Harbour City on March 10, 2014.",
            "Transport ministers of Norland and Sudria"
        ),
        (
            "Deputy ministers signed the long-term ferry programme of Norland in Harbour City on March 10, 2014.",
            "Deputy ministers"
        ),
    ])
    func leadersAreNotTheirMinisters(other: String, words: String) {
        #expect(
            differences(other) == [
                "doer who signed the long-term ferry programme: President Erik Vance and Prime Minister Anna Holm | \(words)"
            ])
    }

    /// The office may stand in another sentence of the article.
    @Test func anOfficeToldElsewhereCounts() {
        let found = differences(
            "Transport ministers of Norland and Sudria signed the long-term ferry programme in Harbour City on March 10, 2014.",
            "President Erik Vance came to Harbour City. Vance and Anna Holm signed the long-term ferry programme of Norland and "
                + "Sudria in Harbour City on March 10, 2014.")
        #expect(
            found == [
                "doer who signed the long-term ferry programme: Vance and Anna Holm | Transport ministers of Norland and Sudria"
            ])
    }

    @Test(arguments: [
        // Nobody's rank is told by these.
        "Officials of Norland and Sudria signed the long-term ferry programme in Harbour City on March 10, 2014.",
        "Norland and Sudria signed the long-term ferry programme in Harbour City on March 10, 2014.",
        "The leaders of Norland and Sudria signed the long-term ferry programme in Harbour City on March 10, 2014.",
        // One of them is named in both.
        "Erik Vance looked on as transport ministers of Norland and Sudria signed the long-term ferry programme in Harbour City on "
            + "March 10, 2014.",
        "The presidents of Norland and Sudria signed the long-term ferry programme in Harbour City on March 10, 2014.",
        // What is signed for them is no act of theirs to compare.
        "The long-term ferry programme of Norland and Sudria was signed in Harbour City by transport ministers on March 10, 2014.",
    ])
    func whoMayBeTheSameDoesNotDiffer(other: String) {
        #expect(differences(other).isEmpty)
    }

    /// Who has others sign bears no witness to who is shown; where nobody is shown to sign, both bear it.
    @Test func whoHasOthersSignIsNoWitness() {
        let ministers =
            "Transport ministers of Norland and Sudria signed the long-term ferry programme in Harbour City on March 10, 2014."
        let two = EventSample.events([
            EventSample(Self.lead, path: "one.txt"), EventSample(ministers, path: "two.txt"),
        ])
        #expect(two.map(\.support.outlets.count) == [1])
        #expect(two.map(\.claims.count) == [2])
        let positions = two.flatMap(\.differences).first
        let claims = positions?.positions.map(\.claim) ?? []
        #expect(claims.count == 2)
        #expect(positions?.claims(against: Array(claims.prefix(1))) == Array(claims.dropFirst()))
        let other = Claim(article: ArticleID(locationKey: "three.txt"), span: TextSpan(0, 9))
        #expect(positions?.claims(against: [other]) == [])
    }
}
