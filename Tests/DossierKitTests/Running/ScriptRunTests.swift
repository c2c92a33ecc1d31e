import Diagnostics
import Testing

@testable import DossierKit

/// What scripts cost a run: limits, words without source, files left out, marks that nobody makes.
struct ScriptRunTests {
    private static func world(
        load: String = "{ files: [articles/*] }", stages: String = "", reports: String = "",
        _ scripts: [String: String]
    ) throws -> SampleWorkspace {
        let world = try SampleWorkspace(
            pipeline: """
                version: 1
                name: strait
                title: Across the strait
                load: [\(load)]
                stages:
                  - clean:
                  - dates:
                  - names: { gazetteer: pipelines/names.yaml }
                \(stages)
                reports:
                  - table: { of: name, write: reports/strait.md }
                \(reports)
                """)
        for (path, text) in scripts { try world.put(text, at: path) }
        return world
    }

    private static let endless = "while true do end"
    private static let limited = "script: scripts/x.lua, limits: { steps: 20000 }"

    /// One part of seven that fails is 14 % of what there is, whatever the number of pages.
    @Test(arguments: [("20%", 0), ("10%", 1)])
    func partsAreCountedAsArticles(bound: String, status: Int32) async throws {
        let world = try Self.world(
            load: "{ files: [parts.txt], max_set_aside: \(bound) }",
            stages: "  - lua: { script: scripts/split.lua }\n  - lua: { script: scripts/fail.lua }",
            [
                "parts.txt": "Norland opened a pier on March 11, 2014. It is the tenth of its kind on the whole coast.",
                "scripts/split.lua": """
                return function(article)
                  local parts = {}
                  for index = 1, 7 do
                    parts[index] = article:part{ { role = "body", article:span(index, index + 20) }, fields = { n = index } }
                  end
                  return parts
                end
                """,
                "scripts/fail.lua": "return function(article) if article.fields.n == 3 then error('no') end end",
            ])
        #expect(await world.run().status.rawValue == status)
    }

    static let stages: [(load: String, condition: String, keeps: Bool)] = [
        ("{ files: [articles/*] }", "true", true),
        ("{ files: [articles/*] }", "article.path:find('ferry')", false),
        ("{ files: [articles/*], max_set_aside: 10% }", "article.path:find('ferry')", true),
        ("{ files: [articles/*], max_set_aside: 100% }", "true", false),
    ]

    @Test(arguments: stages.indices) func aStagesLimitLeavesReportsWhereNothingIsLeft(_ index: Int) async throws {
        let (load, condition, keeps) = Self.stages[index]
        let world = try Self.world(
            load: load, stages: "  - lua: { \(Self.limited) }",
            ["scripts/x.lua": "return function(article) if \(condition) then \(Self.endless) end end"])
        try world.put("the old report", at: "reports/strait.md")
        let outcome = await world.run()
        #expect(outcome.status == .limitHit)
        #expect((try world.text("reports/strait.md") == "the old report") == keeps)
        #expect(outcome.diagnostics.contains { $0.code == .tooManySetAside } == keeps)
    }

    @Test(arguments: stages.indices) func aReadersLimitDoesAlike(_ index: Int) async throws {
        let (load, condition, keeps) = Self.stages[index]
        let reader = "reader: { lua: scripts/r.lua, limits: { steps: 20000 } } }"
        let world = try Self.world(
            load: load.dropLast(1) + ", " + reader,
            [
                "scripts/r.lua":
                    "return { api = 1, Reader = function(bytes) local article = bytes if \(condition) then "
                    + "\(Self.endless) end end }"
            ])
        try world.put("the old report", at: "reports/strait.md")
        let outcome = await world.run()
        // Where no article is left at all, there is nothing to make a report of.
        let isEmpty = condition == "true"
        #expect(outcome.status == .limitHit, "\(outcome.diagnostics)")
        #expect((try world.text("reports/strait.md") == "the old report") == (keeps || isEmpty))
    }

    @Test func anErrorInAllIsNoLimit() async throws {
        let world = try Self.world(
            stages: "  - lua: { script: scripts/x.lua }", ["scripts/x.lua": "return function(article) error('no') end"])
        #expect(await world.run().status == .failed)
    }

