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
