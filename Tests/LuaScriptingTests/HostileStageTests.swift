import ArticleModel
import Diagnostics
import Foundation
import PipelineCore
import Testing

@testable import LuaScripting

/// Hostile scripts as stages: each is ended in time, and the other articles are unharmed.
@Suite(.serialized) struct HostileStageTests {
    static let attacks: [(name: String, body: String)] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "LuaRuntimeTests/Attacks")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()
        return names.enumerated().filter { $0.offset % 3 == 0 }.compactMap { _, name in
            (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
        }
    }()

    /// Attacks by way of what a stage offers.
    static let ownAttacks: [(name: String, body: String)] = [
        ("find", "while true do pcall(article.find, article, ('a'):rep(9999) .. 'b') end"),
        ("annotate", "while true do article:annotate('x', article:find('t'), ('y'):rep(1000)) end"),
        ("sentences", "local t = {} while true do t[#t + 1] = article:sentences() end"),
        ("part", "while true do article:part{ article:find('t') } end"),
        ("log", "while true do log.info(('x'):rep(100000)) end"),
        ("fields", "local t = {} t.t = t article.fields.t = t"),
        ("deep", "local t = {} for i = 1, 1e5 do t = { t } end article.fields.t = t"),
        ("span", "article:annotate('x', { start = -1, stop = 1 << 62 }, 1)"),
        ("date", "while true do pcall(date, ('9'):rep(1e6)) end"),
        ("others", "return { article:part{ { start = 1, stop = 1 } }, article:part{ { start = 1, stop = 1 } } }"),
        ("method", "article.find(nil, 'x')"),
        ("metatable", "getmetatable(article).__index = nil"),
    ]

    @Test func thereAreEnough() { #expect(Self.attacks.count + Self.ownAttacks.count >= 40) }

    @Test(arguments: Array((attacks + ownAttacks).indices)) func othersAreUnharmed(_ index: Int) async {
        let (name, body) = (Self.attacks + Self.ownAttacks)[index]
        let script = """
            return function(article)
              if article.path == "bad.txt" then
                local function attack(...) \(body)
                end
                return attack()
              end
              article.fields.ok = true
            end
            """
        let (stage, faults) = luaStage(script, "limits: { time: 200ms, memory: 32MiB }")
        #expect(faults.isEmpty, "\(name): \(faults)")
        let articles = ["bad.txt", "1.txt", "2.txt", "3.txt"].map { article("some text\nmore text", path: $0) }
        // The attack alone is timed: a run would also wait for a thread while other suites keep them all.
        guard case .map(let verdict)? = stage.steps.first else {
            Issue.record("\(name): the script is no map")
            return
        }
        let start = ContinuousClock.now
        _ = verdict(articles[0])
        #expect(ContinuousClock.now - start < .milliseconds(2500), "\(name)")
        let (other, _) = luaStage(script, "limits: { time: 200ms, memory: 32MiB }")
        let outcome = await run(other, on: articles, workers: 2)
        #expect(outcome.departures.map(\.path) == ["bad.txt"], "\(name): \(outcome.departures)")
        #expect(outcome.corpus.articles.allSatisfy { $0.fields["ok"] == .boolean(true) }, "\(name)")
        #expect(outcome.corpus.articles.count == 3, "\(name)")
        #expect(outcome.diagnostics.filter { $0.severity == .warning }.count == 1, "\(name): \(outcome.diagnostics)")
    }

    @Test func stepLimitsEndAtTheSamePlace() async {
        let script = "return function(article) local n = 0 while true do n = n + 1 end end"
        let (stage, _) = luaStage(script, "limits: { steps: 10000 }")
        let outcome = await run(stage, on: [article("x")])
        #expect(outcome.diagnostics.map(\.code) == [.scriptLimit])
    }
}
