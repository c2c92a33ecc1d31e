/// A decimal digit in UTF-8: of ASCII, Arabic, Persian, Hindi, Bengali or Thai, or of full width.
struct WrittenDigit {
    /// 0...9.
    let value: Int
    /// Bytes that it takes.
    let length: Int

    /// Nil where no digit begins at `position`, or it does not end by `end`.
    init?(_ bytes: [UInt8], at position: Int, before end: Int) {
        guard position < end else { return nil }
        let first = bytes[position]
        if first < 0x80 {
            guard first &- 0x30 < 10 else { return nil }
            value = Int(first - 0x30)
            length = 1
            return
        }
        for (lead, zero) in Self.zeros where lead[0] == first {
            guard position + lead.count < end, bytes[position..<(position + lead.count)].elementsEqual(lead),
                bytes[position + lead.count] &- zero < 10
            else { continue }
            value = Int(bytes[position + lead.count] - zero)
            length = lead.count + 1
            return
        }
        return nil
    }

    /// The bytes before the last one of a script's digits, and the last one of its zero.
    private static let zeros: [(lead: [UInt8], zero: UInt8)] = [
        ([0xD9], 0xA0), ([0xDB], 0xB0), ([0xE0, 0xA5], 0xA6), ([0xE0, 0xA7], 0xA6), ([0xE0, 0xB9], 0x90),
        ([0xEF, 0xBC], 0x90),
    ]
}
