import ArticleModel
import TestSupport
import Testing

@testable import PipelineCore

struct ShareFinderTests {
    /// An article of paragraphs, each a list of sentences; a capitalised first word that is known is a mention.
    private static func article(_ path: String, _ paragraphs: [[String]], outlet: String? = nil) -> Article {
        var text = ""
        var blocks: [Block] = []
        var sentences: [Annotation] = []
        var names: [Annotation] = []
        for (index, paragraph) in paragraphs.enumerated() {
            let start = text.utf8.count
            for sentence in paragraph {
                let first = text.utf8.count
                text += sentence
                let span = TextSpan(first, text.utf8.count)
                sentences.append(Annotation(kind: .sentence, span: span, value: .sentence(block: index)))
                for name in ["Ash", "Birch", "Board"] where sentence.hasPrefix(name) {
                    let mention = NameMention(entity: name.lowercased(), type: .organisation)
                    let end = first + name.utf8.count
                    names.append(Annotation(kind: .name, span: TextSpan(first, end), value: .name(mention)))
                }
                text += " "
            }
            blocks.append(Block(role: .body, span: TextSpan(start, text.utf8.count - 1)))
            text += "\n"
        }
        var article = Article.sample(text, path: path)
        article.blocks = blocks
        article.annotations.set(sentences, for: .sentence)
        article.annotations.set(names, for: .name)
        article.outlet = outlet
        return article
    }

    private static func division(
        _ subject: ReportDivision.Subject, tag: String? = nil, values: [String] = [], least: Int = 1, limit: Int = 50,
        writesEmpty: Bool = false
    ) -> ReportDivision {
        ReportDivision(
            subject: subject, word: "value", values: values, tag: tag, least: least, limit: limit,
            writesEmpty: writesEmpty, index: nil)
    }

    private static let entities = Dictionary(
        uniqueKeysWithValues: ["ash", "birch", "board", "cedar"].map {
            ($0, EntityListing(id: $0, type: .organisation, name: $0.uppercased(), tags: $0 == "board" ? [] : ["firm"]))
        })

    private static let articles = [
        article(
            "one.txt", [["Ash recalled cars.", "The firm was sorry."], ["Board said so.", "Nobody was hurt."]],
            outlet: "Post"),
        article(
            "two.txt", [["Ash fell.", "Birch rose."], ["It rained."], ["Shares fell.", "Birch sighed."]], outlet: "Post"
        ),
        article("three.txt", [["It snowed."]]),
    ]

    private func shares(_ division: ReportDivision, tellsEvents: Bool = false) -> ReportShares {
        let corpus = Corpus(articles: Self.articles, entities: Self.entities)
        return ShareFinder(division: division, tellsEvents: tellsEvents, topics: []).shares(of: corpus)
    }

    private func words(_ share: ReportShare) -> [String] {
        share.corpus.narrowedArticles.sorted { $0.source.path < $1.source.path }.flatMap { article in
            article.annotations[.sentence].map { article.text[$0.span] }
        }
    }

    @Test func anEntitysShareIsWhatSpeaksOfIt() {
        let found = shares(Self.division(.entity("organisation"), tag: "firm"))
        #expect(found.shares.map(\.value) == ["ash", "birch"])
        #expect(found.shares.map(\.name) == ["ASH", "BIRCH"])
        // In an article on Ash alone all is on Ash; where two firms are named, only what names one, or its paragraph does.
        #expect(
            words(found.shares[0]) == [
                "Ash recalled cars.", "The firm was sorry.", "Board said so.", "Nobody was hurt.", "Ash fell.",
            ])
        #expect(words(found.shares[1]) == ["Birch rose.", "Shares fell.", "Birch sighed."])
        #expect(found.empty == ["CEDAR"])
        #expect(found.unassigned == 1)
    }

    @Test func withoutATagOnlyWhatIsNamedCounts() {
        let found = shares(Self.division(.entity("organisation")))
        #expect(found.shares.map(\.value) == ["ash", "birch", "board"])
        #expect(found.empty.isEmpty)
    }

    @Test func valuesAskedForComeInTheirOrder() {
        let found = shares(Self.division(.entity("organisation"), values: ["birch", "oak", "ash"], writesEmpty: true))
        #expect(found.shares.map(\.value) == ["birch", "oak", "ash"])
        #expect(found.unknown == ["oak"])
        #expect(found.shares[1].corpus.articles.isEmpty)
    }

    @Test func theHeaviestStayWithinTheLimit() {
        let found = shares(Self.division(.entity("organisation"), limit: 1))
        #expect(found.shares.map(\.value) == ["ash"])
        #expect(found.beyond == ["BIRCH", "BOARD"])
        #expect(shares(Self.division(.entity("organisation"), least: 2)).shares.map(\.value) == ["ash"])
        #expect(shares(Self.division(.entity("organisation")), tellsEvents: true).shares.isEmpty)
    }

    @Test func factsOfArticlesDivideThem() {
        let found = shares(Self.division(.fact("outlet")))
        #expect(found.shares.map(\.value) == ["Post"])
        #expect(found.shares[0].slug == "post")
        #expect(found.shares[0].corpus.articles.count == 2)
        #expect(found.shares[0].corpus.allArticles.count == 3)
        #expect(found.unassigned == 1)
    }

    @Test func theOrderOfArticlesChangesNothing() {
        let forward = Corpus(articles: Self.articles, entities: Self.entities)
        let backward = Corpus(articles: Self.articles.reversed(), entities: Self.entities)
        let finder = ShareFinder(division: Self.division(.entity("organisation")), tellsEvents: false, topics: [])
        #expect(finder.shares(of: forward).shares.map(words) == finder.shares(of: backward).shares.map(words))
    }
}
