/// Finds where the article proper stands: the stretch of paragraphs whose prose scores add up to most.
enum BodyRegion {
    /// The best stretch, empty where no paragraph is prose; it never reaches across a paragraph in `walls`.
    static func find(scores: [Int], walls: Set<Int>) -> Range<Int> {
        var best = 0..<0
        var bestSum = 0
        var start = 0
        var sum = 0
        for (index, score) in scores.enumerated() {
            if walls.contains(index) {
                sum = 0
                start = index + 1
                continue
            }
            if sum <= 0 {
                sum = 0
                start = index
            }
            sum += score
            if sum > bestSum {
                bestSum = sum
                best = start..<index + 1
            }
        }
        return best
    }
}
