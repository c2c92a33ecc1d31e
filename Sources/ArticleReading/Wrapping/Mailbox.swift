import FileAccess

/// Takes a mailbox (mbox) apart into its mails.
struct Mailbox {
    private let input: BufferedBytes
    private let limit: Int

    init(_ source: any ByteSource, limit: Int) {
        input = BufferedBytes(source)
        self.limit = limit
    }

    /// A mail; no bytes where it is larger than the limit.
    struct Mail {
        let number: Int
        let bytes: [UInt8]?
    }

    /// Hands over one mail after the other.
    func read(_ take: (Mail) -> Void) throws(FileFault) {
        var number = 0
        var mail: [UInt8]? = nil
        var isTooLarge = false
        var wasEmpty = true
        while let line = try input.line(limit: limit) {
            if wasEmpty, line.bytes.starts(with: "From ".utf8), Self.isSeparator(line.bytes[...]) {
                if number > 0 { take(Mail(number: number, bytes: isTooLarge ? nil : mail ?? [])) }
                number += 1
                mail = []
                isTooLarge = false
            } else {
                // ">From " stands for a line of the mail that begins with "From ".
                let isQuoted = line.bytes.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
                isTooLarge = isTooLarge || line.isCut || (mail?.count ?? 0) + line.bytes.count > limit
                if !isTooLarge {
                    mail? +=
                        isQuoted && line.bytes.first == UInt8(ascii: ">") ? line.bytes.dropFirst() : line.bytes[...]
                }
            }
            wasEmpty = line.bytes.allSatisfy { $0 == 0x0A || $0 == 0x0D }
        }
        if number > 0 { take(Mail(number: number, bytes: isTooLarge ? nil : mail ?? [])) }
    }

    /// True for a line of `From `, a sender, and a date with a time and a year; a sentence has none.
    static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.prefix(200).prefix { $0 != 0x0A }
        let hasTime = line.indices.dropFirst(2).contains { index in
            line[index] == UInt8(ascii: ":") && isDigit(line[index - 1]) && index + 1 < line.endIndex
                && isDigit(line[index + 1])
        }
        let hasYear = line.split(separator: 0x20).contains { word in
            let digits = word.filter { $0 != 0x0D }
            return digits.count == 4 && digits.allSatisfy(isDigit)
        }
        return hasTime && hasYear
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
