import Configuration
import Diagnostics
import Testing

@testable import PipelineCore

struct PlannerTests {
    static let sound = """
        version: 1
        name: sample
        load:
          - files: [articles/*]
            metadata: articles/known.yaml
            max_set_aside: 25%
          - files: more
        stages:
          - cut
          - tell: { label: telling }
        reports:
          - story: { title: "A story", cite: mark, write: [out/a.md, out/a.json] }
          - story: { label: second, write: out/b.md }
        """

    @Test func makesAPlanOfASoundFile() throws {
        let (made, faults) = SampleCatalogue.plan(Self.sound)
        #expect(faults.isEmpty)
        let plan = try #require(made)
        #expect(plan.name == "sample")
        #expect(plan.title == "sample")
        #expect(plan.file == "p.yaml")
        #expect(plan.loads.map(\.patterns) == [["articles/*"], ["more"]])
        #expect(plan.loads.map(\.metadata) == ["articles/known.yaml", nil])
        #expect(plan.loads.map(\.maximumSetAside) == [0.25, 0.1])
        #expect(plan.stages.map(\.label) == ["cut", "telling"])
        #expect(plan.stages[0].options.integer("depth") == 3)
        #expect(plan.reports.map(\.label) == ["story", "second"])
        #expect(plan.reports.map(\.title) == ["A story", nil])
        #expect(plan.reports.map(\.citing) == [.mark, .required])
        #expect(plan.reports.map(\.outputs) == [["out/a.md", "out/a.json"], ["out/b.md"]])
    }

    @Test func tellsAllFaultsAtOnce() {
        let (plan, faults) = SampleCatalogue.plan(
            """
            version: 2
            nmae: sample
            load:
              - files: [articles/*]
                max_set_aside: 150%
            stages:
              - cut: { dept: 3, manner: coarse }
              - tel:
            reports:
              - story: { limit: many, write: [a.md, a.dcx] }
              - storry: { write: b.md }
              - story: { write: a.md }
            """)
        #expect(plan == nil)
        #expect(
            faults.map(Self.brief) == [
                "DOS106 1:10", "DOS102 2:1", "DOS106 5:20", "DOS102 7:12", "DOS107 7:29", "DOS201 8:5",
                "DOS104 10:21", "DOS204 10:41", "DOS202 11:5", "DOS206 12:21",
            ])
        #expect(faults[1].help?.contains("did you mean 'name'?") == true)
        #expect(faults[3].help?.contains("did you mean 'depth'?") == true)
        #expect(faults[5].help?.contains("did you mean 'tell'?") == true)
        #expect(faults[7].message == "no format writes 'a.dcx'")
        #expect(faults[8].help?.contains("did you mean 'story'?") == true)
    }

    @Test func aGluedNameIsToldAsSuch() {
        let (_, faults) = SampleCatalogue.plan(
            file(stages: "  - cut:{depth: 2}", reports: "  - story: { write: a.md }"))
        #expect(faults.first?.message == "a blank is missing behind the ':' of 'cut:'")
    }

    @Test func aStageNeedsWhatSomethingBeforeItProvides() {
        let (_, faults) = SampleCatalogue.plan(
            file(stages: "  - tell:\n  - cut:", reports: "  - story: { write: a.md }"))
        #expect(faults.map(Self.brief) == ["DOS203 6:5"])
        #expect(faults.first?.message == "stage 'tell' needs sentences, which nothing before it provides")
        #expect(faults.first?.help == "put 'cut' before it")
    }

    @Test func aReportNeedsWhatTheStagesProvide() {
        let (_, faults) = SampleCatalogue.plan(file(stages: "  - cut:", reports: "  - story: { write: a.md }"))
        #expect(faults.map(Self.brief) == ["DOS203 8:5"])
        #expect(faults.first?.message == "report 'story' needs events, which nothing before it provides")
    }

    @Test(arguments: ["cutt", "slice"])
    func aMisspeltStageBringsNoFurtherFaults(name: String) {
        let (_, faults) = SampleCatalogue.plan(
            file(stages: "  - \(name):\n  - tell:", reports: "  - story: { write: a.md }"))
        #expect(faults.map(\.code) == [.unknownStage])
    }

    @Test func entriesHaveOneKey() {
        let (_, faults) = SampleCatalogue.plan(
            file(stages: "  - cut:\n    depth: 3\n  - tell:", reports: "  - story: { write: a.md }\n  - [story]\n  - ~")
        )
        #expect(faults.map(\.code).contains(.wrongType))
        let beside = faults.first { $0.message.contains("stands beside") }
        #expect(beside.map(Self.brief) == "DOS104 7:5")
        #expect(beside?.message == "'depth' stands beside 'cut' in one entry of 'stages'")
        let shapeless = faults.filter { $0.message == "an entry of 'reports' must be a name or a name with options" }
        #expect(shapeless.map(Self.brief) == ["DOS104 11:5", "DOS104 12:5"])
    }

    @Test(arguments: ["a", "a.", ".md", "a.md.docx", "md"])
    func anUnknownExtensionIsAFault(path: String) {
        let (_, faults) = SampleCatalogue.plan(
            file(stages: "  - cut:\n  - tell:", reports: "  - story: { write: '\(path)' }"))
        #expect(faults.map(\.code) == [.unknownFormat])
        #expect(faults.first?.help == "known extensions are '.md', '.json'")
    }

    @Test(arguments: [("a.md", "./a.md"), ("out/a.md", "out/../out/a.md"), ("a.md", "a.md")])
    func noFileIsWrittenTwice(one: String, other: String) {
        let (_, faults) = SampleCatalogue.plan(
            file(
                stages: "  - cut:\n  - tell:",
                reports: "  - story: { write: \(one) }\n  - story: { label: other, write: [b.md, \(other)] }"))
        #expect(faults.map(\.code) == [.duplicateOutput])
        #expect(faults.first?.place?.line == 10)
    }

    @Test func variablesAreFilledIn() {
        let text = file(
            stages: "  - cut: { depth: '${DEPTH:4}' }\n  - tell:", reports: "  - story: { write: '${NAME}.md' }")
        #expect(SampleCatalogue.plan(text).faults.map(\.code) == [.unsetVariable])
        let (plan, faults) = SampleCatalogue.plan(text, variables: ["NAME": "brief"])
        #expect(faults.isEmpty)
        #expect(plan?.stages.first?.options.integer("depth") == 4)
        #expect(plan?.reports.first?.outputs == ["brief.md"])
    }

    private func file(stages: String, reports: String) -> String {
        "version: 1\nname: sample\nload:\n  - files: a\nstages:\n\(stages)\nreports:\n\(reports)\n"
    }

    private static func brief(_ fault: Diagnostic) -> String {
        "\(fault.code.text) \(fault.place?.line ?? 0):\(fault.place?.column ?? 0)"
    }
}
