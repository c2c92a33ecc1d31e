import Glibc
import Synchronization
import Testing

@testable import FileAccess

@Suite struct WatchTableTests {
    /// A system that watches so many folders and no more.
    private final class Scarce: Sendable {
        private let state: Mutex<(left: Int, next: Int32, known: [String: Int32])>

        init(_ count: Int) { state = Mutex((count, 1, [:])) }

        func grant(_ count: Int) { state.withLock { $0.left += count } }

        var system: WatchTable.System {
            WatchTable.System(
                enter: { path in
                    self.state.withLock { state in
                        if let known = state.known[path] { return (known, 0) }
                        guard state.left > 0 else { return (-1, ENOSPC) }
                        state.left -= 1
                        state.next += 1
                        state.known[path] = state.next
                        return (state.next, 0)
                    }
                },
                leave: { number in
                    self.state.withLock { state in
                        state.left += 1
                        state.known = state.known.filter { $0.value != number }
                    }
                })
        }
    }

    @Test func aLimitIsToldOnceAndByItsName() throws {
        let folder = try ScratchFolder()
        for name in ["a", "b", "c", "d"] { try folder.put("x", at: "\(name)/x.txt") }
        let scarce = Scarce(2)
        var table = WatchTable(scarce.system)
        let wanted = ["a", "b", "c", "d"].map { FolderWatch.Folder(folder.path + "/" + $0, isDeep: false) }
        let faults = table.set(wanted)
        #expect(table.count == 2)
        #expect(faults.map(\.path) == [folder.path + "/c"])
        #expect(faults.first?.message.contains("fs.inotify.max_user_watches") == true)
        #expect(faults.first?.message.contains("disk") == false)
        #expect(table.set(wanted).isEmpty)
        #expect(table.set(wanted.reversed()).isEmpty)
        scarce.grant(2)
        #expect(table.set(wanted).isEmpty)
        #expect(table.count == 4)
        // When it is met again, it is told again.
        let more = try (0..<3).map { number in
            try folder.put("x", at: "e\(number)/x.txt")
            return FolderWatch.Folder(folder.path + "/e\(number)", isDeep: false)
        }
        #expect(table.set(wanted + more).map(\.path) == [folder.path + "/e0"])
    }

    @Test func programsThatWatchAreLimitedToo() {
        let fault = FileFault.refused(attempt: "watched", path: "/", number: EMFILE)
        #expect(fault.message.contains("fs.inotify.max_user_instances"))
        #expect(FileFault.refused(attempt: "written", path: "/x", number: ENOSPC).message.contains("the disk is full"))
    }
}
