import ArticleModel

/// A character reference: `&eacute;`, `&#233;`, `&#xE9;`.
struct HTMLCharacterReference {
    /// The characters it stands for, as UTF-8.
    let text: [UInt8]
    /// Number of its bytes, `&` and semicolon included.
    let length: Int

    /// Reads the reference that begins at `&`; nil when it is none and `&` stands for itself.
    ///
    /// In attributes a name without its semicolon is none before `=` or a letter, so that addresses stay whole.
    init?(at start: Int, in bytes: [UInt8], end: Int, isInAttribute: Bool = false) {
        guard start + 1 < end else { return nil }
        let found =
            bytes[start + 1] == UInt8(ascii: "#")
            ? Self.numeric(at: start + 2, in: bytes, end: end)
            : Self.named(at: start + 1, in: bytes, end: end, isInAttribute: isInAttribute)
        guard let found else { return nil }
        text = found.text
        length = found.end - start
    }

    private static func numeric(at start: Int, in bytes: [UInt8], end: Int) -> (text: [UInt8], end: Int)? {
        let isHexadecimal = start < end && bytes[start] | 0x20 == UInt8(ascii: "x")
        let first = isHexadecimal ? start + 1 : start
        var position = first
        var value: UInt32 = 0
        while position < end, let digit = Self.digit(bytes[position], isHexadecimal: isHexadecimal) {
            // Beyond the last character the number no longer matters.
            value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
            position += 1
        }
        guard position > first else { return nil }
        if position < end, bytes[position] == UInt8(ascii: ";") { position += 1 }
        return (Array(String(scalar(for: value)).utf8), position)
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        if byte &- 0x30 < 10 { return UInt32(byte - 0x30) }
        guard isHexadecimal, (byte | 0x20) &- 0x61 < 6 else { return nil }
        return UInt32((byte | 0x20) - 0x61 + 10)
    }

    /// Numbers of C1 controls mean windows-1252, as in all browsers.
    private static func scalar(for value: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(value) { return Windows1252Decoder.scalar(for: UInt8(value)) }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return scalar
    }

    private static func named(
        at start: Int, in bytes: [UInt8], end: Int, isInAttribute: Bool
    ) -> (text: [UInt8], end: Int)? {
        let limit = min(end, start + HTMLNamedReferences.longestName)
        var nameEnd = start
        while nameEnd < limit, isAlphanumeric(bytes[nameEnd]) { nameEnd += 1 }
        guard nameEnd > start else { return nil }
        if nameEnd < end, bytes[nameEnd] == UInt8(ascii: ";"),
            let known = HTMLNamedReferences.named(bytes[start..<nameEnd])
        {
            return (known.text, nameEnd + 1)
        }
        // Without a semicolon the longest old name counts: "&copy2024" is "©2024".
        var last = nameEnd
        while last > start + 1 {
            if let known = HTMLNamedReferences.named(bytes[start..<last]), known.needsNoSemicolon {
                let next = last < end ? bytes[last] : 0
                if isInAttribute, next == UInt8(ascii: "=") || isAlphanumeric(next) { return nil }
                return (known.text, last)
            }
            last = min(last - 1, start + 6)
        }
        return nil
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
}

extension MappedText {
    /// Adds HTML character data: references resolved, and each run of white space with a line end in it made one space.
    mutating func appendHTML(_ range: Range<Int>, of bytes: [UInt8], isPreformatted: Bool = false) {
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            let byte = bytes[position]
            if byte == UInt8(ascii: "&"),
                let reference = HTMLCharacterReference(at: position, in: bytes, end: range.upperBound)
            {
                appendVerbatim(bytes[start..<position], rawStart: start)
                appendReplacement(reference.text, for: position..<position + reference.length)
                position += reference.length
                start = position
            } else if byte < 0x20, !isPreformatted {
                appendVerbatim(bytes[start..<position], rawStart: start)
                let first = position
                while position < range.upperBound, bytes[position] <= 0x20 { position += 1 }
                appendReplacement(byte: 0x20, for: first..<position)
                start = position
            } else {
                position += 1
            }
        }
        appendVerbatim(bytes[start..<position], rawStart: start)
    }
}
