/// Verbs that mean something only with the words behind them: "called off", "put on ice".
struct PhrasalVerbs: Sendable {
    /// What stands behind a verb, for each of its phrases.
    private let rests: WordTable<[[UInt64]]>

    /// Takes verbs with the words behind them, parted by commas.
    init(_ list: String) {
        var rests: [UInt64: [[UInt64]]] = [:]
        for phrase in list.split(separator: ",") {
            let hashes = phrase.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) }
            if let verb = hashes.first { rests[verb, default: []].append(Array(hashes.dropFirst())) }
        }
        self.rests = WordTable(rests.map { (hash: $0.key, value: $0.value) })
    }

    /// Whether one of a verb's phrases goes on at one of `places` in a sentence.
    func hold(_ verb: UInt64, at places: Range<Int>, of view: SentenceView) -> Bool {
        guard let rests = rests[verb] else { return false }
        return rests.contains { rest in
            places.contains { place in rest.indices.allSatisfy { view.hash(place + $0) == rest[$0] } }
        }
    }
}
