import ArticleModel
import ArticleReading
import JSONText
import PipelineCore
import ReportModel

extension SentenceStory {
    /// The story for programs.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("report", .string(report)), .init("pipeline", .string(pipeline)),
            .init("line", line.map { .integer($0) } ?? .null),
            .init("differences", .array(differences.map { .string($0) })),
        ]
        if let part { members.append(.init("part", ProvenanceJSON.value(of: part, section: section))) }
        if let entry { members.append(.init("entry", ProvenanceJSON.value(of: entry, event: event))) }
        members.append(.init("citations", .array(citations.map(\.json))))
        if !users.isEmpty { members.append(.init("told_by", .array(users.map { ProvenanceJSON.value(of: $0) }))) }
        return .object(members)
    }
}

extension CitationStory {
    /// The citation with what became of it.
    var json: JSONValue {
        let place = CitedPlace(citation)
        var members: [JSONValue.Member] = [.init("number", .integer(number))]
        if case .object(let own) = citation { members += own }
        members += [
            .init("lines", lines.map { [.integer($0.lowerBound), .integer($0.upperBound)] } ?? .null),
            .init("holds", .boolean(verdict == .same)),
            .init("verdict", .string(VerdictWords.text(verdict, at: place.raw))),
            .init("before", .string(context.before)), .init("after", .string(context.after)),
            .init("raw_text", .optional(raw)),
        ]
        if let article {
            members += [
                .init("headline", .optional(article.headline)), .init("outlet", .optional(article.outlet)),
                .init("origin", .optional(article.origin)),
                .init("published", ProvenanceJSON.value(of: article.published)),
                .init("copies", .array(article.copies.map(ProvenanceJSON.value))),
                .init(
                    "set_aside",
                    .object(setAside.map { .init($0.role.rawValue, .integer($0.count)) })),
                .init("stages", .array(steps.map(ProvenanceJSON.value))),
            ]
        }
        return .object(members)
    }
}

/// The JSON objects that `why` and `trace` share.
enum ProvenanceJSON {
    static func value(of part: CitedPart, section: String? = nil) -> JSONValue {
        [
            "kind": .string(part.kind.rawValue), "id": .string(part.id), "section": .string(section ?? part.section),
            "text": .string(part.text),
        ]
    }

    static func value(of entry: Entry, event: Event?) -> JSONValue {
        [
            "date": [
                "edtf": .optional(entry.date?.description), "basis": .string(entry.basis.rawValue),
                "reason": .string(entry.dateReason),
            ], "status": .string(entry.status.rawValue), "place": .optional(entry.place),
            "support": [
                "outlets": .array(entry.support.outlets.map { .string($0) }),
                "origins": .array(entry.support.origins.map { .string($0) }),
            ], "tellings": event.map { .integer($0.claims.count) } ?? .null,
            "merge_reason": .string(event?.mergeReason ?? ""), "follow_up": .optional(entry.followUp),
            "differences": .array(entry.differences.map { .string($0.subject) }),
        ]
    }

    static func value(of date: ResolvedDate?) -> JSONValue {
        guard let date else { return .null }
        return [
            "edtf": .string(date.date.description), "basis": .string(date.basis.rawValue),
            "reason": .string(date.reason),
        ]
    }

    static func value(of copy: ArticleCopy) -> JSONValue {
        [
            "article": .string(copy.id.description), "path": .string(copy.path), "outlet": .optional(copy.outlet),
            "headline": .optional(copy.headline), "similarity": .integer(copy.similarity),
        ]
    }

    static func value(of step: CitationStory.Step) -> JSONValue {
        [
            "stage": .string(step.stage), "place": .string(step.place),
            "did": .array(step.sentences.map { .string(String($0.drop { $0 == " " })) }),
        ]
    }
}
