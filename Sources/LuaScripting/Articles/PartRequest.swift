import ArticleModel
import LuaRuntime

/// What a script gives `article:part`: spans, some of them with a role, and what is known of the part.
struct PartRequest {
    /// The score of a date that a script gives: nothing that the text says weighs more.
    static let givenScore = 100

    private static var texts: [(name: String, field: WritableKeyPath<Article, String?>)] {
        [
            ("headline", \.headline), ("dateline", \.dateline), ("section", \.section), ("outlet", \.outlet),
            ("origin", \.origin), ("language", \.language), ("rights", \.rights),
        ]
    }

    /// The table as scripts see it.
    static let declaration = DeclaredClass(
        "part_spec", as: .given, "What `article:part` takes: spans, and what is known of the part.",
        fields: texts.map { DeclaredField($0.name, "span|string?", "Its \($0.name); that of the whole unless given.") }
            + [
                DeclaredField("authors", "any?", "Who wrote it: a span, a string, or a list of them."),
                DeclaredField(
                    "published", "date|span|string?",
                    "When it was published; unless given, `dates` reads it from the part's own lines, else from its page."
                ),
                DeclaredField("updated", "date|span|string?", "When it was last changed."),
                DeclaredField("fields", "table<string, any>?", "Values of your own, in place of those of the whole."),
            ], entries: "span|role_spec")

    /// Spans with a role, as scripts give them.
    static let roles = DeclaredClass(
        "role_spec", as: .given, "Spans or slices with the role that they have in their page.",
        fields: [DeclaredField("role", "string", "What they are: body, headline, notice, byline, caption and so on.")],
        entries: "any")

    private let pieces: [ArticlePart.Piece]
    private let table: LuaTable

    /// Reads the table; spans must lie in the article.
    init(_ table: LuaTable, of article: Article) throws(LuaHostError) {
        try Self.declaration.check(table, called: "a part")
        guard !table.sequence.isEmpty else {
            throw LuaHostError("part takes a list of spans: article:part{ first, last }")
        }
        var pieces: [ArticlePart.Piece] = []
        for value in table.sequence {
            guard case .table(let inner) = value, inner["start"] == .nil else {
                pieces.append(
                    .init(span: try SpanArgument.span(value, in: article.text, of: article.portion), role: nil))
                continue
            }
            guard inner["role"] != .nil else {
                throw LuaHostError("a span expected, or { role = \"body\", span }, not a table without a role")
            }
            try Self.roles.check(inner, called: "spans with a role")
            let role = try RoleName.role(inner["role"])
            for span in inner.sequence {
                pieces.append(
                    .init(span: try SpanArgument.span(span, in: article.text, of: article.portion), role: role))
            }
        }
        guard !pieces.isEmpty else { throw LuaHostError("part takes at least one span: article:part{ first, last }") }
        self.pieces = pieces
        self.table = table
    }

    /// The part as asked for.
    func part(of whole: Article) throws(LuaHostError) -> Article {
        var part = ArticlePart.make(of: whole, pieces: pieces)
        for (name, field) in Self.texts where table[name] != .nil {
            part[keyPath: field] = try Self.line(table[name], name)
        }
        if table["authors"] != .nil { part.authors = try Self.names(table["authors"]) }
        if table["fields"] != .nil {
            do throws(LuaHostError) {
                try ArticleField.fields.assign(table["fields"], to: &part)
            } catch {
                throw LuaHostError("'fields' of a part \(error.message)")
            }
        }
        if let given = try date("published", .published, of: whole, in: &part) { part.published = given }
        if let given = try date("updated", .updated, of: whole, in: &part) { part.updated = given }
        return part
    }

    /// The date under a name; what the stage `dates` is to weigh is added to the part.
    private func date(
        _ name: String, _ kind: DateCandidate.Kind, of whole: Article, in part: inout Article
    ) throws(LuaHostError) -> ResolvedDate? {
        let value = table[name]
        guard value != .nil, value != .null else { return nil }
        let date: EDTFDate
        var span: TextSpan?
        if case .object(let object) = value, let held = object.payload as? DateHandle {
            date = held.date
        } else {
            let words = try Self.line(value, name) ?? ""
            guard let read = WrittenDate.date(in: words) else {
                throw LuaHostError("'\(name)' holds no date: '\(words)'; span:date() tells before whether it does")
            }
            date = read
            if case .object(let object) = value, let handle = object.payload as? SpanHandle,
                handle.owner.article.text == whole.text
            {
                span = handle.span
            }
        }
        // A span outside of the part, or of another article, bears witness to the date and is not cited.
        let cited = span.flatMap { part.portion?.contains($0) ?? false ? $0 : nil }
        part.dateCandidates.append(
            DateCandidate(
                kind: kind, date: date, span: cited, score: Self.givenScore, reason: "the script's '\(name)'"))
        return ResolvedDate(
            date: date, basis: span == nil ? .metadata : .stated,
            witnesses: cited.map { [.init(article: part.id, span: $0)] } ?? [], reason: "the script's '\(name)'")
    }

    private static func names(_ value: LuaValue) throws(LuaHostError) -> [String] {
        guard case .table(let list) = value else { return [try line(value, "authors")].compactMap(\.self) }
        var names: [String] = []
        for entry in list.sequence { if let name = try line(entry, "authors") { names.append(name) } }
        return names
    }

    /// The words of a span or string, on one line; nil where nothing is left.
    private static func line(_ value: LuaValue, _ name: String) throws(LuaHostError) -> String? {
        let bytes: [UInt8]
        switch value {
        case .null: return nil
        case .string(let given): bytes = given
        case .object(let object) where object.payload is SpanHandle:
            bytes = (object.payload as? SpanHandle).map { Array($0.owner.article.text.bytes(in: $0.span)) } ?? []
        default: throw LuaHostError("'\(name)' is a span or a string, not \(value.typePhrase)")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw LuaHostError("'\(name)' is text that is no UTF-8")
        }
        let line = TextNormaliser.normalised(MappedText(verbatim: bytes)).bytes.map { $0 == 0x0A ? 0x20 : $0 }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
}
