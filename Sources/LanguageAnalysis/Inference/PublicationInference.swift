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
    struct Telling {
        let draft: EventDraft
        let path: String
    }

    /// An article whose names are marked, and its sentences, cut out once for all who look at them.
    struct ReadArticle {
        let article: Article
        let sentences: [SentenceView]
    }

    /// A dated article with what it tells that may date others.
    struct DatedReport {
        let article: Article
        let clues: DatingClues

        var tellings: [Telling] { clues.tellings.map { Telling(draft: $0, path: article.source.path) } }
    }

    /// The dates that the dated articles bear out for the undated ones, and what stood against a date.
    public struct Findings: Sendable {
        /// The dates, by article.
        public var dates: [ArticleID: ResolvedDate] = [:]
        /// Why an article that others tell of stays undated, in one sentence each, by article.
        public var contradictions: [ArticleID: String] = [:]
    }

    /// What a dated article says that may date another one: nothing where it is not dated itself.
    public func clues(of article: Article) -> DatingClues {
        guard article.published != nil else { return DatingClues() }
        let read = read(article)
        let drafts = EventFinder(rules: rules).drafts(in: read.article, sentences: read.sentences)
        let ages = AgeClues(article: read.article).ages
        return DatingClues(
            tellings: drafts.filter { Self.isSharpEnough($0.date.date) && $0.status == .happened }, ages: ages,
            entities: ages.isEmpty ? [] : Self.entities(of: read.article),
            firsts: FirstClues(article: read.article, sentences: read.sentences, rules: rules).firsts)
    }

    /// The dates that the dated articles bear out for the undated ones, and the contradictions met on the way.
    public func findings(of articles: [Article]) -> Findings {
        guard articles.contains(where: { $0.published == nil }) else { return Findings() }
        return findings(of: articles, clues: articles.map(clues))
    }

    /// The same, with the clues of each article in their order.
    public func findings(of articles: [Article], clues: [DatingClues]) -> Findings {
        var findings = Findings()
        let undated = articles.filter { $0.published == nil }
        let dated = zip(articles, clues).filter { $0.0.published != nil }.map { DatedReport(article: $0, clues: $1) }
        let tellings = dated.flatMap(\.tellings)
        let witnesses = DatedWitnesses(dated, rules: rules, gazetteer: gazetteer)
        for article in undated {
            switch verdict(on: read(article), by: tellings, beside: witnesses) {
            case .date(let date): findings.dates[article.id] = date
            case .contradiction(let words): findings.contradictions[article.id] = words
            case .nothing: break
            }
        }
        return findings
    }

    static func entities(of article: Article) -> Set<String> {
        Set(
            article.annotations[.name].compactMap { annotation in
                if case .name(let mention) = annotation.value { mention.entity } else { nil }
            })
    }

    private func read(_ article: Article) -> ReadArticle {
        var named = article
        named.annotations.set(tagger.names(in: article), for: .name)
        return ReadArticle(article: named, sentences: ArticleSentences(named).views)
    }

    private static func isSharpEnough(_ date: EDTFDate) -> Bool {
        guard let start = date.earliest, let end = date.latest else { return false }
        return end.number - start.number <= 366
    }

    private enum Verdict {
        case date(ResolvedDate), contradiction(String), nothing
    }

    private func verdict(on read: ReadArticle, by tellings: [Telling], beside dated: DatedWitnesses) -> Verdict {
        let article = read.article
        let bounds = TenureBounds(of: article, names: article.annotations[.name], gazetteer: gazetteer, rules: rules)
        if bounds.stretches?.isEmpty == true {
            return .contradiction("the office holders it names never held these offices at one time")
        }
        let evidence = YearEvidence(dated.clues(for: read))
        let years = evidence.firm
        let clues = YearlessClues(article: article)
        let profile = HappeningProfile(of: article, sentences: read.sentences, rules: rules, gazetteer: gazetteer)
        let scored = tellings.compactMap { telling -> (telling: Telling, score: Int)? in
            let date = telling.draft.date.date
            guard bounds.allows(date), years.allows(date), clues.allow(date, within: Self.freshDays),
                let score = profile.score(telling.draft, gazetteer: gazetteer)
            else { return nil }
            return (telling, score + (Self.namesWeekday(of: date, clues) ? 1 : 0))
        }.sorted { left, right in
            left.score != right.score
                ? left.score > right.score : Claim(left.telling.draft) < Claim(right.telling.draft)
        }
        let needed = bounds.stretches == nil ? Self.enough.unbounded : Self.enough.bounded
        guard let best = scored.first, best.score >= needed else {
            return withoutTelling(evidence, bounds, clues)
        }
        let rival = scored.first { $0.telling.draft.date.date.overlaps(best.telling.draft.date.date) == .no }
        if let rival, best.score - rival.score < Self.lead {
            let told = [best.telling, rival.telling].map { "\($0.path) dates what it tells \($0.draft.date.date)" }
            return .contradiction("\(told[0]), \(told[1]), and both fit equally well")
        }
        // Of equally good tellings of the same time the sharpest gives the date.
        let agreeing = scored.filter { $0.score == best.score }.map(\.telling)
        let sharpest = agreeing.min { $0.draft.date.date.width < $1.draft.date.date.width } ?? best.telling
        return .date(resolved(sharpest, clues: clues, bounds: bounds, years: years, article: article))
    }

    /// Whether a telling is of a day whose weekday the article names.
    private static func namesWeekday(of date: EDTFDate, _ clues: YearlessClues) -> Bool {
        guard let day = date.earliest, day == date.latest else { return false }
        return clues.weekdays.contains(day.weekday)
    }

    /// What the article's own words and those of others tell of the year, where no telling fits.
    private func withoutTelling(_ years: YearEvidence, _ bounds: TenureBounds, _ clues: YearlessClues) -> Verdict {
        if let disagreement = years.disagreement { return .contradiction(disagreement) }
        if let date = years.date {
            guard bounds.allows(date.date) else {
                return .contradiction(
                    "\(years.reason), but the office holders named held office \(bounds.description ?? "")")
            }
            return .date(date)
        }
        guard let stretches = bounds.stretches else { return .nothing }
        let held = "the office holders named held office \(bounds.description ?? "")"
        if let month = clues.month(within: stretches), years.allows(month.date), let witness = bounds.witnesses.first {
            return .date(
                ResolvedDate(
                    date: month.date, basis: .inferred,
                    witnesses: [.init(article: witness.article, span: month.span)] + bounds.witnesses,
                    reason: "\(held), and in one year of that time only does the day it names fall on that weekday"))
        }
        if let narrow = bounds.narrow, clues.isNews(of: narrow) {
            let date = EDTFDate.interval(
                from: .point(EDTFPoint(CivilDay(number: narrow.lowerBound))),
                to: .point(EDTFPoint(CivilDay(number: narrow.upperBound))))
            guard years.allows(date) else { return .contradiction("\(years.reason), but \(held)") }
            return .date(ResolvedDate(date: date, basis: .inferred, witnesses: bounds.witnesses, reason: held))
        }
        return .nothing
    }

    private func resolved(
        _ telling: Telling, clues: YearlessClues, bounds: TenureBounds, years: YearEvidence, article: Article
    ) -> ResolvedDate {
        var witnesses = telling.draft.date.witnesses
        var reason = "\(telling.path) tells the same and dates it \(telling.draft.date.date)"
        if let stretch = bounds.description { reason += "; the office holders named held office \(stretch)" }
        if years.years != nil { reason += "; \(years.reason)" }
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
