import ArticleModel

/// What the dated articles of a corpus say that bears on the year of an undated one.
struct DatedWitnesses {
    private let ages: [AgeClues.Dated]
    private let happenings: [FirstClues.Dated]
    private let sayings: [(saying: FirstClues.First, of: FirstClues.Dated)]
    private let rules: EventRules

    /// Gathers from dated articles and from what they tell.
    init(_ reports: [PublicationInference.DatedReport], rules: EventRules, gazetteer: Gazetteer) {
        self.rules = rules
        ages = reports.compactMap { report in
            let (article, clues) = (report.article, report.clues)
            guard !clues.ages.isEmpty, let year = Self.year(of: article) else { return nil }
            return AgeClues.Dated(
                article: article.id, path: article.source.path, year: year, ages: clues.ages,
                entities: clues.entities)
        }
        happenings = reports.flatMap(\.tellings).compactMap { telling in
            guard let act = telling.draft.act, let year = telling.draft.date.date.earliest?.components.year else {
                return nil
            }
            return FirstClues.Dated(
                article: telling.draft.article, path: telling.path, act: act, year: year,
                entities: Set(telling.draft.actors + (telling.draft.place.map { [$0] } ?? [])),
                people: Set(telling.draft.actors.filter { gazetteer.entity($0)?.type == .person }),
                place: telling.draft.place,
                span: telling.draft.sentence)
        }
        sayings = reports.flatMap { report -> [(saying: FirstClues.First, of: FirstClues.Dated)] in
            let article = report.article
            guard !report.clues.firsts.isEmpty, let year = Self.year(of: article) else { return [] }
            return report.clues.firsts.map { first in
                (
                    first,
                    FirstClues.Dated(
                        article: article.id, path: article.source.path, act: first.act, year: year,
                        entities: first.entities, people: first.people, place: nil, span: first.span)
                )
            }
        }
    }

    /// The clues to the year of an undated article whose names are marked: those that others bear out, then its own.
    func clues(for read: PublicationInference.ReadArticle) -> [YearClue] {
        let article = read.article
        let aged = AgeClues(article: article).clues(
            in: article, entities: PublicationInference.entities(of: article), beside: ages)
        let firsts = FirstClues(article: article, sentences: read.sentences, rules: rules).clues(
            in: article, beside: happenings, sayings: sayings)
        return aged + firsts + (AnniversaryClue.clue(in: article, sentences: read.sentences).map { [$0] } ?? [])
    }

    /// The one year in which an article was published; nil where that is not known.
    private static func year(of article: Article) -> Int? {
        guard let first = article.published?.date.earliest, let last = article.published?.date.latest,
            first.components.year == last.components.year
        else { return nil }
        return first.components.year
    }
}
