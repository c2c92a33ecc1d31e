import ArticleModel
import PipelineCore
import ReportModel
import ReportRendering

/// The closing parts that every report shares: its sources, and what a reader must know of their gaps.
enum SourceLists {
    /// The articles that the sections cite, in canonical order.
    static func sources(of sections: [BriefSection], corpus: Corpus) -> [SourceListing] {
        let brief = Brief(kind: "", title: "", sections: sections, sources: [])
        let cited = Set(brief.citations.map(\.article))
        return corpus.allArticles.filter { cited.contains($0.id) }.map { article in
            SourceListing(
                article: article.id, headline: article.headline ?? article.source.place, outlet: article.outlet,
                origin: article.origin == article.outlet ? nil : article.origin, published: article.published,
                url: article.url, path: article.source.path,
                copies: article.copies)
        }
    }

    /// What the report could not know: articles without a date, left out, unreadable; and how fresh the sources are.
    static func gaps(corpus: Corpus, facts: RunFacts) -> BriefSection {
        var notes: [String] = []
        let dates = corpus.articles.compactMap { $0.published?.date }.sorted(by: EDTFDate.chronological)
        if let first = dates.first, let last = dates.last {
            notes.append(
                "Made from \(count(corpus.articles.count, "article")), published between "
                    + "\(DateWording.words(first.withoutTime)) and \(DateWording.words(last.withoutTime)).")
        }
        notes += freshness(of: dates, now: facts.now)
        let inferred = corpus.articles.filter { $0.published?.basis == .crossDocument }.count
        if inferred > 0 {
            notes.append(
                "\(count(inferred, "article")) printed no date and \(inferred == 1 ? "was" : "were") dated by others.")
        }
        let undated = corpus.articles.filter { $0.published == nil }.count
        if undated > 0 { notes.append("\(count(undated, "article")) could not be dated at all.") }
        let dropped = facts.departures.filter { $0.manner == .dropped }.count
        if dropped > 0 {
            notes.append("\(count(dropped, "article")) \(dropped == 1 ? "was" : "were") left out by the filters.")
        }
        let merged = facts.departures.filter { $0.manner == .merged }.count
        if merged > 0 { notes.append("\(count(merged, "article")) \(merged == 1 ? "was" : "were") folded as copies.") }
        let failed = facts.departures.count { $0.manner == .quarantined }
        if failed > 0 {
            notes.append(
                "A script failed on \(count(failed, "article")), which \(failed == 1 ? "is" : "are") not told here.")
        }
        if facts.quarantined > failed {
            notes.append(
                "\(count(facts.quarantined - failed, "file or record", "files or records")) could not be read.")
        }
        notes += naming(of: corpus)
        return BriefSection(id: "about", heading: "About this report", nodes: notes.map { .note($0) })
    }

    /// A gap this long in days is worth telling.
    private static let longGap = 60

    /// How old the newest article is where the time of the run is later, and the longest time of which no article is.
    private static func freshness(of dates: [EDTFDate], now: EDTFDate?) -> [String] {
        var notes: [String] = []
        let days = dates.compactMap(\.latest)
        if let now = now?.earliest, let newest = days.max(), newest < now {
            let age = now.number - newest.number
            notes.append(
                "The newest is \(count(age, "day")) older than this report, which is of \(DateWording.words(.day(now)))."
            )
        }
        let gaps = zip(days, days.dropFirst()).filter { $0.1.number - $0.0.number >= longGap }
        if dates.count > 2, let longest = gaps.max(by: { $0.1.number - $0.0.number < $1.1.number - $1.0.number }) {
            notes.append(
                "Between \(DateWording.words(.day(longest.0))) and \(DateWording.words(.day(longest.1))) there is none, the "
                    + "longest such time.")
        }
        return notes
    }

    /// How the report names what parties name differently, where its articles speak of such a thing.
    private static func naming(of corpus: Corpus) -> [String] {
        let contested = corpus.entities.filter { $0.value.partyNames.count > 1 }
        guard !contested.isEmpty else { return [] }
        let isNamed = corpus.articles.contains { article in
            article.annotations[.name].contains {
                if case .name(let mention) = $0.value { contested[mention.entity] != nil } else { false }
            }
        }
        guard isNamed else { return [] }
        switch corpus.naming {
        case .source: return []
        case .both:
            return ["Where a source uses one party's name for a contested place, the other's stands in brackets."]
        case .party(let party):
            let name = corpus.entities[party]?.name ?? party
            return ["Contested places are named as \(name) names them; its name stands in brackets behind another's."]
        }
    }

    private static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}
