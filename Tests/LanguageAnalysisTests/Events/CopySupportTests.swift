import ArticleModel
import Testing

@testable import LanguageAnalysis

/// Who counts as having printed something where one article is a near copy of another.
struct CopySupportTests {
    private static let claim = Claim(article: ArticleID("a"), span: TextSpan(100, 200))

    private static func outlets(similarity: Int, shared: [TextSpan]) -> [String] {
        var sample = EventSample("Anna Holm visited Sudria on Monday.", outlet: "Lake Courier")
        let copy = ArticleID("b")
        sample.article.id = claim.article
        sample.article.copies = [
            ArticleCopy(id: copy, path: "b.txt", outlet: "Port Post", headline: nil, similarity: similarity)
        ]
        sample.article.near = [
            NearArticle(
                id: copy, path: "b.txt", record: nil, similarity: similarity, isCopy: true,
                shared: shared.map { SharedPassage(span: $0, other: $0) })
        ]
        return Support(of: [claim], stories: [claim.article: Story(sample.article)]).outlets
    }

    @Test func whoPrintsTheSentenceTooCounts() {
        #expect(Self.outlets(similarity: 800, shared: [TextSpan(0, 300)]) == ["Lake Courier", "Port Post"])
        #expect(Self.outlets(similarity: 800, shared: [TextSpan(90, 130), TextSpan(135, 200)]).count == 2)
    }

    @Test func whoLeavesItOutDoesNot() {
        #expect(Self.outlets(similarity: 800, shared: [TextSpan(0, 90), TextSpan(190, 400)]) == ["Lake Courier"])
    }

    /// What "agencies" sent may be what another origin tells.
    @Test func unnamedAgenciesAreNoOriginBesideAnother() {
        func origins(_ named: [String?]) -> [String] {
            let stories = named.enumerated().map { index, origin in
                var sample = EventSample("Anna Holm visited Sudria.", path: "\(index).txt", outlet: "Paper \(index)")
                sample.article.origin = origin
                return sample.article
            }
            return Support(
                of: stories.map { Claim(article: $0.id, span: TextSpan(0, 10)) },
                stories: Dictionary(uniqueKeysWithValues: stories.map { ($0.id, Story($0)) })
            ).origins
        }
        #expect(origins([nil, "Agencies"]) == ["Paper 0"])
        #expect(origins(["Coast Wire", "agencies", "News agencies"]) == ["Coast Wire"])
        #expect(origins(["Agencies"]) == ["Agencies"])
        #expect(origins(["Agencies", "Agencies"]) == ["Agencies"])
    }

    @Test func theSameTextAlwaysCounts() {
        #expect(Self.outlets(similarity: 1000, shared: []).count == 2)
        // What is shared was not looked for.
        #expect(Self.outlets(similarity: 800, shared: []).count == 2)
    }
}
