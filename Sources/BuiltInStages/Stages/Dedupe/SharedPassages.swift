import ArticleModel

/// Finds what two articles say in the same words.
struct SharedPassages {
    private let words: BodyWords
    private let other: BodyWords
    /// Where each run of five words first stands in the other article.
    private var places: [UInt64: Int] = [:]

    /// Passages shown of a pair; the longest ones count.
    static let limit = 10

    init(_ words: BodyWords, _ other: BodyWords) {
        self.words = words
        self.other = other
        for start in Self.starts(other) {
            let hash = ShingleSet.hash(other.hashes[start..<start + ShingleSet.width])
            if places[hash] == nil { places[hash] = start }
        }
    }

    /// The longest shared passages of five words and more, in the order of the first article.
    func find() -> [SharedPassage] {
        var runs: [(start: Int, other: Int, length: Int)] = []
        let starts = Self.starts(words)
        var position = starts.lowerBound
        while position < starts.upperBound {
            let hash = ShingleSet.hash(words.hashes[position..<position + ShingleSet.width])
            guard let place = places[hash] else {
                position += 1
                continue
            }
            let length = self.length(from: position, place)
            if length >= ShingleSet.width { runs.append((position, place, length)) }
            position += max(1, length)
        }
        let longest = runs.sorted { $0.length != $1.length ? $0.length > $1.length : $0.start < $1.start }
        return longest.prefix(Self.limit).sorted { $0.start < $1.start }.map { run in
            SharedPassage(
                span: TextSpan(words.spans[run.start].start, words.spans[run.start + run.length - 1].end),
                other: TextSpan(other.spans[run.other].start, other.spans[run.other + run.length - 1].end))
        }
    }

    private func length(from position: Int, _ place: Int) -> Int {
        var length = 0
        while position + length < words.hashes.count, place + length < other.hashes.count,
            words.hashes[position + length] == other.hashes[place + length]
        {
            length += 1
        }
        return length
    }

    private static func starts(_ words: BodyWords) -> Range<Int> {
        0..<max(0, words.hashes.count - ShingleSet.width + 1)
    }
}
