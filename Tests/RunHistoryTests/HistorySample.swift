import FileAccess
import Glibc

@testable import RunHistory

/// A folder for a history, gone with the test.
final class HistorySample {
    let folder: String
    var path: String { folder + "/.dossier/history.sqlite" }

    init() {
        var template = Array("/tmp/dossier-history-XXXXXX\0".utf8).map(CChar.init(bitPattern:))
        folder = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
    }

    deinit {
        for file in FileTree.files(matching: "**/*", from: folder).files { unlink(folder + "/" + file) }
        for name in ["history.sqlite", "history.sqlite-wal", "history.sqlite-shm"] {
            unlink(folder + "/.dossier/" + name)
        }
        rmdir(folder + "/.dossier")
        rmdir(folder)
    }

    func store() throws -> HistoryStore { try HistoryStore(path: path) }

    func bytes() throws -> [UInt8] { try FileReading.bytes(of: path, limit: 1 << 30) }

    func put(_ bytes: [UInt8]) throws {
        try AtomicWriting.write(bytes, to: path)
        unlink(path + "-wal")
        unlink(path + "-shm")
    }
}

extension TickRecord {
    /// A tick of a schedule called "s".
    static func sample(_ instant: Int64, state: TickState = .waiting) -> TickRecord {
        TickRecord(TickID(schedule: "s", instant: instant), state: state, recorded: 0)
    }
}
