import ArticleModel
import Configuration
import Diagnostics
import FileAccess

/// One row of a sidecar: which articles it is about, and what it knows of them.
struct SidecarRow: Sendable {
    /// A path, pattern or address, as written.
    let key: String
    /// Where the key stands.
    let place: Place
    /// True when it can fit more than one article.
    let isPattern: Bool
    private let pattern: GlobPattern
    /// The key as a path without dots.
    let path: String
    private var texts: [String: String] = [:]
    private var publishedPlace: Place?
    private var dates: [String: EDTFDate] = [:]
    private var authors: [String] = []
    private var fields: [String: FieldValue] = [:]

    private static let textKeys = ["outlet", "origin", "language", "rights", "url", "headline", "section"]
    private static let dateKeys = ["published", "updated"]
    private static let keys = dateKeys + textKeys + ["authors", "fields"]

    /// Takes a row; nil when it is no mapping.
    init?(_ pair: YAMLNode.Pair, sink: inout DiagnosticSink) {
        key = pair.key
        place = pair.keyPlace
        path = PathText.normalised(pair.key)
        isPattern = GlobPattern.isPattern(pair.key)
        pattern = GlobPattern(pair.key)
        guard case .mapping(let facts) = pair.value.content else {
            sink.report(
                .wrongType, at: pair.value.place, "'\(pair.key)' must have keys of its own",
                help: Self.keys.contains(pair.key)
                    ? "indent it by two more blanks, below the path of its article"
                    : "write what is known in braces: '{ published: 2014-02-08 }'")
            return nil
        }
        for fact in facts { take(fact, among: facts, sink: &sink) }
        if let published = dates["published"], let updated = dates["updated"], updated.isBefore(published) == .yes {
            sink.report(
                Diagnostic(
                    .endsBeforeStart, severity: .warning, at: facts.first { $0.key == "updated" }?.value.place,
                    "'\(key)' was updated on \(updated), before it was published on \(published)",
                    help: "check both dates; perhaps they are exchanged"))
        }
    }

    /// A warning where the row says that its article was published after `today`.
    func ahead(of today: CivilDay) -> Diagnostic? {
        guard let date = dates["published"], date.isAfter(.day(today)) == .yes else { return nil }
        return Diagnostic(
            .publishedAhead, at: publishedPlace, "'\(key)' is said to be published on \(date), which is yet to come",
            help: "check the year; today is taken to be \(EDTFDate.day(today)), or as 'lint --now DATE' says")
    }

    /// True when the row is a pattern that `path` fits.
    func matches(_ path: String) -> Bool { isPattern && pattern.matches(path) }

    /// Sets what the row knows.
    func apply(to article: inout Article) {
        article.outlet = texts["outlet"] ?? article.outlet
        article.origin = texts["origin"] ?? article.origin
        article.language = texts["language"] ?? article.language
        article.rights = texts["rights"] ?? article.rights
        article.headline = texts["headline"] ?? article.headline
        article.section = texts["section"] ?? article.section
        if let url = texts["url"] {
            article.url = url
            article.id = ArticleID(locationKey: url)
        }
        if !authors.isEmpty { article.authors = authors }
        article.fields.merge(fields) { _, new in new }
        for (key, kind) in [("published", DateCandidate.Kind.published), ("updated", .updated)] {
            guard let date = dates[key] else { continue }
            article.dateCandidates.removeAll { $0.kind == kind && $0.reason == Self.reason }
            article.dateCandidates.append(
                DateCandidate(
                    kind: kind, date: date, span: nil, score: kind == .published ? 100 : 0, reason: Self.reason))
        }
    }

    /// How candidates name where they come from.
    static let reason = "the sidecar"

    private mutating func take(_ fact: YAMLNode.Pair, among facts: [YAMLNode.Pair], sink: inout DiagnosticSink) {
        if fact.value.isNull, Self.keys.contains(fact.key) { return }
        if Self.textKeys.contains(fact.key) {
            texts[fact.key] = Self.text(fact, sink: &sink)
            if fact.key == "language" { checkLanguage(fact, sink: &sink) }
        } else if Self.dateKeys.contains(fact.key) {
            if fact.key == "published" { publishedPlace = fact.value.place }
            dates[fact.key] = Self.date(fact, sink: &sink)
        } else if fact.key == "authors" {
            authors = Self.list(fact, sink: &sink)
        } else if fact.key == "fields" {
            fields = Self.fields(fact, sink: &sink)
        } else {
            Self.reportUnknown(fact, known: Self.keys, remedy: fact.listMeant(behind: facts), sink: &sink)
        }
    }

