import ArticleModel

/// Finds the date of publication in the data that a page hands to its own scripts, for pages that print it nowhere else.
enum HTMLScriptDates {
    /// The first date under a name that means publication; nil where there is none.
    static func published(in document: HTMLDocument) -> (date: EDTFDate, name: String)? {
        for node in document.nodes where node.isRaw && node.parent >= 0 && document.nodes[node.parent].tag == .script {
            if let found = published(in: document.bytes, node.range) { return found }
        }
        return nil
    }

    private static func published(in bytes: [UInt8], _ range: Range<Int>) -> (date: EDTFDate, name: String)? {
        var isInWord = false
        for position in range {
            let byte = bytes[position]
            let isLetter = (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
            defer { isInWord = isLetter }
            guard isLetter, !isInWord,
                byte == UInt8(ascii: "d") || byte == UInt8(ascii: "p") || byte == UInt8(ascii: "f")
            else { continue }
            for name in names where bytes[position..<range.upperBound].starts(with: name) {
                if let date = date(in: bytes[(position + name.count)..<range.upperBound].prefix(60)) {
                    return (date, String(decoding: name, as: UTF8.self))
                }
            }
        }
        return nil
    }

    /// A date behind the name's own quote, where it has one, and a colon: in quotes, or seconds or thousandths of them.
    private static func date(in bytes: ArraySlice<UInt8>) -> EDTFDate? {
        var hasColon = false
        let rest = bytes.drop { byte in
            if byte == UInt8(ascii: ":") { hasColon = true }
            return isQuote(byte) || byte == UInt8(ascii: ":") || byte == 0x20
        }
        guard hasColon, let first = rest.first, first &- 0x30 < 10 else { return nil }
        let stamp = rest.prefix { !isQuote($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
        guard stamp.count >= 10 else { return nil }
        let text = String(decoding: stamp, as: UTF8.self)
        return StampParser.date(text) ?? StampParser.date(seconds: text)
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
    }

    private static let names = [
        "datePublished", "publishedDate", "publishDate", "publishedAt", "published_at", "publicationDate",
        "publication_date", "firstPublished", "first_published", "publishedTime", "published_time", "publishTime",
        "date_published", "publish_date", "pubDate", "pubdate", "datePosted",
    ].map { Array($0.utf8) }
}
