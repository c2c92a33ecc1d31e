import ArticleModel
import LanguageAnalysis
import PipelineCore
import ReportModel
import ReportRendering

/// What people are quoted with on the subject: the weightiest words, from the whole time that the articles speak of.
struct QuotationsSection {
    /// A quotation that may be given.
    private struct Candidate {
        let article: Article
        let span: TextSpan
        let speaker: String
        let weight: Int
        let year: Int
    }

    /// What another quotation of the same speaker, article or year weighs less.
    private static let sameAgain = 3
    /// Quotations of one speaker that are always let through, and the part of all that may be of one speaker where others are left out.
    private static let fewest = 2
    private static let mostOfOne = 3
    /// What the words of those who decide weigh more.
    private static let office = 2
    private static let openers: WordSet = "but and so yet then"
    private static let offices: Set<Substring> = [
        "official", "officials", "minister", "ministry", "government", "spokesman", "spokeswoman", "diplomat",
        "ambassador",
        "envoy", "president", "governor", "mayor", "commissioner", "secretary", "chancellor", "premier",
    ]
    /// Words that name somebody or something that only the sentence before names.
    private static let referring: WordSet = "it they he she his its their them him it's they're he's she's"
    private static let pronouns: WordSet = "it this that these those they he she such"
    private static let leaning: WordSet = "it this these those they he she such its their his her them him"

    let citer: Citer
    let topics: [String]

    func section(_ passages: TopicPassages, limit: Int) -> BriefSection? {
        let all = candidates(passages)
        let most = Self.mostOfOne(all, limit: limit)
        let chosen = Self.spread(all, count: limit, mostOfOne: most).sorted()
        guard !chosen.isEmpty else { return nil }
        var nodes = chosen.map { node(all[$0]) }
        if all.count > chosen.count {
            let given = chosen.count < limit ? ", no more than \(most) of one speaker" : ""
            nodes.append(
                .note("\(chosen.count) of \(all.count) quotations are given\(given); 'quotations' sets how many."))
        }
        return BriefSection(id: "quotations", heading: "Quotations", nodes: nodes)
    }

    private func node(_ candidate: Candidate) -> BriefNode {
        let statement = citer.statement(
            id: "quote-\(candidate.article.id)-\(candidate.span.start)",
            Excerpt(article: candidate.article.id, span: candidate.span))
        return .quotation(
            QuotationNode(
                statement: statement, speaker: candidate.speaker, outlet: candidate.article.outlet,
                date: candidate.article.published?.date.withoutTime))
    }

    /// How often one speaker may be quoted: seldom where others are, so that nobody is crowded out.
    private static func mostOfOne(_ all: [Candidate], limit: Int) -> Int {
        all.count > limit && Set(all.map(\.speaker)).count > 1
            ? max(fewest, (limit + mostOfOne - 1) / mostOfOne) : max(limit, fewest)
    }

    /// Indices of the `count` quotations that weigh most, each of a speaker, article or year that is told already weighing less.
    private static func spread(_ all: [Candidate], count: Int, mostOfOne: Int) -> [Int] {
        var chosen: [Int] = []
        var told: [String: Int] = [:]
        while chosen.count < min(count, all.count) {
            func weight(_ index: Int) -> Int {
                let own = all[index]
                return own.weight
                    - sameAgain
                    * chosen.reduce(0) { sum, other in
                        sum + (all[other].speaker == own.speaker ? 1 : 0) + (all[other].year == own.year ? 1 : 0)
                            + (all[other].article.id == own.article.id ? 1 : 0)
                    }
            }
            let open = all.indices.filter { !chosen.contains($0) && told[all[$0].speaker, default: 0] < mostOfOne }
            let best = open.max { (weight($0), -$0) < (weight($1), -$1) }
            guard let best else { break }
            chosen.append(best)
            told[all[best].speaker, default: 0] += 1
        }
        return chosen
    }

    /// What is quoted in sentences on the topics, and near them in articles that are about these.
    private func candidates(_ passages: TopicPassages) -> [Candidate] {
        var told: Set<Claim> = []
        let all = passages.passages.map { ($0, isOnTopic: true) } + passages.near.map { ($0, isOnTopic: false) }
        let found = all.flatMap { passage, isOnTopic in
            passage.article.annotations[.quote].compactMap { annotation -> Candidate? in
                guard annotation.span.overlaps(passage.span), case .quotation(let quotation) = annotation.value,
                    quotation.manner == .direct, !opensWithReference(annotation.span, in: passage.article),
                    isOnTopic || standsAlone(annotation.span, in: passage.article),
                    let speaker = citer.speaker(quotation.speaker, quotation.speakerSpan, in: passage.article),
                    told.insert(Claim(article: passage.article.id, span: annotation.span)).inserted
                else { return nil }
                return Candidate(
                    article: passage.article, span: annotation.span, speaker: speaker,
                    weight: weight(annotation.span, quotation, in: passage.article)
                        + (Self.isOfOffice(speaker) ? Self.office : 0),
                    year: passage.article.published?.date.earliest?.components.year ?? 0)
            }
        }
        // In the order of their articles and words, whichever way they were found.
        let places = Dictionary(
            all.enumerated().map { ($0.element.0.article.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return found.sorted {
            let one = (places[$0.article.id] ?? 0, $0.span.start)
            return one < (places[$1.article.id] ?? 0, $1.span.start)
        }
    }

    /// Whether words that no word of the subject bears out name what they speak of.
    private func standsAlone(_ span: TextSpan, in article: Article) -> Bool {
        !article.tokens.contains { $0.kind == .word && span.contains($0.span) && Self.leaning.contains($0) }
    }

    private static func isOfOffice(_ speaker: String) -> Bool {
        speaker.lowercased().split(separator: " ").contains(where: offices.contains)
    }

    /// "It is an old drawing", "But it is old": a reader is not told what.
    private func opensWithReference(_ span: TextSpan, in article: Article) -> Bool {
        article.tokens.first { $0.kind == .word && span.contains($0.span) && !Self.openers.contains($0) }
            .map(Self.referring.contains) ?? true
    }

    /// Words on the subject itself, of somebody named, neither a scrap nor a speech, that need nothing before them to be understood.
    private func weight(_ span: TextSpan, _ quotation: Quotation, in article: Article) -> Int {
        let weights = TopicWeights([span], of: article).weights
        let onTopic = weights.filter { topics.isEmpty || topics.contains($0.key) }.values.reduce(0, +)
        let words = article.tokens.filter { $0.kind == .word && span.contains($0.span) }
        let leans = words.first.map(Self.pronouns.contains) ?? true
        return min(onTopic, 6) + (quotation.speaker == nil ? 0 : 2) + ((7...45).contains(words.count) ? 4 : 0)
            - (leans ? 4 : 0)
    }
}
