import Diagnostics
import Testing

@testable import Configuration

/// A file as users write it, from bytes to what the terminal shows.
@Suite struct PipelineFileTests {
    private static let pipeline = """
        # yaml-language-server: $schema=../.dossier/pipeline.schema.json
        version: 1
        name: harbour
        load:
          - files: ["articles/**/*"]            # told by content
            max_set_aside: 10%
        stages:
          - clean:
          - dates: { infer: cross-document }
          - filter: { topics: [harbour], since: 2005, where: 'article.section ~= "Opinion"' }
          - lua: { script: scripts/a.lua, limits: { memory: 64MiB, time: 2s } }
        reports:
          - chronology: { title: Ships and cranes, write: ["reports/{{ issue }}.md"] }
        schedule:
          cron: "0 7 * * MON"
          timezone: Asia/Tokyo
        """

    @Test func readsAWholePipeline() {
        let (node, faults) = parsed(Self.pipeline)
        #expect(faults.isEmpty)
        guard case .sequence(let stages)? = node?["stages"]?.content else {
            Issue.record("no stages")
            return
        }
        #expect(stages.count == 4)
        #expect(stages[2]["filter"]?["where"]?.content == .scalar("article.section ~= \"Opinion\"", isQuoted: true))
        #expect(stages[3]["lua"]?["limits"]?["memory"]?.content == .scalar("64MiB", isQuoted: false))
        #expect(node?["schedule"]?["cron"]?.content == .scalar("0 7 * * MON", isQuoted: true))
    }

    @Test func showsFaultsWithLineCaretAndHelp() {
        let near = OptionDescriptor(
            "near", .number(0...1), default: .number(0.85), summary: "How alike two articles are.", example: "0.85")
        let infer = OptionDescriptor("merge", .boolean, summary: "Whether to merge.", example: "true")
        let (_, faults) = decoded("{ ner: 0.9, merge: yes, near: '${NEAR}' }", [near, infer])
        #expect(
            DiagnosticText().render(faults) == """
                error[DOS102]: unknown key 'ner' in stage 'x'
                  --> x.yaml:1:3
                1 | { ner: 0.9, merge: yes, near: '${NEAR}' }
                  |   ^^^
                  help: did you mean 'near'? known keys: 'near', 'merge'

                error[DOS104]: 'merge' of stage 'x' takes 'true' or 'false', found 'yes'
                  --> x.yaml:1:20
                1 | { ner: 0.9, merge: yes, near: '${NEAR}' }
                  |                    ^^^
                  help: for example 'merge: true'

                error[DOS108]: variable 'NEAR' is not set
                  --> x.yaml:1:31
                1 | { ner: 0.9, merge: yes, near: '${NEAR}' }
                  |                               ^^^^^^^^^
                  help: set it with --var NEAR=…, or give a default: '${NEAR:…}'

                """)
    }
}
