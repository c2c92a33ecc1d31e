import CUTF8Proc

/// Brings text into Unicode's normalisation form C, stretch by stretch, so that what needs no change stays verbatim.
///
/// A stretch is a character and all that may combine with it. After 30 combining characters a COMBINING GRAPHEME JOINER
/// is put in (UAX #15, Stream-Safe Text Process): the text stays in NFC, and a flood of marks costs no more than its length.
enum CanonicalComposition {
    private static let combiningLimit = 30
    static let joiner: [UInt8] = [0xCD, 0x8F]

    /// The text in NFC; its map leads to `text`'s bytes.
    static func composed(_ text: MappedText) -> MappedText {
        var result = MappedText()
        // Room for 31 characters, each at most 4 (canonically decomposed), and the end mark that utf8proc writes.
        var room = [Int32](repeating: 0, count: (combiningLimit + 2) * 8)
        text.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var position = 0
            while position < bytes.count {
                // Before an ASCII or Latin-1 lead byte nothing can combine, so that plain text costs one look a byte.
                if bytes[position] < 0xCC, position + 1 < bytes.count, bytes[position + 1] < 0xCC {
                    position += 1
                    continue
                }
                // The look goes byte by byte: a mark may follow the second byte of a letter, which begins one byte earlier.
                while position > start, bytes[position] & 0xC0 == 0x80 { position -= 1 }
                let stretch = nextStretch(from: position, in: bytes)
                if let changed = stretch.isInert ? nil : composed(bytes[position..<stretch.end], room: &room) {
                    result.appendVerbatim(bytes[start..<position], rawStart: start)
                    result.appendReplacement(changed, for: position..<stretch.end)
                    start = stretch.end
                }
                position = stretch.end
                if stretch.isCut {
                    result.appendVerbatim(bytes[start..<position], rawStart: start)
                    result.appendInserted(joiner)
                    start = position
                }
            }
            result.appendVerbatim(bytes[start...], rawStart: start)
        }
        return result
    }

    /// True for a character that NFC leaves alone and that never combines with the one before it.
    static func isInert(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x300, 0x400...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x2010...0x205E, 0x3041...0x3096, 0x30A1...0x30FA,
            0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFEE:
            return true
        default:
            let property = utf8proc_get_property(Int32(bitPattern: value)).pointee
            return property.decomp_seqindex == UInt16.max && !combinesBackward(value, property)
        }
    }

    private static func combinesBackward(_ value: UInt32, _ property: utf8proc_property_t) -> Bool {
        // Second parts of pairs have their index marked with the highest bit; Hangul is reckoned, not listed.
        property.combining_class != 0 || (property.comb_index != UInt16.max && property.comb_index & 0x8000 != 0)
            || (0x1161...0x1175).contains(value) || (0x11A8...0x11C2).contains(value)
    }

    private static func nextStretch(
        from start: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (end: Int, isInert: Bool, isCut: Bool) {
        let first = UTF8Scanning.character(at: start, in: bytes)
        var isInert = first.value.map(Self.isInert) ?? true
        var end = start + first.length
        var combining = isInert ? 0 : 1
        while end < bytes.count, bytes[end] >= 0xCC {
            let next = UTF8Scanning.character(at: end, in: bytes)
            guard let value = next.value, value >= 0x300,
                combinesBackward(value, utf8proc_get_property(Int32(bitPattern: value)).pointee)
            else { break }
            if combining == combiningLimit { return (end, isInert, true) }
            isInert = false
            combining += 1
            end += next.length
        }
        return (end, isInert, false)
    }

    /// The stretch in NFC; nil when that changes nothing.
    private static func composed(_ stretch: Slice<UnsafeBufferPointer<UInt8>>, room: inout [Int32]) -> [UInt8]? {
        let source = UnsafeBufferPointer(rebasing: stretch)
        let options = utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
        return room.withUnsafeMutableBufferPointer { buffer -> [UInt8]? in
            let count = utf8proc_decompose(
                source.baseAddress, source.count, buffer.baseAddress, buffer.count - 1, options)
            guard count > 0, count < buffer.count else { return nil }
            let length = utf8proc_reencode(buffer.baseAddress, count, options)
            guard length > 0 else { return nil }
            let bytes = UnsafeRawBufferPointer(buffer).prefix(length)
            return bytes.elementsEqual(source) ? nil : Array(bytes)
        }
    }
}
