import ArticleModel
import Diagnostics

@testable import LanguageAnalysis

/// A small made-up world.
enum SampleGazetteer {
    static let file: LexiconSample = [
        "version": "1",
        "entities": [
            [
                "id": "anna-holm", "type": "person", "name": "Anna Holm", "aliases": ["Holm Anna"],
                "titles": ["High Steward"], "country": "norland",
                "offices": [
                    ["title": "prime minister", "of": "norland", "from": "2006-09-26", "to": "2007-09-26"],
                    ["title": "prime minister", "of": "norland", "from": "2012-12-26"],
                ],
            ],
            [
                "id": "erik-vance", "type": "person", "name": "Erik Vance", "country": "sudria",
                "offices": [["title": "President", "of": "sudria", "to": "2008"]],
            ],
            ["id": "ida-vance", "type": "person", "name": "Ida Vance"],
            ["id": "may", "type": "person", "name": "Theo May"],
            [
                "id": "norland", "type": "country", "name": "Norland", "adjectives": ["Norlandic"],
                "capital": "harbour-city",
            ],
            ["id": "sudria", "type": "country", "name": "Sudria", "adjectives": ["Sudrian"]],
            ["id": "harbour-city", "type": "place", "name": "Harbour City", "in": "coast"],
            ["id": "coast", "type": "place", "name": "the Long Coast", "in": "norland"],
            ["id": "oil-league", "type": "organisation", "name": "League of Oil States", "aliases": ["LOS"]],
            ["id": "trade-club", "type": "organisation", "name": "Northern Trade Club"],
            [
                "id": "islets", "type": "place", "name": "the disputed islets",
                "party_names": ["norland": ["Seal Rocks"], "sudria": ["Outer Teeth"]],
            ],
        ],
    ]

    static var gazetteer: Gazetteer {
        var sink = DiagnosticSink()
        return Gazetteer.parse(file.node, sink: &sink)
    }

    /// What is known of each entity, by id.
    static var listings: [String: EntityListing] {
        let gazetteer = gazetteer
        let listed = gazetteer.entities.map { entity in
            EntityListing(
                id: entity.id, type: entity.type, name: entity.name, country: gazetteer.country(of: entity.id),
                within: gazetteer.containers(of: entity.id), capital: entity.capital)
        }
        return Dictionary(listed.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Bodies, some of which say in their names what they are.
    static var bodies: Gazetteer {
        let file: LexiconSample = [
            "version": "1",
            "entities": [
                ["id": "blue-fjord", "type": "organisation", "name": "Blue Fjord"],
                ["id": "deckhands", "type": "organisation", "name": "Deckhands' Union"],
                ["id": "sea-bank", "type": "organisation", "name": "Sea Bank"],
            ],
        ]
        var sink = DiagnosticSink()
        return Gazetteer.parse(file.node, sink: &sink)
    }
}
