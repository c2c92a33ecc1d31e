/// Undoes the transfer encodings of mail: base64 and quoted-printable; what is broken is passed over.
enum TransferDecoding {
    /// The bytes that `content` stands for, by the name of its transfer encoding.
    static func decoded(_ content: ArraySlice<UInt8>, encoding: String) -> [UInt8] {
        switch encoding {
        case "base64": base64(content)
        case "quoted-printable": quotedPrintable(content, underscoreIsSpace: false)
        default: Array(content)
        }
    }

    /// The bytes of base64 text; marks that are none of its digits are passed over.
    static func base64(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in content {
            guard let digit = digit(byte) else {
                if byte == UInt8(ascii: "=") {
                    bits = 0
                    count = 0
                }
                continue
            }
            bits = bits << 6 | UInt32(digit)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                bits &= (1 << UInt32(count)) - 1
            }
        }
        return bytes
    }

    /// The bytes of quoted-printable text.
    ///
    /// - Parameter underscoreIsSpace: as in encoded words of headers.
    static func quotedPrintable(_ content: ArraySlice<UInt8>, underscoreIsSpace: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.count)
        var position = content.startIndex
        while position < content.endIndex {
            let byte = content[position]
            position += 1
            guard byte == UInt8(ascii: "=") else {
                bytes.append(underscoreIsSpace && byte == UInt8(ascii: "_") ? 0x20 : byte)
                continue
            }
            if position + 1 < content.endIndex, let high = hexadecimal(content[position]),
                let low = hexadecimal(content[position + 1])
            {
                bytes.append(high << 4 | low)
                position += 2
            } else if let end = softBreak(content, from: position) {
                position = end
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// The offset after a line end that only blanks stand before; nil where there is none.
    private static func softBreak(_ content: ArraySlice<UInt8>, from start: Int) -> Int? {
        var position = start
        while position < content.endIndex, content[position] == 0x20 || content[position] == 0x09 { position += 1 }
        if position == content.endIndex { return position }
        if content[position] == 0x0D { position += 1 }
        return position < content.endIndex && content[position] == 0x0A ? position + 1 : nil
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
        default: nil
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 0x41
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x47
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
