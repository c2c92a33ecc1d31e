import ArticleModel
import Configuration
import Diagnostics

/// The words of one topic and of the issues under it, with their weights.
public struct TopicLexicon: Sendable, Hashable {
    /// A word or phrase and its weight.
    public struct Term: Sendable, Hashable {
        /// The words as written; `*` at a word's end stands for any ending.
        public let words: String
        /// How strongly the words speak of the topic.
        public let weight: Int
    }

    /// A part of the topic.
    public struct Issue: Sendable, Hashable, Identifiable {
        /// Stable name.
        public let id: String
        /// Its name, as reports write it.
        public let name: String
        /// The words that speak of it.
        public let terms: [Term]
    }

    /// Stable name of the topic.
    public let topic: String
    /// Its name, as reports write it.
    public let name: String
    /// The fewest total weight for a text to be about the topic.
    public let threshold: Int
    /// The words that speak of the topic at large.
    public let terms: [Term]
    /// The parts of the topic, in the order written.
    public let issues: [Issue]

    /// The threshold where a lexicon names none.
    public static let defaultThreshold = 3

    /// Reads a lexicon file; nil where the topic has no id, and every fault is reported with its place.
    public static func parse(_ node: YAMLNode, sink: inout DiagnosticSink) -> TopicLexicon? {
        let keys = ["version", "topic", "name", "threshold", "terms", "issues"]
        guard let file = LexiconFields(node, keys: keys, of: "the topic lexicon", sink: &sink) else { return nil }
        file.requireVersion(sink: &sink)
        for key in ["topic", "name"] { file.require(key, sink: &sink) }
        let name = file.text("name", sink: &sink)
        let threshold = file.weight("threshold", sink: &sink) ?? defaultThreshold
        let terms = terms(of: file, sink: &sink)
        let issues = issues(of: file, sink: &sink)
        if terms.isEmpty, issues.allSatisfy(\.terms.isEmpty), file.node("terms") == nil {
            sink.report(
                Diagnostic(
                    .missingKey, severity: .warning, at: file.place,
                    "the topic lexicon has no words, so that nothing is about it", help: "add 'terms: { word: 2 }'"))
        }
        guard let topic = file.text("topic", sink: &sink) else { return nil }
        return TopicLexicon(topic: topic, name: name ?? topic, threshold: threshold, terms: terms, issues: issues)
    }

    private static func issues(of file: LexiconFields, sink: inout DiagnosticSink) -> [Issue] {
        var issues: [Issue] = []
        var places: [String: Place] = [:]
        for node in file.list("issues", sink: &sink) {
            guard let fields = LexiconFields(node, keys: ["id", "name", "terms"], of: "an issue", sink: &sink) else {
                continue
            }
            for key in ["id", "name", "terms"] { fields.require(key, sink: &sink) }
            let terms = terms(of: fields, sink: &sink)
            let name = fields.text("name", sink: &sink)
            guard let id = fields.text("id", sink: &sink) else { continue }
            if let first = places[id] {
                let line = first.line.map { " in line \($0)" } ?? ""
                sink.report(
                    .duplicateKey, at: fields.place, "issue '\(id)' is told twice",
                    help: "it stands already\(line); join the two")
            } else {
                places[id] = fields.place
                issues.append(Issue(id: id, name: name ?? id, terms: terms))
            }
        }
        return issues
    }

    /// A star stands for the ending of a word and nothing else.
    private static func checkEndings(of pair: YAMLNode.Pair, sink: inout DiagnosticSink) {
        let isWrong = pair.key.split(separator: " ").contains { word in
            word == "*" || word.dropLast().contains("*")
        }
        guard isWrong else { return }
        sink.report(
            .unknownValue, at: pair.keyPlace, "'*' in '\(pair.key)' does not end a word",
            help: "'fish*' finds fisheries; how a word begins must be spelt out")
    }

    private static func terms(of fields: LexiconFields, sink: inout DiagnosticSink) -> [Term] {
        var terms: [Term] = []
        for pair in fields.mapping("terms", sink: &sink) {
            guard let weight = LexiconFields.weight(ofTerm: pair, sink: &sink) else { continue }
            checkEndings(of: pair, sink: &sink)
            terms.append(Term(words: pair.key, weight: weight))
        }
        return terms
    }
}
