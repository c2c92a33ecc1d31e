/// Writes values as bytes, compactly; a text that comes again is written as its number.
public struct BinaryWriter: Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []
    private var texts = WrittenTexts()

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
        #if _endian(little)
            words.withUnsafeBytes { bytes.append(contentsOf: $0) }
        #else
            for word in words { write(word: word) }
        #endif
    }

    /// Writes true or false.
    public mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// Writes a text.
    public mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { content in
            if let known = texts.number(of: content, in: bytes) { return write(count: known + 1) }
            write(count: 0)
            write(count: content.count)
            texts.add(bytes.count..<bytes.count + content.count)
            bytes.append(contentsOf: content)
        }
    }

    /// Writes bytes with their number.
    public mutating func write(_ content: [UInt8]) {
        write(count: content.count)
        bytes.append(contentsOf: content)
    }

    /// Writes a value or that there is none.
    @inlinable
    public mutating func write<Value>(_ value: Value?, _ body: (inout BinaryWriter, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    /// Writes values with their number.
    @inlinable
    public mutating func write<Value>(_ values: [Value], _ body: (inout BinaryWriter, Value) -> Void) {
        write(count: values.count)
        for value in values { body(&self, value) }
    }

    /// Writes values by name, in the order of the names' bytes.
    @inlinable
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

/// The texts that were written, found by their bytes: texts that count as equal may be written with others.
private struct WrittenTexts {
    private struct Entry {
        let hash: UInt64
        let stretch: Range<Int>
    }

    private var entries: [Entry] = []
    /// Number of an entry and 1 in each slot that is taken; a power of two of them, at least half of them empty.
    private var slots: [UInt32] = []
    /// Hash of the text that was asked for last, which is added next.
    private var lastHash: UInt64 = 0

    /// The number of a text; nil where it was not written.
    mutating func number(of content: UnsafeBufferPointer<UInt8>, in bytes: [UInt8]) -> Int? {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in content { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        lastHash = hash ^ (hash >> 32)
        guard !slots.isEmpty else { return nil }
        var slot = Int(truncatingIfNeeded: lastHash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == lastHash, bytes[entry.stretch].elementsEqual(content) { return Int(slots[slot]) - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds the text that was asked for last, which stands at a stretch of the bytes.
    mutating func add(_ stretch: Range<Int>) {
        entries.append(Entry(hash: lastHash, stretch: stretch))
        if entries.count * 2 > slots.count {
            slots = [UInt32](repeating: 0, count: max(16, slots.count * 2))
            for number in entries.indices { put(number) }
        } else {
            put(entries.count - 1)
        }
    }

    private mutating func put(_ number: Int) {
        var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
}
