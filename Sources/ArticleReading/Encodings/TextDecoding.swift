import ArticleModel

/// Turns bytes into UTF-8 text that knows where it came from.
public enum TextDecoding {
    /// The text of `bytes` without its byte order mark; what is broken becomes U+FFFD, what was garbled before is mended.
    public static func decoded(_ bytes: [UInt8], as detection: EncodingDetection) -> MappedText {
        MojibakeRepair.repaired(unrepaired(bytes, as: detection))
    }

    /// The text of `bytes` as its encoding has it.
    static func unrepaired(_ bytes: [UInt8], as detection: EncodingDetection) -> MappedText {
        bytes.withUnsafeBufferPointer { buffer in
            let start = min(detection.markLength, buffer.count)
            switch detection.encoding {
            case .utf8: return UTF8Decoder.decoded(buffer, from: start)
            case .utf16LittleEndian: return UTF16Decoder(bytes: buffer, lowByteFirst: true).decoded(from: start)
            case .utf16BigEndian: return UTF16Decoder(bytes: buffer, lowByteFirst: false).decoded(from: start)
            case .utf32LittleEndian: return UTF32Decoder.decoded(buffer, from: start, lowByteFirst: true)
            case .utf32BigEndian: return UTF32Decoder.decoded(buffer, from: start, lowByteFirst: false)
            case .iso2022Japanese, .iso2022Korean, .hz:
                var decoder = ShiftedDecoder(detection.encoding, bytes: buffer)
                return decoder.decoded(from: start)
            default:
                if let table = DoubleByteTable.of(detection.encoding) { return table.decoded(buffer, from: start) }
                if let table = SingleByteTable.of(detection.encoding) { return table.decoded(buffer, from: start) }
                return Windows1252Decoder.decoded(buffer, from: start)
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
