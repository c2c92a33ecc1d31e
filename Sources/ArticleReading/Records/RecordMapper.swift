import ArticleModel
import Diagnostics
import JSONText

/// Makes an article of a JSON record, by the names of its members.
struct RecordMapper {
    private let input: ReaderInput
    private let document: JSONDocument
    private let reader: ReaderDescriptor

    /// `document` must have been read from `input`'s decoded text.
    init(input: ReaderInput, document: JSONDocument, reader: ReaderDescriptor) {
        self.input = input
        self.document = document
        self.reader = reader
    }

    /// Adds the record's article to `output`, or sets the record aside; `line` is told where known.
    func add(_ node: PositionedJSON, record: Int?, line: Int?, to output: inout ReaderOutput) {
        guard case .object(let members) = node.kind else {
            return refuse(record, line, .recordUnreadable, "the record is no JSON object", &output)
        }
        guard node.range.count <= input.articleLimit else {
            return refuse(
                record, line, .recordUnreadable, "the record is larger than \(input.articleLimit) bytes", &output)
        }
        let known = sorted(members)
        let headline = known[.headline].flatMap(mapped).map { TextNormaliser.normalised(HTMLFragment.resolved($0)) }
        guard let body = known[.text].flatMap(body).map({ TextNormaliser.normalised($0) }), !body.bytes.isEmpty else {
            return refuse(
                record, line, .articleEmpty, "the record has no text: no 'text', 'body', 'content' or 'articleBody'",
                &output)
        }
        output.articles.append(article(node, members, known, headline: headline, body: body, record: record))
    }

    private func refuse(
        _ record: Int?, _ line: Int?, _ code: DiagnosticCode, _ message: String, _ output: inout ReaderOutput
    ) {
        let place = Place(file: input.path, line: line)
        output.quarantined.append(
            QuarantinedSource(path: input.path, record: record, diagnostic: Diagnostic(code, at: place, message)))
    }

    /// Of each field the value under its surest name that holds anything.
    private func sorted(_ members: [PositionedJSON.Member]) -> [RecordField: PositionedJSON] {
        var best: [RecordField: (rank: Int, value: PositionedJSON)] = [:]
        for member in members {
            guard let known = RecordField.named(member.key), holdsSomething(member.value) else { continue }
            if known.rank <= best[known.field]?.rank ?? .max { best[known.field] = (known.rank, member.value) }
        }
        return best.mapValues(\.value)
    }

    private func holdsSomething(_ value: PositionedJSON) -> Bool {
        switch value.kind {
        case .null: false
        case .string: value.content?.isEmpty == false
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        case .boolean, .number: true
        }
    }

    private func article(
        _ node: PositionedJSON, _ members: [PositionedJSON.Member], _ known: [RecordField: PositionedJSON],
        headline: MappedText?, body: MappedText, record: Int?
    ) -> Article {
        var text = MappedText()
        if let headline, !headline.bytes.isEmpty {
            text.append(headline)
            text.appendInserted("\n\n".utf8)
        }
        text.append(body)
        let raw = input.decoded.map.rawRange(of: TextSpan(node.range.lowerBound, node.range.upperBound))
        var article = input.article(
            reader: reader, record: record, raw: (raw?.start ?? 0)..<(raw?.end ?? 0),
            url: known[.url].flatMap(text(of:)), text: text)
        if let headline, !headline.bytes.isEmpty {
            let span = TextSpan(0, headline.bytes.count)
            article.headline = article.text[span]
            article.blocks = [Block(role: .headline, span: span)]
        }
        fill(&article, known, members)
        return article
    }

    private func fill(
        _ article: inout Article, _ known: [RecordField: PositionedJSON], _ members: [PositionedJSON.Member]
    ) {
        article.authors = known[.authors].map(names) ?? []
        article.outlet = known[.outlet].flatMap(name)
        article.origin = known[.origin].flatMap(name)
        article.section = known[.section].flatMap { names(of: $0).first }
        article.language = known[.language].flatMap(name)
        article.rights = known[.rights].flatMap(name)
        addDates(to: &article, members)
        for member in members where RecordField.named(member.key) == nil {
            if let value = scalar(member.value) { article.fields[member.key] = value }
        }
    }

    /// The surest names whose values are dates; a stamp that says nothing readable does not hide one that does.
    private func addDates(to article: inout Article, _ members: [PositionedJSON.Member]) {
        for (field, kind) in [(RecordField.published, DateCandidate.Kind.published), (.updated, .updated)] {
            var best: (rank: Int, key: String, date: EDTFDate)?
            for member in members {
                guard let known = RecordField.named(member.key), known.field == field, known.rank < best?.rank ?? .max,
                    let date = date(of: member.value)
                else { continue }
                best = (known.rank, member.key, date)
            }
            guard let best else { continue }
            article.dateCandidates.append(
                DateCandidate(
                    kind: kind, date: best.date, span: nil, score: kind == .published ? 95 : 0,
                    reason: "the record's field '\(best.key)'"))
        }
    }
}

extension RecordMapper {
    private func date(of node: PositionedJSON) -> EDTFDate? {
        switch node.kind {
        case .string: text(of: node).flatMap { StampParser.date($0) }
        case .number(let written): StampParser.date(seconds: written)
        default: nil
        }
    }

    private func scalar(_ node: PositionedJSON) -> FieldValue? {
        switch node.kind {
        case .string: return text(of: node).map { .string($0) }
        case .boolean(let flag): return .boolean(flag)
        case .number(let written):
            if let whole = Int(written) { return .integer(whole) }
            return Double(written).map { .number($0) }
        case .null, .array, .object: return nil
        }
    }

    /// A string, cleaned, on one line; nil when nothing is left of it.
    private func text(of node: PositionedJSON) -> String? {
        guard let written = mapped(node) else { return nil }
        let bytes = TextNormaliser.normalised(written).bytes.map { $0 == 0x0A ? 0x20 : $0 }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// A name: a string, or an object's `name`.
    private func name(of node: PositionedJSON) -> String? {
        text(of: node) ?? ["name", "title", "id"].lazy.compactMap { node[$0].flatMap(text(of:)) }.first
    }

    /// Names: a list of them, or one.
    private func names(of node: PositionedJSON) -> [String] {
        if let elements = node.elements { return elements.compactMap(name) }
        return name(of: node).map { [$0] } ?? []
    }

    /// A string with the way back to the file.
    private func mapped(_ node: PositionedJSON) -> MappedText? {
        guard case .string = node.kind else { return nil }
        var text = MappedText()
        for piece in document.pieces(of: node) {
            switch piece {
            case .verbatim(let range): text.appendVerbatim(document.bytes[range], rawStart: range.lowerBound)
            case .escape(let scalar, let range): text.append(scalar, for: range)
            }
        }
        return text.composed(over: input.decoded)
    }

    /// The text: a string, or a list of paragraphs, each a string or an object that holds one.
    private func body(of node: PositionedJSON) -> MappedText? {
        if let text = mapped(node) { return HTMLFragment.resolved(text) }
        guard let elements = node.elements else { return nil }
        var text = MappedText()
        for element in elements {
            let inner = ["text", "content", "value", "paragraph"].lazy.compactMap { element[$0].flatMap(mapped) }.first
            guard let paragraph = mapped(element) ?? inner else { continue }
            if !text.bytes.isEmpty { text.appendInserted("\n\n".utf8) }
            text.append(HTMLFragment.resolved(paragraph))
        }
        return text
    }
}
