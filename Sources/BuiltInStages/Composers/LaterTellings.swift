import ArticleModel
import LanguageAnalysis
import ReportRendering

/// Finds the events of a report that tell of something long after it was only talked about.
struct LaterTellings {
    /// Most of them that are named.
    private static let most = 3

    private struct Telling {
        let date: EDTFDate
        var names: Set<UInt64>
        var words: Set<UInt64>
    }

    private let tellings: [Telling]

    init(_ events: [Event], citer: Citer) {
        tellings = events.compactMap { event in
            guard let article = citer.article(event.statement.article), let date = event.date?.date.withoutTime else {
                return nil
            }
            var telling = Telling(date: date, names: [], words: [])
            for case .source(let span) in event.statement.pieces {
                telling.names.formUnion(ContentWords.ofNames(in: span, of: article))
                telling.words.formUnion(ContentWords.stems(in: span, of: article, besideNames: true))
            }
            return telling
        }
    }

    /// "; told of later: see 24 June 2015"; nothing where no event tells of it later. Those do that share a name, not that of a state,
    /// and another word that says what it is.
    func words(behind day: EDTFDate, of span: TextSpan, in article: Article) -> String {
        let names = ContentWords.ofNames(in: span, of: article)
        let words = ContentWords.stems(in: span, of: article, besideNames: true).subtracting(TalkWords.generalStems)
        var days: [String] = []
        for telling in tellings where day.isBefore(telling.date) == .yes {
            guard !telling.names.isDisjoint(with: names), !telling.words.isDisjoint(with: words) else { continue }
            let day = DateWording.words(telling.date)
            if !days.contains(day) { days.append(day) }
        }
        return days.isEmpty ? "" : "; told of later: see \(days.prefix(Self.most).joined(separator: ", "))"
    }
}
