/// Drops what cannot be seen and brings white space to its one form; does not compose characters.
///
/// It borrows the bytes of an array for the time of one call, and checks every index against their count.
struct LineCleaner {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The text so far; its map leads to `bytes`.
    private(set) var output = MappedText()
    /// True when a character was met that composition could touch.
    private(set) var needsComposition = false

    /// White space since the last visible character: the first space, and the first two line ends.
    private var space: Range<Int>?
    private var lineEnds: (first: Range<Int>?, second: Range<Int>?) = (nil, nil)

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func run() {
        var position = 0
        while position < bytes.count {
            let character = UTF8Scanning.character(at: position, in: bytes)
            let range = position..<position + character.length
            guard let value = character.value else {
                // Decoders leave no broken bytes; whoever skips them gets valid text all the same.
                flush()
                output.appendReplacement([0xEF, 0xBF, 0xBD], for: range)
                position = range.upperBound
                continue
            }
            switch CharacterVisibility(of: value) {
            case .visible:
                flush()
                position = appendRun(from: position)
                continue
            case .space: if space == nil { space = range }
            case .lineEnd:
                // Of CR LF only the LF counts, so that it stays verbatim.
                if !(value == 0x0D && range.upperBound < bytes.count && bytes[range.upperBound] == 0x0A) {
                    end(line: range)
                }
            case .dropped: break
            }
            position = range.upperBound
        }
    }

    private mutating func end(line range: Range<Int>) {
        if lineEnds.first == nil {
            lineEnds.first = range
        } else if lineEnds.second == nil {
            lineEnds.second = range
        }
    }

    /// Writes the white space that stands before a visible character.
    private mutating func flush() {
        if !output.bytes.isEmpty {
            if let first = lineEnds.first {
                append(0x0A, for: first)
                if let second = lineEnds.second { append(0x0A, for: second) }
            } else if let space {
                append(0x20, for: space)
            }
        }
        space = nil
        lineEnds = (nil, nil)
    }

    private mutating func append(_ byte: UInt8, for range: Range<Int>) {
        if range.count == 1, bytes[range.lowerBound] == byte {
            output.appendVerbatim(bytes[range], rawStart: range.lowerBound)
        } else {
            output.appendReplacement(byte: byte, for: range)
        }
    }

    /// Writes the longest stretch that needs no change, beginning with a visible character; gives the offset after it.
    private mutating func appendRun(from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if Self.isVisibleASCII(byte) {
                position += 1
            } else if byte == 0x20 || byte == 0x0A {
                let next = byte == 0x0A && isByte(0x0A, at: position + 1) ? position + 2 : position + 1
                guard next < bytes.count, Self.isVisibleASCII(bytes[next]) else { break }
                position = next + 1
            } else {
                guard byte >= 0x80, let length = visibleCharacter(at: position) else { break }
                position += length
            }
        }
        output.appendVerbatim(bytes[start..<position], rawStart: start)
        return position
    }

    private mutating func visibleCharacter(at position: Int) -> Int? {
        let character = UTF8Scanning.character(at: position, in: bytes)
        guard let value = character.value, CharacterVisibility(of: value) == .visible else { return nil }
        if !needsComposition && value >= 0x300 { needsComposition = !CanonicalComposition.isInert(value) }
        return character.length
    }

    private func isByte(_ byte: UInt8, at position: Int) -> Bool { position < bytes.count && bytes[position] == byte }

    @inline(__always)
    private static func isVisibleASCII(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}

/// What becomes of a character when text is cleaned.
enum CharacterVisibility {
    /// Kept.
    case visible
    /// A tab or any of Unicode's spaces: becomes one ASCII space.
    case space
    /// Ends a line.
    case lineEnd
    /// Left out: controls, zero-width characters and changes of direction, which hide words from eyes or searches.
    case dropped

    @inline(__always)
    init(of value: UInt32) {
        switch value {
        case 0x21...0x7E: self = .visible
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
            self = .dropped
        default: self = .visible
        }
    }
}
