extension JSONValue {
    /// The value as UTF-8 JSON, on one line, or `pretty`: two blanks of indent, one member a line, a line feed at the end.
    public func serialized(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(isPretty: pretty)
        writer.write(self, depth: 0)
        if pretty { writer.bytes.append(UInt8(ascii: "\n")) }
        return writer.bytes
    }
}

/// Writes JSON as bytes (RFC 8259); control characters, `<`, U+2028 and U+2029 are escaped so that it can stand in a page.
private struct JSONWriter {
    let isPretty: Bool
    var bytes: [UInt8] = []

    init(isPretty: Bool) { self.isPretty = isPretty }

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: append("null")
        case .boolean(let flag): append(flag ? "true" : "false")
        case .integer(let number): integer(number)
        case .number(let number): bytes.append(contentsOf: (number.isFinite ? Self.shortest(number) : "null").utf8)
        case .string(let text): string(text)
        case .array(let values):
            list(open: "[", close: "]", count: values.count, depth: depth) { writer, index in
                writer.write(values[index], depth: depth + 1)
            }
        case .object(let members):
            list(open: "{", close: "}", count: members.count, depth: depth) { writer, index in
                writer.string(members[index].name)
                writer.append(writer.isPretty ? ": " : ":")
                writer.write(members[index].value, depth: depth + 1)
            }
        }
    }

    private mutating func integer(_ number: Int) {
        if number < 0 { append("-") }
        let size = number.magnitude
        var unit: UInt = 1
        while size / unit >= 10 { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: size / unit % 10))
            unit /= 10
        }
    }

    private static func shortest(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }

    private mutating func list(
        open: StaticString, close: StaticString, count: Int, depth: Int, _ element: (inout JSONWriter, Int) -> Void
    ) {
        append(open)
        for index in 0..<count {
            if index > 0 { append(",") }
            newLine(depth: depth + 1)
            element(&self, index)
        }
        if count > 0 { newLine(depth: depth) }
        append(close)
    }

    private mutating func newLine(depth: Int) {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for position in utf8.indices where Self.isSpecial(utf8, position) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<position]))
                start = position + escape(utf8, position)
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// True for a byte that begins a character which must be escaped.
    private static func isSpecial(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        switch utf8[position] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0x7F: true
        case 0xE2: position + 2 < utf8.count && utf8[position + 1] == 0x80 && utf8[position + 2] & 0xFE == 0xA8
        default: false
        }
    }

    /// Writes the escape of the character at a byte; returns how many bytes the character has.
    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        switch utf8[position] {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        case 0xE2:
            append(utf8[position + 2] == 0xA8 ? "\\u2028" : "\\u2029")
            return 3
        default:
            let digits = String(utf8[position], radix: 16)
            append(digits.utf8.count == 1 ? "\\u000" : "\\u00")
            bytes.append(contentsOf: digits.utf8)
        }
        return 1
    }
}
