import Configuration
import Diagnostics
import JSONText
import Testing

@testable import DossierKit

/// What `echo` prints is the same pipeline again, and says of each value where it comes from.
struct EffectivePipelineTests {
    private func effective(_ pipeline: String, settings: PipelineSettings = PipelineSettings()) throws
        -> EffectivePipeline
    {
        let world = try SampleWorkspace(pipeline: pipeline)
        return try effective(in: world, settings: settings)
    }

    private func effective(in world: SampleWorkspace, settings: PipelineSettings) throws -> EffectivePipeline {
        let checked = PipelineLoading(folder: world.root).check("strait", settings: settings)
        #expect(
            checked.diagnostics.allSatisfy { $0.code == .labelUnused },
            "\(DiagnosticText().render(checked.diagnostics))")
        return try #require(EffectivePipeline(of: checked, settings: settings))
    }

    static let pipelines = [
        SampleWorkspace.pipeline(),
        SampleWorkspace.pipeline(
            stages: """
                  - filter: { since: "${SINCE:2014}", where: 'article.headline ~= "x: y # z"', label: "a: b" }
                  - filter: { words: 1, outlets: ["'quoted'", "back\\\\slash", "- dash", "null", "#", "$${VAR}"] }
                """),
        """
        version: 1
        name: strait
        load: [{ files: articles, fields: { text: Body }, max_set_aside: 50% }]
        stages: [clean, dates, { names: { gazetteer: pipelines/names.yaml } }, events]
        reports:
          - chronology: { for_each: outlet, write: "reports/{{ outlet }}.md" }
        schedule:
          - { name: weekly, cron: "0 7 * * MON", retries: { times: 2 }, jitter: 90s }
          - { name: yearly, cron: "@yearly", period: last-year }
        """,
    ]

    @Test(arguments: pipelines)
    func whatIsPrintedIsTheSamePipeline(pipeline: String) throws {
        let first = try effective(pipeline)
        let second = try effective(first.yaml)
        #expect(second.json["configuration"] == first.json["configuration"])
        #expect(try effective(second.yaml).yaml == second.yaml)
    }

    @Test func eachValueSaysWhereItComesFrom() throws {
        var settings = PipelineSettings()
        settings.assignments = [("filter.until", "2015"), ("title", "Another")]
        settings.variables = ["SINCE": "2012"]
        let stages = "  - filter: { since: \"${SINCE}\", label: \"${LABEL:recent}\" }"
        let json = try effective(SampleWorkspace.pipeline(stages: stages), settings: settings).json
        var origins: [String: JSONValue] = [:]
        for origin in json["origins"]?.elements ?? [] { origins[origin["path"]?.text ?? ""] = origin }
        #expect(origins["title"]?["set"]?.text == "title")
        #expect(origins["name"]?["line"]?.integer == 2)
        #expect(origins["name"]?["file"]?.text == "pipelines/strait.yaml")
        #expect(origins["stages[1].dates.label"]?["from"]?.text == "default")
        #expect(origins["stages[3].filter.until"]?["set"]?.text == "filter.until")
        #expect(origins["stages[3].filter.since"]?["value"]?.text == "2012")
        #expect(origins["stages[3].filter.since"]?["variables"]?.elements?.first?["given"]?.truth == true)
        #expect(origins["stages[3].filter.label"]?["variables"]?.elements?.first?["given"]?.truth == false)
        #expect(origins["stages[3].filter.label"]?["value"]?.text == "recent")
        #expect(json["configuration"]?["load"]?.elements?.first?["max_set_aside"] == .number(0.5))
    }

    @Test func aPipelineWithFaultsHasNone() throws {
        let world = try SampleWorkspace(pipeline: "version: 1\nname: x\n")
        let checked = PipelineLoading(folder: world.root).check("strait")
        #expect(EffectivePipeline(of: checked, settings: PipelineSettings()) == nil)
    }
}
