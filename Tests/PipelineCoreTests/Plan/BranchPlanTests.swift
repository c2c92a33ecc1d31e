import Diagnostics
import Testing

@testable import PipelineCore

/// What `from` says of stages and reports, and what is wrong with it.
struct BranchPlanTests {
    private func plan(_ stages: String, reports: String) -> (plan: Plan?, faults: [Diagnostic]) {
        SampleCatalogue.plan(
            "version: 1\nname: p\nload: [{ files: a }]\nstages:\n\(stages)\nreports:\n\(reports)\n")
    }

    private func messages(_ stages: String, reports: String = "  - story: { write: a.md }") -> [String] {
        plan(stages, reports: reports).faults.map { "\($0.code.text) \($0.place?.line ?? 0): \($0.message)" }
    }

    @Test func stagesTakeWhatTheOneBeforeHasLeftUnlessTheySay() throws {
        let (made, faults) = plan(
            """
              - cut: { label: read }
              - tell: { label: first }
              - tell: { from: read, label: second }
              - tell: { from: first }
            """,
            reports: """
                  - story: { from: second, write: a.md }
                  - story: { write: b.md }
                """)
        // The last one tells anew what the one before it has told.
        #expect(faults.map(\.code) == [.stageRepeated])
        let plan = try #require(made)
        #expect(plan.stages.map(\.source) == [nil, 0, 0, 1])
        #expect(plan.stages.map(\.from) == [nil, nil, "read", "first"])
        #expect(plan.graph.ends == [2, 3])
        #expect(plan.reports.map(\.source) == [2, 3])
        #expect(plan.reports.map(\.from) == ["second", nil])
    }

    @Test func aStageThatStandsTwiceIsTold() {
        #expect(
            messages("  - cut:\n  - tell:\n  - tell: { label: b }") == [
                "DOS216 7: 'b' does anew what 'tell' did in line 6; nothing uses what that one found"
            ])
        // A report tells what the first has left, or another branch begins there.
        let both = "  - story: { from: tell, write: a.md }\n  - story: { label: b, from: b, write: b.md }"
        #expect(messages("  - cut:\n  - tell:\n  - tell: { label: b }", reports: both).isEmpty)
    }

    @Test func aStageWithoutLabelGoesByItsName() throws {
        let plan = try #require(
            plan("  - cut:\n  - tell:\n  - tell: { from: cut, label: b }", reports: "  - story: { write: a.md }").plan)
        #expect(plan.stages.map(\.source) == [nil, 0, 0])
    }

    @Test(arguments: [
        (
            "  - cut: { label: read }\n  - tell: { from: raed }",
            "'from' names 'raed', and no stage before it goes by that name"
        ),
        (
            "  - cut:\n  - tell: { from: late }\n  - tell: { label: late }",
            "'from' of stage 'tell' names 'late', which comes after it"
        ),
        ("  - cut:\n  - tell: { from: own, label: own }", "'from' of stage 'own' names the stage itself"),
        ("  - cut:\n  - cut:\n  - tell: { from: cut }", "'from' names 'cut', and 2 stages before it go by that name"),
        ("  - cut: { from: tell }\n  - tell:", "'from' of stage 'cut' names 'tell', which comes after it"),
    ])
    func aSourceThatIsNoneIsToldOnce(stages: String, message: String) {
        let told = messages(stages)
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("DOS213") == true)
        #expect(told.first?.hasSuffix(message) == true, "\(told)")
    }

    @Test func theNearestLabelIsOffered() {
        let (_, faults) = plan(
            "  - cut: { label: read }\n  - tell: { from: raed }", reports: "  - story: { from: tlel, write: a.md }")
        #expect(
            faults.map(\.help) == [
                "did you mean 'read'? the stages before it are 'read'",
                "did you mean 'tell'? the stages are 'read', 'tell'",
            ])
        #expect(
            plan("  - cut: { label: read }\n  - tell: { from: cut }", reports: "  - story: { write: a.md }").faults.map(
                \.help)
                == ["the stage 'cut' goes by its label 'read'; the stages before it are 'read'"])
    }

    @Test func needsAreLookedForInTheBranch() {
        let told = plan(
            "  - cut: { label: read }\n  - tell: { label: told }\n  - cut: { from: read, label: other }",
            reports: "  - story: { from: told, write: a.md }\n  - story: { from: other, label: b, write: b.md }")
        #expect(told.faults.map(\.message) == ["report 'story' needs events, which no stage of its branch provides"])
        #expect(
            told.faults.first?.help
                == "what provides it stands in another branch: put 'tell' into this one too, or before both")
        #expect(
            messages("  - cut: { label: read }\n  - tell:\n  - tell: { from: read, label: b }") == [
                "DOS215 6: no report tells what 'tell' leaves"
            ])
    }

    @Test func whatNobodyCanTellOfIsNotToldAgain() {
        #expect(
            messages("  - cut:\n  - tell: { from: nowhere }\n  - tell: { label: b }").map { $0.prefix(6) } == ["DOS213"]
        )
    }

    @Test func aBranchThatNoReportTellsIsTold() {
        let stages = "  - cut: { label: read }\n  - tell: { label: first }\n  - tell: { from: read, label: second }"
        #expect(messages(stages) == ["DOS215 6: no report tells what 'first' leaves"])
        #expect(
            messages(stages, reports: "  - story: { from: first, write: a.md }") == [
                "DOS215 7: no report tells what 'second' leaves"
            ])
        #expect(plan(stages, reports: "  - story: { write: a.md }").plan != nil)
    }
}
