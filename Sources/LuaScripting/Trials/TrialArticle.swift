import ArticleModel
import LanguageAnalysis
import LuaRuntime

/// Makes an article of what a test in Lua says about it.
struct TrialArticle {
    private static var texts: [String: WritableKeyPath<Article, String?>] {
        [
            "url": \.url, "headline": \.headline, "section": \.section, "dateline": \.dateline, "outlet": \.outlet,
            "origin": \.origin, "language": \.language, "rights": \.rights,
        ]
    }

    /// The article: paragraphs are body blocks, cut into words and sentences as `clean` does; `quotes` and `names` are found in the text by their words.
    static func make(_ table: LuaTable) throws(LuaHostError) -> Article {
        guard case .string(let bytes) = table["text"], String(validating: bytes, as: UTF8.self) != nil else {
            throw LuaHostError("t.article needs 'text', a string")
        }
        let path = table["path"].text ?? "test.txt"
        let digest = SHA256Digest(of: bytes)
        let layer = SourceLayer(member: "", digest: digest, byteCount: bytes.count)
        var article = Article(
            id: ArticleID(locationKey: path),
            source: ArticleSource(path: path, reader: "text", encoding: "utf-8", layers: [layer]), revision: digest,
            text: ArticleText(MappedText(verbatim: bytes)))
        article.blocks = paragraphs(of: bytes)
        article.tokens = Tokenizer.tokens(of: article.text, breaks: article.blocks.map(\.span.start))
        article.annotations.set(SentenceSplitter().sentences(of: article), for: .sentence)
        for pair in table.pairs { try set(pair.key.text ?? "", to: pair.value, in: &article) }
        return article
    }

    private static func paragraphs(of bytes: [UInt8]) -> [Block] {
        bytes.split(separator: 0x0A).map { Block(role: .body, span: TextSpan($0.startIndex, $0.endIndex)) }
    }

    private static func set(_ name: String, to value: LuaValue, in article: inout Article) throws(LuaHostError) {
        if let field = texts[name] {
            article[keyPath: field] = value.text
            return
        }
        switch (name, value) {
        case ("text", _), ("path", _): break
        case ("published", _):
            guard let date = EDTFDate(value.text ?? "") else { throw LuaHostError("'published' is not a date in EDTF") }
            article.published = ResolvedDate(date: date, basis: .metadata, witnesses: [], reason: "given by the test")
        case ("authors", .table(let list)): article.authors = list.sequence.compactMap(\.text)
        case ("topics", .table(let map)):
            for pair in map.pairs {
                if case .integer(let weight) = pair.value { article.topics[pair.key.text ?? ""] = Int(weight) }
            }
        case ("fields", _):
            if case .map(let fields) = try FieldValue(value) { article.fields = fields }
        case ("quotes", .table(let list)): try add(list, to: &article, kind: .quote, quotation)
        case ("names", .table(let list)): try add(list, to: &article, kind: .name, mention)
        default: throw LuaHostError("t.article knows no '\(name)', or not with a \(value.typeName)")
        }
    }

    private static func add(
        _ list: LuaTable, to article: inout Article, kind: AnnotationKind, _ value: (LuaTable) -> Annotation.Value
    ) throws(LuaHostError) {
        var made: [Annotation] = []
        for case .table(let entry) in list.sequence {
            guard case .string(let words) = entry["text"],
                let span = ByteSearch.first(words, in: article.text.bytes)
            else { throw LuaHostError("an entry of '\(kind.name)' has no 'text', or its words are not in the article") }
            made.append(Annotation(kind: kind, span: span, value: value(entry)))
        }
        article.annotations.set(made, for: kind)
    }

    private static func quotation(_ entry: LuaTable) -> Annotation.Value {
        .quotation(
            Quotation(
                manner: entry["manner"].text.flatMap(Quotation.Manner.init) ?? .direct, speaker: entry["speaker"].text,
                speakerSpan: nil, verbSpan: nil))
    }

    private static func mention(_ entry: LuaTable) -> Annotation.Value {
        .name(
            NameMention(
                entity: entry["entity"].text ?? "", type: entry["type"].text.flatMap(EntityType.init) ?? .thing))
    }
}
