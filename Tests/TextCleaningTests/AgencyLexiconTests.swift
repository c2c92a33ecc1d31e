import ArticleModel
import Configuration
import Diagnostics
import TestSupport
import Testing

@testable import TextCleaning

struct AgencyLexiconTests {
    private static let story = """
        WESTPORT (Coastwire) - The harbour froze on Monday, and ships waited outside for the ice to break, the port said.

        Nobody knows how long they have to wait. The ice is thicker than it has been for forty years, the port said.
        """

    private func read(_ yaml: String) -> (lexicon: AgencyLexicon?, faults: [Diagnostic]) {
        var sink = DiagnosticSink()
        let node = YAMLDocument.parse(Array(yaml.utf8), file: "agencies.yaml", sink: &sink)
        let lexicon = node.map { AgencyLexicon($0, sink: &sink) }
        return (lexicon, sink.sorted)
    }

    @Test func theKnownOnesStandInYAML() {
        let names = AgencyLexicon.shipped.map(\.name)
        #expect(names.count > 25)
        #expect(names.contains("Reuters") && names.contains("Agencies"))
        #expect(AgencyLexicon.shipped.first { $0.name == "AP" }?.marks.contains("The Associated Press") == true)
        #expect(CleaningRules.english.agencies.count == names.count)
    }

    @Test func aLexiconAddsAgenciesAndMarks() throws {
        let lexicon = try #require(
            read("version: 1\nagencies: [{ name: Coast News, marks: [Coastwire] }, { name: AP, marks: [APNEWS] }]")
                .lexicon)
        let rules = CleaningRules.english.adding(lexicon)
        #expect(TextCleaner(rules: rules).clean(.sample(Self.story)).origin == "Coast News")
        #expect(rules.agencies.count == CleaningRules.english.agencies.count + 1)
        #expect(rules.agencies.first { $0.name == "AP" }?.marks.contains("APNEWS") == true)
    }

    @Test func aMarkMayMeanSomethingElse() throws {
        let lexicon = try #require(read("version: 1\nwithout: [UNI, Press Association]").lexicon)
        let agencies = CleaningRules.english.adding(lexicon).agencies
        #expect(!agencies.contains { $0.name == "UNI" })
        #expect(agencies.first { $0.name == "PA" }?.marks == ["PA", "PA Media"])
    }

    @Test(arguments: [
        ("version: 1\nagencies: [{ marks: [X] }]", "DOS105"), ("version: 1\nagences: []", "DOS102"),
        ("version: 2\nagencies: []", "DOS106"), ("version: 1\nagencies: [{ name: A }]", "DOS107"),
        ("version: 1\nagencies: [{ name: Coast }, { name: Coast }]", "DOS103"), ("agencies: []", "DOS105"),
    ])
    func faultsAreTold(yaml: String, code: String) {
        let faults = read(yaml).faults
        #expect(faults.map(\.code.text) == [code])
        #expect(faults.allSatisfy { $0.place?.line != nil })
    }
}
