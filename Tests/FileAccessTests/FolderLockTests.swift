import Glibc
import Synchronization
import Testing

@testable import FileAccess

struct FolderLockTests {
    private final class Visitors: Sendable {
        let count = Mutex((now: 0, most: 0))
    }

    @Test func oneHoldsAFolderAtATime() async throws {
        let folder = try ScratchFolder()
        let path = folder.path
        let inside = Visitors()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try? FolderLock.holding(path) { () throws(FileFault) in
                        inside.count.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                        usleep(2000)
                        inside.count.withLock { $0.now -= 1 }
                    }
                }
            }
        }
        #expect(inside.count.withLock { $0.most } == 1)
    }

    @Test func patienceEnds() throws {
        let folder = try ScratchFolder()
        let lock = try FolderLock(folder: folder.path)
        defer { withExtendedLifetime(lock) {} }
        let fault = #expect(throws: FileFault.self) { try FolderLock(folder: folder.path, patience: 0) }
        #expect(fault?.reason.contains("another run has been writing there") == true)
        #expect(throws: FileFault.self) { try FolderLock(folder: folder.path + "/gone") }
    }

    /// 2³¹−1 is no process: numbers end far below.
    @Test func whatADeadProcessLeftIsSweptAndNothingElse() throws {
        let folder = try ScratchFolder()
        for name in [".dossier-2147483647-0.tmp", ".dossier-1-0.tmp", ".dossier-x-0.tmp", "notes.tmp"] {
            try folder.put("x", at: name)
        }
        try AtomicWriting.writeAll([(Array("y".utf8), folder.path + "/report")])
        #expect(FileKind.of(folder.path + "/.dossier-2147483647-0.tmp") == nil)
        for name in [".dossier-1-0.tmp", ".dossier-x-0.tmp", "notes.tmp", "report"] {
            #expect(FileKind.of(folder.path + "/" + name) == .regular, "\(name)")
        }
    }
}
