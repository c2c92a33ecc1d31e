import ArticleModel
import LanguageAnalysis
import LuaRuntime

/// Makes an article of what a test in Lua says about it.
struct TrialArticle {
    private static var texts: [(name: String, field: WritableKeyPath<Article, String?>)] {
        [
            ("url", \.url), ("headline", \.headline), ("section", \.section), ("dateline", \.dateline),
            ("outlet", \.outlet), ("origin", \.origin), ("language", \.language), ("rights", \.rights),
        ]
    }

    /// The table as tests see it.
    static let declaration = DeclaredClass(
        "trial_article", as: .given, "What `t.article` takes: all but the text may be left out.",
        fields: [
            DeclaredField("text", "string?", "The text; each line is a paragraph of the body."),
            DeclaredField(
                "blocks", "trial_entry[]?",
                "In place of `text`: paragraphs, each a string or `{ role = \"notice\", text = \"…\" }`."),
            DeclaredField("path", "string?", "Path of its file; test.txt unless given."),
        ]
            + texts.map { DeclaredField($0.name, "string?", "Its \($0.name).") } + [
                DeclaredField("published", "date|string?", "When it was published."),
                DeclaredField("updated", "date|string?", "When it was last changed."),
                DeclaredField("authors", "string[]?", "Who wrote it."),
                DeclaredField("topics", "table<string, integer>?", "Weights of topics."),
                DeclaredField("fields", "table<string, any>?", "Values of scripts, by name."),
                DeclaredField("copies", "trial_entry[]?", "Copies folded into it: `path`, `outlet`, `headline`."),
                DeclaredField("quotes", "trial_entry[]?", "Quotations: `text`, `speaker`, `manner`."),
                DeclaredField("names", "trial_entry[]?", "Names: `text`, `entity`, `type`."),
                DeclaredField("dates", "trial_entry[]?", "Dates that the text speaks of: `text`, `edtf`."),
                DeclaredField("quantities", "trial_entry[]?", "Quantities: `text`, `value`, `upper`, `unit`, `bound`."),
                DeclaredField("marks", "trial_entry[]?", "Marks of scripts: `text`, `kind`, `value`."),
            ])

    /// An entry of a list of `t.article`, whose words are found in the text.
    static let entry = DeclaredClass(
        "trial_entry", as: .given, "An entry of a list of `t.article`; `text` is found in the article.",
        fields: [
            DeclaredField("text", "string?", "The words."), DeclaredField("role", "string?", "Of a block."),
            DeclaredField("speaker", "string?", "Of a quotation: the entity that speaks."),
            DeclaredField("manner", "string?", "Of a quotation: direct, indirect or mixed."),
            DeclaredField("entity", "string?", "Of a name: what is meant."),
            DeclaredField("type", "string?", "Of a name: person, organisation, place, country or thing."),
            DeclaredField("edtf", "string?", "Of a date: the date that is meant."),
            DeclaredField("value", "any?", "Of a quantity: its number. Of a mark: any value."),
            DeclaredField("upper", "number?", "Of a quantity: the upper end of a range."),
            DeclaredField("unit", "string?", "Of a quantity."),
            DeclaredField("bound", "string?", "Of a quantity: exact, approximate, at-most or at-least."),
            DeclaredField("kind", "string?", "Of a mark."), DeclaredField("path", "string?", "Of a copy."),
            DeclaredField("outlet", "string?", "Of a copy."), DeclaredField("headline", "string?", "Of a copy."),
        ])

    /// The article: paragraphs are body blocks unless told otherwise, cut into words and sentences as `clean` does.
    static func make(_ table: LuaTable) throws(LuaHostError) -> Article {
        guard table.sequence.isEmpty else { throw LuaHostError("give the text by its name: t.article{ text = … }") }
        try declaration.check(table, called: "t.article")
        let (bytes, blocks) = try text(of: table)
        let path = table["path"].text ?? "test.txt"
        let digest = SHA256Digest(of: bytes)
        let layer = SourceLayer(member: "", digest: digest, byteCount: bytes.count)
        var article = Article(
            id: ArticleID(locationKey: path),
            source: ArticleSource(path: path, reader: "text", encoding: "utf-8", layers: [layer]), revision: digest,
            text: ArticleText(MappedText(verbatim: bytes)))
        article.blocks = blocks
        article.tokens = Tokenizer.tokens(of: article.text, breaks: article.blocks.map(\.span.start))
        article.annotations.set(SentenceSplitter().sentences(of: article), for: .sentence)
        for (name, field) in texts where table[name] != .nil { article[keyPath: field] = table[name].text }
        for pair in table.pairs { try set(pair.key.text ?? "", to: pair.value, in: &article) }
        return article
    }

    // MARK: Text

    private static func text(of table: LuaTable) throws(LuaHostError) -> ([UInt8], [Block]) {
        guard case .table(let list) = table["blocks"] else {
            guard case .string(let bytes) = table["text"], String(validating: bytes, as: UTF8.self) != nil else {
                throw LuaHostError("t.article needs 'text', a string, or 'blocks', a list")
            }
            return (bytes, paragraphs(of: bytes))
        }
        guard table["text"] == .nil else { throw LuaHostError("t.article takes 'text' or 'blocks', not both") }
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        for value in list.sequence {
            var role = Block.Role.body
            var words = value
            if case .table(let block) = value {
                try entry.check(block, called: "a block")
                if block["role"] != .nil { role = try RoleName.role(block["role"]) }
                words = block["text"]
            }
            guard case .string(let written) = words, String(validating: written, as: UTF8.self) != nil else {
                throw LuaHostError("a block of t.article is a string, or { role = \"notice\", text = \"…\" }")
            }
            if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
            blocks.append(Block(role: role, span: TextSpan(bytes.count, bytes.count + written.count)))
            bytes += written
        }
        return (bytes, blocks)
    }

