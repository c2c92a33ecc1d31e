import ArticleModel
import ArticleReading
import Diagnostics
import LuaRuntime

/// An article as a reader's script describes it, before it is known which record of its source it is.
final class DraftArticle {
    private(set) var text = MappedText()
    private(set) var headline: String?
    private var blocks: [Block] = []
    private var candidates: [DateCandidate] = []
    private var texts: [String: String] = [:]
    private var authors: [String] = []
    private var fields: [String: FieldValue] = [:]
    private let handle: BytesHandle

    private static var plain: [(name: String, field: WritableKeyPath<Article, String?>)] {
        [
            ("dateline", \.dateline), ("language", \.language), ("origin", \.origin), ("outlet", \.outlet),
            ("rights", \.rights), ("section", \.section), ("url", \.url),
        ]
    }

    /// The table as scripts see it.
    static let declaration = DeclaredClass(
        "article_spec", as: .given, "What `bytes:article` takes.",
        fields: [
            DeclaredField(
                "text", "any",
                "The text: a slice, or a list of slices and of `{ role = \"notice\", slice }`, in order."),
            DeclaredField(
                "headline", "slice|string?", "The headline; it is put before the text, as a block of its own."),
            DeclaredField("published", "slice|date|string?", "When it was published."),
            DeclaredField("updated", "slice|date|string?", "When it was last changed."),
            DeclaredField("authors", "any?", "Who wrote it: a slice, a string, or a list of them."),
            DeclaredField("fields", "table<string, any>?", "Values of your own, by name."),
        ]
            + plain.map { name, _ in
                let more = name == "dateline" ? "; a slice is put before the text, as a block of its own" : ""
                return DeclaredField(name, "slice|string?", "Its \(name)\(more).")
            })

    /// Reads the table given to `bytes:article`.
    init(_ table: LuaTable, of handle: BytesHandle) throws(LuaHostError) {
        self.handle = handle
        try checkNames(table)
        if table["headline"] != .nil {
            headline = try line(table["headline"], "headline")
            try append(table["headline"], role: .headline, "headline")
        }
        if case .object = table["dateline"] { try append(table["dateline"], role: .dateline, "dateline") }
        let before = text.bytes.count
        try appendText(table["text"])
        guard text.bytes.count > before else {
            throw LuaHostError("the article has no text; give text = a slice or a list, or return drop(\"why\")")
        }
        for (name, _) in Self.plain where table[name] != .nil { texts[name] = try line(table[name], name) }
        authors = try names(table["authors"])
        if table["fields"] != .nil { fields = try Self.fields(table["fields"]) }
        // Once the text stands, it can be told where in it a date does.
        try addDate(table["published"], .published, "published")
        try addDate(table["updated"], .updated, "updated")
    }

    /// The article, as a record of its source where it is one of several.
    func article(record: Int?) -> Article {
        var article = handle.input.article(
            reader: handle.reader, record: record,
            raw: handle.input.start.offset..<handle.input.start.offset + handle.input.bytes.count, url: texts["url"],
            text: text)
        article.headline = headline
        article.authors = authors
        article.blocks = blocks
        article.dateCandidates = candidates
        article.fields = fields
        for (name, path) in Self.plain { article[keyPath: path] = texts[name] }
        return article
    }

    private func checkNames(_ table: LuaTable) throws(LuaHostError) {
        guard table.sequence.isEmpty else { throw LuaHostError("give the text by its name: bytes:article{ text = … }") }
        try Self.declaration.check(table, called: "an article")
    }

    // MARK: Text

    private func appendText(_ value: LuaValue) throws(LuaHostError) {
        guard case .table(let list) = value else {
            if value != .nil { try append(value, role: nil, "text") }
            return
        }
        guard list.pairs.isEmpty else { return try appendRole(list) }
        for entry in list.sequence {
            if case .table(let part) = entry { try appendRole(part) } else { try append(entry, role: nil, "text") }
        }
    }

    /// Adds `{ role = "notice", slice, slice }`.
    private func appendRole(_ part: LuaTable) throws(LuaHostError) {
        try PartRequest.roles.check(part, called: "slices with a role")
        let role = try RoleName.role(part["role"])
        for entry in part.sequence { try append(entry, role: role, "text") }
    }

