import ArticleModel
import ReportModel

extension Measure {
    /// What a quantity of an article measures.
    init(_ quantity: QuantityMention) {
        let bound: Bound =
            switch quantity.bound {
            case .exact: .exact
            case .approximate: .approximate
            case .atMost: .atMost
            case .atLeast: .atLeast
            }
        self.init(value: quantity.value, upper: quantity.upper, unit: quantity.unit, bound: bound)
    }

    /// The number that a position in a difference gives; nil where its words are no quantity of the telling.
    init?(_ position: Difference.Position, in article: Article?) {
        guard let article else { return nil }
        let found = article.annotations.annotations(of: .quantity, in: position.claim.span)
            .first { article.text[$0.span] == position.value }
        guard case .quantity(let quantity)? = found?.value else { return nil }
        self.init(quantity)
    }
}
