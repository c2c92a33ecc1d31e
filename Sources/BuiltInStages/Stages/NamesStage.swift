import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import PipelineCore

/// Finds who and what is named, by gazetteer and by rule.
struct NamesStage: Stage {
    static let descriptor = StageDescriptor(
        name: "names",
        summary: "Marks mentions of people, organisations and places, short forms such as a last name among them.",
        kind: .map,
        options: [
            OptionDescriptor(
                "gazetteer", .list(.path), summary: "Files of known entities, relative to the workspace.",
                example: "pipelines/lexicons/entities.yaml"),
            OptionDescriptor(
                "policy", .text, default: .text("source"),
                summary:
                    "How reports name what parties to a dispute name differently: 'source', as the sources do; 'both', each "
                    + "party's name beside the other's; 'party:ID', one party's.",
                example: "both"),
        ],
        needs: [.sentences],
        provides: [.names],
        examples: [
            .init(
                "Mark the people and places of a gazetteer, and names that rules can tell.",
                yaml: "- names: { gazetteer: pipelines/lexicons/entities.yaml }"),
            .init(
                "The same, and reports say each party's name for a contested place.",
                yaml: "- names: { gazetteer: pipelines/lexicons/entities.yaml, policy: both }"),
        ])

    private let tagger: NameTagger
    private let listings: [String: EntityListing]
    private let naming: NamingPolicy

    init(options: OptionValues, resources: StageResources, sink: inout DiagnosticSink) {
        let gazetteer = GazetteerLoading.gazetteer(options, resources: resources, sink: &sink)
        tagger = NameTagger(gazetteer: gazetteer)
        listings = gazetteer.listings
        let written = options.text("policy") ?? "source"
        naming = NamingPolicy(written) ?? .source
        ContestedNames(gazetteer).check(written, at: options.place(of: "policy"), sink: &sink)
    }

    var steps: [StageStep] {
        [
            .map { [tagger] article in
                var named = article
                named.annotations.set(tagger.names(in: article), for: .name)
                return .keep(named)
            },
            .listing { [listings, naming] corpus in
                var named = corpus
                named.naming = naming
                named.entities.merge(listings) { known, _ in known }
                return named
            },
        ]
    }
}

/// Reads the gazetteers that an option names, or else those that other stages of the pipeline name.
enum GazetteerLoading {
    static func gazetteer(
        _ options: OptionValues, resources: StageResources, sink: inout DiagnosticSink
    ) -> Gazetteer {
        let own = options.texts("gazetteer")
        let parts = (own.isEmpty ? resources.gazetteers : own).enumerated().compactMap { index, path in
            let place = options.place(of: "gazetteer[\(index)]") ?? options.place(of: "gazetteer")
            return resources.yaml(path, place, &sink).map { Gazetteer.parse($0, sink: &sink) }
        }
        return Gazetteer.merging(parts)
    }
}

extension Gazetteer {
    /// What reports need of every entity, by id.
    var listings: [String: EntityListing] {
        let listed = entities.map { entity in
            EntityListing(
                id: entity.id, type: entity.type, name: entity.name, country: country(of: entity.id),
                within: containers(of: entity.id),
                partyNames: Dictionary(entity.partyNames.map { ($0.party, $0.names) }) { first, _ in first },
                tags: entity.tags, capital: entity.capital)
        }
        return Dictionary(listed.map { ($0.id, $0) }) { first, _ in first }
    }
}
