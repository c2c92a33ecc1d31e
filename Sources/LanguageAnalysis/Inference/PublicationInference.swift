import ArticleModel

/// Dates articles that print no date by others that tell the same happening and date it.
///
/// Bounds come first: the tenures of office holders named by title, the latest year that the article tells of as past, and a
/// day it names without a year. Among the dated tellings within these bounds the best fitting one gives the date,
/// never sharper than it is dated there; where two different dates fit about equally well, none is given.
public struct PublicationInference: Sendable {
    /// Points a telling must reach to date an article, where office holders bound it and where not.
    private static let enough = (bounded: 5, unbounded: 8)
    /// Points by which the best date must lead the next one.
    private static let lead = 1
    /// Days after which a newspaper no longer says "on April 28" of a recent day without a year.
    private static let freshDays = 6

    private let gazetteer: Gazetteer
    private let rules: EventRules
    private let tagger: NameTagger

    /// Makes an inference with what a gazetteer knows of offices and places.
    public init(gazetteer: Gazetteer, rules: EventRules = .english) {
        self.gazetteer = gazetteer
        self.rules = rules
        tagger = NameTagger(gazetteer: gazetteer)
    }

    /// A telling by a dated article, with the article it stands in.
    private struct Telling {
        let draft: EventDraft
        let path: String
    }

    /// The dates that the dated articles bear out for the undated ones, and what stood against a date.
    public struct Findings: Sendable {
        /// The dates, by article.
        public var dates: [ArticleID: ResolvedDate] = [:]
        /// Why an article that others tell of stays undated, in one sentence each, by article.
        public var contradictions: [ArticleID: String] = [:]
    }

    /// The dates that the dated articles bear out for the undated ones, and the contradictions met on the way.
    public func findings(of articles: [Article]) -> Findings {
        var findings = Findings()
        let undated = articles.filter { $0.published == nil }
        guard !undated.isEmpty else { return findings }
        let finder = EventFinder(rules: rules)
        let tellings = articles.filter { $0.published != nil }.flatMap { article in
            finder.drafts(in: named(article)).filter { Self.isSharpEnough($0.date.date) && $0.status == .happened }
                .map { Telling(draft: $0, path: article.source.path) }
        }
        let aged = articles.compactMap(agesOfDated)
        for article in undated {
            switch verdict(on: named(article), by: tellings, beside: aged) {
            case .date(let date): findings.dates[article.id] = date
            case .contradiction(let words): findings.contradictions[article.id] = words
            case .nothing: break
            }
        }
        return findings
    }

    private func agesOfDated(_ article: Article) -> AgeBounds.Dated? {
        guard let first = article.published?.date.earliest, let last = article.published?.date.latest,
            first.components.year == last.components.year
        else { return nil }
        let ages = AgeClues(article: article).ages
        guard !ages.isEmpty else { return nil }
        return AgeBounds.Dated(
            article: article.id, path: article.source.path, year: first.components.year, ages: ages,
            entities: Self.entities(of: named(article)))
    }

    private static func entities(of article: Article) -> Set<String> {
        Set(
            article.annotations[.name].compactMap { annotation in
                if case .name(let mention) = annotation.value { mention.entity } else { nil }
            })
    }

    private func named(_ article: Article) -> Article {
        var named = article
        named.annotations.set(tagger.names(in: article), for: .name)
        return named
    }

    private static func isSharpEnough(_ date: EDTFDate) -> Bool {
        guard let start = date.earliest, let end = date.latest else { return false }
        return end.number - start.number <= 366
    }

    private enum Verdict {
        case date(ResolvedDate), contradiction(String), nothing
    }

    private func verdict(on article: Article, by tellings: [Telling], beside aged: [AgeBounds.Dated]) -> Verdict {
        let bounds = TenureBounds(of: article, names: article.annotations[.name], gazetteer: gazetteer, rules: rules)
        if bounds.stretches?.isEmpty == true {
            return .contradiction("the office holders it names never held these offices at one time")
        }
        let ages = AgeBounds(
            of: article, ages: AgeClues(article: article).ages, entities: Self.entities(of: article), beside: aged)
        let clues = YearlessClues(article: article)
        let profile = HappeningProfile(of: article, rules: rules, gazetteer: gazetteer)
        let scored = tellings.compactMap { telling -> (telling: Telling, score: Int)? in
            let date = telling.draft.date.date
            guard bounds.allows(date), ages.allows(date), clues.allow(date, within: Self.freshDays),
                let score = profile.score(telling.draft, gazetteer: gazetteer)
            else { return nil }
            return (telling, score + (Self.namesWeekday(of: date, clues) ? 1 : 0))
        }.sorted { left, right in
            left.score != right.score
                ? left.score > right.score : Claim(left.telling.draft) < Claim(right.telling.draft)
        }
        let needed = bounds.stretches == nil ? Self.enough.unbounded : Self.enough.bounded
        guard let best = scored.first, best.score >= needed else { return byAge(ages, within: bounds) }
        let rival = scored.first { $0.telling.draft.date.date.overlaps(best.telling.draft.date.date) == .no }
        if let rival, best.score - rival.score < Self.lead {
            let told = [best.telling, rival.telling].map { "\($0.path) dates what it tells \($0.draft.date.date)" }
            return .contradiction("\(told[0]), \(told[1]), and both fit equally well")
        }
        // Of equally good tellings of the same time the sharpest gives the date.
        let agreeing = scored.filter { $0.score == best.score }.map(\.telling)
        let sharpest = agreeing.min { $0.draft.date.date.width < $1.draft.date.date.width } ?? best.telling
        return .date(resolved(sharpest, clues: clues, bounds: bounds, ages: ages, article: article))
    }

    /// Whether a telling is of a day whose weekday the article names.
    private static func namesWeekday(of date: EDTFDate, _ clues: YearlessClues) -> Bool {
        guard let day = date.earliest, day == date.latest else { return false }
        return clues.weekdays.contains(day.weekday)
    }

    /// The year that the age of a thing tells, where no telling fits.
    private func byAge(_ ages: AgeBounds, within bounds: TenureBounds) -> Verdict {
        guard let date = ages.date, bounds.allows(date) else { return .nothing }
        return .date(
            ResolvedDate(date: date, basis: .crossDocument, witnesses: ages.witnesses, reason: ages.reason))
    }

    private func resolved(
        _ telling: Telling, clues: YearlessClues, bounds: TenureBounds, ages: AgeBounds, article: Article
    ) -> ResolvedDate {
        var witnesses = telling.draft.date.witnesses
        var reason = "\(telling.path) tells the same and dates it \(telling.draft.date.date)"
        if let stretch = bounds.description { reason += "; the office holders named held office \(stretch)" }
        if ages.years != nil { reason += "; \(ages.reason)" }
        var date = telling.draft.date.date.withoutTime
        if Self.namesWeekday(of: date, clues) { reason += "; it names the weekday of that date" }
        if let clue = clues.firstDay(in: date, within: Self.freshDays) {
            date = clue.date
            witnesses.append(.init(article: article.id, span: clue.span))
            reason += "; it tells of '\(article.text[clue.span])' as just past"
        } else if case .point(var point) = date, point.day != nil {
            // The happening is known to the day, its report may be of the next.
            point.qualifier = .approximate
            date = .point(point)
        }
        return ResolvedDate(date: date, basis: .crossDocument, witnesses: witnesses, reason: reason)
    }
}