    private static func paragraphs(of bytes: [UInt8]) -> [Block] {
        bytes.split(separator: 0x0A).map { Block(role: .body, span: TextSpan($0.startIndex, $0.endIndex)) }
    }

    // MARK: Facts

    private static func set(_ name: String, to value: LuaValue, in article: inout Article) throws(LuaHostError) {
        switch (name, value) {
        case ("published", _): article.published = try date(value, name)
        case ("updated", _): article.updated = try date(value, name)
        case ("authors", .string): article.authors = [value.text].compactMap(\.self)
        case ("authors", .table(let list)): article.authors = list.sequence.compactMap(\.text)
        case ("topics", .table(let map)):
            for pair in map.pairs {
                if case .integer(let weight) = pair.value { article.topics[pair.key.text ?? ""] = Int(weight) }
            }
        case ("fields", _):
            if case .map(let fields) = try FieldValue(value) { article.fields = fields }
        case ("copies", .table(let list)): article.copies = try entries(list, of: name).map(copy)
        case ("quotes", .table(let list)): try add(list, name, to: &article) { (.quote, quotation($0)) }
        case ("names", .table(let list)): try add(list, name, to: &article) { (.name, mention($0)) }
        case ("dates", .table(let list)): try add(list, name, to: &article, dated)
        case ("quantities", .table(let list)): try add(list, name, to: &article, quantity)
        case ("marks", .table(let list)): try add(list, name, to: &article, mark)
        // These are taken first, for the others stand in them.
        case ("text", .string), ("path", .string): break
        case (_, .string) where texts.contains { $0.name == name }: break
        case ("blocks", .table): break
        default:
            throw LuaHostError("'\(name)' of t.article is not made of \(value.typePhrase)")
        }
    }

    private static func date(_ value: LuaValue, _ name: String) throws(LuaHostError) -> ResolvedDate? {
        guard let date = try DateClass.date(value, for: name) else { return nil }
        return ResolvedDate(date: date, basis: .metadata, witnesses: [], reason: "given by the test")
    }

    private static func entries(_ list: LuaTable, of name: String) throws(LuaHostError) -> [LuaTable] {
        var entries: [LuaTable] = []
        for value in list.sequence {
            guard case .table(let entry) = value else {
                throw LuaHostError("an entry of '\(name)' is a table, not \(value.typePhrase)")
            }
            try Self.entry.check(entry, called: "an entry of '\(name)'")
            entries.append(entry)
        }
        return entries
    }

    /// Adds an annotation an entry, at the first place with its words that no entry before it in the list has.
    private static func add(
        _ list: LuaTable, _ name: String, to article: inout Article,
        _ read: (LuaTable) throws(LuaHostError) -> (AnnotationKind, Annotation.Value)
    ) throws(LuaHostError) {
        var taken: [[UInt8]: Int] = [:]
        for entry in try entries(list, of: name) {
            guard case .string(let words) = entry["text"],
                case let places = ByteSearch.all(words, in: article.text.bytes), let last = places.last
            else { throw LuaHostError("an entry of '\(name)' has no 'text', or its words are not in the article") }
            let count = taken[words, default: 0]
            taken[words] = count + 1
            let span = count < places.count ? places[count] : last
            let (kind, value) = try read(entry)
            article.annotations.insert(Annotation(kind: kind, span: span, value: value))
        }
    }

    private static func copy(_ entry: LuaTable) -> ArticleCopy {
        let path = entry["path"].text ?? ""
        return ArticleCopy(
            id: ArticleID(locationKey: path), path: path, outlet: entry["outlet"].text,
            headline: entry["headline"].text, similarity: 1000)
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

    private static func dated(_ entry: LuaTable) throws(LuaHostError) -> (AnnotationKind, Annotation.Value) {
        guard let date = try DateClass.date(entry["edtf"], for: "edtf") else {
            throw LuaHostError("an entry of 'dates' needs 'edtf', such as \"2014-02-08\"")
        }
        return (
            .date,
            .date(
                DateMention(
                    type: .date, value: date.description, date: date, basis: .stated, reason: "given by the test"))
        )
    }

    private static func quantity(_ entry: LuaTable) throws(LuaHostError) -> (AnnotationKind, Annotation.Value) {
        func number(_ value: LuaValue) -> Double? {
            switch value {
            case .integer(let number): Double(number)
            case .number(let number): number
            default: nil
            }
        }
        guard let value = number(entry["value"]) else {
            throw LuaHostError("an entry of 'quantities' needs 'value', a number")
        }
        let bound = entry["bound"].text.flatMap(QuantityMention.Bound.init) ?? .exact
        return (
            .quantity,
            .quantity(
                QuantityMention(
                    value: value, upper: number(entry["upper"]), unit: entry["unit"].text ?? "", bound: bound,
                    countedSpan: nil))
        )
    }

    private static func mark(_ entry: LuaTable) throws(LuaHostError) -> (AnnotationKind, Annotation.Value) {
        guard let kind = entry["kind"].text, !ArticleClass.builtInKinds.contains(kind) else {
            throw LuaHostError("an entry of 'marks' needs 'kind', the name of a kind of a script's own")
        }
        return (AnnotationKind(kind), .custom(try FieldValue(entry["value"])))
    }
}
