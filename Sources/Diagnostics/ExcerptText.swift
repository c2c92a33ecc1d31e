/// A line of a file and the carets under it, made safe and aligned for a terminal.
struct ExcerptText {
    /// Columns shown at most; a longer line is cut around the carets.
    static let widest = 160
    private static let leadIn = 60

    /// The line, tabs as spaces, harmful characters visible.
    let line: String
    /// Spaces and carets that fit below it.
    let carets: String

    /// Lays out a line; `column` from 1 and `length` count Unicode scalars.
    ///
    /// A line wider than `widest` columns is cut around the carets.
    init(_ excerpt: String, column: Int, length: Int, widest: Int = Self.widest) {
        let widest = max(20, min(widest, Self.widest))
        let first = max(0, column - 1)
        let last = first.addingReportingOverflow(max(1, length)).partialValue
        var cells: [(text: String, width: Int)] = []
        var caretStart: Int?
        var caretEnd = 0
        var width = 0
        for (index, scalar) in excerpt.unicodeScalars.enumerated() {
            if index == first { caretStart = width }
            let cell = Self.cell(scalar, at: width)
            width += cell.width
            cells.append(cell)
            if index >= first, index < max(first, last) { caretEnd = width }
        }
        let start = caretStart ?? width
        let end = max(start + 1, caretEnd)
        // All of the caret, where it fits, and as much before it as leaves room.
        let lead = max(widest / 3, min(Self.leadIn, widest - (end - start) - 2))
        let cut = width > widest ? max(0, start - min(lead, Self.leadIn)) : 0
        (line, carets) = Self.cut(cells, from: cut, caret: start..<end, widest: widest)
    }

    private static func cell(_ scalar: Unicode.Scalar, at column: Int) -> (text: String, width: Int) {
        if scalar == "\t" {
            let width = 4 - column % 4
            return (String(repeating: " ", count: width), width)
        }
        if scalar == "\n" || TerminalText.isHarmful(scalar) {
            let name = TerminalText.visible(scalar)
            return (name, name.utf8.count)
        }
        return (String(Character(scalar)), TerminalText.width(of: scalar))
    }

    /// Joins the cells between two columns, with an ellipsis for what is left out.
    private static func cut(
        _ cells: [(text: String, width: Int)], from start: Int, caret: Range<Int>, widest: Int
    ) -> (line: String, carets: String) {
        var line = ""
        var position = 0
        var origin = 0
        for cell in cells {
            defer { position += cell.width }
            if position < start {
                origin = position + cell.width
                continue
            }
            if position - origin + cell.width > widest {
                line += "…"
                break
            }
            line += cell.text
        }
        let prefix = origin > 0 ? "…" : ""
        let indent = max(0, caret.lowerBound - origin) + prefix.unicodeScalars.count
        let length = max(1, min(caret.count, widest + 1 - indent))
        return (prefix + line, String(repeating: " ", count: indent) + String(repeating: "^", count: length))
    }
}
