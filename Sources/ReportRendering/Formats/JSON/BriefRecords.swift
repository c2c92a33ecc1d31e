import ArticleModel
import JSONText
import ReportModel

/// The JSON objects of a brief that hold no references to others.
enum BriefRecords {
    static func members(of statement: Statement) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init("id", .string(statement.id)), .init("text", .string(statement.text)),
            .init("citations", .array(statement.citations.map(value))),
        ]
        // One run of source words is its text; anything else is told run by run.
        if statement.runs != [.source(statement.text)] {
            members.append(.init("runs", .array(statement.runs.map(value))))
        }
        return members
    }

    static func circumstances(of entry: Entry) -> [JSONValue.Member] {
        let date = JSONValue.object(
            [
                .init("edtf", .optional(entry.date?.description)), .init("basis", .string(entry.basis.rawValue)),
                .init("reason", .string(entry.dateReason)),
            ] + (entry.dating == .act ? [] : [.init("of", .string(entry.dating.rawValue))]))
        let support: JSONValue = ["outlets": texts(entry.support.outlets), "origins": texts(entry.support.origins)]
        return [.init("date", date), .init("status", .string(entry.status.rawValue))]
            + member("place", entry.place) + [.init("support", support)]
    }

    static func value(of citation: Citation) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("article", .string(citation.article.description)), .init("path", .string(citation.path)),
        ]
        if !citation.member.isEmpty { members.append(.init("member", .string(citation.member))) }
        if let record = citation.record { members.append(.init("record", .integer(record))) }
        return .object(
            members + [
                .init("revision", .string(citation.revision.description)),
                .init("raw", [.integer(citation.raw.lowerBound), .integer(citation.raw.upperBound)]),
                .init("quote", .string(citation.quote)),
            ])
    }

    static func members(of table: Table) -> [JSONValue.Member] {
        let rows = table.rows.map { row in
            JSONValue.object(
                [.init("cells", texts(row.cells)), .init("citations", .array(row.citations.map(value)))]
                    + member(row.measure))
        }
        return [.init("columns", texts(table.columns)), .init("rows", .array(rows))]
    }

    static func value(of mark: Timeline.Mark) -> JSONValue {
        [
            "date": .string(mark.date.description), "status": .string(mark.status.rawValue),
            "entry": .string(mark.entry), "label": .string(mark.label),
        ]
    }

    static func value(of source: SourceListing) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("article", .string(source.article.description)), .init("headline", .string(source.headline)),
        ]
        members += member("outlet", source.outlet) + member("origin", source.origin)
        if let published = source.published { members.append(.init("published", value(of: published))) }
        members += member("url", source.url)
        members += [.init("path", .string(source.path)), .init("copies", .array(source.copies.map(value)))]
        return .object(members)
    }

    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    static func member(_ name: String, _ text: String?) -> [JSONValue.Member] {
        text.map { [.init(name, .string($0))] } ?? []
    }

    /// A number that can be compared; nothing where there is none.
    static func member(_ measure: Measure?) -> [JSONValue.Member] {
        guard let measure else { return [] }
        let upper = measure.upper.map { [JSONValue.Member("upper", .number($0))] } ?? []
        let value = [JSONValue.Member("value", .number(measure.value))] + upper
        return [
            .init(
                "measure",
                .object(
                    value + [.init("unit", .string(measure.unit)), .init("bound", .string(measure.bound.rawValue))]))
        ]
    }

    private static func value(of run: Statement.Run) -> JSONValue {
        switch run {
        case .source(let words): ["source": .string(words)]
        case .omission: ["omission": true]
        case .gloss(let words): ["gloss": .string(words)]
        case .scripted(let words): ["scripted": .string(words)]
        }
    }

    private static func value(of date: ResolvedDate) -> JSONValue {
        let witnesses = date.witnesses.map { witness -> JSONValue in
            [
                "article": .string(witness.article.description), "start": .integer(witness.span.start),
                "end": .integer(witness.span.end),
            ]
        }
        return [
            "edtf": .string(date.date.description), "basis": .string(date.basis.rawValue),
            "reason": .string(date.reason), "witnesses": .array(witnesses),
        ]
    }

    private static func value(of copy: ArticleCopy) -> JSONValue {
        .object(
            [.init("article", .string(copy.id.description)), .init("path", .string(copy.path))]
                + member("outlet", copy.outlet) + member("headline", copy.headline)
                + [.init("similarity", .integer(copy.similarity))])
    }
}
