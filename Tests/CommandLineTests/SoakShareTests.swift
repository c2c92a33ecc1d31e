import FileAccess
import Glibc
import Testing

/// A small share of the long proofs of `Tools/soak`, so that they are never found broken.
struct SoakShareTests {
    @Test(arguments: ["schedule-signals"])
    func aSmallShareHolds(part: String) throws {
        let root = PathText.parent(of: PathText.parent(of: PathText.parent(of: #filePath)))
        let log = "/tmp/dossier-soak-\(part)-\(getpid())"
        defer { unlink(log) }
        let settings = "DOSSIER='\(try ProgramRun.program())' SOAK=1 FACTOR=90"
        let line = "cd '\(root)' && \(settings) sh Tools/soaks/\(part) >\(log) 2>&1"
        let status = try Self.shell(line)
        let said = (try? FileReading.bytes(of: log, limit: 1 << 20)) ?? []
        #expect(status == 0, "\(String(decoding: said, as: UTF8.self))")
    }

    private static func shell(_ line: String) throws -> Int32 {
        let words = ["sh", "-c", line]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        try #require(posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0)
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return status >> 8 & 0xFF
    }
}
