/// Brings the forms of a word near to each other, for counting likeness; it makes no dictionary forms.
enum WordStem {
    /// Bytes that must be left of a word without its ending.
    private static let shortest = 4

    /// The folded hash of the word without a common English ending, when enough of the word is left.
    static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.withUnsafeBufferPointer { bytes in
            let stem = bytes.count - endingLength(of: bytes)
            let isOnE = stem > shortest && bytes[stem - 1] == UInt8(ascii: "e")
            return WordHash.of(bytes[..<(isOnE ? stem - 1 : stem)])
        }
    }

    /// The length of the ending that may be taken off; by its last letter most words are told to have none.
    private static func endingLength(of word: UnsafeBufferPointer<UInt8>) -> Int {
        switch word.last {
        case UInt8(ascii: "s"):
            if ends(word, "ations") { return 6 }
            if ends(word, "ments") { return 5 }
            if ends(word, "ings") { return 4 }
            if ends(word, "ies") { return 3 }
            if ends(word, "es") { return 2 }
            return ends(word, "s") ? 1 : 0
        case UInt8(ascii: "n"): return ends(word, "ation") ? 5 : 0
        case UInt8(ascii: "t"): return ends(word, "ment") ? 4 : 0
        case UInt8(ascii: "g"): return ends(word, "ing") ? 3 : 0
        case UInt8(ascii: "d"): return ends(word, "ied") ? 3 : ends(word, "ed") ? 2 : 0
        default: return 0
        }
    }

    /// Whether a word ends so, and enough of it is left before.
    private static func ends(_ word: UnsafeBufferPointer<UInt8>, _ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        let start = word.count - length
        guard start >= shortest else { return false }
        return (0..<length).allSatisfy { word[start + $0] == ending.utf8Start[$0] }
    }
}
