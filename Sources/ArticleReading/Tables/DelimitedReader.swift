import ArticleModel
import Diagnostics

/// Reads a table of text, one article a row: CSV and TSV with a line of names first.
enum DelimitedReader: ArticleReader {
    static let descriptor = ReaderDescriptor(
        name: "csv",
        summary: "CSV and TSV with a first line of names: one article a row; commas, semicolons, tabs or bars.")

    static func claim(on input: ReaderInput) -> ReaderClaim {
        // A first line of markup holds no names, and may be a whole page.
        guard let first = input.firstVisible(), input.decoded.bytes[first] != UInt8(ascii: "<"),
            let table = DelimitedTable(input.decoded.bytes), table.names.count > 1
        else { return .none }
        let fields = Set(table.names.compactMap { input.mapping.field(of: $0)?.field })
        // Two known names are no accident; one may be a sentence's word before a comma.
        guard fields.contains(.text) || fields.contains(.headline), fields.count > 1, table.hasEvenRows else {
            return .none
        }
        return .likely
    }

    static func read(_ input: ReaderInput) -> ReaderOutput {
        guard var table = DelimitedTable(input.decoded.bytes) else {
            return .refused(input, .articleUnreadable, "the file has no line of names")
        }
        let names = table.names
        let mapper = RecordMapper(input: input, reader: descriptor)
        var output = ReaderOutput()
        var number = 0
        while let row = table.next() {
            number += 1
            let raw = input.decoded.map.rawRange(of: TextSpan(row.range.lowerBound, row.range.upperBound))
            let members = zip(names, row.cells).map { name, cell in
                (key: name, value: TextRecordValue(cell.composed(over: input.decoded)))
            }
            let record = RecordMapper.Record(
                members: members, raw: (raw?.start ?? 0)..<(raw?.end ?? 0), number: number, line: row.line)
            if row.isOpen {
                mapper.refuse(
                    record, .recordUnreadable, "a quotation mark is opened in the row and never closed", &output)
            } else {
                mapper.add(record, to: &output)
            }
        }
        guard number > 0 else { return .refused(input, .articleEmpty, "the table holds no row after its names") }
        return output
    }
}

/// Splits a table of text into rows and cells (RFC 4180; a quotation mark inside an unquoted cell is text).
struct DelimitedTable {
    /// A row.
    struct Row {
        /// The cells, unquoted; each leads to the table's bytes.
        let cells: [MappedText]
        /// The whole row, without its line end.
        let range: Range<Int>
        /// Line of its first byte, counted from 1.
        let line: Int
        /// True where a quoted cell never ends.
        let isOpen: Bool
    }

    /// The names in the first line.
    private(set) var names: [String] = []
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    private var line = 1

    private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")]

    /// Finds the delimiter in the first line; nil where there is no such line.
    init?(_ bytes: [UInt8]) {
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let first = bytes[start...].prefix(64 * 1024).prefix { $0 != 0x0A }
        let counts = Self.delimiters.map { delimiter in first.reduce(0) { $0 + ($1 == delimiter ? 1 : 0) } }
        guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else { return nil }
        self.bytes = bytes
        delimiter = Self.delimiters[index]
        position = start
        line = 1 + bytes[..<start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        names = next()?.cells.map { String(decoding: TextNormaliser.normalised($0).bytes, as: UTF8.self) } ?? []
    }

    /// True when the first rows have as many cells as there are names.
    var hasEvenRows: Bool {
        var copy = self
        for _ in 0..<5 {
            guard let row = copy.next() else { break }
            if row.cells.count != names.count { return false }
        }
        return true
    }

    /// The next row that is not empty.
    mutating func next() -> Row? {
        while position < bytes.count {
            let start = position
            let startLine = line
            var cells: [MappedText] = []
            var isOpen = false
            var isDone = false
            while !isDone {
                let cell = cell()
                cells.append(cell.text)
                isOpen = isOpen || cell.isOpen
                isDone = cell.endsRow
            }
            var end = position
            while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
            if bytes[start..<end].contains(where: { $0 > 0x20 && $0 != delimiter }) {
                return Row(cells: cells, range: start..<end, line: startLine, isOpen: isOpen)
            }
        }
        return nil
    }

    /// The cell at the position, and the position after its delimiter.
    private mutating func cell() -> (text: MappedText, endsRow: Bool, isOpen: Bool) {
        var text = MappedText()
        var isOpen = false
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            position += 1
            isOpen = true
            while position < bytes.count {
                let start = position
                while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                    if bytes[position] == 0x0A { line += 1 }
                    position += 1
                }
                text.appendVerbatim(bytes[start..<position], rawStart: start)
                guard position < bytes.count else { break }
                guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
                    position += 1
                    isOpen = false
                    break
                }
                text.appendReplacement(byte: UInt8(ascii: "\""), for: position..<position + 2)
                position += 2
            }
        }
        let start = position
        while position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A { position += 1 }
        var end = position
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        text.appendVerbatim(bytes[start..<end], rawStart: start)
        guard position < bytes.count else { return (text, true, isOpen) }
        let endsRow = bytes[position] == 0x0A
        if endsRow { line += 1 }
        position += 1
        return (text, endsRow, isOpen)
    }
}
