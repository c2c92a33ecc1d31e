/// Reads what `BinaryWriter` wrote; anything else is a fault, never a trap.
public struct BinaryReader: Sendable {
    /// The bytes are not what was written.
    public struct Fault: Error {
        /// Tells that bytes are not what was written.
        public init() {}
    }

    private let bytes: [UInt8]
    private var position = 0
    private let end: Int
    private var texts: [String] = []

    /// Reads from the first byte on.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        end = bytes.count
    }

    /// Reads a stretch of bytes that lies within them.
    private init(_ bytes: [UInt8], _ stretch: Range<Int>) {
        self.bytes = bytes
        position = stretch.lowerBound
        end = stretch.upperBound
    }

    /// True when every byte was read.
    public var isAtEnd: Bool { position == end }

    /// One byte.
    public mutating func byte() throws(Fault) -> UInt8 {
        guard position < end else { throw Fault() }
        defer { position += 1 }
        return bytes[position]
    }

    /// A number of any size.
    private mutating func bits() throws(Fault) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw Fault()
    }

    /// A number that was written as a count: of things, each of at least `size` bytes.
    public mutating func count(ofSize size: Int = 1) throws(Fault) -> Int {
        let count = Int(truncatingIfNeeded: try bits())
        guard count >= 0, count <= (end - position) / size else { throw Fault() }
        return count
    }

    /// A number that was written as a count and counts no bytes.
    public mutating func natural() throws(Fault) -> Int {
        let number = Int(truncatingIfNeeded: try bits())
        guard number >= 0 else { throw Fault() }
        return number
    }

    /// A number that may be below 0.
    public mutating func integer() throws(Fault) -> Int {
        let bits = try bits()
        return Int(bitPattern: UInt(truncatingIfNeeded: bits >> 1)) ^ -Int(truncatingIfNeeded: bits & 1)
    }

    /// Eight bytes.
    public mutating func word() throws(Fault) -> UInt64 {
        guard end - position >= 8 else { throw Fault() }
        defer { position += 8 }
        return bytes.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        }
    }

    /// Words of eight bytes.
    public mutating func words() throws(Fault) -> [UInt64] {
        let count = try count(ofSize: 8)
        defer { position += count * 8 }
        return bytes.withUnsafeBytes { raw in
            [UInt64](unsafeUninitializedCapacity: count) { words, filled in
                for place in 0..<count {
                    words[place] = UInt64(
                        littleEndian: raw.loadUnaligned(fromByteOffset: position + place * 8, as: UInt64.self))
                }
                filled = count
            }
        }
    }

    /// True or false.
    public mutating func flag() throws(Fault) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw Fault()
        }
    }

    /// A text.
    public mutating func text() throws(Fault) -> String {
        let known = try natural()
        guard known == 0 else {
            guard known <= texts.count else { throw Fault() }
            return texts[known - 1]
        }
        let length = try count()
        let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
        position += length
        texts.append(text)
        return text
    }

    /// Bytes with their number.
    public mutating func content() throws(Fault) -> [UInt8] {
        let length = try count()
        defer { position += length }
        return Array(bytes[position..<position + length])
    }

    /// What another writer wrote, which was written as bytes with their number; they are not copied.
    public mutating func inner() throws(Fault) -> BinaryReader {
        let length = try count()
        defer { position += length }
        return BinaryReader(bytes, position..<position + length)
    }

    /// A value, or nil where there was none.
    @inlinable
    public mutating func optional<Value>(
        _ body: (inout BinaryReader) throws(Fault) -> Value
    ) throws(Fault) -> Value? {
        try flag() ? try body(&self) : nil
    }

    /// Values in order.
    @inlinable
    public mutating func list<Value>(
        _ body: (inout BinaryReader) throws(Fault) -> Value
    ) throws(Fault) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }

    /// Values by name.
    @inlinable
    public mutating func map<Value>(
        _ body: (inout BinaryReader) throws(Fault) -> Value
    ) throws(Fault) -> [String: Value] {
        let count = try count()
        var values: [String: Value] = [:]
        values.reserveCapacity(count)
        for _ in 0..<count {
            let name = try text()
            values[name] = try body(&self)
        }
        return values
    }

    /// A text, or nil where there was none.
    public mutating func optionalText() throws(Fault) -> String? {
        try flag() ? try text() : nil
    }
    /// A number, or nil where there was none.
    public mutating func optionalInteger() throws(Fault) -> Int? {
        try flag() ? try integer() : nil
    }
    /// Texts in order.
    public mutating func textList() throws(Fault) -> [String] {
        let count = try count()
        var values: [String] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try text()) }
        return values
    }

    /// A value of a type that is written by its raw text.
    @inlinable
    public mutating func named<Value: RawRepresentable>(_: Value.Type) throws(Fault) -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: try text()) else { throw Fault() }
        return value
    }
}
