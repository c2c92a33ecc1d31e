import ArticleModel
import Glibc

/// Chooses the sentences that tell a day: near to what is said of that day and of no other, plain in manner, not said twice.
///
/// A term weighs by its share in the day's sentences and by how far that share exceeds the corpus's (after the Kullback-Leibler
/// divergence of the day's words from the corpus's); sentences are taken greedily, and a term told once counts no more.
struct DaySentences {
    private struct Candidate {
        let sentence: Int
        let weight: Double
    }

    private let index: SalienceIndex
    private let relevance: [Double]
    private let greatestRelevance: Double
    private let naming: [Int: [Int]]
    private let published: [Int: [Int]]

    init(_ index: SalienceIndex) {
        self.index = index
        let count = Double(index.articles.count)
        relevance = index.articleCounts.map { Double($0) * Self.logarithm(1 + count / Double(max(1, $0))) }
        greatestRelevance = max(1, relevance.max() ?? 1)
        var naming: [Int: [Int]] = [:]
        var published: [Int: [Int]] = [:]
        for (number, sentence) in index.sentences.enumerated() {
            for day in sentence.days { naming[day, default: []].append(number) }
            // A sentence that names another day does not tell the day it was printed on.
            if let day = index.published[sentence.article], sentence.days.allSatisfy({ $0 == day }),
                sentence.position < 50
            {
                published[day, default: []].append(number)
            }
        }
        self.naming = naming
        self.published = published
    }

    /// At most `count` sentences for a day, best first; fewer where the rest say little. `isUsed` sentences are passed over.
    func sentences(of day: Int, count: Int, isUsed: (Int) -> Bool) -> [Int] {
        let candidates = candidates(for: day).filter { !isUsed($0.sentence) }
        let weights = termWeights(candidates)
        let handy = candidates.filter { index.sentences[$0.sentence].words <= 50 }
        var pool = handy.isEmpty ? candidates : handy
        var told: Set<Int32> = []
        var chosen: [Int] = []
        var first = 0.0
        while chosen.count < count, let best = best(of: pool, weights: weights, told: told) {
            if chosen.isEmpty { first = best.value } else if best.value < first * 0.3 { break }
            let candidate = pool.remove(at: best.place)
            chosen.append(candidate.sentence)
            told.formUnion(index.sentences[candidate.sentence].terms)
        }
        return chosen
    }

    private func candidates(for day: Int) -> [Candidate] {
        var weights: [Int: Double] = [:]
        for number in published[day] ?? [] { weights[number] = 1 }
        for number in naming[day] ?? [] {
            let lag = (index.published[index.sentences[number].article] ?? day) - day
            // Told with hindsight, a happening is told for its own sake.
            weights[number] = lag < 0 ? 1 : 1.5 * (1 + 0.15 * Double(SalienceWeights.bits(lag)))
        }
        return weights.keys.sorted().compactMap { number in
            guard index.sentences[number].words >= 6, !index.sentences[number].terms.isEmpty else { return nil }
            return Candidate(sentence: number, weight: weights[number] ?? 1)
        }
    }

    private func termWeights(_ candidates: [Candidate]) -> [Int32: Double] {
        var sums: [Int32: Double] = [:]
        var total = 0.0
        for candidate in candidates {
            total += candidate.weight
            for term in index.sentences[candidate.sentence].terms { sums[term, default: 0] += candidate.weight }
        }
        let sentences = Double(max(1, index.sentences.count))
        var weights: [Int32: Double] = [:]
        for (term, sum) in sums {
            let share = sum / total
            let usual = Double(index.sentenceCounts[Int(term)]) / sentences
            // Where a corpus tells of one day only, no share exceeds the usual, and the shares themselves must serve.
            if share >= usual { weights[term] = share * max(Self.logarithm(share / usual), 1.0 / 64).squareRoot() }
        }
        let greatest = weights.values.max() ?? 1
        for (term, weight) in weights {
            weights[term] = weight / greatest + 0.3 * relevance[Int(term)] / greatestRelevance
        }
        return weights
    }

    private func best(
        of pool: [Candidate], weights: [Int32: Double], told: Set<Int32>
    ) -> (place: Int, value: Double)? {
        var best: (place: Int, value: Double)?
        for (place, candidate) in pool.enumerated() {
            let value = value(of: candidate, weights: weights, told: told)
            if value > best?.value ?? 0 { best = (place, value) }
        }
        return best
    }

    private func value(of candidate: Candidate, weights: [Int32: Double], told: Set<Int32>) -> Double {
        let sentence = index.sentences[candidate.sentence]
        var gain = 0.0
        var matter = 0.0
        for term in sentence.terms {
            if !told.contains(term) { gain += weights[term] ?? 0 }
            matter += relevance[Int(term)]
        }
        var value = gain / Double(sentence.terms.count).squareRoot() * candidate.weight
        value *= matter / Double(sentence.terms.count + 4) / greatestRelevance
        if sentence.isPersonal { value *= 0.4 }
        if sentence.isQuoting { value *= 0.6 }
        if sentence.isCentral { value *= 1.5 }
        return value
    }

    /// The natural logarithm to twelve binary places, so that the last bit of a machine's own decides nothing.
    private static func logarithm(_ number: Double) -> Double { (log(number) * 4096).rounded() / 4096 }
}
