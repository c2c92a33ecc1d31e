/// A mail that its sender put under words of his own as text: "---------- Forwarded message ---------" and the head's first lines.
struct InlineForward {
    /// What the sender wrote above.
    let note: Range<Int>
    /// The forwarded mail, from the first line of its head on.
    let message: Range<Int>

    /// Lines looked at behind the mark for the head.
    private static let mostBlankLines = 4

    /// Finds the first forwarded mail in the text of a part; nil where there is none.
    init?(in bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if Self.isMark(bytes[start..<end]), let head = Self.head(bytes, from: end + 1) {
                note = 0..<start
                message = head..<bytes.count
                return
            }
            start = end + 1
        }
        return nil
    }

    /// Dashes around "forwarded message" or "original message", or "Begin forwarded message:".
    private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
        // Most lines are told to be none by their first byte.
        guard line.count < 80, let first = line.first(where: { $0 > 0x20 }),
            first == UInt8(ascii: "-") || first | 0x20 == UInt8(ascii: "b")
        else { return false }
        let words = line.filter { $0 != UInt8(ascii: "-") && $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        let isRuled = line.count { $0 == UInt8(ascii: "-") } >= 6
        return isRuled && marks.contains { words.elementsEqual($0.utf8) }
            || words.elementsEqual("beginforwardedmessage:".utf8)
    }

    private static let marks = ["forwardedmessage", "originalmessage"]

    /// Where a head with a sender begins, behind no more than a few empty lines.
    private static func head(_ bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        for _ in 0..<mostBlankLines where position < bytes.count {
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
            guard bytes[position..<end].allSatisfy({ $0 <= 0x20 }) else { break }
            position = end + 1
        }
        guard position < bytes.count else { return nil }
        let header = MailHeader(bytes, in: position..<bytes.count)
        return header.has("from") && header.has("date") || header.has("from") && header.has("sent") ? position : nil
    }
}
