import PipelineCore
import Synchronization

/// Keeps entries in memory.
final class MemoryCache: ResultCache {
    private let state = Mutex<(entries: [Fingerprint: [UInt8]], hasLost: Bool)>(([:], false))

    var hasLost: Bool { state.withLock { $0.hasLost } }
    func entry(_ key: Fingerprint) -> [UInt8]? { state.withLock { $0.entries[key] } }
    func holds(_ key: Fingerprint) -> Bool { entry(key) != nil }
    func add(_ entry: [UInt8], for key: Fingerprint) { state.withLock { $0.entries[key] = entry } }
    func lose(_ key: Fingerprint) { state.withLock { $0.hasLost = true } }
    func forget(_ key: Fingerprint) { state.withLock { $0.entries[key] = nil } }
    var keys: [Fingerprint] { state.withLock { $0.entries.keys.sorted() } }
    func forgetAll() { state.withLock { $0.entries = [:] } }
}
