import ArticleModel

/// Weighs the days that a corpus tells of: a day that many articles name, and that is still named long after, matters.
struct DayRanking {
    /// The weight of every day within the bounds.
    let weights: [Int: Int]

    /// Weighs the days for which `isWanted` holds.
    init(_ index: SalienceIndex, isWanted: (Int) -> Bool) {
        var weights: [Int: Int] = [:]
        var best: [Int: Int] = [:]
        var article = -1
        func close() {
            for (day, weight) in best { weights[day, default: 0] += weight }
            best.removeAll(keepingCapacity: true)
        }
        for sentence in index.sentences {
            if sentence.article != article {
                close()
                article = sentence.article
            }
            for day in sentence.days where isWanted(day) {
                let weight = Self.weight(ofNaming: day, in: sentence, published: index.published[article])
                best[day] = max(best[day] ?? 0, weight)
            }
        }
        close()
        for case let day? in index.published where isWanted(day) { weights[day, default: 0] += 2 }
        self.weights = weights
    }

    /// Two points for every doubling of the days since, at least two, one for what lies ahead; half as much again where the
    /// sentence speaks of the matter. An article counts once for a day, with its best sentence.
    private static func weight(ofNaming day: Int, in sentence: SalienceIndex.Sentence, published: Int?) -> Int {
        let lag = published.map { $0 - day } ?? 0
        return (lag < 0 ? 1 : 2 * max(1, SalienceWeights.bits(lag))) * (sentence.isCentral ? 3 : 2)
    }

    /// The `count` weightiest days, in order of time.
    func heaviest(_ count: Int) -> [Int] {
        weights.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .prefix(count).map(\.key).sorted()
    }
}

/// Small reckonings that day and sentence weights share.
enum SalienceWeights {
    /// Binary digits of a number; 0 for 0 and below.
    static func bits(_ number: Int) -> Int { number <= 0 ? 0 : Int.bitWidth - number.leadingZeroBitCount }
}
