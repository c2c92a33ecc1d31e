/// Writes values as bytes, compactly; a text that comes again is written as its number.
public struct BinaryWriter: Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []
    /// By their bytes: texts that count as equal may be written with others.
    private var texts: [[UInt8]: Int] = [:]

    /// Begins with nothing.
    public init() {}

    /// Writes one byte.
    public mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Writes a number that is mostly small, in 1 to 10 bytes.
    public mutating func write(count: Int) {
        var rest = UInt64(bitPattern: Int64(count))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes a number that may be below 0.
    public mutating func write(_ number: Int) { write(count: (number << 1) ^ (number >> 63)) }

    /// Writes eight bytes.
    public mutating func write(word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes words of eight bytes with their number.
    public mutating func write(words: [UInt64]) {
        write(count: words.count)
        bytes.reserveCapacity(bytes.count + words.count * 8)
        for word in words { write(word: word) }
    }

    /// Writes true or false.
    public mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// Writes a text.
    public mutating func write(_ text: String) {
        let content = Array(text.utf8)
        if let known = texts[content] { return write(count: known + 1) }
        texts[content] = texts.count
        write(count: 0)
        write(content)
    }

    /// Writes bytes with their number.
    public mutating func write(_ content: [UInt8]) {
        write(count: content.count)
        bytes.append(contentsOf: content)
    }

    /// Writes a value or that there is none.
    public mutating func write<Value>(_ value: Value?, _ body: (inout BinaryWriter, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    /// Writes values with their number.
    public mutating func write<Value>(_ values: [Value], _ body: (inout BinaryWriter, Value) -> Void) {
        write(count: values.count)
        for value in values { body(&self, value) }
    }

    /// Writes values by name, in the order of the names' bytes.
    public mutating func write<Value>(_ values: [String: Value], _ body: (inout BinaryWriter, Value) -> Void) {
        write(values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) { writer, pair in
            writer.write(pair.key)
            body(&writer, pair.value)
        }
    }

    /// Writes a text or that there is none.
    public mutating func write(_ text: String?) { write(text) { $0.write($1) } }
    /// Writes a number or that there is none.
    public mutating func write(_ number: Int?) { write(number) { $0.write($1) } }
    /// Writes texts.
    public mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }
}
