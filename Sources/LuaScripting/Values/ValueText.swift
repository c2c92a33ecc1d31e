import ArticleModel
import LuaRuntime

/// Lua values as people read them: strings in quotes, tables in braces, handles by what they stand for.
enum ValueText {
    private static let deepest = 8
    static let mostEntries = 200
    private static let longestString = 2000

    /// A value on one line.
    static func short(_ value: LuaValue) -> String { short(value, depth: 0) }

    private static func short(_ value: LuaValue, depth: Int) -> String {
        switch value {
        case .nil: "nil"
        case .null: "null"
        case .boolean(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .number(let number): number.description
        case .string(let bytes): quoted(bytes)
        case .table(let table): short(table, depth: depth)
        case .function: "function"
        case .object(let object): short(object)
        }
    }

    private static func short(_ table: LuaTable, depth: Int) -> String {
        if table.sequence.isEmpty, table.pairs.isEmpty { return table.isList ? "list{}" : "{}" }
        guard depth < deepest else { return "{ … }" }
        var parts = table.sequence.prefix(mostEntries).map { short($0, depth: depth + 1) }
        for pair in table.pairs.prefix(mostEntries) {
            parts.append("\(key(pair.key)) = \(short(pair.value, depth: depth + 1))")
        }
        if max(table.sequence.count, table.pairs.count) > mostEntries { parts.append("…") }
        return "{ " + parts.joined(separator: ", ") + " }"
    }

    /// A key as it stands in a table constructor.
    static func key(_ value: LuaValue) -> String {
        guard case .string(let bytes) = value else { return "[\(short(value, depth: deepest))]" }
        return LuaLexer.isName(bytes.prefix(100)) && bytes.count < 100
            ? String(decoding: bytes, as: UTF8.self) : "[\(quoted(bytes))]"
    }

    /// A string in double quotes; control characters and bytes that are no UTF-8 are escaped.
    static func quoted(_ bytes: [UInt8]) -> String {
        var text = "\""
        for scalar in String(decoding: bytes.prefix(longestString), as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + (bytes.count > longestString ? "…\"" : "\"")
    }

    private static func short(_ object: LuaObject) -> String {
        switch object.payload {
        case let date as DateHandle: "date \(date.date.description)"
        case let span as SpanHandle:
            "\(span.role.map { "block (\($0.rawValue))" } ?? "span") \(quoted(Array(span.owner.article.text.bytes(in: span.span))))"
        case let article as ArticleHandle: "article \(article.article.source.path)"
        default: "object"
        }
    }
}
