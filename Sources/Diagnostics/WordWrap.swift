/// Breaks lines between words, so that a terminal does not break them within.
public struct WordWrap: Sendable {
    /// Columns of the terminal.
    private let width: Int

    /// Breaks lines that are wider than `width` columns.
    public init(width: Int) { self.width = max(20, width) }

    /// A text with every line broken, each further line indented to where the last column of the line begins.
    public func wrapped(_ text: String) -> String {
        guard text.utf8.count > width else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.utf8.count <= width ? String(line) : lines(String(line)).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// The lines that one line is broken into; those after the first are indented by `hang` columns.
    public func lines(_ line: String, hang: Int? = nil) -> [String] {
        var cells = Self.cells(of: line)
        let indent = min(hang ?? Self.hang(of: cells, before: width / 2), width / 2)
        var lines: [String] = []
        var start = 0
        while let cut = Self.cut(cells, before: width - start) {
            lines.append(Self.text(start, cells[..<cut.end]))
            cells.removeFirst(cut.next)
            start = indent
        }
        return lines + [Self.text(start, cells[...])]
    }

    /// A character and the columns it takes; escapes take none.
    private typealias Cell = (scalar: Unicode.Scalar, width: Int)

    private static func cells(of line: String) -> [Cell] {
        var isEscape = false
        return line.unicodeScalars.map { scalar in
            if scalar == "\u{1B}" { isEscape = true }
            defer { if isEscape, ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) { isEscape = false } }
            return (scalar, isEscape ? 0 : TerminalText.width(of: scalar))
        }
    }

    private static func text(_ indent: Int, _ cells: ArraySlice<Cell>) -> String {
        var text = String(repeating: " ", count: indent)
        for cell in cells { text.unicodeScalars.append(cell.scalar) }
        return text
    }

    /// Where a line that is too wide ends, and where the next begins: at the last blank that fits, else at the first.
    private static func cut(_ cells: [Cell], before width: Int) -> (end: Int, next: Int)? {
        var column = 0
        var last: Int?
        var isText = false
        for (index, cell) in cells.enumerated() {
            if cell.scalar == " ", isText, column <= width || last == nil { last = index }
            if cell.scalar != " ", cell.width > 0 { isText = true }
            column += cell.width
            if column > width, let last {
                let next = cells[last...].firstIndex { $0.scalar != " " } ?? cells.count
                let end = (cells[..<last].lastIndex { $0.scalar != " " } ?? last - 1) + 1
                return next < cells.count ? (end, next) : nil
            }
        }
        return nil
    }

    /// Where the last column of a line begins: behind the last two blanks or more, else two columns in from its head.
    private static func hang(of cells: [Cell], before limit: Int) -> Int {
        var column = 0
        var blanks = 0
        var head: Int?
        var found: Int?
        for cell in cells {
            if column >= limit { break }
            if cell.scalar == " " {
                blanks += 1
            } else if cell.width > 0 {
                if head == nil { head = column } else if blanks > 1 { found = column }
                blanks = 0
            }
            column += cell.width
        }
        return found ?? (head ?? 0) + 2
    }
}
