import Foundation
import Testing

@testable import LuaRuntime

/// How much of the long proofs runs: all of it where `DOSSIER_SOAK` is set (`make soak`), else a share that costs a second.
enum Soak {
    static let isWhole = ProcessInfo.processInfo.environment["DOSSIER_SOAK"] != nil

    /// The clock in the soak, which has the machine to itself; the thread's processor time beside other tests.
    static func now() -> Duration {
        var time = timespec()
        clock_gettime(isWhole ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

/// Reads a file of this test target.
func luaFile(_ path: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appending(path: path)))
}

/// Runs a chunk in a state of its own and gives what it returned.
func evaluate(_ text: String, limits: LuaLimits = LuaLimits(), options: LuaState.Options = []) throws -> LuaValue {
    try LuaState(limits: limits, options: options).load(Array(text.utf8), name: "test.lua").result
}

/// The fault that a chunk ends with.
func fault(_ text: String, limits: LuaLimits = LuaLimits()) throws -> LuaFault? {
    let state = try LuaState(limits: limits)
    do throws(LuaFault) {
        _ = try state.load(Array(text.utf8), name: "test.lua")
        return nil
    } catch {
        return error
    }
}
