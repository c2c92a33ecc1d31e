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
    ///
    /// `sections` are those told so far, for the articles that were read and gave nothing; nil where a report need not say so. `events`
    /// are those told, for the articles that gave figures and quotations alone.
    static func gaps(
        corpus: Corpus, facts: RunFacts, sections: [BriefSection]? = nil, events: [Event]? = nil
    ) -> BriefSection {
        var notes: [String] = []
        let used = used(of: corpus, in: sections)
        let dates = used.compactMap { $0.published?.date }.sorted(by: EDTFDate.chronological)
        if let first = dates.first?.withoutTime, let last = dates.last?.withoutTime {
            let time =
                first == last
                ? "published \(first.width == 0 ? "on" : "in") \(DateWording.words(first))"
                : "published between \(DateWording.words(first)) and \(DateWording.words(last))"
            notes.append("Made from \(count(used.count, "article")), \(time).")
        }
        if let sections { notes += silent(corpus.articles, in: sections, events: events) }
        notes += freshness(of: dates, now: facts.now)
        let inferred = corpus.articles.filter { $0.published?.basis == .crossDocument }.count
        if inferred > 0 {
            notes.append(
                "\(count(inferred, "article")) printed no date and \(inferred == 1 ? "was" : "were") dated by others.")
        }
        let undated = corpus.articles.filter { $0.published == nil }.count
        if undated > 0 { notes.append("\(count(undated, "article")) could not be dated at all.") }
        let left = leftOut(facts.departures.filter { $0.manner == .dropped })
        notes += left
        if corpus.refersToLeftOut, !left.isEmpty {
            notes.append("What the articles left out tell of events and plans of the others is used.")
        }
        let merged = facts.departures.filter { $0.manner == .merged }.count
        if merged > 0 {
            notes.append(
                merged == 1
                    ? "1 article was a copy of another and was folded into it."
                    : "\(merged) articles were copies of others and were folded into them.")
        }
        let failed = facts.departures.count { $0.manner == .quarantined }
        if failed > 0 {
            notes.append(
                "A script failed on \(count(failed, "article")), which \(failed == 1 ? "is" : "are") not told here.")
        }
        if facts.quarantined > failed {
            notes.append(
                "\(count(facts.quarantined - failed, "file or record", "files or records")) could not be read.")
        }
        notes += naming(of: corpus, in: sections)
        return BriefSection(id: "about", heading: "About this report", nodes: notes.map { .note($0) })
    }

    /// The articles of the corpus, and those left out that the sections cite all the same.
    private static func used(of corpus: Corpus, in sections: [BriefSection]?) -> [Article] {
        guard corpus.refersToLeftOut, let sections else { return corpus.articles }
        let cited = Set(Brief(kind: "", title: "", sections: sections, sources: []).citations.map(\.article))
        let kept = Set(corpus.articles.map(\.id))
        return corpus.allArticles.filter { kept.contains($0.id) || cited.contains($0.id) }
    }

    /// Most articles that a note names.
    private static let mostNamed = 12

    /// The articles that were read and are cited nowhere, and those that are cited and tell no event.
    private static func silent(_ articles: [Article], in sections: [BriefSection], events: [Event]?) -> [String] {
        let brief = Brief(kind: "", title: "", sections: sections, sources: [])
        let cited = Set(brief.citations.map(\.article))
        var notes: [String] = []
        if let events, !events.isEmpty {
            let told = Set(events.flatMap { $0.claims.map(\.article) })
            let mute = articles.filter { cited.contains($0.id) && !told.contains($0.id) }
            if !mute.isEmpty {
                let them = mute.count == 1 ? "it" : "them"
                notes.append(
                    "Only figures or words are taken from \(names(mute)): no event of the subject is told from \(them)."
                )
            }
        }
        let silent = articles.filter { !cited.contains($0.id) }
        guard !silent.isEmpty else { return notes }
        return notes + ["Read, but nothing in \(silent.count == 1 ? "it" : "them") is told here: \(names(silent))."]
    }

    private static func names(_ articles: [Article]) -> String {
        list(
            articles.map { article in
                article.source.place + (article.source.record.map { ", record \($0)" } ?? "")
            })
    }

    /// The articles that left, by the rule that left them out and why.
    private static func leftOut(_ departures: [Departure]) -> [String] {
        let (ofOtherDays, others) = (
            departures.filter { $0.rule == DatesStage.periodRule },
            departures.filter { $0.rule != DatesStage.periodRule }
        )
        var notes: [String] = []
        if !ofOtherDays.isEmpty {
            let are = ofOtherDays.count == 1 ? "is" : "are"
            notes.append("\(count(ofOtherDays.count, "article")) \(are) of other days than this edition.")
        }
        guard !others.isEmpty else { return notes }
        let names = others.map { departure in
            let record = departure.record.map { ", record \($0)" } ?? ""
            return "\(departure.path)\(record) (\(departure.reason))"
        }
        let was = others.count == 1 ? "was" : "were"
        notes.append("\(count(others.count, "article")) \(was) left out by the filters: \(list(names)).")
        return notes
    }

    private static func list(_ names: [String]) -> String {
        let rest = names.count - mostNamed
        return names.prefix(mostNamed).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
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
        // A date of a year alone may be of any day of it, so that no gap is longer than it must be.
        let spans = dates.compactMap { date in
            date.latest.flatMap { latest in date.earliest.map { (date, $0, latest) } }
        }
        let gaps = zip(spans, spans.dropFirst()).filter { $0.1.1.number - $0.0.2.number >= longGap }
        let longest = gaps.max { $0.1.1.number - $0.0.2.number < $1.1.1.number - $1.0.2.number }
        if dates.count > 2, let longest {
            notes.append(
                "No article is of the time between \(DateWording.words(longest.0.0.withoutTime)) and "
                    + "\(DateWording.words(longest.1.0.withoutTime)), the longest such gap.")
        }
        return notes
    }

    /// How the report names what parties name differently, where it does so; of a report that does not say what it tells, where its
    /// articles speak of such a thing.
    private static func naming(of corpus: Corpus, in sections: [BriefSection]?) -> [String] {
        let contested = corpus.entities.filter { $0.value.partyNames.count > 1 }
        guard !contested.isEmpty else { return [] }
        let isNamed =
            if let sections {
                isGlossed(Set(contested.values.flatMap { $0.partyNames.values.joined() }), in: sections)
            } else {
                corpus.articles.contains { article in
                    article.annotations[.name].contains {
                        if case .name(let mention) = $0.value { contested[mention.entity] != nil } else { false }
                    }
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

    /// Whether a bracket of the report ends with one of some names.
    private static func isGlossed(_ names: Set<String>, in sections: [BriefSection]) -> Bool {
        Brief(kind: "", title: "", sections: sections, sources: []).citedParts.contains { part in
            part.text.split(separator: "[").dropFirst().contains { rest in
                guard let end = rest.firstIndex(of: "]") else { return false }
                return names.contains { rest[..<end].hasSuffix($0) }
            }
        }
    }

    private static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}
