import Glibc

/// How often the letters beyond ASCII stand in a language; tells which of several readings of some bytes makes words.
struct LetterModel: Sendable {
    /// Encodings in which texts of this language are found.
    let encodings: [TextEncoding]
    /// True for scripts whose words are not mixed with ASCII letters.
    let isOwnScript: Bool
    /// Cost of each lower-case letter in thousandths of a bit.
    private let costs: [UInt32: Int32]

    /// Makes a model.
    ///
    /// - Parameter frequencies: letters, each followed by how often it stands among the language's letters beyond ASCII;
    ///   the numbers need no common sum.
    init(_ encodings: [TextEncoding], isOwnScript: Bool, _ frequencies: String) {
        self.encodings = encodings
        self.isOwnScript = isOwnScript
        var rows: [(letter: UInt32, count: Double)] = []
        // By scalars: a mark that combines would make one character with the space before it.
        for row in frequencies.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            guard let letter = row.first, let count = Double(String(row.dropFirst())) else { continue }
            rows.append((letter.value, count))
        }
        let sum = rows.reduce(0) { $0 + $1.count }
        var costs: [UInt32: Int32] = [:]
        // One character in eight is punctuation, one in twenty a capital.
        for row in rows { costs[row.letter] = Int32((1000 * -log2(row.count / sum * 0.85)).rounded()) }
        self.costs = costs
    }

    /// The letters, each as a lower-case character; for the tests.
    var letters: [UInt32] { costs.keys.sorted() }

    /// Cost of a letter written small; nil for one that the language does not use.
    func cost(ofSmall letter: UInt32) -> Int32? { costs[letter] }
}
