import ArticleModel

/// Finds the values of a division in a corpus, and what of the corpus belongs to each.
struct ShareFinder {
    let division: ReportDivision
    /// Whether the report tells events, so that a value without any is empty.
    let tellsEvents: Bool
    /// The topics whose issues are meant; all where empty.
    let topics: [String]

    /// What of the corpus belongs to a value.
    struct Portion {
        var articles: Set<ArticleID> = []
        var events: Set<String> = []
        var passages: [ArticleID: [TextSpan]] = [:]
    }

    /// A value that may get a report.
    struct Candidate {
        let value: String
        let name: String
        var portion = Portion()
    }

    func shares(of corpus: Corpus) -> ReportShares {
        var found = ReportShares()
        let candidates = candidates(in: corpus, &found)
        var chosen = candidates.filter { candidate in
            let weight = weight(of: candidate.portion)
            let isKept = weight >= division.least || (division.writesEmpty && weight == 0)
            if !isKept { found.empty.append(candidate.name) }
            return isKept
        }
        if chosen.count > division.limit {
            let ranked = chosen.sorted(by: outweighs)
            let kept = Set(ranked.prefix(division.limit).map(\.value))
            found.beyond = chosen.filter { !kept.contains($0.value) }.map(\.name)
            chosen = chosen.filter { kept.contains($0.value) }
        }
        found.shares = zip(chosen, ValueSlug.slugs(of: chosen.map(\.value))).map { candidate, slug in
            let portion = candidate.portion
            return ReportShare(
                value: candidate.value, name: candidate.name, slug: slug,
                corpus: corpus.share(
                    articles: portion.articles, events: portion.events,
                    passages: isOfWholeArticles ? nil : portion.passages))
        }
        let told = candidates.reduce(into: Set<ArticleID>()) { $0.formUnion($1.portion.articles) }
        found.unassigned = corpus.articles.count { !told.contains($0.id) }
        return found
    }

    private var isOfWholeArticles: Bool {
        switch division.subject {
        case .fact, .field: true
        case .issue, .topic, .entity: false
        }
    }

    private func weight(of portion: Portion) -> Int { tellsEvents ? portion.events.count : portion.articles.count }

    private func outweighs(_ left: Candidate, _ right: Candidate) -> Bool {
        let events = (left.portion.events.count, right.portion.events.count)
        if events.0 != events.1 { return events.0 > events.1 }
        let articles = (left.portion.articles.count, right.portion.articles.count)
        return articles.0 != articles.1
            ? articles.0 > articles.1 : left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
    }

    // MARK: Values

    /// Every value that is wanted, in the order of its reports.
    private func candidates(in corpus: Corpus, _ found: inout ReportShares) -> [Candidate] {
        let portions: [String: Portion]
        let known: [(value: String, name: String)]
        switch division.subject {
        case .issue:
            portions = TopicPortions(corpus: corpus).byIssue
            known = issues(of: corpus)
        case .topic:
            portions = TopicPortions(corpus: corpus).byTopic
            known = topicListings(of: corpus).map { ($0.id, $0.name) }
        case .entity(let type):
            known = entities(of: corpus, type: type)
            let wanted = division.values.isEmpty ? known.map(\.value) : division.values
            portions = EntityPortions(corpus: corpus, wanted: Set(wanted)).byEntity
        case .fact, .field:
            portions = articlePortions(of: corpus)
            known = portions.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { ($0, $0) }
        }
        guard !division.values.isEmpty else {
            // Of a gazetteer that is not asked for by tag, only what the articles name can be meant.
            let isOpen = if case .entity = division.subject { division.tag == nil } else { false }
            return known.filter { !isOpen || portions[$0.value] != nil }
                .map { Candidate(value: $0.value, name: $0.name, portion: portions[$0.value] ?? Portion()) }
        }
        let names = Dictionary(known.map { ($0.value, $0.name) }) { first, _ in first }
        return division.values.map { value in
            if names[value] == nil { found.unknown.append(value) }
            return Candidate(value: value, name: names[value] ?? value, portion: portions[value] ?? Portion())
        }
    }

    private func topicListings(of corpus: Corpus) -> [TopicListing] {
        let wanted =
            topics.isEmpty ? corpus.topics.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : topics
        return wanted.compactMap { corpus.topics[$0] }
    }

    /// The issues in the order of their lexicons; one whose id two topics share bears its topic's id too.
    private func issues(of corpus: Corpus) -> [(value: String, name: String)] {
        topicListings(of: corpus).flatMap { topic in
            topic.issues.map { issue in (TopicPortions.value(of: issue.id, topic: topic.id, in: corpus), issue.name) }
        }
    }

    /// The gazetteer's entities of a type, by name.
    private func entities(of corpus: Corpus, type: String) -> [(value: String, name: String)] {
        corpus.entities.values
            .filter { entity in
                entity.type.rawValue == type && (division.tag.map { entity.tags.contains($0) } ?? true)
            }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            .map { ($0.id, $0.name) }
    }

    // MARK: Facts about whole articles

    private func articlePortions(of corpus: Corpus) -> [String: Portion] {
        var portions: [String: Portion] = [:]
        var values: [ArticleID: [String]] = [:]
        for article in corpus.articles {
            values[article.id] = facts(of: article)
            for value in facts(of: article) { portions[value, default: Portion()].articles.insert(article.id) }
        }
        for event in corpus.events {
            for claim in event.claims {
                for value in values[claim.article] ?? [] { portions[value, default: Portion()].events.insert(event.id) }
            }
        }
        return portions
    }

    private func facts(of article: Article) -> [String] {
        switch division.subject {
        case .fact("outlet"): [article.outlet].compactMap(\.self)
        case .fact("origin"): [article.origin].compactMap(\.self)
        case .fact("section"): [article.section].compactMap(\.self)
        case .fact("language"): [article.language].compactMap(\.self)
        case .field(let name): Self.texts(article.fields[name])
        default: []
        }
    }

    private static func texts(_ value: FieldValue?) -> [String] {
        switch value {
        case .string(let text)?: text.isEmpty ? [] : [text]
        case .integer(let number)?: ["\(number)"]
        case .boolean(let flag)?: [flag ? "true" : "false"]
        case .date(let date)?: [date.description]
        case .list(let values)?: values.flatMap { texts($0) }
        case .number, .map, .null, nil: []
        }
    }
}
