/// Tells the narrowest name of an encoding that holds for some bytes.
enum EncodingName {
    static func narrowest(_ encoding: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let table = DoubleByteTable.of(encoding) else { return encoding.rawValue }
        var widest = 0
        var position = 0
        while position < bytes.count {
            guard bytes[position] >= 0x80 else {
                position += 1
                continue
            }
            let character = table.character(at: position, in: bytes)
            if character.value != nil {
                let trail = position + 1 < bytes.count ? bytes[position + 1] : 0
                widest = max(widest, width(encoding, bytes[position], trail, character.length))
            }
            position += character.length
        }
        return names(encoding)[min(widest, names(encoding).count - 1)]
    }

    /// From narrow to wide.
    private static func names(_ encoding: TextEncoding) -> [String] {
        switch encoding {
        case .shiftJIS: ["shift_jis", "cp932"]
        case .eucKorean: ["euc-kr", "cp949"]
        case .big5: ["big5", "cp950", "big5-hkscs"]
        case .gb18030: ["gb2312", "gbk", "gb18030"]
        default: [encoding.rawValue]
        }
    }

    /// How wide a name a character asks for.
    private static func width(_ encoding: TextEncoding, _ lead: UInt8, _ trail: UInt8, _ length: Int) -> Int {
        switch encoding {
        case .shiftJIS:
            // NEC's and IBM's additions to JIS X 0208.
            return lead == 0x87 || (0xED...0xEE).contains(lead) || (0xFA...0xFC).contains(lead) ? 1 : 0
        case .eucKorean: return lead < 0xA1 || trail < 0xA1 ? 1 : 0
        case .big5:
            if (0xA140...0xA3BF).contains(code(lead, trail)) || (0xA440...0xC67E).contains(code(lead, trail)) {
                return 0
            }
            if (0xC940...0xF9D5).contains(code(lead, trail)) { return 0 }
            return code(lead, trail) == 0xA3E1 || (0xF9D6...0xF9FE).contains(code(lead, trail)) ? 1 : 2
        case .gb18030:
            if length == 4 { return 2 }
            let isOld = trail >= 0xA1 && ((0xA1...0xA9).contains(lead) || (0xB0...0xF7).contains(lead))
            return isOld ? 0 : 1
        default: return 0
        }
    }

    private static func code(_ lead: UInt8, _ trail: UInt8) -> Int { Int(lead) << 8 | Int(trail) }
}
