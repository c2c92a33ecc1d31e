import ArticleModel
import LuaRuntime

/// The fields of `article`, in the order in which Lua numbers them.
enum ArticleField: String, CaseIterable {
    case id, path, url, headline, authors, section, dateline, outlet, origin, language, rights, published, updated
    case text, body, words, topics, quotes, names, dates, quantities, blocks, copies, fields

    /// The value where it is a text or a number; nil where the field must be asked for.
    func plain(of article: Article) -> LuaFields.Value? {
        switch self {
        case .id: .bytes(ArraySlice(article.id.description.utf8))
        case .path: .bytes(ArraySlice(article.source.path.utf8))
        case .url: Self.optional(article.url)
        case .headline: Self.optional(article.headline)
        case .section: Self.optional(article.section)
        case .dateline: Self.optional(article.dateline)
        case .outlet: Self.optional(article.outlet)
        case .origin: Self.optional(article.origin)
        case .language: Self.optional(article.language)
        case .rights: Self.optional(article.rights)
        case .text: .bytes(article.text.bytes[...])
        case .body: .bytes(Self.body(of: article)[...])
        case .words: .integer(Int64(Self.wordCount(of: article)))
        default: nil
        }
    }

    /// All fields with their numbers.
    static let numbered = allCases.enumerated().map { (number: $0.offset, field: $0.element) }

    /// True for short texts that lie ready in an article.
    var isCheap: Bool {
        switch self {
        case .id, .path, .url, .headline, .section, .dateline, .outlet, .origin, .language, .rights: true
        default: false
        }
    }

    /// Puts the value into a field of an object, where it is a text or a number, else makes the field lazy.
    func fill(_ fields: LuaFields, _ number: Int, from article: Article) {
        switch self {
        case .id: fields.set(number, text: article.id.description)
        case .path: fields.set(number, text: article.source.path)
        case .url: fields.set(number, text: article.url)
        case .headline: fields.set(number, text: article.headline)
        case .section: fields.set(number, text: article.section)
        case .dateline: fields.set(number, text: article.dateline)
        case .outlet: fields.set(number, text: article.outlet)
        case .origin: fields.set(number, text: article.origin)
        case .language: fields.set(number, text: article.language)
        case .rights: fields.set(number, text: article.rights)
        default: fields.set(number, plain(of: article) ?? .lazy)
        }
    }

    private static func optional(_ text: String?) -> LuaFields.Value {
        text.map { .bytes(ArraySlice($0.utf8)) } ?? .nil
    }

    /// The body blocks, repeats left out, parted by blank lines.
    static func body(of article: Article) -> [UInt8] {
        Array(article.blocks(of: .body).map { article.text.bytes(in: $0.span) }.joined(separator: [0x0A, 0x0A]))
    }

    /// Words of the body: its tokens, or what blanks part where there are none yet.
    static func wordCount(of article: Article) -> Int {
        let blocks = article.blocks(of: .body)
        guard !article.tokens.isEmpty else {
            return blocks.reduce(0) { sum, block in
                sum + article.text.bytes(in: block.span).split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.count
            }
        }
        return article.bodyWordCount
    }

    /// Puts what a script assigned into the article; the error is told after the field's name.
    func assign(_ value: LuaValue, to article: inout Article) throws(LuaHostError) {
        switch self {
        case .headline: article.headline = try Self.text(value)
        case .section: article.section = try Self.text(value)
        case .outlet: article.outlet = try Self.text(value)
        case .origin: article.origin = try Self.text(value)
        case .language: article.language = try Self.text(value)
        case .rights: article.rights = try Self.text(value)
        case .authors: article.authors = try Self.texts(value)
        case .fields:
            guard case .table = value, case .map(let map) = try Self.map(value) else {
                throw LuaHostError("must be a table with names, not \(value.typePhrase)")
            }
            article.fields = map
        default: throw LuaHostError("cannot be assigned")
        }
    }

    private static func map(_ value: LuaValue) throws(LuaHostError) -> FieldValue {
        let read = try FieldValue(value)
        if case .list(let values) = read, values.isEmpty { return .map([:]) }
        return read
    }

    private static func texts(_ value: LuaValue) throws(LuaHostError) -> [String] {
        guard case .table(let table) = value, table.pairs.isEmpty else {
            throw LuaHostError("must be a list of strings, not \(value.typePhrase)")
        }
        var texts: [String] = []
        for (index, entry) in table.sequence.enumerated() {
            guard let text = try text(entry) else { throw LuaHostError("has no string at \(index + 1)") }
            texts.append(text)
        }
        return texts
    }

    private static func text(_ value: LuaValue) throws(LuaHostError) -> String? {
        if case .nil = value { return nil }
        guard case .string(let bytes) = value else {
            throw LuaHostError("must be a string or nil, not \(value.typePhrase)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw LuaHostError("must be text in UTF-8")
        }
        return text
    }
}
