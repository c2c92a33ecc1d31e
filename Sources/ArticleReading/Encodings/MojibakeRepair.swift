import ArticleModel

/// Mends text that was UTF-8 and was once read as windows-1252: "cafÃ©" becomes "café", "donâ€™t" "don’t".
///
/// A sequence is mended only where it can hardly have been meant: capitals with quotation marks after them ("CAFÉ”") stay
/// unless the text shows elsewhere that it was misread. Every mended character leads to all the bytes it stands for.
enum MojibakeRepair {
    /// Texts that were misread twice are mended twice.
    private static let rounds = 3

    /// The text, mended; the same where there is nothing to mend.
    static func repaired(_ text: MappedText) -> MappedText {
        var text = text
        for _ in 0..<rounds {
            guard let better = round(text) else { break }
            text = better
        }
        return text
    }

    private struct Sequence {
        let range: Range<Int>
        let scalar: Unicode.Scalar
        let isSure: Bool
    }

    private static func round(_ text: MappedText) -> MappedText? {
        let sequences = text.bytes.withUnsafeBufferPointer(sequences)
        guard sequences.contains(where: \.isSure) else { return nil }
        var result = MappedText()
        var position = 0
        for sequence in sequences {
            result.appendVerbatim(text.bytes[position..<sequence.range.lowerBound], rawStart: position)
            result.append(sequence.scalar, for: sequence.range)
            position = sequence.range.upperBound
        }
        result.appendVerbatim(text.bytes[position...], rawStart: position)
        return result.composed(over: text)
    }

    private static func sequences(in bytes: UnsafeBufferPointer<UInt8>) -> [Sequence] {
        var found: [Sequence] = []
        var position = 0
        // U+00C2...U+00F4 are the lead bytes of UTF-8 as windows-1252 shows them; all begin with 0xC3.
        while let lead = bytes.position(of: 0xC3, from: position) {
            position = lead
            if let sequence = sequence(at: position, in: bytes) {
                found.append(sequence)
                position = sequence.range.upperBound
            } else {
                position += 2
            }
        }
        return found
    }

    private static func sequence(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Sequence? {
        guard let lead = byte(at: start, in: bytes), (0xC2...0xF4).contains(lead.value) else { return nil }
        let count = lead.value < 0xE0 ? 2 : lead.value < 0xF0 ? 3 : 4
        var original = [lead.value]
        var position = start + lead.length
        var trailsAreMarks = true
        while original.count < count {
            guard position < bytes.count, bytes[position] >= 0xC2, let trail = byte(at: position, in: bytes),
                trail.value & 0xC0 == 0x80
            else { return nil }
            trailsAreMarks = trailsAreMarks && isMark(trail.value)
            original.append(trail.value)
            position += trail.length
        }
        let read = original.withUnsafeBufferPointer { UTF8Scanning.character(at: 0, in: $0) }
        guard read.length == count, let value = read.value, value >= 0x80, let scalar = Unicode.Scalar(value) else {
            return nil
        }
        return Sequence(range: start..<position, scalar: scalar, isSure: isSure(lead.value, value, trailsAreMarks))
    }

    /// Whether nobody can have meant what stands there; a capital before a closing mark or a no-break space may be meant.
    private static func isSure(_ lead: UInt8, _ value: UInt32, _ trailsAreMarks: Bool) -> Bool {
        switch lead {
        case 0xC2, 0xC3: !trailsAreMarks
        case 0xE2: (0x2010...0x203A).contains(value) || value == 0x20AC || value == 0x2122
        case 0xC4...0xDF: false
        default: !trailsAreMarks
        }
    }

    /// Bytes that windows-1252 shows as a mark that may follow a word.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x99, 0x9B, 0xA0, 0xAB, 0xAE, 0xB0, 0xB2, 0xB3, 0xB7, 0xB9, 0xBB: true
        default: false
        }
    }

    /// The byte that windows-1252 reads as the character at `position`; nil for characters it does not have.
    private static func byte(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt8, length: Int)? {
        guard position < bytes.count else { return nil }
        let character = UTF8Scanning.character(at: position, in: bytes)
        guard let value = character.value, value >= 0x80 else { return nil }
        if let byte = UInt8(exactly: value) { return (byte, character.length) }
        return windows1252[value].map { ($0, character.length) }
    }

    private static let windows1252: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        for byte in UInt8(0x80)...0x9F { table[Windows1252Decoder.scalar(for: byte).value] = byte }
        return table
    }()
}
