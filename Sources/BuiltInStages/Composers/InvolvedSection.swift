import ArticleModel
import LanguageAnalysis
import PipelineCore
import ReportModel

/// Who takes part in the events of a report, the most involved first; whoever is only named is left out.
struct InvolvedSection {
    private static let limit = 15

    let corpus: Corpus
    let citer: Citer
    let gists: Gists

    func section(_ events: [Event]) -> BriefSection? {
        var tellings: [String: [Event]] = [:]
        for event in events {
            var seen: Set<String> = []
            for party in gists.parties(of: event) where seen.insert(party).inserted {
                tellings[party, default: []].append(event)
            }
        }
        addNamed(events, to: &tellings)
        let mentions = self.mentions(of: Set(tellings.keys))
        let ranked = tellings.keys.sorted { left, right in
            let counts = (tellings[left]?.count ?? 0, tellings[right]?.count ?? 0)
            if counts.0 != counts.1 { return counts.0 > counts.1 }
            let named = (mentions[left] ?? 0, mentions[right] ?? 0)
            return named.0 != named.1 ? named.0 > named.1 : left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        let rows = ranked.prefix(Self.limit).compactMap { row($0, events: tellings[$0] ?? []) }
        guard !rows.isEmpty else { return nil }
        var nodes: [BriefNode] = [.table(Self.table(rows))]
        if ranked.count > rows.count {
            nodes.append(.note("The \(rows.count) most involved of \(ranked.count) parties are listed."))
        }
        return BriefSection(id: "involved", heading: "Who is involved", nodes: nodes)
    }

    /// Whoever takes part in one event and is named in the words that tell another has to do with that one as well.
    private func addNamed(_ events: [Event], to tellings: inout [String: [Event]]) {
        for event in events {
            guard let span = event.statement.span, let article = citer.article(event.statement.article) else {
                continue
            }
            var seen: Set<String> = []
            for case .name(let mention) in article.annotations.annotations(of: .name, in: span).map(\.value)
            where [.person, .organisation].contains(mention.type) && seen.insert(mention.entity).inserted {
                guard let known = tellings[mention.entity], !known.contains(where: { $0.id == event.id }) else {
                    continue
                }
                tellings[mention.entity, default: []].append(event)
            }
        }
    }

    /// The rows without columns that say nothing of anybody.
    private static func table(_ rows: [Table.Row]) -> Table {
        let columns = ["Name", "Kind", "Country", "Events"]
        let kept = columns.indices.filter { column in rows.contains { !$0.cells[column].isEmpty } }
        return Table(
            columns: kept.map { columns[$0] },
            rows: rows.map { row in Table.Row(cells: kept.map { row.cells[$0] }, citations: row.citations) })
    }

    private func row(_ party: String, events: [Event]) -> Table.Row? {
        let listing = corpus.entities[party]
        let citations = Citer.unique(
            events.compactMap { mention(of: party, in: $0) }.compactMap { citer.citation($0.article, $0.span) })
        guard !citations.isEmpty else { return nil }
        let country = listing?.type == .country ? nil : listing?.country.map(citer.name)
        return Table.Row(
            cells: [
                citer.name(party), (listing?.type ?? type(of: party, in: events)).map(Self.kind) ?? "", country ?? "",
                String(events.count),
            ],
            citations: citations)
    }

    /// What a name that no gazetteer lists was taken for.
    private func type(of party: String, in events: [Event]) -> EntityType? {
        for claim in events.flatMap(\.claims) {
            let names = citer.article(claim.article)?.annotations.annotations(of: .name, in: claim.span) ?? []
            for case .name(let mention) in names.map(\.value) where mention.entity == party { return mention.type }
        }
        return nil
    }

    private static func kind(_ type: EntityType) -> String {
        switch type {
        case .person, .organisation, .place, .country: type.rawValue
        case .thing: "project or product"
        }
    }

    /// The first telling of the event whose sentence names the party; else its first telling.
    private func mention(of party: String, in event: Event) -> Claim? {
        event.claims.first { claim in
            citer.article(claim.article)?.annotations.annotations(of: .name, in: claim.span).contains {
                if case .name(let mention) = $0.value { mention.entity == party } else { false }
            } ?? false
        } ?? event.claims.first
    }

    /// How often the articles name some entities.
    private func mentions(of wanted: Set<String>) -> [String: Int] {
        var counts: [String: Int] = [:]
        for article in corpus.articles {
            for annotation in article.annotations[.name] {
                if case .name(let mention) = annotation.value, wanted.contains(mention.entity) {
                    counts[mention.entity, default: 0] += 1
                }
            }
        }
        return counts
    }
}
