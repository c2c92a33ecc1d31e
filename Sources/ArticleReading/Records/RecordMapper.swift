import ArticleModel
import Diagnostics

/// Makes an article of a record, by the names of its members.
struct RecordMapper {
    private let input: ReaderInput
    private let reader: ReaderDescriptor

    init(input: ReaderInput, reader: ReaderDescriptor) {
        self.input = input
        self.reader = reader
    }

    /// A record: its members, its own bytes in the layer, and where it stands.
    struct Record<Value: RecordValue> {
        let members: [(key: String, value: Value)]
        let raw: Range<Int>
        /// Number in the layer, counted from 1; nil where the layer is one record.
        let number: Int?
        /// Its line, where known.
        var line: Int?
        /// Who printed it, unless the record says otherwise.
        var outlet: String?
        /// Whether a headline alone makes an article, as in feeds that tell no more.
        var mayBeHeadline = false
    }

    /// Adds the record's article to `output`, or sets the record aside.
    func add<Value: RecordValue>(_ record: Record<Value>, to output: inout ReaderOutput) {
        guard record.raw.count <= input.articleLimit else {
            return refuse(
                record, .recordUnreadable, "the record is larger than \(input.articleLimit) bytes", &output)
        }
        let known = sorted(record.members)
        let headline = known[.headline].flatMap(\.mapped).map { TextNormaliser.normalised(HTMLFragment.resolved($0)) }
        let written = known[.text] ?? (input.mapping.names(.text) ? nil : longest(record.members))
        let found = written.flatMap { self.body(of: $0) }.map { TextNormaliser.normalised($0) }
        let isHeadline = record.mayBeHeadline && headline?.bytes.isEmpty == false
        let body = found ?? MappedText()
        guard !body.bytes.isEmpty || isHeadline else {
            return refuse(
                record, .articleEmpty, "the record has no text: no 'text', 'body', 'content' or 'articleBody'", &output)
        }
        var article = article(record, known, headline: headline, body: body)
        if article.outlet == nil { article.outlet = record.outlet }
        output.articles.append(article)
    }

    /// Sets a record aside.
    func refuse<Value: RecordValue>(
        _ record: Record<Value>, _ code: DiagnosticCode, _ message: String, _ output: inout ReaderOutput
    ) {
        let help = code == .articleEmpty ? "name the member that holds it under 'fields' of the pipeline's 'load'" : nil
        let place = Place(file: input.location, line: record.line)
        output.quarantined.append(
            QuarantinedSource(
                path: input.location, record: record.number,
                diagnostic: Diagnostic(code, at: place, message, help: help)))
    }

    /// Of each field the value under its surest name that holds anything.
    private func sorted<Value: RecordValue>(_ members: [(key: String, value: Value)]) -> [RecordField: Value] {
        var best: [RecordField: (rank: Int, value: Value)] = [:]
        for member in members {
            guard let known = input.mapping.field(of: member.key), !member.value.isEmpty else { continue }
            if known.rank <= best[known.field]?.rank ?? .max { best[known.field] = (known.rank, member.value) }
        }
        return best.mapValues(\.value)
    }

    /// Where no name tells the text: the longest member that nothing else is known of, when it has an article's length.
    private func longest<Value: RecordValue>(_ members: [(key: String, value: Value)]) -> Value? {
        var best: (length: Int, value: Value)?
        for member in members where input.mapping.field(of: member.key) == nil {
            guard let text = member.value.mapped, text.bytes.count >= Self.shortestText,
                text.bytes.count > best?.length ?? 0, text.bytes.reduce(0, { $0 + ($1 == 0x20 ? 1 : 0) }) >= 20
            else { continue }
            best = (text.bytes.count, member.value)
        }
        return best?.value
    }

    private static let shortestText = 200

    private func article<Value: RecordValue>(
        _ record: Record<Value>, _ known: [RecordField: Value], headline: MappedText?, body: MappedText
    ) -> Article {
        var text = MappedText()
        if let headline, !headline.bytes.isEmpty {
            text.append(headline)
            if !body.bytes.isEmpty { text.appendInserted("\n\n".utf8) }
        }
        text.append(body)
        var article = input.article(
            reader: reader, record: record.number, raw: record.raw, url: known[.url].flatMap { line(of: $0) },
            text: text)
        if let headline, !headline.bytes.isEmpty {
            let span = TextSpan(0, headline.bytes.count)
            article.headline = article.text[span]
            article.blocks = [Block(role: .headline, span: span)]
        }
        fill(&article, known, record.members)
        return article
    }

    private func fill<Value: RecordValue>(
        _ article: inout Article, _ known: [RecordField: Value], _ members: [(key: String, value: Value)]
    ) {
        article.authors = known[.authors].map { names(of: $0) } ?? []
        article.outlet = known[.outlet].flatMap { name(of: $0) }
        article.origin = known[.origin].flatMap { name(of: $0) }
        article.section = known[.section].flatMap { names(of: $0).first }
        article.language = known[.language].flatMap { name(of: $0) }
        article.rights = known[.rights].flatMap { name(of: $0) }
        addDates(to: &article, members)
        for member in members where input.mapping.field(of: member.key) == nil {
            if let value = line(of: member.value).map({ FieldValue.string($0) }) ?? member.value.scalar {
                article.fields[member.key] = value
            }
        }
    }

    /// The surest names whose values are dates; a stamp that says nothing readable does not hide one that does.
    private func addDates<Value: RecordValue>(to article: inout Article, _ members: [(key: String, value: Value)]) {
        for (field, kind) in [(RecordField.published, DateCandidate.Kind.published), (.updated, .updated)] {
            var best: (rank: Int, key: String, date: EDTFDate)?
            for member in members {
                guard let known = input.mapping.field(of: member.key), known.field == field,
                    known.rank < best?.rank ?? .max, let date = date(of: member.value)
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
    private func date<Value: RecordValue>(of value: Value) -> EDTFDate? {
        if let number = value.number { return StampParser.date(seconds: number) }
        guard let stamp = line(of: value) else { return nil }
        let digits = stamp.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return digits ? StampParser.date(seconds: stamp) : StampParser.date(stamp)
    }

    /// A string, cleaned, on one line; nil when nothing is left of it.
    private func line<Value: RecordValue>(of value: Value) -> String? {
        guard let written = value.mapped else { return nil }
        let bytes = TextNormaliser.normalised(written).bytes.map { $0 == 0x0A ? 0x20 : $0 }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// A name: a string, or an object's `name`.
    private func name<Value: RecordValue>(of value: Value) -> String? {
        line(of: value) ?? ["name", "title", "id"].lazy.compactMap { value[$0].flatMap { line(of: $0) } }.first
    }

    /// Names: a list of them, or one.
    private func names<Value: RecordValue>(of value: Value) -> [String] {
        if let elements = value.elements { return elements.compactMap { name(of: $0) } }
        return name(of: value).map { [$0] } ?? []
    }

    /// The text: a string, or a list of paragraphs, each a string or an object that holds one.
    private func body<Value: RecordValue>(of value: Value) -> MappedText? {
        if let text = value.mapped { return HTMLFragment.resolved(text) }
        guard let elements = value.elements else { return nil }
        var text = MappedText()
        for element in elements {
            let inner = ["text", "content", "value", "paragraph"].lazy.compactMap { element[$0].flatMap(\.mapped) }
                .first
            guard let paragraph = element.mapped ?? inner else { continue }
            if !text.bytes.isEmpty { text.appendInserted("\n\n".utf8) }
            text.append(HTMLFragment.resolved(paragraph))
        }
        return text
    }
}
