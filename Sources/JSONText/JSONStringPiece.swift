/// A part of a string's text and the bytes it was written in.
public enum JSONStringPiece: Sendable, Hashable {
    /// Bytes that stand for themselves.
    case verbatim(Range<Int>)
    /// An escape, and the character it stands for.
    case escape(Unicode.Scalar, Range<Int>)

    /// The parts of the string whose bytes between the quotes are `content`; a lone surrogate gives U+FFFD.
    static func pieces(of content: Range<Int>, in bytes: [UInt8]) -> [JSONStringPiece] {
        var pieces: [JSONStringPiece] = []
        var start = content.lowerBound
        var position = start
        while position < content.upperBound {
            guard bytes[position] == UInt8(ascii: "\\") else {
                position += 1
                continue
            }
            if start < position { pieces.append(.verbatim(start..<position)) }
            let escape = JSONEscape(at: position, in: bytes, end: content.upperBound)
            let next = min(content.upperBound, position + max(1, escape?.length ?? 1))
            pieces.append(.escape(escape?.scalar ?? "\u{FFFD}", position..<next))
            position = next
            start = next
        }
        if start < position { pieces.append(.verbatim(start..<position)) }
        return pieces
    }

    static func text(of content: Range<Int>, in bytes: [UInt8]) -> String {
        guard bytes[content].contains(UInt8(ascii: "\\")) else {
            return String(decoding: bytes[content], as: UTF8.self)
        }
        var text: [UInt8] = []
        for piece in pieces(of: content, in: bytes) {
            switch piece {
            case .verbatim(let range): text.append(contentsOf: bytes[range])
            case .escape(let scalar, _): text.append(contentsOf: Unicode.Scalar.utf8(scalar))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// One escape of a string: `\n`, `\u00e9`, or a pair of surrogates.
struct JSONEscape {
    let scalar: Unicode.Scalar
    let length: Int
    let isLoneSurrogate: Bool

    /// Reads the escape whose backslash stands at `position`; nil when it is none.
    init?(at position: Int, in bytes: [UInt8], end: Int) {
        guard position + 1 < end else { return nil }
        if let scalar = Self.short(bytes[position + 1]) {
            self.init(scalar, length: 2)
            return
        }
        guard bytes[position + 1] == UInt8(ascii: "u"), let unit = Self.unit(at: position + 2, in: bytes, end: end)
        else { return nil }
        if let scalar = Unicode.Scalar(unit) {
            self.init(scalar, length: 6)
            return
        }
        guard unit < 0xDC00, position + 7 < end, bytes[position + 6] == UInt8(ascii: "\\"),
            bytes[position + 7] == UInt8(ascii: "u"), let low = Self.unit(at: position + 8, in: bytes, end: end),
            (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else {
            self.init("\u{FFFD}", length: 6, isLoneSurrogate: true)
            return
        }
        self.init(scalar, length: 12)
    }

    private init(_ scalar: Unicode.Scalar, length: Int, isLoneSurrogate: Bool = false) {
        self.scalar = scalar
        self.length = length
        self.isLoneSurrogate = isLoneSurrogate
    }

    private static func short(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: nil
        }
    }

    private static func unit(at position: Int, in bytes: [UInt8], end: Int) -> UInt32? {
        guard position + 4 <= end else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x57)
            default: return nil
            }
        }
        return unit
    }
}

extension Unicode.Scalar {
    /// The UTF-8 bytes of a scalar.
    static func utf8(_ scalar: Unicode.Scalar) -> [UInt8] { Array(String(scalar).utf8) }
}
