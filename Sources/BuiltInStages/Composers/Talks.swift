import ArticleModel
import LanguageAnalysis
import ReportModel
import ReportRendering

/// What was only talked about: rows of the standings that no event tells of.
struct Talks {
    /// So many words beside names, and one name, make what is talked about a matter that events tell of.
    private static let sharedWords = 2

    private let citer: Citer
    private let finder = TalkFinder()
    /// The words of each event that is told: of all its words those beside names, and the names without those of states.
    private let told: [(words: Set<UInt64>, names: Set<String>)]
    /// Of the same events what is asked of those that came later.
    private let later: LaterTellings
    private let claims: Set<Claim>

    /// `events` are those that the report tells; what they are about has a standing of its own.
    init(_ events: [Event], citer: Citer) {
        self.citer = citer
        told = events.compactMap { event in
            // A list that stands with it is of other things.
            guard let article = citer.article(event.statement.article), let shown = event.statement.span,
                let span = event.claims.first(where: { $0.article == article.id && $0.span.overlaps(shown) })?.span
            else { return nil }
            return (ContentWords.stems(in: span, of: article, besideNames: true), Self.names(in: span, of: article))
        }
        claims = Set(events.flatMap(\.claims))
        later = LaterTellings(events, citer: citer)
    }

    /// One row for what is talked about in some passages.
    func rows(_ passages: TopicPassages) -> [Table.Row] {
        var seen: Set<String> = []
        return passages.passages.compactMap { passage in
            let claim = Claim(article: passage.article.id, span: passage.span)
            guard !claims.contains(claim), let talk = finder.talk(in: passage.span, of: passage.article),
                !isTold(passage.span, of: passage.article), let day = passage.article.published?.date.withoutTime,
                let citation = citer.citation(claim.article, claim.span)
            else { return nil }
            let words = citer.words(passage.article.text[talk.words])
            guard seen.insert(words).inserted else { return nil }
            var parties: [String] = []
            for party in talk.parties {
                let name = party.entity.map(citer.name) ?? citer.words(passage.article.text[party.span])
                if !parties.contains(name) { parties.append(name) }
            }
            return Table.Row(
                cells: [
                    Standing.discussed.words, "told \(DateWording.words(day))",
                    words + later.words(behind: day, of: passage.span, in: passage.article),
                    parties.joined(separator: ", "),
                ], citations: [citation])
        }
    }

    private func isTold(_ span: TextSpan, of article: Article) -> Bool {
        let words = ContentWords.stems(in: span, of: article, besideNames: true)
        let names = Self.names(in: span, of: article)
        return told.contains { event in
            !event.names.isDisjoint(with: names) && event.words.intersection(words).count >= Self.sharedWords
        }
    }

    /// The entities that are named, but for states, which take part in everything.
    private static func names(in span: TextSpan, of article: Article) -> Set<String> {
        Set(
            article.annotations.annotations(of: .name, in: span).compactMap { annotation in
                guard case .name(let mention) = annotation.value, mention.type != .country else { return nil }
                return mention.entity
            })
    }
}
