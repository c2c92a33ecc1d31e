import Configuration
import Diagnostics
import FileAccess
import LuaScripting
import PipelineCore

/// Looks for names that lead nowhere: topics that no lexicon of the pipeline has, ids that no gazetteer defines.
struct ReferenceLinting {
    let files: ConfigurationFiles

    // MARK: Topics

    /// Checks the topics that stages and reports choose by, in plain keys and in `where:`.
    func checkTopics(of plan: Plan, sink: inout DiagnosticSink) {
        guard let known = topics(of: plan) else { return }
        let choices = plan.stages.map(\.options) + plan.reports.map(\.options)
        for options in choices where !options.isWritten("lexicon") {
            for key in ["topics", "focus"] {
                for (index, topic) in options.texts(key).enumerated() where !known.contains(topic) {
                    let place = options.place(of: "\(key)[\(index)]") ?? options.place(of: key)
                    report(topic, at: place, known: known, sink: &sink)
                }
            }
            for topic in LuaExpressions.topics(in: options.text("where") ?? "") where !known.contains(topic) {
                report(topic, at: options.place(of: "where"), known: known, sink: &sink)
            }
        }
    }

    private func report(_ topic: String, at place: Place?, known: [String], sink: inout DiagnosticSink) {
        let near = NearestName.nearest(to: topic, among: known).map { "did you mean '\($0)'? " } ?? ""
        sink.report(
            .unknownTopic, at: place, "no lexicon of the pipeline has the topic '\(topic)'",
            help: near + "its lexicons have \(known.map { "'\($0)'" }.joined(separator: ", "))")
    }

    /// The topics of all lexicons, in the order named; nil where there are none or one of them cannot be read.
    private func topics(of plan: Plan) -> [String]? {
        let paths = plan.stages.flatMap { $0.options.texts("lexicon") }
        var unheard = DiagnosticSink()
        let topics = paths.compactMap { path -> String? in
            guard case .scalar(let topic, _)? = files.yaml(path, wanted: nil, sink: &unheard)?["topic"]?.content else {
                return nil
            }
            return topic
        }
        return paths.isEmpty || topics.count < paths.count ? nil : topics
    }

    // MARK: Tags

    /// Checks that some entity bears the tag that a report chooses by.
    func checkTags(of plan: Plan, sink: inout DiagnosticSink) {
        let branches = BranchGazetteers(plan: plan)
        for report in plan.reports {
            guard let division = report.division, let tag = division.tag, case .entity(let type) = division.subject,
                let entities = entities(of: branches.before(report.source))
            else { continue }
            let ofType = entities.filter { Self.text($0["type"]) == type }
            guard !ofType.contains(where: { Self.texts($0["tags"]).contains(tag) }) else { continue }
            let known = Set(ofType.flatMap { Self.texts($0["tags"]) }).sorted {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
            let near = NearestName.nearest(to: tag, among: known).map { "did you mean '\($0)'? " } ?? ""
            let list = known.map { "'\($0)'" }.joined(separator: ", ")
            sink.report(
                .unknownValue, at: report.options.record("for_each")?.place(of: "tag"),
                "no \(type) of the gazetteer has the tag '\(tag)'",
                help: known.isEmpty
                    ? "give tags to entities: 'tags: [\(tag)]'" : "\(near)tags of its entities are \(list)")
        }
    }

    /// The entities of all gazetteers; nil where there are none, or one cannot be read, which is told elsewhere.
    private func entities(of gazetteers: [String]) -> [YAMLNode]? {
        guard !gazetteers.isEmpty else { return nil }
        var unheard = DiagnosticSink()
        let roots = gazetteers.compactMap { files.yaml($0, wanted: nil, sink: &unheard) }
        return roots.count < gazetteers.count ? nil : roots.flatMap(Self.entities)
    }

    private static func texts(_ node: YAMLNode?) -> [String] {
        guard case .sequence(let nodes)? = node?.content else { return text(node).map { [$0] } ?? [] }
        return nodes.compactMap(text)
    }

    // MARK: Gazetteers

    /// Checks what the entities of some gazetteers say of each other; all of them together define the ids.
    func checkEntities(in gazetteers: [String], reporting: Set<String>? = nil, sink: inout DiagnosticSink) {
        var unheard = DiagnosticSink()
        let nodes = gazetteers.compactMap { path in
            files.yaml(path, wanted: nil, sink: &unheard).map { (path, Self.entities($0)) }
        }
        let ids = nodes.flatMap { $0.1.compactMap { Self.text($0["id"]) } }
        let known = Set(ids)
        for (path, entities) in nodes where reporting?.contains(path) != false {
            for entity in entities {
                for reference in Self.references(of: entity) where !known.contains(reference.id) {
                    report(reference, of: entity, ids: ids, sink: &sink)
                }
            }
        }
    }

    private func report(_ reference: Reference, of entity: YAMLNode, ids: [String], sink: inout DiagnosticSink) {
        let owner = Self.text(entity["id"]).map { "'\($0)'" } ?? "an entity"
        let near = NearestName.nearest(to: reference.id, among: ids).map { "did you mean '\($0)'?" }
        sink.report(
            .deadReference, at: reference.place,
            "'\(reference.key)' of \(owner) names '\(reference.id)', which no gazetteer defines",
            help: near ?? "define an entity with that id, or leave it out")
    }

    /// An id that an entity names, and by which key.
    private struct Reference {
        let key: String
        let id: String
        let place: Place
    }

    private static func references(of entity: YAMLNode) -> [Reference] {
        var references = ["country", "capital", "in"].compactMap { key in
            entity[key].flatMap { node in text(node).map { Reference(key: key, id: $0, place: node.place) } }
        }
        if case .mapping(let parties)? = entity["party_names"]?.content {
            references += parties.map { Reference(key: "party_names", id: $0.key, place: $0.keyPlace) }
        }
        if case .sequence(let offices)? = entity["offices"]?.content {
            references += offices.compactMap { office in
                office["of"].flatMap { node in
                    text(node).map { Reference(key: "of", id: $0, place: node.place) }
                }
            }
        }
        return references
    }

    private static func entities(_ root: YAMLNode) -> [YAMLNode] {
        guard case .sequence(let entities)? = root["entities"]?.content else { return [] }
        return entities
    }

    private static func text(_ node: YAMLNode?) -> String? {
        guard let node, case .scalar(let text, _) = node.content, !text.isEmpty, !node.isNull else { return nil }
        return text
    }
}
