import Glibc

/// Runs a program of the system with fixed arguments: no shell, an environment of `PATH` and what is given, a process group of
/// its own that ends with it, bounded in time and output.
public enum SystemProgram {
    /// How a program ended.
    public enum Outcome: Sendable, Hashable {
        /// It ended well; what it wrote to standard output.
        case output([UInt8])
        /// There is no such program on `PATH`.
        case missing
        /// It ended with another status than 0, or by a signal.
        case failed
        /// It wrote more than the limit and was ended.
        case tooMuch
        /// It took longer than the limit and was ended.
        case tooLong
    }

    /// Runs `arguments[0]`, found on `PATH`, with `input` as standard input; standard error is thrown away.
    ///
    /// - Parameters:
    ///   - outputLimit: most bytes of output.
    ///   - seconds: longest time.
    ///   - memoryLimit: most bytes of address space; nil for programs that reserve far more than they use.
    ///   - environment: further variables, as `NAME=value`.
    public static func run(
        _ arguments: [String], input: [UInt8], outputLimit: Int, seconds: Int, memoryLimit: Int? = 2 << 30,
        environment: [String] = []
    ) throws(FileFault) -> Outcome {
        guard let name = arguments.first, let program = find(name) else { return .missing }
        var arguments = [program] + arguments.dropFirst()
        // A limit that can be set only from inside the child; a program of every Linux system does it.
        if let limiter = find("prlimit") {
            let memory = memoryLimit.map { ["--as=\($0)"] } ?? []
            arguments = [limiter] + memory + ["--core=0", "--fsize=\(max(outputLimit, 1 << 20))"] + arguments
        }
        let source = try FileStream.unnamedFile(holding: input)
        defer { close(source) }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .last("opened", "a pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = spawn(arguments, input: source, output: ends[1], environment: environment)
        let failure = errno
        close(ends[1])
        defer { close(ends[0]) }
        guard let child else {
            throw .refused(attempt: "run", path: program, number: failure)
        }
        var result = read(ends[0], limit: outputLimit, seconds: seconds)
        // The whole group: what the program has started itself must not outlive it.
        if case .output = result {} else { kill(-child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        kill(-child, SIGKILL)
        if case .output = result, status != 0 { result = .failed }
        return result
    }

    /// The program's path, by the folders of `PATH`; nil where none holds it.
    public static func find(_ name: String) -> String? {
        guard !name.utf8.contains(UInt8(ascii: "/")) else { return access(name, X_OK) == 0 ? name : nil }
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { PathText.join(String($0), name) }.first {
            PathText.isAbsolute($0) && access($0, X_OK) == 0
        }
    }

    private static func spawn(
        _ arguments: [String], input: Int32, output: Int32, environment variables: [String]
    ) -> pid_t? {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let path = getenv("PATH").map { "PATH=" + String(cString: $0) } ?? "PATH=/usr/bin:/bin"
        var words: [UnsafeMutablePointer<CChar>?] =
            arguments.map { strdup($0) } as [UnsafeMutablePointer<CChar>?] + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] =
            ([path, "LC_ALL=C"] + variables).map { strdup($0) } as [UnsafeMutablePointer<CChar>?] + [nil]
        defer { for word in words + environment { free(word) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, arguments.first ?? "", &actions, &attributes, &words, &environment)
        errno = result
        return result == 0 ? child : nil
    }

    private static func read(_ descriptor: Int32, limit: Int, seconds: Int) -> Outcome {
        var bytes: [UInt8] = []
        let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .tooLong }
            let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, Int32(clamping: milliseconds + 1))
            if ready == 0 { return .tooLong }
            if ready < 0 {
                if errno == EINTR { continue }
                return .failed
            }
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return .output(bytes) }
            if count < 0 {
                if errno == EINTR { continue }
                return .failed
            }
            bytes += buffer[..<count]
            if bytes.count > limit { return .tooMuch }
        }
    }
}
