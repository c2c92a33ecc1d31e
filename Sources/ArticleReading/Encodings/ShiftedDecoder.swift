import ArticleModel

/// Reads encodings in which escape sequences say what the following bytes mean: ISO-2022-JP, ISO-2022-KR and HZ.
///
/// The sequences themselves leave no text. Within a shifted stretch every character has two bytes below 0x80.
struct ShiftedDecoder {
    private enum Mode {
        case ascii
        case halfwidthKatakana
        case pairs
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let encoding: TextEncoding
    private let table: DoubleByteTable?
    private var mode = Mode.ascii
    private var text = MappedText()

    init(_ encoding: TextEncoding, bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        self.encoding = encoding
        table =
            switch encoding {
            case .iso2022Japanese: .of(.eucJapanese)
            case .iso2022Korean: .of(.eucKorean)
            default: .of(.gb18030)
            }
    }

    mutating func decoded(from start: Int) -> MappedText {
        var position = start
        while position < bytes.count {
            if let length = shift(at: position) {
                position += length
                continue
            }
            let byte = bytes[position]
            if mode == .pairs, (0x21...0x7E).contains(byte) {
                let length = min(2, bytes.count - position)
                text.append(pair(at: position), for: position..<position + length)
                position += length
            } else if mode == .halfwidthKatakana, (0x21...0x5F).contains(byte) {
                text.append(Unicode.Scalar(0xFF40 + UInt32(byte)) ?? "\u{FFFD}", for: position..<position + 1)
                position += 1
            } else {
                // A line's end closes a stretch that was left open.
                if byte == 0x0A { mode = .ascii }
                if byte < 0x80 {
                    text.appendVerbatim(CollectionOfOne(byte), rawStart: position)
                } else {
                    text.append("\u{FFFD}", for: position..<position + 1)
                }
                position += 1
            }
        }
        return text
    }

    private func pair(at position: Int) -> Unicode.Scalar {
        guard position + 1 < bytes.count else { return "\u{FFFD}" }
        return table?.value(lead: Int(bytes[position]), trail: bytes[position + 1] | 0x80).flatMap(Unicode.Scalar.init)
            ?? "\u{FFFD}"
    }

    /// Length of the escape sequence at `position`, taken; nil where there is none.
    private mutating func shift(at position: Int) -> Int? {
        switch (encoding, bytes[position]) {
        case (.hz, UInt8(ascii: "~")):
            guard position + 1 < bytes.count else { return nil }
            switch bytes[position + 1] {
            case UInt8(ascii: "{"): mode = .pairs
            case UInt8(ascii: "}"): mode = .ascii
            default: return nil
            }
            return 2
        case (.iso2022Korean, 0x0E): mode = .pairs
        case (.iso2022Korean, 0x0F): mode = .ascii
        case (.iso2022Korean, 0x1B): return follows("$)C", position) ? 4 : nil
        case (.iso2022Japanese, 0x1B): return japanese(at: position)
        default: return nil
        }
        return 1
    }

    private mutating func japanese(at position: Int) -> Int? {
        if follows("(B", position) || follows("(J", position) {
            mode = .ascii
        } else if follows("(I", position) {
            mode = .halfwidthKatakana
        } else if follows("$B", position) || follows("$@", position) {
            mode = .pairs
        } else {
            return nil
        }
        return 3
    }

    private func follows(_ mark: StaticString, _ position: Int) -> Bool {
        guard position + mark.utf8CodeUnitCount < bytes.count else { return false }
        return mark.withUTF8Buffer { bytes[(position + 1)...].starts(with: $0) }
    }
}
