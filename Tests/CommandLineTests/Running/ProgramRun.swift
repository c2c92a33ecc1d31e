import FileAccess
import Glibc

/// One run of the program that was built with these tests, in a folder and an environment of its own.
struct ProgramRun {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// The environment of a run unless told otherwise: nothing of the machine's own but the way to programs.
    static let plainEnvironment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TZ=UTC"]

    /// Runs the program and waits for it; its words go through files, so that none of its pipes can fill up.
    init(_ arguments: [String], in folder: String, environment: [String] = Self.plainEnvironment) throws {
        let scratch = try ScratchFolder("words")
        let paths = (output: scratch.path + "/stdout", errors: scratch.path + "/stderr")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, paths.output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, paths.errors, O_WRONLY | O_CREAT, 0o600)
        let program = try Self.program()
        var pid: pid_t = 0
        // `env` changes the folder; this process, in which other tests run, must keep its own.
        let fault = Self.withCStrings(["env", "-C", folder, program] + arguments) { argv in
            Self.withCStrings(environment) { posix_spawn(&pid, "/usr/bin/env", &actions, nil, argv, $0) }
        }
        guard fault == 0 else { throw FileFault.missing(path: program) }
        var ending: Int32 = 0
        while waitpid(pid, &ending, 0) < 0, errno == EINTR {}
        // As a shell has it: the exit code, or 128 and the signal.
        status = ending & 0x7F == 0 ? ending >> 8 & 0xFF : 128 + ending & 0x7F
        output = try ScratchFolder.bytes(of: paths.output)
        errors = try ScratchFolder.bytes(of: paths.errors)
    }

    /// The program beside the test bundle.
    static func program() throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { throw FileFault.missing(path: "/proc/self/exe") }
        let bundle = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let program = PathText.parent(of: bundle) + "/dossier"
        guard FileKind.of(program) != nil else { throw FileFault.missing(path: program) }
        return program
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }
}
