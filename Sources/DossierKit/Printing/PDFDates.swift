import ArticleModel

/// Puts a fixed time in the place of the clock's, which engines write into a PDF; every offset in the file stays true.
enum PDFDates {
    /// The file with `time`, in seconds since 1970, wherever it tells when it was made or changed.
    static func fixed(_ bytes: [UInt8], at time: Int) -> [UInt8] {
        var fixed = bytes
        let digits = Array(stamp(time).utf8)
        for name in ["/CreationDate (D:", "/CreationDate(D:", "/ModDate (D:", "/ModDate(D:"] {
            let mark = Array(name.utf8)
            var start = 0
            while let found = index(of: mark, in: fixed, from: start) {
                let first = found + mark.count
                // Only what is there in full is replaced, digit for digit.
                if first + digits.count <= fixed.count,
                    fixed[first..<first + digits.count].allSatisfy({ (0x30...0x39).contains($0) })
                {
                    fixed.replaceSubrange(first..<first + digits.count, with: digits)
                }
                start = first
            }
        }
        return fixed
    }

    private static func index(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        var position = start
        while position + mark.count <= bytes.count {
            guard let next = bytes[position...].firstIndex(of: mark[0]), next + mark.count <= bytes.count else {
                return nil
            }
            if bytes[next..<next + mark.count].elementsEqual(mark) { return next }
            position = next + 1
        }
        return nil
    }

    /// `20161216000000`
    private static func stamp(_ time: Int) -> String {
        let day = CivilDay(number: time / 86400).components
        let second = time % 86400
        let parts = [
            (day.year, 4), (day.month, 2), (day.day, 2), (second / 3600, 2), (second / 60 % 60, 2), (second % 60, 2),
        ]
        return parts.map { number, width in
            let digits = String(max(0, number))
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }.joined()
    }
}