    private mutating func checkLanguage(_ fact: YAMLNode.Pair, sink: inout DiagnosticSink) {
        guard let code = texts["language"], !LanguageCode.isWellFormed(code) else { return }
        texts["language"] = nil
        sink.report(
            .unknownValue, at: fact.value.place, "'\(code)' is no code of a language",
            help: LanguageCode.help(for: code))
    }

    private static func text(_ fact: YAMLNode.Pair, sink: inout DiagnosticSink) -> String? {
        if case .scalar(let text, _) = fact.value.content { return text }
        let isList = if case .sequence = fact.value.content { true } else { false }
        sink.report(
            .wrongType, at: fact.value.place,
            "'\(fact.key)' must be one text, not \(isList ? "a list" : "keys and values")",
            help: fact.key == "authors"
                ? "write '[Ann Lee, Bo Vik]'" : "write '\(fact.key): …' with one value, without brackets")
        return nil
    }

    private static func date(_ fact: YAMLNode.Pair, sink: inout DiagnosticSink) -> EDTFDate? {
        guard let text = text(fact, sink: &sink) else { return nil }
        if let date = EDTFDate(text) ?? StampParser.date(text) { return date }
        sink.report(
            .wrongType, at: fact.value.place, "'\(text)' is no date", help: DateRemedy.help(for: text))
        return nil
    }

    private static func list(_ fact: YAMLNode.Pair, sink: inout DiagnosticSink) -> [String] {
        guard case .sequence(let nodes) = fact.value.content else {
            sink.report(contentsOf: fact.value.listMeant(at: fact.key).map { [$0] } ?? [])
            return text(fact, sink: &sink).map { [$0] } ?? []
        }
        return nodes.compactMap { node in
            if case .scalar(let text, _) = node.content { return text }
            sink.report(
                .wrongType, at: node.place, "'\(fact.key)' must be a list of names",
                help: "write '[Ann Lee, Bo Vik]'")
            return nil
        }
    }

    private static func fields(_ fact: YAMLNode.Pair, sink: inout DiagnosticSink) -> [String: FieldValue] {
        guard case .mapping(let pairs) = fact.value.content else {
            sink.report(
                .wrongType, at: fact.value.place, "'fields' must have names with values",
                help: "write them in braces: 'fields: { desk: foreign }'")
            return [:]
        }
        return Dictionary(pairs.map { ($0.key, value($0.value)) }) { _, last in last }
    }

    /// YAML's values; unquoted scalars are typed by the core words and numbers of YAML 1.2.
    private static func value(_ node: YAMLNode) -> FieldValue {
        switch node.content {
        case .sequence(let nodes): return .list(nodes.map(value))
        case .mapping(let pairs):
            return .map(Dictionary(pairs.map { ($0.key, value($0.value)) }) { _, last in last })
        case .scalar(let text, let isQuoted):
            if isQuoted { return .string(text) }
            if node.isNull { return .null }
            if text == "true" || text == "false" { return .boolean(text == "true") }
            if let whole = Int(text), String(whole) == text { return .integer(whole) }
            guard let first = text.utf8.first, first &- 0x30 < 10 || first == UInt8(ascii: "-"),
                text.utf8.allSatisfy({ $0 &- 0x30 < 10 || "-+.eE".utf8.contains($0) }), let number = Double(text)
            else { return .string(text) }
            return .number(number)
        }
    }

    /// Tells of a key that does not exist, with the nearest one that does.
    static func reportUnknown(
        _ pair: YAMLNode.Pair, known: [String], remedy: String? = nil, sink: inout DiagnosticSink
    ) {
        let list = "known are " + known.map { "'\($0)'" }.joined(separator: ", ")
        let help = NearestName.nearest(to: pair.key, among: known).map { "did you mean '\($0)'? \(list)" } ?? list
        sink.report(.unknownKey, at: pair.keyPlace, "unknown key '\(pair.key)'", help: remedy ?? help)
    }
}
