import CSQLite

/// A value of a database.
enum SQLiteValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)

    static func optional(_ number: Int64?) -> SQLiteValue { number.map { .integer($0) } ?? .null }
    static func optional(_ text: String?) -> SQLiteValue { text.map { .text($0) } ?? .null }
    static func number(_ number: Int) -> SQLiteValue { .integer(Int64(number)) }

    /// Puts the value at a question mark, counted from 1; gives SQLite's code.
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch self {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .text(let text):
            let bytes = Array(text.utf8)
            guard let count = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
            return bytes.withUnsafeBytes { buffer in
                buffer.withMemoryRebound(to: CChar.self) { characters in
                    // An empty array has no address; SQLite would take that for null.
                    characters.baseAddress.map { dossier_bind_text(statement, index, $0, count) }
                        ?? dossier_bind_text(statement, index, "", 0)
                }
            }
        }
    }
}

/// A row that a statement gave, its values in the order of the columns asked for.
struct SQLiteRow {
    private let values: [SQLiteValue]

    /// Copies the row that a statement stands at.
    init(current statement: OpaquePointer) {
        values = (0..<sqlite3_column_count(statement)).map { column in
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
            case SQLITE_NULL: return .null
            default:
                guard let text = sqlite3_column_text(statement, column) else { return .null }
                let count = Int(sqlite3_column_bytes(statement, column))
                return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
            }
        }
    }

    /// The whole number of a column; nil for anything else.
    func integer(_ column: Int) -> Int64? {
        if values.indices.contains(column), case .integer(let number) = values[column] { number } else { nil }
    }

    /// The text of a column; nil for anything else.
    func text(_ column: Int) -> String? {
        if values.indices.contains(column), case .text(let text) = values[column] { text } else { nil }
    }
}
