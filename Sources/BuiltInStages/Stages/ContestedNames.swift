import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Warns where reports would take a side by the names that they use.
public struct ContestedNames {
    private let contested: [Entity]

    init(_ gazetteer: Gazetteer) {
        contested = gazetteer.entities.filter { !$0.partyNames.isEmpty }
    }

    /// Takes what the gazetteers of a pipeline say is contested; their own faults are told by the stages that read them.
    public init(gazetteers: [String], resources: StageResources) {
        var unheard = DiagnosticSink()
        let parts = gazetteers.compactMap { path in
            resources.yaml(path, nil, &unheard).map { Gazetteer.parse($0, sink: &unheard) }
        }
        self.init(Gazetteer.merging(parts))
    }

    /// The parties, by id.
    private var parties: [String] {
        Set(contested.flatMap { $0.partyNames.map(\.party) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Checks how reports are to name what is contested.
    public func check(_ policy: String, at place: Place?, sink: inout DiagnosticSink) {
        switch NamingPolicy(policy) {
        case nil:
            sink.report(.unknownValue, at: place, "there is no way of naming '\(policy)'", help: NamingPolicy.help)
        case .party(let party)? where !parties.contains(party):
            let near = NearestName.nearest(to: party, among: parties).map { "did you mean 'party:\($0)'? " } ?? ""
            let known = parties.map { "'\($0)'" }.joined(separator: ", ")
            sink.report(
                .unknownValue, at: place, "no name in the gazetteer is one of party '\(party)'",
                help: parties.isEmpty ? "give an entity 'party_names'" : "\(near)parties are \(known)")
        case .party(let party)?:
            let own = contested.filter { $0.partyNames.contains { $0.party == party } }
            guard let first = own.first else { return }
            let more = own.count > 1 ? " and \(own.count - 1) more" : ""
            sink.report(
                .oneSidedNames, at: place,
                "reports will name '\(first.id)'\(more) as '\(party)' does, and not as the others do",
                help: "write 'policy: both' to give each party's name")
        case .source?, .both?: break
        }
    }

    /// Checks a title: one that says the name of one party only takes that party's side.
    public func check(title: String, at place: Place?, sink: inout DiagnosticSink) {
        for entity in contested {
            let used = entity.partyNames.filter { $0.names.contains { Self.says(title, $0) } }
            let other = entity.partyNames.filter { names in !used.contains { $0.party == names.party } }
            guard let own = used.first, used.count == 1, let missing = other.first?.names.first,
                !Self.says(title, entity.name) || own.names.contains(entity.name)
            else { continue }
            sink.report(
                .oneSidedNames, at: place,
                "the title uses the name that '\(own.party)' has for '\(entity.id)', and no other's",
                help: "say '\(missing)' too, or neither")
        }
    }

    /// Checks a topic's words: a lexicon with one party's names finds that party's articles only.
    func check(_ lexicon: TopicLexicon, at place: Place?, sink: inout DiagnosticSink) {
        let terms = (lexicon.terms + lexicon.issues.flatMap(\.terms)).map(\.words)
        for entity in contested where entity.partyNames.count > 1 {
            let found = entity.partyNames.filter { names in
                names.names.contains { name in terms.contains { Self.matches($0, name) } }
            }
            guard let own = found.first, found.count == 1,
                let other = entity.partyNames.first(where: { $0.party != own.party })?.names.first
            else { continue }
            sink.report(
                .oneSidedNames, at: place,
                "topic '\(lexicon.topic)' knows '\(entity.id)' by the name that '\(own.party)' has for it, and by no other's",
                help: "add '\(other)' to its terms, with the same weight")
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    }

    /// Whether a text has a name as whole words.
    private static func says(_ text: String, _ name: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return contains(words, self.words(name)) { $0 == $1 }
    }

    /// Whether a term of a lexicon finds a name, or a part of it.
    private static func matches(_ term: String, _ name: String) -> Bool {
        contains(words(name), words(term)) { word, term in
            term.hasSuffix("*") ? word.hasPrefix(term.dropLast()) : word == term || word == term + "s"
        }
    }

    private static func contains(_ words: [String], _ part: [String], by equal: (String, String) -> Bool) -> Bool {
        guard !part.isEmpty, words.count >= part.count else { return false }
        return (0...words.count - part.count).contains { start in
            zip(words[start...], part).allSatisfy { equal($0, $1) }
        }
    }
}
