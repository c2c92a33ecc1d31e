import ArticleModel

extension QuantityMention {
    /// Whether neither number can be the other, hedges counted in: "nearly 70" and "more than 80"; false for other units.
    public func isApart(from other: QuantityMention) -> Bool {
        guard unit == other.unit else { return false }
        return range.upperBound < other.range.lowerBound || other.range.upperBound < range.lowerBound
    }

    /// The numbers that a hedged one may mean.
    private var range: ClosedRange<Double> {
        let low = value
        let high = max(low, upper ?? low)
        switch bound {
        case .exact: return low...high
        case .approximate: return min(low * 0.9, low)...max(high * 1.1, high)
        case .atMost: return min(low * 0.9, low)...high
        case .atLeast: return low...max(high * 1.25, high)
        }
    }
}
