import FileAccess
import Glibc
import TestSupport
import Testing

@testable import DossierKit

/// A pipeline with branches comes to what its branches come to as pipelines of their own.
struct BranchRunTests {
    /// One stage of a made-up pipeline: what is written of it, its label and the label that it takes from.
    private struct Entry {
        let label: String
        let name: String
        let options: String
        let from: String?

        func line(isAlone: Bool) -> String {
            let parts = ["label: \(label)", isAlone ? nil : from.map { "from: \($0)" }, options].compactMap(\.self)
            return "  - \(name): { \(parts.filter { !$0.isEmpty }.joined(separator: ", ")) }"
        }
    }

    private static let trunk = [
        Entry(label: "tidy", name: "clean", options: "", from: nil),
        Entry(label: "when", name: "dates", options: "infer: cross-document", from: nil),
        Entry(label: "who", name: "names", options: "gazetteer: pipelines/names.yaml", from: nil),
    ]

    private static let filters = [
        "since: 2014-06", "until: 2014-12", "min_words: 4", "where: \"article.headline\"", "since: 2030",
    ]

    /// Branches, each on the trunk or on an earlier branch: filters, folding, scripts, events.
    private static func branches(_ random: inout SeededGenerator) -> [[Entry]] {
        var branches: [[Entry]] = []
        for number in 0..<Int.random(in: 2...4, using: &random) {
            let before = branches.randomElement(using: &random).map { [$0[0].label] } ?? []
            let from = (["who", "when"] + before).randomElement(using: &random) ?? "who"
            var branch = [
                Entry(
                    label: "f\(number)", name: "filter",
                    options: filters.randomElement(using: &random) ?? "", from: from)
            ]
            if Bool.random(using: &random) {
                branch.append(Entry(label: "d\(number)", name: "dedupe", options: "near: 0.5", from: nil))
            }
            if Bool.random(using: &random) {
                branch.append(
                    Entry(label: "l\(number)", name: "lua", options: "script: scripts/mark.lua", from: nil))
            }
            branch.append(
                Entry(label: "n\(number)", name: "names", options: "gazetteer: pipelines/names.yaml", from: nil))
            branch.append(Entry(label: "e\(number)", name: "events", options: "merge: true", from: nil))
            branches.append(branch)
        }
        return branches
    }

    private static func report(_ number: Int, of branch: [Entry], in folder: String, isAlone: Bool) -> String {
        let from = isAlone ? "" : "from: \(branch[branch.count - 1].label), "
        return "  - chronology: { \(from)label: r\(number), write: [\(folder)/\(number).md, \(folder)/\(number).json] }"
    }

    private static func pipeline(_ name: String, stages: [String], reports: [String]) -> String {
        """
        version: 1
        name: \(name)
        title: Across the strait
        load: [{ files: [articles/*], max_set_aside: 90% }]
        stages:
        \(stages.joined(separator: "\n"))
        reports:
        \(reports.joined(separator: "\n"))
        """
    }

    /// The stages that lead to a branch, from the first on.
    private static func way(to branch: [Entry], among branches: [[Entry]]) -> [Entry] {
        guard let from = branch[0].from else { return branch }
        if let place = trunk.firstIndex(where: { $0.label == from }) { return Array(trunk[...place]) + branch }
        guard let before = branches.first(where: { $0[0].label == from }) else { return branch }
        return way(to: [before[0]], among: branches) + branch
    }

    private func world() throws -> SampleWorkspace {
        let world = try SampleWorkspace()
        try world.put(
            """
            return { api = 1, process = function(article, ctx)
              article.fields.mark = #article.text
              if article.headline and article.headline:find("Caf", 1, true) then error("broken") end
              if article.headline and article.headline:find("visit", 1, true) then return drop("a visit") end
            end }
            """, at: "scripts/mark.lua")
        return world
    }

    /// How many pipelines are made up: few in the fast ring, as many as `DOSSIER_BRANCH_SEEDS` says in the long proof.
    private static let seeds = getenv("DOSSIER_BRANCH_SEEDS").flatMap { UInt64(String(cString: $0)) } ?? 3

