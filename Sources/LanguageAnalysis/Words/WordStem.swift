/// Brings the forms of a word near to each other, for counting likeness; it makes no dictionary forms.
enum WordStem {
    /// The folded hash of the word without a common English ending, when enough of the word is left.
    static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var stem = word
        for ending in endings where stem.count - ending.count >= 4 && stem.suffix(ending.count).elementsEqual(ending) {
            stem = stem.dropLast(ending.count)
            break
        }
        if stem.count > 4, stem.last == UInt8(ascii: "e") { stem = stem.dropLast() }
        return WordHash.of(stem)
    }

    private static let endings: [[UInt8]] = [
        "ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "s",
    ]
    .map { Array($0.utf8) }
}
