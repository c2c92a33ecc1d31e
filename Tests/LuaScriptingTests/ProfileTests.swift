import Configuration
import Diagnostics
import PipelineCore
import Synchronization
import Testing

@testable import LuaScripting

/// What `run --profile` tells of scripts.
struct ProfileTests {
    private final class Clock: Sendable {
        let time = Atomic<Int64>(0)
    }

    @Test func callsAreCounted() async throws {
        let clock = Clock()
        let profile = RunProfile { clock.time.wrappingAdd(5, ordering: .relaxed).oldValue }
        let script = "return function(article) local t = {} for i = 1, 10000 do t[i] = i end article.fields.n = #t end"
        var sink = DiagnosticSink()
        let node = YAMLDocument.parse(Array("script: scripts/x.lua".utf8), file: "p.yaml", sink: &sink)
        let values = OptionDecoder().decode(
            node, descriptors: LuaStage.descriptor.options, owner: "stage 'lua'", sink: &sink)
        let resources = StageResources(
            yaml: { _, _, _ in nil }, bytes: { _, _, _ in Array(script.utf8) }, profile: profile)
        let stage = LuaStage(options: values, resources: resources, sink: &sink)
        #expect(sink.diagnostics.isEmpty)
        _ = await run(stage, on: (0..<3).map { article("Text \($0).", path: "\($0).txt") })
        let row = try #require(profile.rows.first)
        #expect(profile.rows.count == 1)
        #expect(row.script == "scripts/x.lua" && row.user == "stage 'lua'" && row.calls == 3)
        #expect(row.nanoseconds == 15)
        #expect(row.memory > 100_000 && row.memory < 10_000_000)
    }
}
