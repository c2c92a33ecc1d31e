/// What a member of a record says about its article, told by its name.
enum RecordField: String, CaseIterable, Sendable {
    case headline
    case text
    case url
    case authors
    case published
    case updated
    case outlet
    case origin
    case section
    case language
    case rights
    /// Tells nothing that is kept: a summary is not the article's own text.
    case ignored

    /// The names of the field, the surest first; lower case, without `_`, `-` and blanks.
    var names: [String] {
        switch self {
        case .headline: ["headline", "title", "webtitle", "heading"]
        case .text:
            [
                "articlebody", "text", "body", "content", "contenttext", "fulltext", "maintext", "bodytext",
                "articletext", "story",
                "bodyhtml", "contenthtml", "articlehtml", "texthtml",
            ]
        case .url: ["canonicalurl", "canonical", "url", "link", "permalink", "weburl", "articleurl", "uri"]
        case .authors: ["authors", "author", "byline", "creator", "writer", "writers"]
        case .published:
            [
                "datepublished", "publishedat", "published", "publicationdate", "publisheddate", "publishdate",
                "pubdate", "webpublicationdate", "firstpublished", "publishedon", "date", "datecreated", "createdat",
                "created",
            ]
        case .updated: ["datemodified", "updatedat", "updated", "modified", "lastmodified", "lastupdated"]
        case .outlet: ["outlet", "source", "publisher", "sitename", "site", "newspaper", "publication"]
        case .origin: ["origin", "agency", "newsagency", "wire"]
        case .section: ["section", "articlesection", "sectionname", "category", "desk"]
        case .language: ["language", "lang", "inlanguage"]
        case .rights: ["rights", "license", "licence", "copyright", "usageterms"]
        case .ignored: ["summary", "description", "abstract", "excerpt", "teaser", "html", "rawhtml"]
        }
    }

    /// The field that a member's name tells, and how sure the name is (0 is surest); nil for a free field.
    static func named(_ key: String) -> (field: RecordField, rank: Int)? { table[normalised(key)] }

    private static let table: [String: (field: RecordField, rank: Int)] = {
        var table: [String: (field: RecordField, rank: Int)] = [:]
        for field in allCases {
            for (rank, name) in field.names.enumerated() { table[name] = (field, rank) }
        }
        return table
    }()

    private static func normalised(_ key: String) -> String {
        String(
            decoding: key.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): nil
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
                default: byte
                }
            }, as: UTF8.self)
    }
}
