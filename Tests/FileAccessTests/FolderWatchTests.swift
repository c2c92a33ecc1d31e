import Glibc
import Synchronization
import Testing

@testable import FileAccess

@Suite struct FolderWatchTests {
    /// Gathers what a watch tells.
    private final class Heard: Sendable {
        private let paths = Mutex<Set<String>>([])

        func take(_ changes: FolderWatch.Changes) { paths.withLock { $0.formUnion(changes.paths) } }

        /// Waits until a path was told, a minute at most: a busy machine may take its time.
        func contains(_ path: String) async -> Bool {
            for _ in 0..<6000 {
                if paths.withLock({ $0.contains(path) }) { return true }
                try? await Task.sleep(for: .milliseconds(10))
            }
            return false
        }

        var all: Set<String> { paths.withLock { $0 } }
    }

    private func watching(
        _ folder: ScratchFolder, _ names: [(name: String, isDeep: Bool)]
    ) throws -> (FolderWatch, Heard) {
        let heard = Heard()
        let watch = try FolderWatch(patience: .init(quiet: 5, longest: 50)) { heard.take($0) }
        let faults = watch.watch(names.map { .init(PathText.join(folder.path, $0.name), isDeep: $0.isDeep) })
        #expect(faults.isEmpty)
        return (watch, heard)
    }

    @Test func whatIsWrittenMovedAndRemovedIsTold() async throws {
        let folder = try ScratchFolder()
        try folder.put("one", at: "a/one.txt")
        let (watch, heard) = try watching(folder, [("a", false)])
        try folder.put("two", at: "a/two.txt")
        #expect(await heard.contains(folder.path + "/a/two.txt"))
        rename(folder.path + "/a/two.txt", folder.path + "/a/three.txt")
        #expect(await heard.contains(folder.path + "/a/three.txt"))
        unlink(folder.path + "/a/one.txt")
        #expect(await heard.contains(folder.path + "/a/one.txt"))
        #expect(watch.count == 1)
    }

