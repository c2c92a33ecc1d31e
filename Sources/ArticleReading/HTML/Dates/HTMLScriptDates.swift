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
        var position = range.lowerBound
        while let quote = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
            position = quote + 1
            for name in names where bytes[position..<range.upperBound].starts(with: name) {
                if let date = date(in: bytes[(position + name.count)..<range.upperBound].prefix(60)) {
                    return (date, String(decoding: name, as: UTF8.self))
                }
            }
        }
        return nil
    }

    /// A date in quotes behind the name's own quote and a colon.
    private static func date(in bytes: ArraySlice<UInt8>) -> EDTFDate? {
        let rest = bytes.drop {
            $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ":") || $0 == 0x20
        }
        guard rest.startIndex > bytes.startIndex, let first = rest.first, first &- 0x30 < 10 else { return nil }
        let stamp = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ",") }
        guard stamp.count >= 10 else { return nil }
        return StampParser.date(String(decoding: stamp, as: UTF8.self))
    }

    private static let names = [
        "datePublished", "publishedDate", "publishDate", "publishedAt", "published_at", "publicationDate",
        "publication_date", "firstPublished", "first_published", "publishedTime", "published_time", "publishTime",
        "date_published", "publish_date", "pubDate", "pubdate", "datePosted",
    ].map { Array($0.utf8) }
}
