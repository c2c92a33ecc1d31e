import ArticleModel
import ArticleReading

/// Reads a date that stands in words, for readers and stages alike.
enum WrittenDate {
    /// More bytes than this are not looked at.
    private static let longest = 300

    /// The date in EDTF, or the first that is written in full, in numbers or with the month's name; nil where there is none.
    static func date(in words: String) -> EDTFDate? {
        let words = String(decoding: words.utf8.prefix(longest), as: UTF8.self)
        return EDTFDate(words) ?? StampParser.date(within: words)
    }
}
