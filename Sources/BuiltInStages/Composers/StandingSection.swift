import ArticleModel
import LanguageAnalysis
import PipelineCore
import ReportModel
import ReportRendering

/// What was agreed, what is planned, what was only talked about: one row a matter, by its last known standing.
struct StandingSection {
    let citer: Citer
    let gists: Gists
    let matters: Matters
    let deals: Deals
    private let reasons: EndingReasons

    init(citer: Citer, gists: Gists, matters: Matters, deals: Deals) {
        self.deals = deals
        self.citer = citer
        self.gists = gists
        self.matters = matters
        reasons = EndingReasons(citer)
    }

    /// `talks` are rows of what was only talked about, which no event tells.
    func section(_ events: [Event], talks: [Table.Row] = []) -> BriefSection? {
        let told = Set(events.map(\.id))
        let found = matters.matters(of: events)
        let ranked = found.enumerated().sorted {
            ($0.element.standing.rawValue, $0.offset) < ($1.element.standing.rawValue, $1.offset)
        }.map(\.element)
        let rows =
            ranked.filter { $0.standing.rawValue <= Standing.discussed.rawValue }.compactMap { row($0, told) }
            + talks
            + ranked.filter { $0.standing.rawValue > Standing.discussed.rawValue }.compactMap { row($0, told) }
        guard !rows.isEmpty else { return nil }
        var nodes: [BriefNode] = [.table(Table(columns: ["Standing", "Date", "What", "Parties"], rows: rows))]
        let left = found.count + talks.count - rows.count
        if left > 0 {
            nodes.append(
                .note(
                    left == 1
                        ? "One more is not listed: no short wording could be taken from its source."
                        : "\(left) more are not listed: no short wording could be taken from their sources."))
        }
        return BriefSection(id: "standing", heading: "Agreed, planned, only discussed", nodes: nodes)
    }

    private func row(_ matter: Matter, _ told: Set<String>) -> Table.Row? {
        guard let words = gists.words(matter.event) else { return nil }
        var citations = citer.statement(of: matter.event).citations
        if let other = matter.other { citations += citer.statement(of: other).citations }
        if let limit = matter.limit, let citation = citer.citation(limit.article, limit.span) {
            citations.append(citation)
        }
        // The entry of the end tells why.
        let reason = ending(of: matter).flatMap { told.contains($0.id) ? nil : reasons.reason(of: $0) }
        citations += (reason?.citations ?? []) + words.witnesses
        let act = words.act + (reason.map { $0.isGiven ? "; ended, \($0.words)" : "; ended: \($0.words)" } ?? "")
        var (standing, dates, parties) = (matter.words, dates(of: matter), words.parties)
        // What was agreed on paper stands as it was carried out, and its parties are those of the plan where it names none.
        if let plan = deals.plan(of: matter.event) {
            if !matter.standing.isEnd, let outcome = matters.fulfilment(of: plan) {
                // What limited it stays; that it was not final then does not.
                let isPlain = [.agreed, .sinceApproved, .notYetFinal].contains(matter.standing)
                standing = (isPlain ? Standing.agreed.words : standing) + ", since carried out"
                dates += " (carried out, \(Self.words(outcome)))"
                citations += citer.statement(of: outcome).citations
            }
            if words.entities.isEmpty, let named = gists.words(plan), !named.entities.isEmpty {
                parties = named.parties
                citations += citer.statement(of: plan).citations
            }
        }
        return Table.Row(
            cells: [standing, dates, act, parties.joined(separator: ", ")],
            citations: Citer.unique(citations))
    }

    /// What called a matter off; nil where it has not ended.
    private func ending(of matter: Matter) -> Event? {
        if matter.event.status == .cancelled { return matter.event }
        return matters.ending(of: matter.event)
    }

    /// The date of the row's words, and that of the other telling: "12 May 2009 (planned for May 2009)".
    private func dates(of matter: Matter) -> String {
        let own = Self.words(matter.event)
        guard let other = matter.other, other.date?.date != matter.event.date?.date else { return own }
        switch matter.standing {
        case .doneAsPlanned where other.status == .planned:
            return other.dating == .telling
                ? "\(own) (planned, \(Self.words(other)))" : "\(own) (planned for \(Self.words(other)))"
        case .doneAsPlanned: return "\(Self.words(other)) (planned for \(own))"
        // Signed as planned, but of little force: the plan is no other day of the row.
        case _ where other.status == .planned && matter.event.status == .happened:
            return other.dating == .telling
                ? "\(own) (planned, \(Self.words(other)))" : "\(own) (planned for \(Self.words(other)))"
        case .sinceApproved: return "\(own) (approved, \(Self.words(other)))"
        case .putOff:
            let new = matters.newDate(of: matter.event).map { "put off to \(DateWording.words($0.withoutTime))" }
            return "\(own) (\(new ?? "put off"), \(Self.words(other)))"
        case .shelved, .planShelved: return "\(own) (shelved, \(Self.words(other)))"
        case _ where matter.standing.isEnd: return "\(own) (ended, \(Self.words(other)))"
        default: return own
        }
    }

    /// The date of an event in words; of what has none of its own the day it was told, marked as such.
    static func words(_ event: Event) -> String {
        guard let date = event.date else { return "" }
        let words = DateWording.words(date.date.withoutTime)
        return switch event.dating {
        case .act: words
        case .deadline: "by \(words)"
        case .telling: "told \(words)"
        }
    }
}
