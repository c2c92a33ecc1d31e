import ArticleModel

/// Turns bytes into UTF-8 text that knows where it came from.
public enum TextDecoding {
    /// The text of `bytes` without its byte order mark; what is broken becomes U+FFFD.
    public static func decoded(_ bytes: [UInt8], as detection: EncodingDetection) -> MappedText {
        bytes.withUnsafeBufferPointer { buffer in
            let start = min(detection.markLength, buffer.count)
            switch detection.encoding {
            case .utf8: return UTF8Decoder.decoded(buffer, from: start)
            case .utf16LittleEndian: return UTF16Decoder(bytes: buffer, lowByteFirst: true).decoded(from: start)
            case .utf16BigEndian: return UTF16Decoder(bytes: buffer, lowByteFirst: false).decoded(from: start)
            case .windows1252: return Windows1252Decoder.decoded(buffer, from: start)
            }
        }
    }

    /// The text of `bytes`, the encoding told from the bytes themselves.
    public static func decoded(_ bytes: [UInt8]) -> MappedText { decoded(bytes, as: EncodingDetection(of: bytes)) }
}

extension MappedText {
    /// Adds one character that stands for the raw range `raw`.
    mutating func append(_ scalar: Unicode.Scalar, for raw: Range<Int>) {
        let value = scalar.value
        switch value {
        case 0..<0x80: appendReplacement(CollectionOfOne(UInt8(value)), for: raw)
        case 0x80..<0x800: appendReplacement([0xC0 | UInt8(value >> 6), 0x80 | UInt8(value & 0x3F)], for: raw)
        case 0x800..<0x10000:
            appendReplacement(
                [0xE0 | UInt8(value >> 12), 0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F)], for: raw)
        default:
            appendReplacement(
                [
                    0xF0 | UInt8(value >> 18), 0x80 | UInt8(value >> 12 & 0x3F), 0x80 | UInt8(value >> 6 & 0x3F),
                    0x80 | UInt8(value & 0x3F),
                ], for: raw)
        }
    }
}
