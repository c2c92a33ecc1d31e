import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Keeps the articles that answer to every condition.
struct FilterStage: Stage {
    static let descriptor = StageDescriptor(
        name: "filter",
        summary: "Keeps only the articles that answer to every condition given.",
        kind: .map,
        options: [
            OptionDescriptor(
                "topics", .list(.text),
                summary: "Keep articles that are about one of these topics, by the lexicon's own threshold.",
                example: "[energy]"),
            OptionDescriptor(
                "since", .date, summary: "Keep articles published on or after this date, or undated.", example: "2005"),
            OptionDescriptor(
                "until", .date, summary: "Keep articles published on or before this date, or undated.",
                example: "2016-12"),
            OptionDescriptor(
                "outlets", .list(.text), summary: "Keep articles printed by one of these outlets.",
                example: "[Harbour Tribune]"),
            OptionDescriptor(
                "languages", .list(.text), summary: "Keep articles in one of these languages; 'en' keeps 'en-GB' too.",
                example: "[en]"),
            OptionDescriptor(
                "words", .list(.text), summary: "Keep articles whose body has one of these words, whatever the case.",
                example: "[pipeline, LNG]"),
            OptionDescriptor(
                "matches", .list(.text),
                summary:
                    "Keep articles in whose body one of these regular expressions (PCRE2) matches within a paragraph; '(?i)' at "
                    + "the beginning passes over the case.",
                example: "['(?i)\\bgas\\s+(deal|contract)s?\\b']"),
            OptionDescriptor(
                "min_words", .integer(0...1_000_000), summary: "Keep articles with at least so many words of body.",
                example: "50"),
            OptionDescriptor(
                "where", .expression,
                summary: "Keep articles for which this Lua expression over 'article' is neither false nor nil.",
                example: "'article.section ~= \"Opinion\"'"),
        ],
        needs: [.blocks],
        examples: [
            .init(
                "Keep what is about energy and not older than 2005.",
                yaml: "- filter: { topics: [energy], since: 2005 }"),
            .init(
                "Keep what speaks of a sum in millions or billions.",
                yaml: "- filter: { matches: ['\\b(m|b)illion\\b'] }"),
        ])

    private let rules: [FilterRule]
    private let expression: String
    private let predicate: (@Sendable (Article) -> ExpressionVerdict)?
    private let patterns: [FilterPattern]

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        rules = FilterRule.rules(options, sink: &sink)
        patterns = options.texts("matches").enumerated().compactMap { index, source in
            let place = options.place(of: "matches[\(index)]") ?? options.place(of: "matches")
            return resources.expressions?.bodyPattern(source, at: place, sink: &sink)
                .map { FilterPattern(source: source, predicate: $0) }
        }
        expression = options.text("where") ?? ""
        predicate =
            expression.isEmpty
            ? nil : resources.expressions?.articlePredicate(expression, at: options.place(of: "where"), sink: &sink)
    }

    var steps: [StageStep] {
        [
            .map { [rules, expression, predicate, patterns] article in
                for rule in rules {
                    if let reason = rule.objection(to: article) { return .drop(rule: rule.name, reason: reason) }
                }
                if let verdict = FilterPattern.verdict(of: patterns, on: article) { return verdict }
                switch predicate?(article) {
                case nil, .holds: return .unchanged
                case .fails: return .drop(rule: "where", reason: "'\(expression)' does not hold for it")
                case .fault(let diagnostic): return .quarantine(diagnostic)
                }
            }
        ]
    }
}

/// A regular expression that a body may match.
struct FilterPattern: Sendable {
    let source: String
    let predicate: @Sendable (Article) -> ExpressionVerdict

    /// What becomes of an article that none matches, or on which one fails; nil where it stays, or where there are none.
    static func verdict(of patterns: [FilterPattern], on article: Article) -> Verdict? {
        guard !patterns.isEmpty else { return nil }
        for pattern in patterns {
            switch pattern.predicate(article) {
            case .holds: return nil
            case .fails: break
            case .fault(let diagnostic): return .quarantine(diagnostic)
            }
        }
        let list = patterns.map { "'\($0.source)'" }.joined(separator: ", ")
        return .drop(rule: "matches", reason: "nothing in its body matches \(list)")
    }
}

/// One condition of a filter; it says why it objects to an article, so that every drop has its reason.
enum FilterRule: Sendable {
    case topics([String])
    case since(EDTFDate)
    case until(EDTFDate)
    case outlets([String])
    case languages([String])
    case words([String], hashes: [[UInt64]])
    case fewestWords(Int)

    var name: String {
        switch self {
        case .topics: "topics"
        case .since: "since"
        case .until: "until"
        case .outlets: "outlets"
        case .languages: "languages"
        case .words: "words"
        case .fewestWords: "min_words"
        }
    }

    static func rules(_ options: OptionValues, sink: inout DiagnosticSink) -> [FilterRule] {
        var rules: [FilterRule] = []
        if options["topics"] != nil { rules.append(.topics(options.texts("topics"))) }
        if let date = DateOption.date("since", options, &sink) { rules.append(.since(date)) }
        if let date = DateOption.date("until", options, &sink) { rules.append(.until(date)) }
        DateOption.checkOrder("since", "until", options, &sink)
        if options["outlets"] != nil { rules.append(.outlets(options.texts("outlets"))) }
        if options["languages"] != nil { rules.append(.languages(languages(options, sink: &sink))) }
        if options["words"] != nil {
            let words = options.texts("words")
            rules.append(.words(words, hashes: words.map(PhraseHash.hashes)))
        }
        if let fewest = options.integer("min_words") { rules.append(.fewestWords(fewest)) }
        return rules
    }

    private static func languages(_ options: OptionValues, sink: inout DiagnosticSink) -> [String] {
        let languages = options.texts("languages")
        for (index, code) in languages.enumerated() where !LanguageCode.isWellFormed(code) {
            sink.report(
                .unknownValue, at: options.place(of: "languages[\(index)]") ?? options.place(of: "languages"),
                "'\(code)' is no code of a language", help: LanguageCode.help(for: code))
        }
        return languages
    }

    /// Why the article does not answer to the condition; nil when it does.
    func objection(to article: Article) -> String? {
        switch self {
        case .topics(let topics):
            let about = article.topics.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return topics.contains { about.contains($0) }
                ? nil : "it is not about \(Self.list(topics))\(about.isEmpty ? "" : " but about \(Self.list(about))")"
        case .since(let date):
            guard let published = article.published?.date, published.isBefore(date) == .yes else { return nil }
            return "it was published \(published), before \(date)"
        case .until(let date):
            guard let published = article.published?.date, published.isAfter(date) == .yes else { return nil }
            return "it was published \(published), after \(date)"
        case .outlets(let outlets):
            if let outlet = article.outlet, outlets.contains(outlet) { return nil }
            return "its outlet is \(article.outlet.map { "'\($0)'" } ?? "not known")"
        case .languages(let languages):
            if let language = article.language, languages.contains(where: { LanguageCode.isKind(language, of: $0) }) {
                return nil
            }
            return "its language is \(article.language.map { "'\($0)'" } ?? "not known")"
        case .words(let words, let hashes):
            return PhraseHash.containsAny(hashes, in: article) ? nil : "its body has none of \(Self.list(words))"
        case .fewestWords(let fewest):
            let count = article.bodyWordCount
            return count >= fewest ? nil : "its body has \(count) words, fewer than \(fewest)"
        }
    }

    private static func list(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }
}