    @Test(arguments: 0..<Self.seeds)
    func aBranchIsAsAPipelineOfItsOwn(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let branches = Self.branches(&random)
        let world = try world()
        try world.put(
            Self.pipeline(
                "whole", stages: (Self.trunk + branches.joined()).map { $0.line(isAlone: false) },
                reports: branches.enumerated().map { Self.report($0, of: $1, in: "reports/whole", isAlone: false) }),
            at: "pipelines/whole.yaml")
        let whole = await world.run("whole") {
            $0.jobs = 4
            $0.usesCache = false
        }
        #expect(whole.status == .done, "\(whole.diagnostics)")
        #expect(whole.counts.allSatisfy { $0.isBalanced })
        #expect(whole.counts.count == Self.trunk.count + branches.joined().count)
        let record = try world.text("reports/whole/run.json")
        #expect(await world.run("whole").counts == whole.counts)
        #expect(try world.text("reports/whole/run.json") == record, "workers or cache show in the record")
        for (number, branch) in branches.enumerated() {
            let way = Self.way(to: branch, among: branches)
            try world.put(
                Self.pipeline(
                    "alone", stages: way.map { $0.line(isAlone: true) },
                    reports: [Self.report(number, of: branch, in: "reports/alone", isAlone: true)]),
                at: "pipelines/alone.yaml")
            let alone = await world.run("alone") { $0.usesCache = false }
            #expect(alone.status == .done, "\(alone.diagnostics)")
            for kind in ["md", "json"] {
                let same =
                    try world.text("reports/whole/\(number).\(kind)")
                    == world.text("reports/alone/\(number).\(kind)")
                #expect(same, "seed \(seed), branch \(number)")
            }
            for row in alone.counts {
                let same = try #require(whole.counts.first { $0.label == row.label })
                #expect((same.input, same.output, same.dropped) == (row.input, row.output, row.dropped))
            }
            #expect(Set(whole.departures).isSuperset(of: alone.departures))
        }
        #expect(world.verify("reports/whole/0.md").holds)
    }

    // MARK: What a run records and tells

    private static let two = """
        version: 1
        name: strait
        title: Across the strait
        load: [{ files: [articles/*], max_set_aside: 50% }]
        stages:
          - clean
          - dates:
          - names: { gazetteer: pipelines/names.yaml, label: read }
          - filter: { until: 2014-05, label: early }
          - events: { label: early-events }
          - filter: { from: read, since: 2014-06, label: late }
          - events: { merge: true }
        reports:
          - chronology: { from: early-events, label: first, write: reports/early.md }
          - chronology: { write: reports/late.md }
          - table: { from: read, of: article, cite: 'off', write: reports/all.csv }
        """

    @Test func countsAndRecordSayWhatEachTakes() async throws {
        let world = try SampleWorkspace(pipeline: Self.two)
        let outcome = await world.run()
        #expect(outcome.status == .done, "\(outcome.diagnostics)")
        #expect(outcome.counts.map(\.from) == [nil, nil, nil, nil, nil, "read", nil])
        #expect(outcome.counts.map(\.input) == [4, 4, 4, 4, 1, 4, 3])
        #expect(outcome.told == 4)
        #expect(outcome.departures.count == 4)
        let record = try world.text("reports/run.json")
        #expect(record.contains("\"from\": \"read\""))
        #expect(record.contains("\"from\": \"early-events\""))
        #expect(await world.run().isUpToDate)
        let forecast = await world.forecast()
        #expect(forecast.isUpToDate)
        #expect(forecast.reports.map(\.from) == ["early-events", nil, "read"])
    }

    @Test func aPipelineWithoutBranchesIsRecordedAsBefore() async throws {
        let world = try SampleWorkspace()
        _ = await world.run()
        #expect(try !world.text("reports/run.json").contains("\"from\""))
    }

    @Test func partsOfBranchesCanBeRun() async throws {
        let world = try SampleWorkspace(pipeline: Self.two)
        let early = await world.run { $0.to = "early" }
        #expect(early.counts.map(\.label) == ["clean", "dates", "read", "early"])
        #expect(early.tapped?.count == 1)
        let late = await world.run { $0.to = "late" }
        #expect(late.counts.map(\.label) == ["clean", "dates", "read", "late"])
        #expect(late.tapped?.count == 3)
        #expect(await world.run { $0.tap = "early" }.tapped?.count == 1)
        let both = await world.run { $0.from = "clean" }
        #expect(both.status == .wrongUsage)
        #expect(both.diagnostics.first?.message == "--from: 2 branches lead on from 'clean'")
        #expect(both.diagnostics.first?.help == "say with --to where to end: 'early-events' or 'events'")
        let across = await world.run {
            $0.from = "early"
            $0.to = "late"
        }
        #expect(across.diagnostics.first?.message == "--from names a stage that does not lead to the one of --to")
        let aside = await world.run {
            $0.to = "late"
            $0.tap = "early"
        }
        #expect(aside.diagnostics.first?.message == "--tap names a stage that is not run")
    }

