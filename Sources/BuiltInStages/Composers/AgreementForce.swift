import ArticleModel
import LanguageAnalysis
import ReportModel
import ReportRendering

/// What agreements are worth, as the articles of their day say, and what later ones tell of their approval.
struct AgreementForce {
    /// "The memorandum" of an article written years later need not be this one.
    private static let daysOfTelling = 14

    private let citer: Citer
    private let approvals: [Event]
    private let limits = PerArticle { AgreementLimits($0) }

    /// `events` are those of the corpus, in the order of time.
    init(_ events: [Event], citer: Citer) {
        self.citer = citer
        approvals = events.filter { $0.status == .happened && $0.act == "approve" }
    }

    /// The standing of something agreed, by the paper it is written on and by what it still wants.
    func standing(of event: Event) -> Standing {
        switch limit(of: event)?.limit {
        case .bindsNobody: .bindsNobody
        case .memorandum: .memorandum
        case .letterOfIntent: .letterOfIntent
        case .inPrinciple: .inPrinciple
        case .notYetFinal: .notYetFinal
        case .notYetApproved: approval(of: event) == nil ? .notYetApproved : .sinceApproved
        // Whoever approves something decides it by themselves, and agrees with nobody.
        case nil: event.act == "approve" ? .decided : .agreed
        }
    }

    /// The limit of what was agreed, told by any article of its day, and the sentence that tells it.
    func limit(of event: Event) -> (limit: AgreementLimits.Limit, claim: Claim)? {
        guard event.status == .happened, Matters.agreeingActs.contains(event.act ?? ""),
            let day = event.date?.date.latest
        else { return nil }
        let own = event.claims.filter { $0.article == event.statement.article }
        var nature: (limit: AgreementLimits.Limit, claim: Claim)?
        for claim in own + event.claims.filter({ $0.article != event.statement.article }) {
            guard let article = citer.article(claim.article), let published = article.published?.date.latest,
                abs(published.number - day.number) <= Self.daysOfTelling,
                let found = limits[article].limit(of: claim.span)
            else { continue }
            let limit = (found.limit, Claim(article: claim.article, span: found.told))
            if [.bindsNobody, .notYetApproved, .notYetFinal].contains(found.limit) { return limit }
            nature = nature ?? limit
        }
        return nature
    }

    /// The sentence of an article of its day by which some of several papers bind nobody, of which this may be one; nil where what it
    /// binds is told of itself.
    func share(of event: Event) -> Claim? {
        guard event.status == .happened, event.act == "agree" || event.act == "sign",
            let day = event.date?.date.latest
        else { return nil }
        switch limit(of: event)?.limit {
        case .bindsNobody, .notYetApproved, .notYetFinal: return nil
        case .memorandum, .letterOfIntent, .inPrinciple, nil: break
        }
        for claim in event.claims {
            guard let article = citer.article(claim.article), let published = article.published?.date.latest,
                abs(published.number - day.number) <= Self.daysOfTelling,
                let sentence = limits[article].share(of: claim.span)
            else { continue }
            return Claim(article: claim.article, span: sentence)
        }
        return nil
    }

    /// Adds to the statement of something agreed that it binds nobody, or is not in force yet, in the words of its own sentence.
    func add(to statement: inout Statement, of event: Event) {
        guard let (words, claim) = caveat(of: event), let article = citer.article(claim.article) else { return }
        if let approval = outstandingApproval(of: event)?.date?.date {
            statement.runs.append(.gloss("approved later: see \(DateWording.words(approval.withoutTime))"))
            return
        }
        // What the shown words say themselves needs no gloss.
        if event.statement.article == claim.article, event.statement.span?.overlaps(claim.span) ?? false { return }
        statement.runs.append(.gloss("\(words): “\(Citer.singleSpaced(article.text[claim.span]))”"))
        let citations = [citer.citation(claim.article, claim.span)].compactMap(\.self)
        statement.citations = Citer.unique(statement.citations + citations)
    }

    private func caveat(of event: Event) -> (words: String, claim: Claim)? {
        if let found = limit(of: event) {
            switch found.limit {
            case .bindsNobody: return ("binds nobody", found.claim)
            case .notYetApproved: return ("not yet approved then", found.claim)
            case .notYetFinal: return ("not final then", found.claim)
            case .memorandum, .letterOfIntent, .inPrinciple: break
            }
        }
        return share(of: event).map { ("may bind nobody", $0) }
    }

    /// What a later article tells of the approval that an agreement wanted; nil for one that wanted none.
    func outstandingApproval(of event: Event) -> Event? {
        limit(of: event)?.limit == .notYetApproved ? approval(of: event) : nil
    }

    /// What a later article tells of the approval that was outstanding: it shares two words with the agreement or with what limits
    /// it beside names, and a party or a third word.
    func approval(of event: Event) -> Event? {
        guard let day = event.date?.date, let limit = limit(of: event)?.claim, let own = words(of: event) else {
            return nil
        }
        let wanted = own.union(words(in: limit))
        return approvals.first { approval in
            guard approval.id != event.id, let date = approval.date?.date, day.isBefore(date) == .yes,
                let span = approval.statement.span, let article = citer.article(approval.statement.article),
                limits[article].namesPaper(in: span), let told = words(of: approval)
            else { return false }
            let shared = told.intersection(wanted).count
            return shared >= 3 || shared >= 2 && !Set(approval.actors).isDisjoint(with: event.actors)
        }
    }

    private func words(of event: Event) -> Set<UInt64>? {
        event.statement.span.map { words(in: Claim(article: event.statement.article, span: $0)) }
    }

    private func words(in claim: Claim) -> Set<UInt64> {
        citer.article(claim.article).map { limits[$0].matter(in: claim.span) } ?? []
    }
}
