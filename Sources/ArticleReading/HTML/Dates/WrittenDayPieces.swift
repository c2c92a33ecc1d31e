/// A number or word that a date may be made of.
struct WrittenDayPiece: Sendable {
    /// The bytes.
    let range: Range<Int>
    /// The value of a number, in the digits of any script; nil for a word.
    let number: Int?
    /// Digits, or bytes of the word.
    let length: Int
}

/// Cuts text into numbers and words.
struct WrittenDayPieces {
    private(set) var pieces: [WrittenDayPiece] = []

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            if let piece = Self.number(bytes, position..<range.upperBound)
                ?? Self.word(bytes, position..<range.upperBound)
            {
                pieces.append(piece)
                position = piece.range.upperBound
            } else {
                position += 1
            }
        }
    }

    private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> WrittenDayPiece? {
        var value = 0
        var count = 0
        var position = range.lowerBound
        while let digit = WrittenDigit(bytes, at: position, before: range.upperBound) {
            // Longer numbers are no part of a date.
            if count < 9 { value = value * 10 + digit.value }
            count += 1
            position += digit.length
        }
        return count == 0 ? nil : WrittenDayPiece(range: range.lowerBound..<position, number: value, length: count)
    }

    private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> WrittenDayPiece? {
        var position = range.lowerBound
        while position < range.upperBound, isLetter(bytes, position),
            WrittenDigit(bytes, at: position, before: range.upperBound) == nil
        {
            position += 1
        }
        guard position > range.lowerBound else { return nil }
        return WrittenDayPiece(
            range: range.lowerBound..<position, number: nil, length: position - range.lowerBound)
    }

    /// ASCII letters and all beyond ASCII but general punctuation and Latin-1 signs.
    private static func isLetter(_ bytes: [UInt8], _ position: Int) -> Bool {
        let byte = bytes[position]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
        if byte & 0xC0 == 0x80 {
            var lead = position
            while lead > 0, position - lead < 3, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
            return bytes[lead] != 0xE2 && bytes[lead] != 0xC2
        }
        return byte != 0xE2 && byte != 0xC2
    }
}
