import ArticleModel
import LanguageAnalysis
import ReportModel
import ReportRendering

/// The sentences of a corpus that speak of some topics, with the article each stands in.
struct TopicPassages {
    /// A sentence that speaks of the topics.
    struct Passage {
        fileprivate let story: Story
        let span: TextSpan

        var article: Article { story.article }
    }

    let passages: [Passage]

    /// Gathers the passages of body text, in canonical order; every sentence where `topics` is empty.
    init(corpus: Corpus, topics: [String]) {
        passages = corpus.articles.flatMap { article in
            let story = Story(article)
            return article.annotations[.sentence].compactMap { sentence -> Passage? in
                guard case .sentence(let block) = sentence.value, article.blocks.indices.contains(block),
                    article.blocks[block].role == .body, article.blocks[block].repeats == nil,
                    corpus.isShared(sentence.span, of: article.id)
                else { return nil }
                let speaks =
                    topics.isEmpty
                    || topics.contains { TopicWeights([sentence.span], of: article).weights[$0, default: 0] > 0 }
                return speaks ? Passage(story: story, span: sentence.span) : nil
            }
        }
    }
}

/// What was agreed, what is planned, what was only talked about: a table over the events.
enum Standing {
    private static let agreedActs: Set<String> = ["agree", "sign", "approve", "buy", "sell", "invest", "open", "build"]
    private static let talkActs: Set<String> = ["discuss", "meet"]

    static func section(_ events: [Event], citer: Citer) -> BriefSection? {
        let groups: [(String, [Event])] = [
            ("Agreed or done", events.filter { $0.status == .happened && agreedActs.contains($0.act ?? "") }),
            ("Planned", events.filter { $0.status == .planned }),
            ("Only discussed", events.filter { $0.status == .happened && talkActs.contains($0.act ?? "") }),
            ("Called off or denied", events.filter { $0.status == .cancelled || $0.status == .denied }),
        ]
        let rows = groups.flatMap { name, events in
            events.map { event in
                Table.Row(
                    cells: [
                        name,
                        event.date.map { DateWording.words($0.date, dating: event.dating, status: event.status) } ?? "",
                        event.act ?? "",
                        event.actors.prefix(5).map(citer.name).joined(separator: ", "),
                    ],
                    citations: citer.statement(of: event).citations)
            }
        }
        guard !rows.isEmpty else { return nil }
        return BriefSection(
            id: "standing", heading: "Agreed, planned, only discussed",
            nodes: [.table(Table(columns: ["Standing", "Date", "Act", "Named"], rows: rows))])
    }
}

/// Who takes part in the events of a report, the most involved first.
enum InvolvedSection {
    static func section(_ events: [Event], corpus: Corpus, citer: Citer, limit: Int = 15) -> BriefSection? {
        var counts: [String: Int] = [:]
        var first: [String: Claim] = [:]
        for event in events {
            for actor in event.actors {
                counts[actor, default: 0] += 1
                if first[actor] == nil { first[actor] = mention(of: actor, in: event, citer: citer) }
            }
        }
        let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(limit)
        let rows = ranked.map { actor, count in
            Table.Row(
                cells: [
                    citer.name(actor), corpus.entities[actor]?.type.rawValue ?? "",
                    corpus.entities[actor]?.country.map(citer.name) ?? "", String(count),
                ],
                citations: first[actor].flatMap { citer.citation($0.article, $0.span) }.map { [$0] } ?? [])
        }.filter { !$0.citations.isEmpty }
        guard !rows.isEmpty else { return nil }
        return BriefSection(
            id: "involved", heading: "Who is involved",
            nodes: [.table(Table(columns: ["Name", "Kind", "Country", "Events"], rows: rows))])
    }

    /// The first telling of the event whose sentence names the actor; else its first telling.
    private static func mention(of actor: String, in event: Event, citer: Citer) -> Claim? {
        event.claims.first { claim in
            citer.article(claim.article)?.annotations.annotations(of: .name, in: claim.span).contains {
                if case .name(let mention) = $0.value { mention.entity == actor } else { false }
            } ?? false
        } ?? event.claims.first
    }
}

/// What people are quoted with on the subject.
enum QuotationsSection {
    static func section(_ passages: TopicPassages, citer: Citer, limit: Int) -> BriefSection? {
        var nodes: [BriefNode] = []
        var told: Set<Claim> = []
        for passage in passages.passages where nodes.count < limit {
            let quotes = passage.article.annotations[.quote].filter { $0.span.overlaps(passage.span) }
            for annotation in quotes {
                guard case .quotation(let quotation) = annotation.value, quotation.manner == .direct,
                    let speaker = speaker(of: quotation, in: passage.article, citer: citer), nodes.count < limit,
                    told.insert(Claim(article: passage.article.id, span: annotation.span)).inserted
                else { continue }
                let id = "quote-\(passage.article.id)-\(annotation.span.start)"
                nodes.append(
                    .quotation(
                        QuotationNode(
                            statement: citer.statement(
                                id: id, Excerpt(article: passage.article.id, span: annotation.span)),
                            speaker: speaker, date: passage.article.published?.date)))
            }
        }
        guard !nodes.isEmpty else { return nil }
        return BriefSection(id: "quotations", heading: "Quotations", nodes: nodes)
    }

    private static func speaker(of quotation: Quotation, in article: Article, citer: Citer) -> String? {
        if let speaker = quotation.speaker { return citer.name(speaker) }
        return quotation.speakerSpan.map { article.text[$0] }
    }
}
