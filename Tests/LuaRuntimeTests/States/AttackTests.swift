import Foundation
import Testing

@testable import LuaRuntime

/// Hostile scripts: each ends in time, and the host and the next call are unharmed.
///
/// The soak gives each script its time on both of two workers; here each script runs once, on one of them, for a moment.
@Suite(.serialized) struct AttackTests {
    static let names: [String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Attacks").path())
        return (files ?? []).filter { $0.hasSuffix(".lua") }.sorted()
    }()

    static let time = Duration.milliseconds(Soak.isWhole ? 200 : 25)
    static let limits = LuaLimits(memory: 32 << 20, time: time)
    static let latest = time + .milliseconds(500)

    struct Ending: Sendable {
        var name: String
        var kind: LuaFault.Kind?
        var elapsed: Duration
        var nextIsRight: Bool
    }

    static func attack(_ name: String) throws -> Ending {
        let text = try luaFile("Attacks/\(name)")
        let start = Soak.now()
        var kind: LuaFault.Kind?
        do throws(LuaFault) {
            let state = try LuaState(limits: limits) { name throws(LuaHostError) in
                throw LuaHostError("module '\(name)' not found")
            }
            try state.register("emit") { arguments throws(LuaHostError) in arguments }
            _ = try state.load(text, name: name)
        } catch {
            kind = error.kind
        }
        let elapsed = Soak.now() - start
        let next = try evaluate("local t = {} for i = 1, 100 do t[i] = ('x'):rep(i) end return #table.concat(t)")
        return Ending(name: name, kind: kind, elapsed: elapsed, nextIsRight: next == .integer(5050))
    }

    /// The bound is the promise's own. A busy machine may stall one attempt; a script that is not ended is late every time.
    static func attackBesideOthers(_ name: String) throws -> Ending {
        var ending = try attack(name)
        for _ in 0..<(Soak.isWhole ? 0 : 2) where ending.elapsed >= latest { ending = try attack(name) }
        return ending
    }

    @Test func thereAreEnough() { #expect(Self.names.count >= 60) }

    @Test func everyAttackEndsInTimeOnTwoWorkersAtOnce() async throws {
        try await withThrowingTaskGroup(of: [Ending].self) { group in
            let half = Self.names.count / 2
            let shares =
                Soak.isWhole
                ? [Self.names, Self.names.reversed()] : [Array(Self.names[..<half]), Array(Self.names[half...])]
            for share in shares { group.addTask { try share.map(Self.attackBesideOthers) } }
            for try await endings in group {
                for ending in endings {
                    #expect(ending.elapsed < Self.latest, "\(ending.name) took \(ending.elapsed)")
                    #expect(ending.kind != nil, "\(ending.name) came through")
                    #expect(ending.nextIsRight, "after \(ending.name)")
                }
            }
        }
    }

    @Test func stepsEndAtTheSamePlaceEveryTime() throws {
        let limits = LuaLimits(time: nil, steps: 300_000)
        for text in [
            "local n = 0\nwhile true do n = n + 1 end",
            "while true do pcall(string.find, ('a'):rep(40), ('a-'):rep(20) .. 'b') end",
        ] {
            let first = try fault(text, limits: limits)
            #expect(first?.kind == .steps)
            for _ in 0..<5 { #expect(try fault(text, limits: limits) == first) }
        }
    }

    @Test func stepsCountCallsAlike() throws {
        let state = try LuaState(limits: LuaLimits(time: nil, steps: 100_000))
        let text = "return function(n) local s = 0 for i = 1, n do s = s + i end return s end"
        let entry = try #require(try state.entry(of: try state.load(Array(text.utf8), name: "count.lua")))
        for _ in 0..<20 { #expect(try state.call(entry, [.integer(10_000)]) == [.integer(50_005_000)]) }
        #expect(throws: LuaFault.self) { try state.call(entry, [.integer(1_000_000)]) }
        #expect(state.spent == .steps)
    }
}
