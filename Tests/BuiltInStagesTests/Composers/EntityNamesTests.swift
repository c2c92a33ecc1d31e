import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import Testing

@testable import BuiltInStages

struct EntityNamesTests {
    private static let entities: [String: EntityListing] = Dictionary(
        uniqueKeysWithValues: [
            EntityListing(id: "north", type: .country, name: "Northland"),
            EntityListing(id: "south", type: .country, name: "Southland"),
            EntityListing(
                id: "rock", type: .place, name: "the disputed rock",
                partyNames: ["north": ["Seal Rock", "the Seal"], "south": ["South Rock"]]),
            EntityListing(
                id: "bay", type: .place, name: "Grey Bay", partyNames: ["north": ["Grey Bay"], "south": ["Blue Bay"]]),
            EntityListing(id: "cape", type: .place, name: "Cape", partyNames: ["north": ["Long Cape"]]),
        ].map { ($0.id, $0) })

    @Test(arguments: [
        (NamingPolicy.source, "the disputed rock", "Grey Bay", "Cape"),
        (
            .both, "the disputed rock, Seal Rock (Northland) / South Rock (Southland)",
            "Grey Bay (Northland) / Blue Bay (Southland)", "Cape"
        ),
        (.party("south"), "South Rock", "Blue Bay", "Cape"),
    ])
    func namesFollowThePolicy(policy: NamingPolicy, rock: String, bay: String, cape: String) {
        let names = EntityNames(entities: Self.entities, policy: policy)
        #expect(names.name("rock") == rock)
        #expect(names.name("bay") == bay)
        #expect(names.name("cape") == cape)
        #expect(names.name("new-town") == "New Town")
    }

    @Test(arguments: [
        (NamingPolicy.both, ["Seal Rock"], "Southland: South Rock"), (.both, ["the Seal"], "Southland: South Rock"),
        (.both, ["Seal Rock", "South Rock"], ""), (.both, ["the disputed rock"], ""), (.source, ["Seal Rock"], ""),
        (.party("south"), ["Seal Rock"], "South Rock"), (.party("south"), ["South Rock"], ""),
        (.party("south"), ["the disputed rock"], ""),
    ])
    func glossesGiveTheOtherSide(policy: NamingPolicy, used: [String], gloss: String) {
        #expect((EntityNames(entities: Self.entities, policy: policy).gloss(on: "rock", calledBy: used) ?? "") == gloss)
    }

    // MARK: Lint

    private static let gazetteer = """
        version: 1
        entities:
          - { id: north, type: country, name: Northland }
          - id: rock
            type: place
            name: the disputed rock
            party_names: { north: [Seal Rock], south: [South Rock] }
        """

    private func contested() -> ContestedNames {
        var sink = DiagnosticSink()
        let node = YAMLDocument.parse(Array(Self.gazetteer.utf8), file: "names.yaml", sink: &sink)
        return ContestedNames(node.map { Gazetteer.parse($0, sink: &sink) } ?? Gazetteer())
    }

    @Test(arguments: [
        ("both", ""), ("source", ""), ("party:north", "DOS211"), ("party:nroth", "DOS107"), ("neither", "DOS107"),
        ("party:", "DOS107"),
    ])
    func policiesOfOnePartyAreWarnedOf(policy: String, code: String) {
        var sink = DiagnosticSink()
        contested().check(policy, at: nil, sink: &sink)
        #expect(sink.sorted.map(\.code.text) == (code.isEmpty ? [] : [code]))
        #expect(sink.hasErrors == (code == "DOS107"))
    }

    @Test(arguments: [
        ("The quarrel over Seal Rock", true), ("Seal Rock or South Rock?", false), ("The disputed rock", false),
        ("Seal Rocks", false), ("South rock, again", true),
    ])
    func titlesOfOnePartyAreWarnedOf(title: String, warns: Bool) {
        var sink = DiagnosticSink()
        contested().check(title: title, at: nil, sink: &sink)
        #expect(sink.sorted.map(\.code) == (warns ? [.oneSidedNames] : []))
    }

    @Test(arguments: [
        ("{ seal*: 2 }", true), ("{ \"seal rock\": 2, \"south rock\": 2 }", false), ("{ rock: 1 }", false),
        ("{ water: 1 }", false),
    ])
    func lexiconsOfOnePartyAreWarnedOf(terms: String, warns: Bool) throws {
        var sink = DiagnosticSink()
        let text = "version: 1\ntopic: rock\nname: The rock\nterms: \(terms)\n"
        let node = try #require(YAMLDocument.parse(Array(text.utf8), file: "topic.yaml", sink: &sink))
        contested().check(try #require(TopicLexicon.parse(node, sink: &sink)), at: nil, sink: &sink)
        #expect(sink.sorted.map(\.code) == (warns ? [.oneSidedNames] : []))
    }
}