    @Test func aBranchWithNothingLeftIsTold() async throws {
        let world = try SampleWorkspace(pipeline: Self.two.replacing("until: 2014-05", with: "until: 1990"))
        let outcome = await world.run()
        #expect(outcome.status == .done)
        #expect(
            outcome.diagnostics.map(\.message) == [
                "no article is left after the stages of the branch that ends with 'early-events'; the reports say so"
            ])
    }

    @Test func theGraphHasAnArrowForEachBranch() async throws {
        let world = try SampleWorkspace(pipeline: Self.two)
        _ = await world.run()
        let graph = try #require(PipelineGraph(of: PipelineLoading(folder: world.root).check("strait")))
        let stages = graph.boxes.filter { $0.kind == .stage }
        #expect(stages.map(\.sources) == [[0], [1], [2], [3], [4], [3], [6]])
        #expect(stages.map(\.output) == [4, 4, 4, 1, 1, 3, 3])
        #expect(graph.boxes.filter { $0.kind == .report }.map(\.sources) == [[5], [7], [3]])
        #expect(graph.boxes.filter { $0.kind == .report }.map(\.from) == ["early-events", "events", "read"])
    }

    @Test func aTraceFollowsEachBranch() async throws {
        let world = try SampleWorkspace(pipeline: Self.two)
        _ = await world.run()
        let trace = try #require(
            try await ArticleQuestion(folder: world.root, jobs: 1).answer("articles/record.json").first)
        #expect(trace.steps.map(\.stage) == ["clean", "dates", "read"])
        #expect(trace.branches.map(\.end) == ["read", "early-events", "events"])
        #expect(trace.branches.map { $0.steps.map(\.stage) } == [[], ["early"], ["late", "events"]])
        #expect(trace.uses.map(\.report) == ["table", "chronology"])
        #expect(trace.text.contains("  the branch that ends with 'early-events':\n    early "))
        guard case .left(let departure, _) = trace.branches[1].fate, case .used = trace.fate else {
            Issue.record("\(trace.text)")
            return
        }
        #expect(departure.stage == "early")
        // What a report tells is followed through its own branch alone.
        let story = try await SentenceQuestion(folder: world.root, jobs: 1).answer("reports/late.md", at: .entry(1))
        #expect(story.citations.first?.steps.map(\.stage) == ["clean", "dates", "read", "late", "events"])
        #expect(story.differences.isEmpty)
    }

    @Test func testsLookAtTheEndOfAnyBranch() async throws {
        let tests = """

            tests:
              - name: each branch has its own
                expect:
                  - { articles: 3 }
                  - { articles: 1, from: early }
                  - { articles: 4, from: read }
                  - { dropped: articles/ferry.txt, stage: late }
                  - { dropped: articles/record.json, stage: early }
                  - { dropped: articles/record.json, from: early-events, rule: until }
                  - { article: articles/record.json, kept: true }
                  - { article: articles/record.json, kept: false, from: early }
                  - { kept: articles/ferry.txt, from: early-events }
                  - { report: first, has: ferry line }
              - name: some stages
                stages: [clean, dates, late]
                expect: [{ articles: 3 }]
            """
        let world = try SampleWorkspace(pipeline: Self.two + tests)
        let trials = await PipelineTesting(folder: world.root).run([])
        #expect(trials.map(\.name) == ["each branch has its own", "some stages"])
        for trial in trials { #expect(trial.failures.isEmpty, "\(trial.failures)") }
        try world.put(
            Self.two + tests.replacing("articles: 1, from: early }", with: "articles: 1, from: eraly }"),
            at: "pipelines/strait.yaml")
        let faults = await PipelineTesting(folder: world.root).run([]).flatMap(\.failures)
        #expect(faults.map(\.message) == ["the pipeline has no stage 'eraly'"])
    }

    // MARK: Lint

    private func faults(_ pipeline: String, tests: String? = nil) throws -> [String] {
        let world = try SampleWorkspace(pipeline: pipeline)
        try tests.map { try world.put($0, at: "pipelines/strait_test.yaml") }
        return PipelineLoading(folder: world.root).check("strait").diagnostics.map(\.message)
    }

    @Test func labelsThatNothingUsesAreTold() throws {
        func pipeline(_ stages: String) -> String { SampleWorkspace.pipeline(stages: stages) }
        #expect(try faults(pipeline("  - quotes: { label: said }")) == ["nothing uses the label 'said'"])
        #expect(
            try faults(pipeline("  - filter: { since: 2014, label: recent }")) == ["nothing uses the label 'recent'"])
        // It tells two filters apart, or a test names it.
        #expect(
            try faults(pipeline("  - filter: { since: 2014, label: recent }\n  - filter: { min_words: 2 }")).isEmpty)
        let test = "version: 1\ntests: [{ name: n, expect: [{ dropped: 1, stage: recent }] }]\n"
        #expect(try faults(pipeline("  - filter: { since: 2014, label: recent }"), tests: test).isEmpty)
        #expect(
            try faults(pipeline("  - filter: { since: 2014, label: recent }") + "\n" + test.dropFirst(11)).isEmpty)
        #expect(try faults(Self.two).isEmpty)
    }

    @Test func setReachesStagesByTheirLabels() async throws {
        let world = try SampleWorkspace(pipeline: Self.two)
        let outcome = await world.run { $0.settings.assignments = [("late.since", "2015"), ("first.title", "Before")] }
        #expect(outcome.counts.map(\.input) == [4, 4, 4, 4, 1, 4, 1])
        #expect(try world.text("reports/early.md").hasPrefix("# Before"))
    }
}
