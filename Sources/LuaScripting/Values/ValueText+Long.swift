import LuaRuntime

extension ValueText {
    private static let widest = 100

    /// A value on one line where it fits, else each entry of a table on a line of its own.
    static func long(_ value: LuaValue) -> String { long(value, indent: "") }

    private static func long(_ value: LuaValue, indent: String) -> String {
        let line = short(value)
        guard case .table(let table) = value, line.utf8.count + indent.utf8.count > widest, indent.utf8.count < 16
        else {
            return line
        }
        let inner = indent + "  "
        var lines = table.sequence.prefix(mostEntries).map { inner + long($0, indent: inner) + "," }
        for pair in table.pairs.prefix(mostEntries) {
            lines.append("\(inner)\(key(pair.key)) = \(long(pair.value, indent: inner)),")
        }
        if max(table.sequence.count, table.pairs.count) > mostEntries { lines.append(inner + "…") }
        return (["{"] + lines + [indent + "}"]).joined(separator: "\n")
    }

    /// A field's value in a few words: long strings cut, lists counted.
    static func brief(_ value: LuaValue, _ type: DeclaredType) -> String {
        if case .table(let table) = value, let element = type.element, table.sequence.count > 3 {
            return "\(table.sequence.count) of \(element.text)"
        }
        let line = short(value)
        guard line.utf8.count > widest - 20 else { return line }
        var end = line.utf8.index(line.startIndex, offsetBy: widest - 20)
        while end > line.startIndex, line.utf8[end] & 0xC0 == 0x80 { end = line.utf8.index(before: end) }
        return String(decoding: Array(line.utf8[..<end]), as: UTF8.self) + "…"
    }
}