    @Test func foldersThatComeAreWatchedToo() async throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "a/b/x.txt")
        try folder.put("x", at: "a/.hidden/x.txt")
        let (watch, heard) = try watching(folder, [("a", true)])
        #expect(watch.count == 2)
        try folder.put("y", at: "a/c/d/y.txt")
        #expect(await heard.contains(folder.path + "/a/c"))
        // By now the folder is watched, or it was told that anything may lie in it.
        try folder.put("z", at: "a/b/z.txt")
        #expect(await heard.contains(folder.path + "/a/b/z.txt"))
        for _ in 0..<6000 where watch.count < 4 { try await Task.sleep(for: .milliseconds(10)) }
        try folder.put("w", at: "a/c/d/w.txt")
        #expect(await heard.contains(folder.path + "/a/c/d/w.txt"))
        try folder.put("h", at: "a/.hidden/h.txt")
        try folder.put("last", at: "a/last.txt")
        #expect(await heard.contains(folder.path + "/a/last.txt"))
        #expect(!heard.all.contains(folder.path + "/a/.hidden/h.txt"))
    }

    @Test func aFolderThatIsNotThereYetIsWaitedFor() async throws {
        let folder = try ScratchFolder()
        let (watch, heard) = try watching(folder, [("later/deep", true)])
        #expect(watch.count == 1)
        try folder.put("x", at: "later/deep/x.txt")
        #expect(await heard.contains(folder.path + "/later"))
        #expect(watch.watch([.init(folder.path + "/later/deep", isDeep: true)]).isEmpty)
        try folder.put("y", at: "later/deep/y.txt")
        #expect(await heard.contains(folder.path + "/later/deep/y.txt"))
    }

    @Test func foldersNoLongerWantedAreLeft() async throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "a/x.txt")
        try folder.put("x", at: "b/x.txt")
        let (watch, heard) = try watching(folder, [("a", false), ("b", false)])
        #expect(watch.count == 2)
        #expect(watch.watch([.init(folder.path + "/b", isDeep: false)]).isEmpty)
        #expect(watch.count == 1)
        try folder.put("y", at: "a/y.txt")
        try folder.put("y", at: "b/y.txt")
        #expect(await heard.contains(folder.path + "/b/y.txt"))
        #expect(!heard.all.contains(folder.path + "/a/y.txt"))
    }

    @Test func aFolderThatIsMovedIsWatchedUnderItsNewName() async throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "a/old/deep/x.txt")
        let (watch, heard) = try watching(folder, [("a", true)])
        #expect(watch.count == 3)
        rename(folder.path + "/a/old", folder.path + "/a/new")
        #expect(await heard.contains(folder.path + "/a/new"))
        #expect(heard.all.contains(folder.path + "/a/old"))
        #expect(watch.count == 3)
        for name in ["new/y.txt", "new/deep/y.txt"] {
            try folder.put("y", at: "a/" + name)
            #expect(await heard.contains(folder.path + "/a/" + name))
        }
        #expect(!heard.all.contains { $0.utf8.starts(with: (folder.path + "/a/old/").utf8) })
        // Out of the tree: what happens there is of no interest.
        rename(folder.path + "/a/new", folder.path + "/away")
        try folder.put("z", at: "away/deep/z.txt")
        try folder.put("last", at: "a/last.txt")
        #expect(await heard.contains(folder.path + "/a/last.txt"))
        #expect(watch.count == 1)
        #expect(!heard.all.contains { $0.hasSuffix("/z.txt") })
    }

    @Test func aFolderWithTwoPathsIsToldUnderBoth() async throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "a/x.txt")
        folder.link("link", to: folder.path + "/a")
        let (watch, heard) = try watching(folder, [("a", false), ("link", false)])
        #expect(watch.count == 1)
        try folder.put("y", at: "a/y.txt")
        #expect(await heard.contains(folder.path + "/link/y.txt"))
        #expect(await heard.contains(folder.path + "/a/y.txt"))
        // Left under one path, it is still watched under the other.
        #expect(watch.watch([.init(folder.path + "/a", isDeep: false)]).isEmpty)
        try folder.put("z", at: "a/z.txt")
        #expect(await heard.contains(folder.path + "/a/z.txt"))
        #expect(!heard.all.contains(folder.path + "/link/z.txt"))
    }

    @Test func aLinkThatLeadsElsewhereIsFollowed() async throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "a/x.txt")
        try folder.put("x", at: "b/x.txt")
        folder.link("link", to: "a")
        let (watch, heard) = try watching(folder, [("link", false)])
        unlink(folder.path + "/link")
        folder.link("link", to: "b")
        #expect(watch.watch([.init(folder.path + "/link", isDeep: false)]).isEmpty)
        try folder.put("y", at: "a/y.txt")
        try folder.put("z", at: "b/z.txt")
        #expect(await heard.contains(folder.path + "/link/z.txt"))
        #expect(!heard.all.contains(folder.path + "/link/y.txt"))
    }

    @Test func eventsThatAreCutOffAreLeftOut() {
        func event(_ descriptor: Int32, _ name: [UInt8]) -> [UInt8] {
            let head = [UInt32(bitPattern: descriptor), 8, 0, UInt32(name.count)]
            return head.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } } + name
        }
        let bytes = event(3, Array("a.txt\0\0\0".utf8)) + event(4, []) + event(5, [0xFF, 0])
        let events = WatchEvents.parse(bytes[...])
        #expect(events.map(\.descriptor) == [3, 4, 5])
        #expect(events.map(\.name) == ["a.txt", "", "\u{FFFD}"])
        for length in bytes.indices {
            #expect(WatchEvents.parse(bytes[..<length]).count < 3)
        }
        #expect(WatchEvents.parse((event(1, []).dropLast(4) + [0xFF, 0xFF, 0xFF, 0xFF])[...]).isEmpty)
    }
}
