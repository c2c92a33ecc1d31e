import ArticleModel
import Configuration
import Diagnostics

extension Gazetteer {
    /// Reads a gazetteer file; every fault is reported with its place, and what is sound is kept.
    public static func parse(_ node: YAMLNode, sink: inout DiagnosticSink) -> Gazetteer {
        GazetteerFile.gazetteer(from: node, sink: &sink)
    }
}

/// What a gazetteer file holds, key by key.
private enum GazetteerFile {
    static let entityKeys = [
        "id", "type", "name", "aliases", "short", "titles", "country", "offices", "adjectives", "capital", "in",
        "party_names", "tags",
    ]

    static func gazetteer(from node: YAMLNode, sink: inout DiagnosticSink) -> Gazetteer {
        guard let file = LexiconFields(node, keys: ["version", "entities"], of: "the gazetteer", sink: &sink) else {
            return Gazetteer()
        }
        file.requireVersion(sink: &sink)
        file.require("entities", sink: &sink)
        var entities: [Entity] = []
        var places: [String: Place] = [:]
        for node in file.list("entities", sink: &sink) {
            guard let entity = entity(from: node, sink: &sink) else { continue }
            if let first = places[entity.id] {
                let line = first.line.map { " in line \($0)" } ?? ""
                sink.report(
                    .duplicateKey, at: node.place, "entity '\(entity.id)' is told twice",
                    help: "it stands already\(line); join the two")
            } else {
                places[entity.id] = node.place
                entities.append(entity)
            }
        }
        return Gazetteer(entities: entities)
    }

    private static func entity(from node: YAMLNode, sink: inout DiagnosticSink) -> Entity? {
        guard let fields = LexiconFields(node, keys: entityKeys, of: "an entity", sink: &sink) else { return nil }
        for key in ["id", "type", "name"] { fields.require(key, sink: &sink) }
        let id = fields.text("id", sink: &sink)
        if let id, !isWord(id) { reportID(id, at: fields.node("id")?.place, sink: &sink) }
        let type = type(fields, sink: &sink)
        let name = fields.text("name", sink: &sink)
        var entity = Entity(id: id ?? "", type: type ?? .thing, name: name ?? "")
        entity.aliases = fields.texts("aliases", sink: &sink) ?? []
        entity.titles = fields.texts("titles", sink: &sink) ?? []
        entity.adjectives = fields.texts("adjectives", sink: &sink) ?? []
        entity.shortForms = fields.texts("short", sink: &sink) ?? defaultShortForms(of: entity)
        entity.country = fields.text("country", sink: &sink)
        entity.capital = fields.text("capital", sink: &sink)
        entity.container = fields.text("in", sink: &sink)
        entity.tags = fields.texts("tags", sink: &sink) ?? []
        entity.partyNames = partyNames(fields, sink: &sink)
        entity.offices = offices(fields, sink: &sink)
        return id == nil || type == nil || name == nil ? nil : entity
    }

    /// True for one word: letters, digits, and '-', '_', '.' between them.
    private static func isWord(_ id: String) -> Bool {
        id.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0)
        }
    }

    private static func reportID(_ id: String, at place: Place?, sink: inout DiagnosticSink) {
        let words = id.unicodeScalars.split {
            !($0.properties.isAlphabetic || $0.properties.numericType != nil || "_.".unicodeScalars.contains($0))
        }
        let likely = words.map { String(String.UnicodeScalarView($0)).lowercased() }.joined(separator: "-")
        sink.report(
            .wrongType, at: place, "'\(id)' is no id: an id is one word of letters, digits, '-', '_' and '.'",
            help: likely.isEmpty ? "such as 'ann-lee'" : "write '\(likely)'")
    }

    private static func type(_ fields: LexiconFields, sink: inout DiagnosticSink) -> EntityType? {
        guard let word = fields.text("type", sink: &sink) else { return nil }
        if let type = EntityType(rawValue: word) { return type }
        sink.report(
            .unknownValue, at: fields.node("type")?.place, "unknown type '\(word)'",
            help: (NearestName.nearest(to: word, among: EntityType.allCases.map(\.rawValue)).map {
                "did you mean '\($0)'? "
            } ?? "") + "known types are \(EntityType.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    /// A person's last word: "Abe" for "Shinzo Abe".
    private static func defaultShortForms(of entity: Entity) -> [String] {
        let words = entity.name.split(separator: " ")
        guard entity.type == .person, words.count > 1, let last = words.last else { return [] }
        return [String(last)]
    }

    private static func partyNames(_ fields: LexiconFields, sink: inout DiagnosticSink) -> [Entity.PartyNames] {
        var parties: [Entity.PartyNames] = []
        for pair in fields.mapping("party_names", sink: &sink) {
            let names = LexiconFields.texts(pair.value) { place in
                sink.report(.wrongType, at: place, "the names of party '\(pair.key)' must be a list of texts")
            }
            parties.append(Entity.PartyNames(party: pair.key, names: names))
        }
        return parties
    }

    private static func offices(_ fields: LexiconFields, sink: inout DiagnosticSink) -> [Entity.Office] {
        var offices: [Entity.Office] = []
        for node in fields.list("offices", sink: &sink) {
            guard let office = LexiconFields(node, keys: ["title", "of", "from", "to"], of: "an office", sink: &sink)
            else { continue }
            office.require("title", sink: &sink)
            let from = end("from", of: office, sink: &sink)
            let to = end("to", of: office, sink: &sink)
            let body = office.text("of", sink: &sink)
            guard let title = office.text("title", sink: &sink) else { continue }
            let tenure = EDTFDate.interval(from: from ?? .unknown, to: to ?? .open)
            if let first = tenure.earliest, let last = tenure.latest, last < first {
                sink.report(
                    .endsBeforeStart, at: office.node("to")?.place,
                    "the term as '\(title)' ends before it begins: \(tenure)",
                    help: "check 'from' and 'to'; perhaps they are exchanged")
            }
            offices.append(Entity.Office(title: title, body: body, tenure: tenure))
        }
        return offices
    }

    private static func end(_ key: String, of office: LexiconFields, sink: inout DiagnosticSink) -> EDTFDate.End? {
        guard let text = office.text(key, sink: &sink), let place = office.node(key)?.place else { return nil }
        if text == ".." { return .open }
        if case .point(let point)? = EDTFDate(text) { return .point(point) }
        office.reportType(of: key, at: place, expected: "a date such as 2006-09-26, 2006-09 or 2006", sink: &sink)
        return nil
    }
}
