import ArticleModel
import Glibc
import PipelineCore
import ReportModel
import TestSupport
import Testing

@testable import BuiltInStages

/// Articles of sentences that are cut and joined at random: no rule may stop a run, whatever stands beside what, and every report cites
/// words that its articles hold.
///
/// A few articles in the fast ring, as many as `DOSSIER_SPLICES` says in the long proof.
struct SplicedSentencesTests {
    private static let count = getenv("DOSSIER_SPLICES").flatMap { Int(String(cString: $0)) } ?? 200

    private static let sentences = [
        "Norland and Sudria signed an agreement on a gas pipeline in Harbour City on March 11, 2014.",
        "Anna Holm, who met Erik Vance on Friday, said that the line would open in June 2015.",
        "The board, which Sudria owns, sold 40 percent of its oil to Norland last year.",
        "For the first time in ten years a Norlandic minister has paid a visit to Sudria.",
        "The visit, his first to Norland since 2005, was put off until the autumn.",
        "The memorandum binds nobody to buy or to build the wind farm.",
        "Before the flood Norland drew close to a third of its electricity from gas.",
        "Under a paper signed on Thursday the firm takes 50 percent of the energy plant for $7.45 billion.",
        "They agreed to look for a way out of the dispute over the islands, an official said.",
        "The parliaments have yet to approve the text, and the talks that were to begin on Tuesday were called off.",
        "Erik Vance stayed at home after Anna Holm came to the lake on Monday, saw the pier and left.",
    ]
    private static let pieces = [
        "40 percent", "5 million dollars", "on Monday", "in May 2013", "for the first time in ten years", "since 2005",
        "his first visit", "which Norland owns,", "have yet to", "subject to approval", "never took place", "half",
        "by",
        ", and", ";", ",", "a third of", "will visit", "agreed with", "the two leaders", "it", "\"", "(",
        "before the flood",
    ]

    private static func sentence(_ numbers: inout SeededGenerator) -> String {
        func words() -> ArraySlice<Substring> {
            (sentences.randomElement(using: &numbers) ?? "").split(separator: " ")[...]
        }
        var own = Array(words())
        for _ in 0..<Int.random(in: 0...4, using: &numbers) {
            let place = Int.random(in: 0...own.count, using: &numbers)
            switch Int.random(in: 0...2, using: &numbers) {
            case 0: own.insert(Substring(pieces.randomElement(using: &numbers) ?? ""), at: place)
            case 1: if place < own.count { own.remove(at: place) }
            default: own = own.prefix(place) + words().suffix(Int.random(in: 1...8, using: &numbers))
            }
        }
        return own.joined(separator: " ")
    }

    @Test func everyReportCitesWhatItsArticlesHold() async throws {
        var numbers = SeededGenerator(seed: 20)
        for part in stride(from: 0, to: Self.count, by: 40) {
            let articles = (part..<min(part + 40, Self.count)).map { number in
                let text = (0..<12).map { _ in Self.sentence(&numbers) }.joined(separator: " ")
                return Article.sample("Published: March 12, 2014\n\n\(text)", path: "\(number).txt")
            }
            let corpus = await StageChain.run(StageChain.whole, on: articles).corpus
            let texts = Dictionary(uniqueKeysWithValues: corpus.articles.map { ($0.id, $0.text[$0.text.span]) })
            for composer in [BriefComposer.self, ChronologyComposer.self] as [any Composer.Type] {
                let report = ComposerSample.brief(composer, of: corpus)
                #expect(!report.citations.isEmpty)
                for citation in report.citations {
                    let text = try #require(texts[citation.article])
                    #expect(!citation.quote.isEmpty && text.contains(citation.quote))
                }
            }
        }
    }
}
