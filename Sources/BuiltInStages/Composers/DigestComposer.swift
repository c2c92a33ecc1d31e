import ArticleModel
import Configuration
import Diagnostics
import PipelineCore
import ReportModel
import ReportRendering

/// Tells what is new, by topic: the opening sentence of every recent article.
struct DigestComposer: Composer {
    static let descriptor = StageDescriptor(
        name: "digest",
        summary: "Tells what is new, by topic: the opening sentence of every article of the last days.",
        kind: .compose,
        options: [
            OptionDescriptor(
                "topics", .list(.text),
                summary: "Topics to tell of, in this order; all that were looked for unless given.",
                example: "[energy, sanctions]"),
            OptionDescriptor(
                "days", .integer(1...100_000), default: .integer(7),
                summary:
                    "How many days count as new, up to the time of the run; where the run speaks of a period, its days do.",
                example: "7"),
            OptionDescriptor(
                "limit", .integer(1...1000), default: .integer(20), summary: "Most articles a topic, the latest first.",
                example: "10"),
        ],
        needs: [.sentences, .dates, .topics],
        examples: [
            .init("The week by topic.", yaml: "- digest: { topics: [energy], days: 7, write: reports/digest.md }")
        ])

    private let topics: [String]
    private let days: Int
    private let limit: Int

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        topics = options.texts("topics")
        days = options.integer("days") ?? 0
        limit = options.integer("limit") ?? .max
    }

    func compose(_ corpus: Corpus, facts: RunFacts) -> Brief {
        let citer = Citer(corpus)
        let days = days(of: facts)
        let recent = recentArticles(corpus, of: days)
        let wanted =
            topics.isEmpty ? corpus.topics.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : topics
        var sections = wanted.map { section(of: $0, articles: recent, corpus: corpus, citer: citer) }
        if sections.isEmpty {
            sections.append(BriefSection(id: "new", heading: "New", nodes: [.note("Nothing new.")]))
        }
        let told = recent.filter { article in wanted.contains { article.topics[$0] != nil } }
        let rest = recent.count - told.count
        var about = SourceLists.gaps(corpus: corpus, facts: facts)
        if rest > 0 {
            about.nodes.append(
                .note("\(rest) recent \(rest == 1 ? "article is" : "articles are") about none of these topics."))
        }
        sections.append(about)
        return Brief(
            kind: "digest", title: facts.title, period: days.map(words) ?? "", sections: sections,
            sources: SourceLists.sources(of: sections, corpus: corpus))
    }

    /// The days of the run's period, else the last days up to its time; nil where nothing is dated.
    private func days(of facts: RunFacts) -> ClosedRange<CivilDay>? {
        if let period = facts.period { return period }
        guard let end = facts.now?.latest else { return nil }
        return end.adding(days: 1 - days)...end
    }

    /// The articles that may have been published on these days, the latest first: a date that is wider counts where it touches them.
    private func recentArticles(_ corpus: Corpus, of days: ClosedRange<CivilDay>?) -> [Article] {
        guard let days else { return [] }
        return corpus.articles.filter { article in
            guard let earliest = article.published?.date.earliest, let latest = article.published?.date.latest
            else { return false }
            return latest >= days.lowerBound && earliest <= days.upperBound
        }.reversed()
    }

    private func words(_ days: ClosedRange<CivilDay>) -> String {
        let (first, last) = (EDTFPoint(days.lowerBound), EDTFPoint(days.upperBound))
        return DateWording.words(first == last ? .point(first) : .interval(from: .point(first), to: .point(last)))
    }

    private func section(of topic: String, articles: [Article], corpus: Corpus, citer: Citer) -> BriefSection {
        let own = articles.filter { $0.topics[topic] != nil }.prefix(limit)
        let nodes = own.compactMap { article -> BriefNode? in
            guard let opening = opening(of: article) else { return nil }
            return .statement(
                citer.statement(id: "\(topic)-\(article.id)", Excerpt(article: article.id, span: opening)))
        }
        return BriefSection(
            id: topic, heading: corpus.topics[topic]?.name ?? topic,
            nodes: nodes.isEmpty ? [.note("Nothing new.")] : nodes)
    }

    /// The first sentence of the body.
    private func opening(of article: Article) -> TextSpan? {
        guard let body = article.blocks(of: .body).first?.span else { return nil }
        return article.annotations.annotations(of: .sentence, in: body).first?.span
    }
}
