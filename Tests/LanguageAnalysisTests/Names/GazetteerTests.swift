import ArticleModel
import Diagnostics
import Testing

@testable import LanguageAnalysis

struct GazetteerTests {
    let gazetteer = SampleGazetteer.gazetteer

    @Test func readsASoundFileInSilence() {
        var sink = DiagnosticSink()
        let gazetteer = Gazetteer.parse(SampleGazetteer.file.node, sink: &sink)
        #expect(sink.diagnostics.isEmpty)
        #expect(gazetteer.entities.count == 11)
        #expect(gazetteer.entity("anna-holm")?.shortForms == ["Holm"])
        #expect(gazetteer.entity("oil-league")?.shortForms == [])
    }

    @Test func tellsAllFaultsAtOnce() {
        let file: LexiconSample = [
            "version": "2",
            "entitys": [],
            "entities": [
                ["id": "a", "type": "planet", "name": "A", "colour": "red"],
                ["type": "person", "name": "B", "aliases": ["x": "y"]],
                ["id": "c", "type": "person", "name": "C", "offices": [["from": "soon"]]],
                "d",
                ["id": "e", "type": "thing", "name": "E"],
                ["id": "e", "type": "thing", "name": "E"],
            ],
        ]
        var sink = DiagnosticSink()
        let gazetteer = Gazetteer.parse(file.node, sink: &sink)
        #expect(
            sink.sorted.map(\.code) == [
                .unknownValue, .unknownKey, .unknownValue, .unknownKey, .missingKey, .wrongType, .missingKey,
                .wrongType, .wrongType, .duplicateKey,
            ])
        #expect(sink.diagnostics.allSatisfy { $0.place?.line != nil })
        #expect(gazetteer.entities.map(\.id) == ["c", "e"])
    }

    @Test func aFileMustBeAMapping() {
        var sink = DiagnosticSink()
        #expect(Gazetteer.parse(LexiconSample.list([]).node, sink: &sink).entities.isEmpty)
        #expect(sink.diagnostics.map(\.code) == [.wrongType])
    }

    @Test func knowsWhoBelongsWhere() {
        #expect(gazetteer.containers(of: "harbour-city") == ["coast", "norland"])
        #expect(gazetteer.country(of: "harbour-city") == "norland")
        #expect(gazetteer.country(of: "anna-holm") == "norland")
        #expect(gazetteer.country(of: "norland") == "norland")
        #expect(gazetteer.country(of: "oil-league") == nil)
        #expect(gazetteer.state(withCapital: "harbour-city") == "norland")
        #expect(gazetteer.name(of: "islets", by: "sudria") == "Outer Teeth")
        #expect(gazetteer.name(of: "islets", by: "others") == "the disputed islets")
    }

    @Test func circlesOfPlacesEnd() {
        var inner = Entity(id: "a", type: .place, name: "A")
        inner.container = "b"
        var outer = Entity(id: "b", type: .place, name: "B")
        outer.container = "a"
        #expect(Gazetteer(entities: [inner, outer]).containers(of: "a") == ["b"])
    }

    @Test func knowsOfficeHoldersByDate() {
        func holders(_ date: String) -> [String] {
            guard let date = EDTFDate(date) else { return ["no date"] }
            return gazetteer.holders(of: "Prime Minister", in: "norland", at: date)
                .map { "\($0.entity) \($0.certainty)" }
        }
        #expect(holders("2007-01-01") == ["anna-holm yes"])
        #expect(holders("2007") == ["anna-holm maybe"])
        #expect(holders("2010") == [])
        #expect(holders("2016-05") == ["anna-holm yes"])
        #expect(
            gazetteer.tenures(of: "anna-holm", title: "prime minister").map(\.description)
                == ["2006-09-26/2007-09-26", "2012-12-26/.."])
        #expect(gazetteer.tenures(of: "erik-vance").map(\.description) == ["/2008"])
    }

    @Test func joinsGazetteers() {
        var more = Entity(id: "norland", type: .country, name: "Kingdom of Norland")
        more.adjectives = ["Norlander"]
        let joined = Gazetteer.merging([gazetteer, Gazetteer(entities: [more])])
        #expect(joined.entities.count == gazetteer.entities.count)
        #expect(joined.entity("norland")?.aliases == ["Kingdom of Norland"])
        #expect(joined.entity("norland")?.adjectives == ["Norlandic", "Norlander"])
    }
}
