import ArticleModel

/// A row of map steps under way: the articles that are known to its end, and what is noted of the others.
struct RowLead: Sendable {
    let row: MapRow
    /// What the articles that are ahead come to, in the order of the corpus before the row.
    let answers: [RowAnswer]
    /// What is noted of the others, by id.
    private(set) var traces: [ArticleID: RowTrace] = [:]
    /// The step of the row that comes next.
    private(set) var step = 0
    /// How many of those ahead come to it.
    private(set) var count: Int

    init(_ row: MapRow, answers: [RowAnswer?], on articles: [Article], _ known: KnownContents) {
        self.row = row
        self.answers = answers.compactMap(\.self)
        count = self.answers.count
        for (article, answer) in zip(articles, answers) where answer == nil {
            guard let content = known[article.id] else { continue }
            traces[article.id] = RowTrace(key: row.key(of: content))
        }
    }

    /// Whether all its steps are taken.
    var isAtEnd: Bool { step == row.places.count }

    /// Those ahead that the step drops, in their order.
    func departures(stage: String) -> [(article: Article, departure: Departure)] {
        answers.compactMap { answer in
            guard let drop = answer.drop, drop.step == step else { return nil }
            let departure = Departure(
                answer.article, manner: .dropped, stage: stage, rule: drop.rule, reason: drop.reason)
            return (answer.article, departure)
        }
    }

    /// Goes on to the next step after one, with what it made of the others.
    mutating func goOn(_ made: Zip2Sequence<[Article], [MapAnswer]>) {
        var next: [ArticleID: RowTrace] = [:]
        next.reserveCapacity(traces.count)
        for (article, answer) in made {
            guard let trace = traces[article.id], let own = answer.trace else { continue }
            switch answer.verdict {
            case .unchanged: break
            case .keep(let changed) where changed.id == article.id: break
            case .keep, .split, .drop, .quarantine: continue
            }
            next[article.id] = trace.after(own)
        }
        traces = next
        step += 1
        count = answers.count { $0.comes(to: step) }
    }
}