    /// Adds a piece, each paragraph a block where it has a role; a piece without one is left to cleaning.
    private func append(_ value: LuaValue, role: Block.Role?, _ name: String) throws(LuaHostError) {
        switch value {
        case .object(let object):
            guard let slice = object.payload as? SliceHandle else { throw Self.refusal(value, name) }
            try handle.text.budget.spend(2 * slice.span.length)
            guard role != nil, role != .headline else { return append(slice.text.piece(slice.span), role) }
            for span in slice.paragraphs { append(slice.text.piece(span), role) }
        case .string(let bytes):
            guard String(validating: bytes, as: UTF8.self) != nil else {
                throw LuaHostError(
                    "'\(name)' is text that is no UTF-8; take it from bytes:slice(start, stop, encoding)")
            }
            try handle.text.budget.spend(2 * bytes.count)
            var piece = MappedText()
            piece.appendInserted(bytes)
            append(piece, role)
        default: throw Self.refusal(value, name)
        }
    }

    private func append(_ piece: MappedText, _ role: Block.Role?) {
        let piece = TextNormaliser.normalised(piece)
        guard !piece.bytes.isEmpty else { return }
        if !text.bytes.isEmpty { text.appendInserted("\n\n".utf8) }
        let start = text.bytes.count
        text.append(piece)
        if let role { blocks.append(Block(role: role, span: TextSpan(start, text.bytes.count))) }
    }

    private static func refusal(_ value: LuaValue, _ name: String) -> LuaHostError {
        LuaHostError("'\(name)' is a slice or a string, not \(value.typePhrase)")
    }

    // MARK: Facts

    /// The words of a slice or string, on one line; nil where nothing is left.
    private func line(_ value: LuaValue, _ name: String) throws(LuaHostError) -> String? {
        let words: MappedText
        switch value {
        case .string(let bytes): words = MappedText(verbatim: bytes)
        case .object(let object):
            guard let slice = object.payload as? SliceHandle else { throw Self.refusal(value, name) }
            words = slice.text.piece(slice.span)
        default: throw Self.refusal(value, name)
        }
        let bytes = TextNormaliser.normalised(words).bytes.map { $0 == 0x0A ? 0x20 : $0 }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private func names(_ value: LuaValue) throws(LuaHostError) -> [String] {
        guard case .table(let list) = value else {
            return value == .nil ? [] : [try line(value, "authors")].compactMap(\.self)
        }
        var names: [String] = []
        for entry in list.sequence { if let name = try line(entry, "authors") { names.append(name) } }
        return names
    }

    private static func fields(_ value: LuaValue) throws(LuaHostError) -> [String: FieldValue] {
        do throws(LuaHostError) {
            guard case .map(let fields) = try FieldValue(Self.worded(value)) else {
                if case .table(let table) = value, table.sequence.isEmpty, table.pairs.isEmpty { return [:] }
                throw LuaHostError("must be names with values")
            }
            return fields
        } catch {
            throw LuaHostError("'fields' \(error.message)")
        }
    }

    /// The value with the words of each slice in its place.
    private static func worded(_ value: LuaValue, depth: Int = 0) -> LuaValue {
        switch value {
        case .object(let object):
            guard let slice = object.payload as? SliceHandle else { return value }
            return .string(Array(slice.trimmed.bytes))
        case .table(var table) where depth < 32:
            table.sequence = table.sequence.map { worded($0, depth: depth + 1) }
            table.pairs = table.pairs.map { .init($0.key, worded($0.value, depth: depth + 1)) }
            return .table(table)
        default: return value
        }
    }

    private func addDate(
        _ value: LuaValue, _ kind: DateCandidate.Kind, _ name: String
    ) throws(LuaHostError) {
        var span: TextSpan?
        let date: EDTFDate
        switch value {
        case .nil, .null: return
        case .object(let object) where object.payload is DateHandle:
            guard let held = object.payload as? DateHandle else { return }
            date = held.date
        default:
            let words = try line(value, name) ?? ""
            guard let read = WrittenDate.date(in: words) else {
                throw LuaHostError("'\(name)' holds no date: '\(words)'; slice:date() tells before whether it does")
            }
            date = read
            if case .object(let object) = value, let slice = object.payload as? SliceHandle, let raw = slice.trimmed.raw
            {
                span = text.map.textSpan(of: raw)
            }
        }
        candidates.append(
            DateCandidate(
                kind: kind, date: date, span: span, score: kind == .published ? 95 : 0,
                reason: "the reader's '\(name)'"))
    }
}
