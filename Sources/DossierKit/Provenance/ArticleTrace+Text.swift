import ArticleModel
import Diagnostics
import JSONText
import ReportModel

extension ArticleTrace {
    /// The whole way, stage by stage, and the reports at its end.
    public var text: String {
        let all = steps + branches.flatMap(\.steps)
        let width = all.map(\.stage.count).max() ?? 0
        let ends = branches.flatMap { branch in
            [Self.name(of: branch)]
                + (Self.lines(branch.steps, width: width) + endLines(branch.fate, branch.uses)).map { "  \($0)" }
        }
        return Self.joined(
            head + Self.lines(steps, width: width) + (branches.isEmpty ? endLines(fate, uses) : ends) + partLines)
    }

    /// What became of it, and the reports that cite it.
    public var fateText: String {
        let ends = branches.flatMap { branch in
            [Self.name(of: branch)] + endLines(branch.fate, branch.uses).map { "  \($0)" }
        }
        return Self.joined(head + (branches.isEmpty ? endLines(fate, uses) : ends) + partLines)
    }

    private static func name(of branch: BranchTrace) -> String {
        "  the branch that ends with '\(branch.end)'\(branch.isTold ? "" : ", of which no report tells"):"
    }

    private static func lines(_ steps: [CitationStory.Step], width: Int) -> [String] {
        steps.flatMap { step in
            let head = step.stage + String(repeating: " ", count: max(0, width - step.stage.count))
            let sentences = step.sentences.isEmpty ? ["leaves it as it was"] : step.sentences
            return sentences.enumerated().map { index, sentence in
                "  \(index == 0 ? head : String(repeating: " ", count: width))  \(sentence)"
            }
        }
    }

    private func endLines(_ fate: Fate, _ uses: [Use]) -> [String] { [words(fate, uses)] + Self.lines(uses) }

    /// How one asks for a part.
    private var partLines: [String] {
        guard let article else { return [] }
        if records > 1 {
            return [
                "  this is one of the \(records) records of the file; of another tells '\(asked)#2' and so on, or its id"
            ]
        }
        guard !parts.isEmpty else { return [] }
        return ["  of one part tells '\(article.source.location)#1' and so on, or its id"]
    }

    private static func joined(_ lines: [String]) -> String {
        lines.map { TerminalText.singleLine($0) + "\n" }.joined()
    }

    private var head: [String] {
        var lines = differences.isEmpty ? [] : ["not quite the recorded run:"] + differences.map { "  \($0)" } + [""]
        let about = [
            article.map { "\($0.source.location) (\($0.id))" } ?? asked, article?.headline.map { "“\($0)”" },
            article?.outlet,
            article?.published.map { "\($0.date)" },
        ]
        lines.append(
            "\(pipeline)\(period.map { " of \($0)" } ?? ""): " + about.compactMap(\.self).joined(separator: ", "))
        return lines
    }

    private func words(_ fate: Fate, _ uses: [Use]) -> String {
        switch fate {
        case .used:
            "  used: "
                + uses.map {
                    "report '\($0.report)' cites it in \($0.parts.count) \($0.parts.count == 1 ? "place" : "places")"
                }
                .joined(separator: ", ")
        case .uncited(_, let others) where !others.isEmpty:
            "  kept by every stage, yet no report cites it: " + others.joined(separator: "; ")
        case .uncited(0, _) where !parts.isEmpty:
            "  split into \(parts.count), yet no report cites a part: no event was found in them"
        case .uncited(0, _): "  kept by every stage, yet no report cites it: no event was found in it"
        case .uncited(let events, _):
            "  kept by every stage, yet no report cites it: the \(events) \(events == 1 ? "event" : "events") it tells "
                + "\(events == 1 ? "is" : "are") not among those that the reports tell"
        case .left(let departure, let place):
            "  \(departure.manner.rawValue) by '\(departure.stage)' (\(departure.rule)), \(place): \(departure.reason)"
        case .unreadable(let code, let reason): "  set aside as unreadable: \(reason) (\(code))"
        case .notLoaded: "  not loaded: no pattern under 'load' of the pipeline matches it"
        }
    }

    private static func lines(_ uses: [Use]) -> [String] {
        // Reports on one subject tell the same sentences.
        var seen: Set<String> = []
        return uses.flatMap { use in
            let lines = use.parts.map { "    \($0.kind.rawValue) “\(AnnotationWords.shortened($0.text))”" }
                .filter { seen.insert($0).inserted }
            return lines.prefix(5) + (lines.count > 5 ? ["    and \(lines.count - 5) more"] : [])
        }
    }

    /// The same for programs.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("pipeline", .string(pipeline)), .init("asked", .string(asked)),
            .init("differences", .array(differences.map { .string($0) })),
        ]
        if let article {
            members += [
                .init("article", .string(article.id.description)), .init("location", .string(article.source.location)),
                .init("headline", .optional(article.headline)), .init("outlet", .optional(article.outlet)),
                .init("published", ProvenanceJSON.value(of: article.published)),
            ]
        }
        members += [
            .init("stages", .array(steps.map(ProvenanceJSON.value))),
            .init(
                "parts",
                .array(parts.map { ["id": .string($0.id.description), "headline": .optional($0.headline)] })),
            .init("fate", Self.json(fate)), .init("uses", Self.json(uses)),
        ]
        members.append(
            .init(
                "branches",
                .array(
                    branches.map { branch in
                        [
                            "end": .string(branch.end), "told": .boolean(branch.isTold),
                            "stages": .array(branch.steps.map(ProvenanceJSON.value)),
                            "fate": Self.json(branch.fate), "uses": Self.json(branch.uses),
                        ]
                    })))
        return .object(members)
    }

    private static func json(_ uses: [Use]) -> JSONValue {
        .array(
            uses.map {
                ["report": .string($0.report), "parts": .array($0.parts.map { ProvenanceJSON.value(of: $0) })]
            })
    }

    private static func json(_ fate: Fate) -> JSONValue {
        switch fate {
        case .used: ["fate": "used"]
        case .uncited(let events, _): ["fate": "uncited", "events": .integer(events)]
        case .left(let departure, let place):
            [
                "fate": .string(departure.manner.rawValue), "stage": .string(departure.stage), "place": .string(place),
                "rule": .string(departure.rule), "reason": .string(departure.reason),
            ]
        case .unreadable(let code, let reason):
            ["fate": "unreadable", "code": .string(code), "reason": .string(reason)]
        case .notLoaded: ["fate": "not-loaded"]
        }
    }
}
