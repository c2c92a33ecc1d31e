import ArticleModel

/// Reads UTF-16: a surrogate without its partner and a last odd byte become U+FFFD.
struct UTF16Decoder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lowByteFirst: Bool

    init(bytes: UnsafeBufferPointer<UInt8>, lowByteFirst: Bool) {
        self.bytes = bytes
        self.lowByteFirst = lowByteFirst
    }

    func decoded(from start: Int) -> MappedText {
        var text = MappedText()
        var position = start
        while position < bytes.count {
            let character = character(at: position)
            text.append(character.scalar, for: position..<position + character.length)
            position += character.length
        }
        return text
    }

    private func character(at position: Int) -> (scalar: Unicode.Scalar, length: Int) {
        guard let unit = unit(at: position) else { return ("\u{FFFD}", bytes.count - position) }
        if let scalar = Unicode.Scalar(unit) { return (scalar, 2) }
        guard unit < 0xDC00, let low = self.unit(at: position + 2), (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { return ("\u{FFFD}", 2) }
        return (scalar, 4)
    }

    private func unit(at position: Int) -> UInt32? {
        guard position + 2 <= bytes.count else { return nil }
        let first = UInt32(bytes[position])
        let second = UInt32(bytes[position + 1])
        return lowByteFirst ? second << 8 | first : first << 8 | second
    }
}
