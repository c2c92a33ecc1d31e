/// Finds which of some texts a piece of a report is taken from, whatever its mark-up: by the pairs of words they share.
struct TextMatching {
    /// A text and how well it fits.
    struct Match: Hashable {
        /// Index of the text.
        let index: Int
        /// Pairs of words in common.
        let shared: Int
        /// Pairs of words in the text.
        let size: Int
    }

    private struct Pair: Hashable {
        let first: [UInt8]
        let second: [UInt8]
    }

    private var holders: [Pair: [Int]] = [:]
    private var sizes: [Int] = []

    init(_ texts: [String]) {
        for (index, text) in texts.enumerated() {
            let pairs = Set(Self.pairs(Self.words(text)))
            sizes.append(pairs.count)
            for pair in pairs { holders[pair, default: []].append(index) }
        }
    }

    /// The texts that share pairs of words with `piece`, the best first; of equal ones the shortest, then the first.
    func matches(of piece: String) -> [Match] {
        var counts: [Int: Int] = [:]
        for pair in Set(Self.pairs(Self.words(piece))) {
            for index in holders[pair] ?? [] { counts[index, default: 0] += 1 }
        }
        return counts.map { Match(index: $0.key, shared: $0.value, size: sizes[$0.key]) }.sorted { left, right in
            if left.shared != right.shared { return left.shared > right.shared }
            return left.size != right.size ? left.size < right.size : left.index < right.index
        }
    }

    /// How many different pairs of words a piece has.
    static func count(_ piece: String) -> Int { Set(pairs(words(piece))).count }

    /// Words in small ASCII letters; tags and references of HTML are left out, marks part words.
    private static func words(_ text: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        var closing: UInt8?
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if let end = closing {
                if byte == end { closing = nil }
                continue
            }
            switch byte {
            case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: word.append(byte)
            case 0x41...0x5A: word.append(byte + 32)
            default:
                if !word.isEmpty { words.append(word) }
                word = []
                closing = opened(byte, at: index, in: bytes)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// What ends the tag or reference that begins here; nil where none does.
    private static func opened(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> UInt8? {
        let rest = bytes[(index + 1)...].prefix(12)
        if byte == UInt8(ascii: "<"), let next = rest.first, next == UInt8(ascii: "/") || (0x61...0x7A).contains(next) {
            return bytes[index...].contains(UInt8(ascii: ">")) ? UInt8(ascii: ">") : nil
        }
        if byte == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")),
            bytes[(index + 1)..<end].allSatisfy({
                $0 == 0x23 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
            })
        {
            return UInt8(ascii: ";")
        }
        return nil
    }

    private static func pairs(_ words: [[UInt8]]) -> [Pair] {
        // A single word is a pair with nothing, so that short texts can be found too.
        guard words.count > 1 else { return words.map { Pair(first: $0, second: []) } }
        return zip(words, words.dropFirst()).map { Pair(first: $0, second: $1) }
    }
}
