import Diagnostics

/// Turns positions in a YAML file into places with line, column and excerpt.
///
/// Walks forward only, so that all places of a file together cost one pass; a position behind the last one gives the
/// place reached. Lines end with LF, CR or CRLF, as editors count them.
struct YAMLPlaces {
    /// Lines longer than this are not shown: nobody reads them, and copies would cost.
    private static let longestExcerpt = 16 << 10

    private let file: String
    private let bytes: [UInt8]
    private var offset: Int
    private var index = 0
    private var line = 1
    private var lineStart: Int
    private var column = 1
    private var excerpt: String?
    private var excerptStart = -1
    /// Where the text of the last place ends.
    private var end = 0

    /// Starts at the first byte of the text, behind a byte order mark.
    init(file: String, bytes: [UInt8], textStart: Int) {
        self.file = file
        self.bytes = bytes
        offset = textStart
        lineStart = textStart
    }

    /// The place of the text between two marks, as far as it stands on the first mark's line.
    mutating func place(from start: YAMLMark, to end: YAMLMark) -> Place {
        while index < start.index, offset < bytes.count { step() }
        return here(length: lengthOnLine(until: end.index))
    }

    /// The first byte behind the text of the last place that is no blank; nil at the end of the file.
    var byteBehind: UInt8? {
        var position = end
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
        return position < bytes.count ? bytes[position] : nil
    }

    /// The first word of a comment behind the text of the last place, where a digit follows its '#'.
    var numberBehind: String? {
        guard end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09, byteBehind == 0x23,
            let sign = bytes[end...].firstIndex(of: 0x23), sign + 1 < bytes.count, bytes[sign + 1] &- 0x30 < 10
        else { return nil }
        return String(decoding: bytes[sign...].prefix(60).prefix { $0 > 0x20 }, as: UTF8.self)
    }

    /// The place of a byte.
    mutating func place(atByte target: Int) -> Place {
        while offset < min(target, bytes.count) { step() }
        return here(length: 1)
    }

    /// The line above a place, asked of places that stand before it; nil for the first.
    func line(above place: Place) -> Place? {
        guard let line = place.line, line > 1 else { return nil }
        var places = self
        while places.line < line - 1, places.offset < bytes.count { places.step() }
        return places.here(length: 1)
    }

    /// The byte at the place reached; nil at the end.
    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func step() {
        let byte = bytes[offset]
        let isPair = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        offset = min(bytes.count, offset + (isPair ? 2 : Self.width(of: byte)))
        index += isPair ? 2 : 1
        guard byte == 0x0A || byte == 0x0D else {
            column += 1
            return
        }
        line += 1
        column = 1
        lineStart = offset
    }

    private mutating func lengthOnLine(until endIndex: Int) -> Int {
        var length = 0
        var position = offset
        while index + length < endIndex, position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
            position += Self.width(of: bytes[position])
            length += 1
        }
        end = position
        return length
    }

    private mutating func here(length: Int) -> Place {
        if excerptStart != lineStart {
            excerptStart = lineStart
            excerpt = line(from: lineStart)
        }
        return Place(file: file, line: line, column: column, length: length, excerpt: excerpt)
    }

    private func line(from start: Int) -> String? {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
            end += 1
            if end - start > Self.longestExcerpt { return nil }
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Bytes of the scalar that begins with a byte; 1 for a byte that begins none.
    private static func width(of byte: UInt8) -> Int {
        switch byte {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }
}
