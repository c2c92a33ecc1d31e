/// What is asked of words again and again.
extension EventRules {
    /// Whether a word can stand in no noun phrase but at its edge: prepositions, auxiliaries, conjunctions, known verbs.
    func isFunctionWord(_ hash: UInt64) -> Bool {
        functionWords.contains(hash) || hash == to
    }

    /// Whether a word is a personal pronoun that can be a subject.
    func isPronoun(_ hash: UInt64) -> Bool {
        singularPronouns.contains(hash) || pluralPronouns.contains(hash) || neuterPronouns.contains(hash)
    }

    /// Whether a thing is no more than work that is done on something.
    func isWork(_ thing: UInt64) -> Bool { workNouns.contains(thing) }

    /// Whether a word is a form of "be", "have", "do" or a modal verb.
    func isAuxiliary(_ hash: UInt64) -> Bool {
        auxiliaries.contains(hash)
    }
}

/// How the lists of words are read.
extension EventRules {
    /// Ordinals in the order of their numbers.
    static func ordinals(_ list: String) -> WordTable<UInt64> {
        WordTable(
            list.split(whereSeparator: \.isWhitespace).enumerated().map { index, word in
                (hash: WordHash.of(String(word)), value: WordHash.of(String(index + 1)))
            })
    }

    /// Families of words, parted by commas.
    static func sameThings(_ list: String) -> WordTable<UInt64> {
        WordTable(
            list.split(separator: ",").flatMap { family in
                let hashes = family.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) }
                return hashes.map { (hash: $0, value: hashes.first ?? $0) }
            })
    }

    /// Families of acts, parted by commas; every act is an outcome of itself.
    static func outcomes(_ list: String, of acts: [Act]) -> [String: Set<String>] {
        var outcomes = Dictionary(acts.map { ($0.name, Set([$0.name])) }) { first, _ in first }
        for family in list.split(separator: ",") {
            let names = Set(family.split(whereSeparator: \.isWhitespace).map(String.init))
            for name in names { outcomes[name, default: []].formUnion(names) }
        }
        return outcomes
    }

    static func table(_ lists: [String]) -> WordTable<Int> {
        WordTable(
            lists.enumerated().flatMap { index, list in
                list.split(separator: " ").map { (hash: WordHash.of($0.utf8), value: index) }
            })
    }
}
