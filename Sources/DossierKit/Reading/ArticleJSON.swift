import ArticleModel
import JSONText

/// An article as `dossier read` prints it.
public enum ArticleJSON {
    /// One object an article: identity, source, fields, body, blocks and annotations.
    public static func value(of article: Article) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(article.id.description)), .init("revision", .string(article.revision.description)),
            .init("source", source(of: article)), .init("url", .optional(article.url)),
            .init("headline", .optional(article.headline)),
            .init("authors", .array(article.authors.map { .string($0) })),
            .init("section", .optional(article.section)), .init("dateline", .optional(article.dateline)),
            .init("outlet", .optional(article.outlet)), .init("origin", .optional(article.origin)),
            .init("language", .optional(article.language)), .init("rights", .optional(article.rights)),
            .init("published", date(article.published)), .init("updated", date(article.updated)),
            .init("date_candidates", .array(article.dateCandidates.map(candidate))),
        ]
        if !article.fields.isEmpty { members.append(.init("fields", fieldMap(article.fields))) }
        if !article.topics.isEmpty {
            members.append(
                .init(
                    "topics",
                    .object(article.topics.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })))
        }
        members.append(.init("text", .string(article.text[article.text.span])))
        members.append(.init("body", .string(body(of: article))))
        members.append(.init("blocks", .array(article.blocks.map(block))))
        members.append(.init("annotations", .array(annotations(of: article))))
        if !article.near.isEmpty { members.append(.init("near", .array(article.near.map(near)))) }
        return .object(members)
    }

    /// The body blocks, repeats left out, parted by blank lines.
    public static func body(of article: Article) -> String {
        article.blocks(of: .body).map { article.text[$0.span] }.joined(separator: "\n\n")
    }

    private static func source(of article: Article) -> JSONValue {
        [
            "path": .string(article.source.path), "member": .string(article.source.member),
            "record": article.source.record.map { .integer($0) } ?? .null, "reader": .string(article.source.reader),
            "encoding": .string(article.source.encoding), "encoding_basis": .string(article.source.encodingBasis),
            "location": .string(article.source.location),
        ]
    }

    private static func date(_ date: ResolvedDate?) -> JSONValue {
        guard let date else { return .null }
        return [
            "edtf": .string(date.date.description), "basis": .string(date.basis.rawValue),
            "reason": .string(date.reason),
        ]
    }

    private static func candidate(_ candidate: DateCandidate) -> JSONValue {
        [
            "kind": .string(candidate.kind.rawValue), "edtf": .string(candidate.date.description),
            "score": .integer(candidate.score), "reason": .string(candidate.reason),
            "start": candidate.span.map { .integer($0.start) } ?? .null,
            "end": candidate.span.map { .integer($0.end) } ?? .null,
        ]
    }

    private static func block(_ block: Block) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("role", .string(block.role.rawValue)), .init("start", .integer(block.span.start)),
            .init("end", .integer(block.span.end)),
        ]
        if let repeats = block.repeats { members.append(.init("repeats", .integer(repeats))) }
        return .object(members)
    }

    private static func near(_ near: NearArticle) -> JSONValue {
        [
            "id": .string(near.id.description), "path": .string(near.path),
            "record": near.record.map { .integer($0) } ?? .null,
            "similarity": .number(Double(near.similarity) / 1000), "copy": .boolean(near.isCopy),
            "shared": .array(
                near.shared.map { ["span": span($0.span), "other": span($0.other)] }),
        ]
    }

    private static func annotations(of article: Article) -> [JSONValue] {
        article.annotations.kinds.flatMap { kind in
            article.annotations[kind].map { annotation in
                var members: [JSONValue.Member] = [
                    .init("kind", .string(kind.name)), .init("start", .integer(annotation.span.start)),
                    .init("end", .integer(annotation.span.end)),
                    .init(
                        "raw",
                        article.rawRange(of: annotation.span).map { [.integer($0.start), .integer($0.end)] } ?? .null),
                    .init("text", .string(article.text[annotation.span])),
                ]
                members += value(of: annotation.value)
                return .object(members)
            }
        }
    }

    private static func value(of value: Annotation.Value) -> [JSONValue.Member] {
        switch value {
        case .sentence(let block): [.init("block", .integer(block))]
        case .date(let mention):
            [
                .init("type", .string(mention.type.rawValue)), .init("value", .string(mention.value)),
                .init("edtf", .optional(mention.date?.description)), .init("basis", .string(mention.basis.rawValue)),
                .init("anchor", .optional(mention.anchor?.description)), .init("reason", .string(mention.reason)),
            ]
        case .name(let mention):
            [
                .init("entity", .string(mention.entity)), .init("type", .string(mention.type.rawValue)),
                .init("short", .boolean(mention.isShortForm)), .init("party", .optional(mention.party)),
            ]
        case .quotation(let quotation):
            [
                .init("manner", .string(quotation.manner.rawValue)), .init("speaker", .optional(quotation.speaker)),
                .init("speaker_span", span(quotation.speakerSpan)), .init("verb_span", span(quotation.verbSpan)),
            ]
        case .quantity(let quantity):
            [
                .init("value", .number(quantity.value)), .init("upper", quantity.upper.map { .number($0) } ?? .null),
                .init("unit", .string(quantity.unit)), .init("bound", .string(quantity.bound.rawValue)),
                .init("counted", span(quantity.countedSpan)),
            ]
        case .topic(let mention):
            [
                .init("topic", .string(mention.topic)), .init("issue", .optional(mention.issue)),
                .init("weight", .integer(mention.weight)),
            ]
        case .custom(let field): [.init("value", json(field))]
        }
    }

    private static func span(_ span: TextSpan?) -> JSONValue {
        span.map { [.integer($0.start), .integer($0.end)] } ?? .null
    }

    private static func json(_ field: FieldValue) -> JSONValue {
        switch field {
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .string(let text): .string(text)
        case .date(let date): .string(date.description)
        case .list(let values): .array(values.map(json))
        case .map(let values): fieldMap(values)
        }
    }

    private static func fieldMap(_ fields: [String: FieldValue]) -> JSONValue {
        .object(
            fields.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                .map { .init($0, json(fields[$0] ?? .null)) })
    }
}