    @Test func marksThatNobodyMakesAreTold() async throws {
        let world = try Self.world(
            stages: """
                  - lua: { script: scripts/x.lua }
                  - filter: { where: '#article:marks("dockt") == 0' }
                """,
            reports: """
                  - table: { of: mark, kind: dockte, label: a, write: reports/a.md }
                  - table: { of: mark, kind: docket, label: b, write: reports/b.md }
                  - table: { of: mark, kind: weather, label: c, write: reports/c.md }
                """,
            [
                "scripts/x.lua": """
                local kind = "docket"
                return function(article) article:annotate(kind, article:span(1, 3)) if #article:marks("dcket") > 9 then return end end
                """
            ])
        let told = await world.run().diagnostics.filter { $0.code == .scriptMark }
        #expect(
            told.map { "\($0.place?.file ?? "") \($0.message), \($0.help ?? "")" } == [
                "pipelines/strait.yaml no script marks 'dockt', did you mean 'docket'?",
                "pipelines/strait.yaml no script marks 'dockte', did you mean 'docket'?",
                "pipelines/strait.yaml no script marks 'weather', marked are 'docket'",
                "scripts/x.lua no script marks 'dcket', did you mean 'docket'?",
            ])
        #expect(told.allSatisfy { $0.place?.line != nil })
    }

    @Test func nothingIsToldWhereAScriptMakesKindsAsItRuns() async throws {
        let world = try Self.world(
            stages: "  - lua: { script: scripts/x.lua }",
            reports: "  - table: { of: mark, kind: dockte, label: a, write: reports/a.md }",
            ["scripts/x.lua": "return function(article) article:annotate('x' .. 1, article:span(1, 3)) end"])
        #expect(await world.run().diagnostics.filter { $0.code == .scriptMark }.isEmpty)
    }

    @Test func argumentsMayBeYearsAndAreToldAtTheirPlace() async throws {
        let script = """
            return { api = 1, args = { since = { type = "date", default = "2010" } }, process = function(article, ctx)
              article.fields.since = ctx.args.since.edtf end }
            """
        let world = try Self.world(
            stages: "  - lua: { script: scripts/x.lua, args: { since: 2030 } }", ["scripts/x.lua": script])
        #expect(await world.run().status == .done)
        let wrong = try Self.world(
            stages: "  - lua: { script: scripts/x.lua, args: { since: soon } }", ["scripts/x.lua": script])
        let fault = try #require(await wrong.run().diagnostics.first)
        #expect(fault.message == "argument 'since' of 'scripts/x.lua' must be of type date, not string")
        #expect(fault.help == "write a date as 2014, 2014-02 or 2014-02-08")
        let column = fault.place?.column ?? 1
        #expect(fault.place?.excerpt?.dropFirst(column - 1).hasPrefix("soon") == true)
    }

    @Test func faultsOfOneKindStandAtOnePlace() async throws {
        let world = try Self.world(
            stages: "  - lua: { script: scripts/x.lua }",
            [
                "scripts/x.lua":
                    "local m = {}\nreturn {\n  api = 1,\n  process = function(article) return m.x or 3 end,\n}"
            ])
        let told = await world.run().diagnostics.filter { $0.code == .scriptReturn }
        #expect(told.count == 4)
        #expect(Set(told.map { $0.place?.line }) == [4])
        #expect(DiagnosticFolding.folded(told).count == 1)
    }

    @Test func wordsOfAReaderThatCannotBeCitedAreNamed() async throws {
        let world = try Self.world(
            load: "{ files: [articles/ferry.txt], reader: { lua: scripts/r.lua } }",
            stages: "  - events:",
            reports: "  - chronology: { write: reports/c.md }",
            [
                "scripts/r.lua":
                    "return { api = 1, Reader = function(bytes) return bytes:article{ published = '2014-03-12', "
                    + "text = { { role = 'body', 'Anna Holm visited Sudria on March 11, 2014.' } } } end }"
            ])
        let outcome = await world.run()
        #expect(outcome.status == .citationFailed)
        let told = try #require(outcome.diagnostics.first { $0.code == .uncitedStatement })
        #expect(told.help?.contains("'lua:scripts/r.lua' in 'articles/ferry.txt'") == true, "\(told)")
    }

    @Test func filesThatAReaderLeavesOutAreCounted() async throws {
        let world = try Self.world(
            load: "{ files: [articles/*], reader: { lua: scripts/r.lua } }",
            [
                "scripts/r.lua":
                    "return { api = 1, Reader = function(bytes) if bytes.path:find('ferry') then return drop('old') end end }"
            ])
        let outcome = await world.run()
        #expect(outcome.leftOut == 1)
        #expect(outcome.status == .done)
        let read = await ArticleInspection().read(
            {
                var request = ArticleInspection.Request(paths: ["articles/ferry.txt"], folder: world.root)
                request.reader = "lua:scripts/r.lua"
                return request
            }())
        #expect(
            read.diagnostics.map { "\($0.severity.rawValue) \($0.message)" } == [
                "warning 'articles/ferry.txt' is left out by reader 'r': old"
            ])
    }

    @Test func readTakesArgumentsOfAReader() async throws {
        let world = try Self.world([
            "scripts/r.lua":
                "return { api = 1, args = { outlet = { type = 'string', required = true, doc = 'who sends it' } }, "
                + "Reader = function(bytes, options) return bytes:article{ text = bytes:sub(1), outlet = options.outlet } end }"
        ])
        var request = ArticleInspection.Request(paths: ["articles/ferry.txt"], folder: world.root)
        request.reader = "lua:scripts/r.lua"
        let without = await ArticleInspection().read(request)
        #expect(without.diagnostics.first?.help?.contains("arguments are given with --arg name=value") == true)
        request.arguments = [("outlet", "Harbour Authority")]
        #expect(await ArticleInspection().read(request).articles.map(\.outlet) == ["Harbour Authority"])
    }
}
