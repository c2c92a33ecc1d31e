import ArticleModel
import LanguageAnalysis

/// Finds the further steps of a party that stand right behind one that is told, or behind the answer to it, in the same paragraph:
/// "On 29 April it refused visas".
struct FurtherSteps {
    let citer: Citer
    /// Whether another entry tells a sentence.
    let isTold: (TextSpan) -> Bool
    private let finder = StepFinder()
    private let sequels = SequelFinder()

    init(citer: Citer, isTold: @escaping (TextSpan) -> Bool) {
        self.citer = citer
        self.isTold = isTold
    }

    /// Some sentences behind the telling of an event with the further steps behind each; the same where the event is no step.
    func added(to spans: [TextSpan], behind claim: Claim, of event: Event) -> [TextSpan] {
        guard let article = citer.article(claim.article),
            finder.stepping(in: claim.span, of: article).flatMap(citer.side) != nil
        else { return spans }
        var told: [TextSpan] = []
        for span in [claim.span] + spans {
            if span != claim.span, !told.contains(span) { told.append(span) }
            if let next = further(behind: span, in: article), !spans.contains(next), !isTold(next) { told.append(next) }
        }
        return told.sorted()
    }

    /// The sentence right behind one, where whoever acts there, by a pronoun, takes another step.
    private func further(behind span: TextSpan, in article: Article) -> TextSpan? {
        guard let next = sequels.sentences(behind: span, in: article, atMost: 1).first?.span,
            sequels.isOfOneParagraph(span, next, in: article),
            let meant = citer.subject(of: next, in: article)?.mentions.first?.entity, citer.side(of: meant) != nil,
            finder.isStep(in: next, of: article)
        else { return nil }
        return next
    }
}
