import FileAccess
import Glibc
import PipelineCore
import Synchronization

/// The results that runs have kept, in packs: each run adds one, small ones are joined, and what was used least recently goes
/// when there is no more room.
final class PackStore: ResultCache, Sendable {
    private static let ending = ".pack"
    /// Fewer packs than this are not joined: each run would write again what those before it wrote.
    private static let fewestJoined = 4

    private struct Pending: ~Copyable {
        var writer: PackWriter?
        /// Of each pack a bit for each entry that the run used.
        var used: [[UInt64]] = []
        var cannotWrite = false
        /// Entries that were held and could not be read when they were needed.
        var lost: Set<Fingerprint> = []
    }

    private let folder: String
    private let limit: Int
    private let mayWrite: Bool
    /// The newest first.
    private let packs: [PackFile]
    private let pending = Mutex(Pending())

    /// Opens the packs of a folder, which need not be there; `limit` is the most bytes that all together may have.
    init(folder: String, limit: Int, mayWrite: Bool) {
        self.folder = folder
        self.limit = limit
        self.mayWrite = mayWrite
        if mayWrite { TemporaryFile.sweep(folder) }
        packs = Self.paths(in: folder).reversed().compactMap { PackFile(path: $0) }
        let marks = packs.map { [UInt64](repeating: 0, count: $0.entries.count / 64 + 1) }
        pending.withLock { $0.used = marks }
    }

    /// The entry of a key.
    func entry(_ key: Fingerprint) -> [UInt8]? {
        for (number, pack) in packs.enumerated() {
            guard let place = pack.place(of: key), let bytes = pack.bytes(of: pack.entries[place]) else { continue }
            mark(place, in: number)
            return bytes
        }
        return nil
    }

    /// Whether there is an entry of a key; whether it is whole shows when it is read.
    func holds(_ key: Fingerprint) -> Bool {
        for (number, pack) in packs.enumerated() {
            guard let place = pack.place(of: key) else { continue }
            mark(place, in: number)
            return true
        }
        return false
    }

    private func mark(_ place: Int, in pack: Int) {
        guard mayWrite else { return }
        pending.withLock { $0.used[pack][place / 64] |= 1 << UInt64(place % 64) }
    }

    /// Notes an entry that could not be read.
    func lose(_ key: Fingerprint) { pending.withLock { _ = $0.lost.insert(key) } }

    /// Whether something was made with an entry that could not be read.
    var hasLost: Bool { pending.withLock { !$0.lost.isEmpty } }

    /// The keys of the entries that are marked.
    private func keys(marked: [[UInt64]]) -> Set<Fingerprint> {
        var keys: Set<Fingerprint> = []
        for (pack, marks) in zip(packs, marked) {
            for (place, entry) in pack.entries.enumerated() where marks[place / 64] & 1 << UInt64(place % 64) != 0 {
                keys.insert(entry.key)
            }
        }
        return keys
    }

    /// Adds an entry, as long as the run's own do not fill the room.
    func add(_ entry: [UInt8], for key: Fingerprint) {
        guard mayWrite else { return }
        pending.withLock { pending in
            guard !pending.cannotWrite else { return }
            if pending.writer == nil {
                pending.writer = (try? AtomicWriting.makeFolder(folder)) == nil ? nil : PackWriter(folder: folder)
                pending.cannotWrite = pending.writer == nil
            }
            guard let size = pending.writer?.size, size + entry.count < limit / 2 else { return }
            pending.writer?.add(entry, for: key)
        }
    }

    /// Puts what was added at hand for the runs that come.
    func finish() {
        pending.withLock { pending in
            dropTorn(pending.lost)
            // What was made after something was lost may have been made with it.
            guard var writer = pending.writer.take(), !writer.isEmpty, pending.lost.isEmpty else { return }
            // Who waits for long would rather have run: what was made is dropped then.
            guard let lock = try? FolderLock(folder: folder, patience: 5) else { return }
            defer { withExtendedLifetime(lock) {} }
            let number = (Self.paths(in: folder).last.flatMap(Self.number) ?? 0) + 1
            guard writer.finish(as: Self.path(of: number, in: folder)) else { return }
            join(used: pending.used, after: number)
        }
    }

    /// Takes away the packs with entries that cannot be read: what is held in vain would be lost again and again.
    private func dropTorn(_ lost: Set<Fingerprint>) {
        for pack in packs where mayWrite && lost.contains(where: { pack.place(of: $0) != nil }) { unlink(pack.path) }
    }

    // MARK: Joining

    /// Joins the newest packs as long as the next is not much larger, so that there are never many; all, where there is no room.
    private func join(used: [[UInt64]], after number: Int) {
        var known: [PackFile] = []
        for path in Self.paths(in: folder).reversed() {
            // What cannot be read only takes room.
            if let pack = PackFile(path: path) { known.append(pack) } else { unlink(path) }
        }
        let total = known.reduce(0) { $0 + $1.size }
        var joined: [PackFile] = []
        var size = 0
        for pack in known where total > limit || joined.isEmpty || pack.size < 2 * size {
            joined.append(pack)
            size += pack.size
            // A pack in between would come to be older than one before it.
            if joined.count < known.count, total <= limit, known[joined.count].size >= 2 * size { break }
        }
        guard joined.count >= Self.fewestJoined || total > limit, var writer = PackWriter(folder: folder) else {
            return
        }
        let room = total > limit ? limit / 4 * 3 : Int.max
        Self.copy(joined, used: total > limit ? keys(marked: used) : [], room: room, to: &writer)
        guard writer.finish(as: Self.path(of: number + 1, in: folder)) else { return }
        for pack in joined { unlink(pack.path) }
    }

    /// Copies entries until there is no more room: the newest pack, what was used just now, then the others as they stand, so
    /// that in every pack what was used last comes first.
    private static func copy(_ packs: [PackFile], used: Set<Fingerprint>, room: Int, to writer: inout PackWriter) {
        var seen: Set<Fingerprint> = []
        func copy(_ pack: PackFile, if isWanted: (Fingerprint) -> Bool) {
            for entry in pack.entries.sorted(by: { $0.offset < $1.offset })
            where isWanted(entry.key) && !seen.contains(entry.key) {
                guard writer.size + Int(clamping: entry.length) + (seen.count + 1) * PackFile.entryLength < room,
                    let bytes = pack.bytes(of: entry)
                else { continue }
                seen.insert(entry.key)
                writer.add(bytes, for: entry.key)
            }
        }
        if let newest = packs.first { copy(newest) { _ in true } }
        if !used.isEmpty { for pack in packs { copy(pack) { used.contains($0) } } }
        for pack in packs { copy(pack) { _ in true } }
    }

    // MARK: Files

    /// The packs of a folder, the oldest first.
    private static func paths(in folder: String) -> [String] {
        FileTree.files(matching: "*" + ending, from: folder).files
            .compactMap { number(of: $0) }.sorted().map { path(of: $0, in: folder) }
    }

    private static func path(of number: Int, in folder: String) -> String {
        let digits = String(number)
        return PathText.join(folder, String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits + ending)
    }

    /// Nil for a name that no pack gets.
    private static func number(of path: String) -> Int? {
        Int(PathText.lastComponent(of: path).dropLast(ending.utf8.count)).flatMap { (0...most).contains($0) ? $0 : nil }
    }

    private static let most = 1_000_000_000_000
}
