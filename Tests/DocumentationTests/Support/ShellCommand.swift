import FileAccess
import Glibc

/// Runs a line of shell with the built program on the path.
enum ShellCommand {
    /// How a command ended and what it printed, both streams joined.
    struct Outcome {
        let status: Int32
        let output: String
    }

    /// The folder that holds the test bundle and the program beside it.
    static let products: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &path, path.count - 1)
        let executable = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return PathText.parent(of: executable)
    }()

    static func run(_ line: String, in folder: String) throws -> Outcome {
        let log = "\(folder)/.output-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        defer { unlink(log) }
        let script = "cd '\(folder)' && PATH='\(products)':$PATH && { \(line)\n} >'\(log)' 2>&1 </dev/null"
        let words = ["sh", "-c", script]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        let fault = posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ)
        guard fault == 0 else { throw ScratchFault.noShell(fault) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 && errno == EINTR {}
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
        let output = (try? FileReading.bytes(of: log, limit: 1 << 20)) ?? []
        return Outcome(status: code, output: String(decoding: output, as: UTF8.self))
    }
}
