/// Finds where the article proper stands: the stretch of paragraphs whose prose scores add up to most.
enum BodyRegion {
    /// The share of the best stretch, in hundredths, that the first stretch behind a sure headline must reach to be preferred.
    private static let leastShare = 40

    /// The best stretch, empty where no paragraph is prose.
    ///
    /// Behind a headline that is sure to be the article's, the first stretch that is not much poorer than the best wins: pages go
    /// on with other articles and with long discussions.
    static func find(scores: [Int], after headline: Int?) -> Range<Int> {
        let stretches = stretches(of: scores, from: 0)
        guard let best = best(of: stretches) else { return 0..<0 }
        guard let headline else { return best.range }
        let behind = Self.stretches(of: scores, from: headline + 1)
        return behind.first { $0.sum >= 40 && $0.sum * 100 >= best.sum * leastShare }?.range ?? best.range
    }

    private typealias Stretch = (range: Range<Int>, sum: Int)

    private static func best(of stretches: [Stretch]) -> Stretch? {
        var best: Stretch?
        for stretch in stretches where stretch.sum > (best?.sum ?? 0) { best = stretch }
        return best
    }

    /// Stretches that each begin where the running sum leaves zero and end at its height.
    private static func stretches(of scores: [Int], from first: Int) -> [Stretch] {
        var result: [Stretch] = []
        var sum = 0
        for index in scores.indices.dropFirst(first) {
            if sum <= 0 {
                sum = 0
                if scores[index] > 0 { result.append((index..<index, 0)) }
            }
            sum += scores[index]
            guard let last = result.last, sum > last.sum else { continue }
            result[result.count - 1] = (last.range.lowerBound..<index + 1, sum)
        }
        return result
    }
}
