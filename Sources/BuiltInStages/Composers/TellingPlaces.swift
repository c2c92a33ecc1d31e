import ArticleModel
import LanguageAnalysis

/// Where in their articles events are told: in the lead of a story, by the way, or long after they were.
struct TellingPlaces {
    /// What a reader who skims an article would miss of it, or not.
    struct Place: OptionSet {
        let rawValue: UInt8
        /// Among the first sentences of its article, of the days that the article is of.
        static let lead = Place(rawValue: 1)
        /// The headline or the first sentences of that article speak of an issue of the subject.
        static let storyOfIssue = Place(rawValue: 2)
        /// Of the days of an article whose headline or first sentences speak of an issue of the subject.
        static let inStory = Place(rawValue: 16)
        /// In a clause that hangs on a noun of a sentence about something else.
        static let aside = Place(rawValue: 4)
        /// A year or more after it was, by one source alone.
        static let background = Place(rawValue: 8)
    }

    /// The lead of one article.
    private struct Lead {
        let start: Int
        let end: Int
        let isOfIssue: Bool
        let speaksOfIssue: Bool
    }

    /// How many sentences lead an article.
    private static let sentences = 3
    /// What its words on issues of the subject must weigh for it to be a story of the subject.
    private static let weightOfStory = 3
    /// For so many days an article's happenings are its own.
    private static let ownDays = 10

    private let citer: Citer
    private let leads: [ArticleID: Lead]

    /// Looks at the articles that tell some events; `issues` are how the names of the subject's issues begin, none where all matter.
    init(_ events: [Event], issues: [String], citer: Citer) {
        self.citer = citer
        var leads: [ArticleID: Lead] = [:]
        for event in events {
            for claim in event.claims where leads[claim.article] == nil {
                leads[claim.article] = citer.article(claim.article).map { Self.lead(of: $0, issues: issues) }
            }
        }
        self.leads = leads
    }

    /// Where an event is told.
    func place(of event: Event) -> Place {
        var place: Place = []
        for claim in event.claims where isOfLead(claim, event) {
            place.insert(.lead)
            if leads[claim.article]?.isOfIssue == true { place.insert(.storyOfIssue) }
        }
        if isAside(event) { place.insert(.aside) }
        let isOfStory = event.claims.contains { leads[$0.article]?.speaksOfIssue == true && isOfItsDays($0, event) }
        if isOfStory, !place.contains(.aside) { place.insert(.inStory) }
        if event.support.origins.count == 1, isLookedBackOn(event) { place.insert(.background) }
        return place
    }

    private static func lead(of article: Article, issues: [String]) -> Lead {
        var spans = article.blocks.filter { $0.role == .headline }.map(\.span)
        var (start, end) = (Int.max, 0)
        var count = 0
        for annotation in article.annotations[.sentence] {
            guard count < sentences, case .sentence(let block) = annotation.value,
                article.blocks.indices.contains(block),
                article.blocks[block].role == .body, article.blocks[block].repeats == nil
            else { continue }
            spans.append(annotation.span)
            start = min(start, annotation.span.start)
            end = annotation.span.end
            count += 1
        }
        let told = TopicWeights(spans, of: article).issues
        let weight = told.reduce(0) { sum, issue in
            issues.contains { issue.key.utf8.starts(with: $0.utf8) } ? sum + issue.value : sum
        }
        return Lead(start: start, end: end, isOfIssue: weight >= weightOfStory, speaksOfIssue: weight > 0)
    }

    private func isOfLead(_ claim: Claim, _ event: Event) -> Bool {
        guard let lead = leads[claim.article], claim.span.start >= lead.start, claim.span.end <= lead.end else {
            return false
        }
        return !isCaption(claim) && isOfItsDays(claim, event)
    }

    /// Whether an event is of the days of an article that tells it, or to come.
    private func isOfItsDays(_ claim: Claim, _ event: Event) -> Bool {
        guard let published = citer.article(claim.article)?.published?.date, let date = event.date?.date else {
            return false
        }
        // What is to come is told for its own sake.
        return date.lastDay.number >= published.firstDay.number - Self.ownDays
    }

    private func isCaption(_ claim: Claim) -> Bool {
        citer.article(claim.article)?.blocks.contains { $0.role == .caption && $0.span.contains(claim.span) } ?? false
    }

    private func isLookedBackOn(_ event: Event) -> Bool {
        guard let latest = event.date?.date.latest else { return false }
        return event.claims.allSatisfy { claim in
            citer.article(claim.article)?.published?.date.earliest.map { $0.number - latest.number >= 365 } ?? false
        }
    }

    private static let relatives: Set<String> = ["who", "whose", "whom", "which", "where"]
    /// How many words may stand between a relative and its verb.
    private static let reach = 6

    /// "The partners, whose summit he will receive in May, would have liked him to wait": told whole, of something else.
    private func isAside(_ event: Event) -> Bool {
        guard event.statement.pieces.count == 1, let span = event.statement.span, let verb = event.verb,
            span.start < verb.start, let article = citer.article(event.statement.article)
        else { return false }
        let words = article.text.bytes(in: TextSpan(span.start, verb.start))
        // Most sentences have no word that begins as the relatives do.
        guard zip(words, words.dropFirst()).contains(where: { $0 | 0x20 == 0x77 && $1 | 0x20 == 0x68 }) else {
            return false
        }
        let before = words.split { $0 <= 0x20 }
        // "when Russia is to be the host": what hangs on a time or a sentence is no aside; nor is what a comma parts again.
        for place in before.indices.suffix(Self.reach).reversed() {
            if before[place].last == UInt8(ascii: ",") { return false }
            guard let first = before[place].first, first | 0x20 == UInt8(ascii: "w") else { continue }
            if Self.relatives.contains(String(decoding: before[place], as: UTF8.self).lowercased()) { return place > 0 }
        }
        return false
    }
}
