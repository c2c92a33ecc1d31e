/// Brings the forms of a word near to each other, for counting likeness; it makes no dictionary forms.
enum WordStem {
    /// The folded hash of the word without a common English ending, when enough of the word is left.
    static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var stem = word
        guard let last = word.last else { return WordHash.of(word) }
        for ending in endings[Int(last)]
        where stem.count - ending.count >= 4 && stem.suffix(ending.count).elementsEqual(ending) {
            stem = stem.dropLast(ending.count)
            break
        }
        return WordHash.of(withoutFinalE(stem))
    }

    private static func withoutFinalE(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        word.count > 4 && word.last == UInt8(ascii: "e") ? word.dropLast() : word
    }

    /// The endings by their last byte, so that most words are told to have none by one letter.
    private static let endings: [[[UInt8]]] = {
        let all = ["ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "s"].map {
            Array($0.utf8)
        }
        return (0..<256).map { last in all.filter { $0.last.map(Int.init) == last } }
    }()
}
