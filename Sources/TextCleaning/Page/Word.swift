/// A word or number of the page, for matching against the rules.
struct Word: Sendable {
    /// FNV-1a hash of the word without case and apostrophes; all numbers have one hash.
    var hash: UInt64
    var start: Int
    var end: Int
    var classes: WordClasses = []
    /// Index in the lexicon; -1 where no rule knows the word.
    var entry: Int32 = -1
    var isCapitalised: Bool
    var isAllCapitals: Bool
    var isNumber: Bool

    /// The hash that stands for every number.
    static let numberHash: UInt64 = 35
}

/// Cuts bytes into words and numbers; letters and digits never share a word, apostrophes are left out of the hash.
enum WordScanner {
    static func scan(_ bytes: [UInt8], in range: Range<Int>, into words: inout [Word]) {
        let range = range.clamped(to: 0..<bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var position = range.lowerBound
            while position < range.upperBound {
                let byte = bytes[position]
                if byte &- 0x30 < 10 {
                    position = appendNumber(bytes, position, range.upperBound, to: &words)
                } else if letterLength(bytes, position, range.upperBound) > 0 {
                    position = appendWord(bytes, position, range.upperBound, to: &words)
                } else {
                    position += 1
                }
            }
        }
    }

    private static func appendNumber(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, to words: inout [Word]
    ) -> Int {
        var end = start + 1
        while end < limit, bytes[end] &- 0x30 < 10 { end += 1 }
        words.append(
            Word(
                hash: Word.numberHash, start: start, end: end, isCapitalised: false, isAllCapitals: false,
                isNumber: true))
        return end
    }

    private static func appendWord(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, to words: inout [Word]
    ) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var end = start
        var letters = 0
        var capitals = 0
        while end < limit {
            let byte = bytes[end]
            if (byte | 0x20) &- 0x61 < 26 {
                if byte < 0x61 { capitals += 1 }
                letters += 1
                hash = (hash ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01B3
                end += 1
                continue
            }
            let length = letterLength(bytes, end, limit)
            if length > 0 {
                letters += 1
                for offset in end..<end + length { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
                end += length
                continue
            }
            let apostrophe = apostropheLength(bytes, end, limit)
            guard apostrophe > 0, letterLength(bytes, end + apostrophe, limit) > 0 else { break }
            end += apostrophe
        }
        let first = bytes[start]
        // À to Þ are the capitals of the two-byte letters that news prints most.
        let isLatinCapital = first == 0xC3 && start + 1 < limit && bytes[start + 1] <= 0x9E
        words.append(
            Word(
                hash: hash, start: start, end: end, isCapitalised: first &- 0x41 < 26 || isLatinCapital,
                isAllCapitals: letters >= 2 && capitals == letters, isNumber: false))
        return end
    }

    /// Bytes of the letter at `position`; 0 for a mark. General punctuation and Latin-1 signs but © are marks.
    private static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ limit: Int) -> Int {
        guard position < limit else { return 0 }
        let byte = bytes[position]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 ? 1 : 0 }
        guard byte >= 0xC2 else { return 0 }
        let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, limit - position)
        if byte == 0xC2 { return length == 2 && bytes[position + 1] == 0xA9 ? 2 : 0 }
        if byte == 0xE2 { return 0 }
        if byte == 0xE3 { return length == 3 && bytes[position + 1] == 0x80 && bytes[position + 2] < 0xA0 ? 0 : length }
        return length
    }

    private static func apostropheLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ limit: Int) -> Int {
        guard position < limit else { return 0 }
        if bytes[position] == 0x27 { return 1 }
        let isCurly =
            bytes[position] == 0xE2 && position + 2 < limit && bytes[position + 1] == 0x80
            && bytes[position + 2] == 0x99
        return isCurly ? 3 : 0
    }
}
