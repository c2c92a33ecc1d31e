import ArticleModel

/// The characters of an encoding in which every byte is one.
struct SingleByteTable: Sendable {
    /// The characters of bytes 0x80 to 0xFF; 0 where there is none.
    let upper: [UInt32]

    /// The table of a single-byte encoding.
    init(_ encoding: TextEncoding) {
        var upper = [UInt32](repeating: 0, count: 128)
        if let converter = IconvConverter(encoding) {
            for index in 0..<128 { upper[index] = converter.scalar(for: [UInt8(0x80 + index)])?.value ?? 0 }
        }
        // WHATWG: bytes that windows-125x leaves open are the control characters of the same number.
        if encoding.rawValue.utf8.starts(with: "windows-".utf8) {
            for index in 0..<32 where upper[index] == 0 { upper[index] = UInt32(0x80 + index) }
        }
        self.upper = upper
    }

    /// The table of an encoding, made once.
    static func of(_ encoding: TextEncoding) -> SingleByteTable? { all[encoding] }

    private static let all: [TextEncoding: SingleByteTable] = {
        let encodings = TextEncoding.allCases.filter { $0.structure == .singleByte }
        return Dictionary(uniqueKeysWithValues: encodings.map { ($0, SingleByteTable($0)) })
    }()

    /// The text of `bytes` from `start` on; a byte without a character becomes U+FFFD.
    func decoded(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> MappedText {
        var text = MappedText()
        var position = start
        while position < bytes.count {
            let first = position
            while position < bytes.count, bytes[position] < 0x80 { position += 1 }
            if first < position { text.appendVerbatim(bytes[first..<position], rawStart: first) }
            guard position < bytes.count else { break }
            let value = upper[Int(bytes[position]) - 0x80]
            text.append(value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", for: position..<position + 1)
            position += 1
        }
        return text
    }
}
