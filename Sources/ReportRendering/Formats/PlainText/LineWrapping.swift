/// Breaks one line of visible text into lines of a width: at blanks, between wide characters, and within a word only
/// where it alone is wider than a line.
struct LineWrapping {
    let width: Int
    private var lines: [String] = []
    private var line = ""
    private var used = 0

    private init(width: Int) { self.width = max(1, width) }

    /// The lines, without indent; empty for text without visible characters.
    static func lines(_ text: String, width: Int) -> [String] {
        var wrapping = LineWrapping(width: width)
        for word in text.unicodeScalars.split(separator: " ") {
            for (index, piece) in pieces(of: word).enumerated() { wrapping.add(piece, afterBlank: index == 0) }
        }
        wrapping.endLine()
        return wrapping.lines
    }

    private typealias Piece = (text: String, width: Int)

    private mutating func add(_ piece: Piece, afterBlank: Bool) {
        let blank = afterBlank && used > 0 ? 1 : 0
        if used + blank + piece.width > width { endLine() } else if blank > 0 { append(" ", 1) }
        guard piece.width > width else { return append(piece.text, piece.width) }
        for part in Self.notes(in: piece.text) {
            let columns = DisplayWidth.of(part)
            if used + columns > width { endLine() }
            guard columns > width else {
                append(part, columns)
                continue
            }
            for scalar in part.unicodeScalars {
                let columns = DisplayWidth.of(scalar)
                if used + columns > width { endLine() }
                append(String(scalar), columns)
            }
        }
    }

    /// "[6][26]" in two: a row of notes that no line holds falls apart between them.
    private static func notes(in word: String) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            if scalar == "[", part.last == "]" {
                parts.append(String(part))
                part = .init()
            }
            part.append(scalar)
        }
        return parts + [String(part)]
    }

    private mutating func append(_ text: String, _ columns: Int) {
        line += text
        used += columns
    }

    private mutating func endLine() {
        if !line.isEmpty { lines.append(line) }
        line = ""
        used = 0
    }

    // A word falls apart before every wide character that is no closing mark.
    private static func pieces(of word: Substring.UnicodeScalarView) -> [Piece] {
        var pieces: [Piece] = []
        var current = String.UnicodeScalarView()
        var columns = 0
        var isAfterWide = false
        for scalar in word {
            let isWide = DisplayWidth.isWide(scalar)
            let breaks = (isWide || isAfterWide) && !clinging.contains(scalar) && DisplayWidth.of(scalar) > 0
            if breaks, !current.isEmpty {
                pieces.append((String(current), columns))
                current = .init()
                columns = 0
            }
            current.append(scalar)
            columns += DisplayWidth.of(scalar)
            if DisplayWidth.of(scalar) > 0 { isAfterWide = isWide && !opening.contains(scalar) }
        }
        if !current.isEmpty { pieces.append((String(current), columns)) }
        return pieces
    }

    private static let clinging = Set("、。，．！？：；」』）】》〉ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ.,;:!?)]”’".unicodeScalars)
    private static let opening = Set("「『（【《〈".unicodeScalars)
}
