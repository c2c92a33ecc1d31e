import Dispatch
import Glibc
import Synchronization

/// A program run beside this one, in a process group of its own that is ended whole.
///
/// What it writes goes to files without a name, so that a descendant that keeps them open never makes anybody wait.
public final class ChildProcess: Sendable {
    /// How a program ended.
    public struct Ending: Sendable, Hashable {
        /// Its exit code; nil where a signal ended it.
        public var status: Int32?
        /// The signal that ended it; nil where it ended by itself.
        public var signal: Int32?
        /// Whether it was ended for taking too long.
        public var isOverdue = false
        /// What it wrote to standard output, at most 16 MiB.
        public var output: [UInt8] = []
        /// The end of what it wrote to standard error, at most 4 KiB.
        public var errors: [UInt8] = []
    }

    /// Why a program could not be started.
    public struct Fault: Error, Sendable {
        /// The system's error number.
        public let number: Int32
    }

    private struct State {
        var isReaped = false
        var isOverdue = false
    }

    private let process: pid_t
    private let output: Int32
    private let errors: Int32
    /// The end of the pipe that is its standard input; closed when it has ended, or at once where it is only to be read.
    private let input: Int32
    private let state = Mutex(State())

    /// Held from making descriptors to starting the child, so that none slips into another child.
    private static let starting = Mutex(())

    /// Starts a program in the folder of this process: `words` are its path and arguments, `input` is what it finds on
    /// standard input.
    ///
    /// With `holdsInput` standard input stays open for as long as this process lives; its end tells the child that nobody
    /// waits for it any more.
    public init(_ words: [String], input bytes: [UInt8], holdsInput: Bool) throws(Fault) {
        guard let program = words.first else { throw Fault(number: ENOENT) }
        let started = Self.starting.withLock { _ in Self.start(program, words) }
        guard started.number == 0 else {
            for descriptor in [started.input, started.output, started.errors] { close(descriptor) }
            throw Fault(number: started.number)
        }
        process = started.process
        output = started.output
        errors = started.errors
        Self.write(bytes, to: started.input)
        if holdsInput {
            input = started.input
        } else {
            close(started.input)
            input = -1
        }
    }

    /// Waits until it has ended; `timeout` is in seconds. Its whole process group is gone then.
    public func ending(timeout: Int64?) async -> Ending {
        let watch = timeout.map { seconds in
            Task {
                guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
                state.withLock { $0.isOverdue = !$0.isReaped }
                await stop()
            }
        }
        let status = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: self.wait()) }
        }
        watch?.cancel()
        var ending = Ending()
        ending.isOverdue = state.withLock { $0.isOverdue }
        if status & 0x7F == 0 { ending.status = status >> 8 & 0xFF } else { ending.signal = status & 0x7F }
        ending.output = Self.contents(of: output, last: 16 << 20)
        ending.errors = Self.contents(of: errors, last: 4096)
        for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
        return ending
    }

    /// Asks its process group to end; after five seconds it is made to.
    public func stop() async {
        signal(SIGTERM)
        for _ in 0..<100 {
            if state.withLock({ $0.isReaped }) { return }
            try? await Task.sleep(for: .milliseconds(50))
        }
        signal(SIGKILL)
    }

    private func signal(_ number: Int32) {
        // Under the lock, so that the number is not yet another process's.
        state.withLock { state in
            if !state.isReaped { kill(-process, number) }
        }
    }

    /// Blocks until the child has ended, ends what is left of its group, and gives its status.
    private func wait() -> Int32 {
        var info = siginfo_t()
        while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        return state.withLock { state in
            // While the child is not reaped its number cannot be given to another group.
            kill(-process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            state.isReaped = true
            return status
        }
    }

    // MARK: Starting

    private struct Started {
        var number: Int32
        var process: pid_t = 0
        var input: Int32 = -1
        var output: Int32 = -1
        var errors: Int32 = -1
    }

    private static func start(_ program: String, _ words: [String]) -> Started {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return Started(number: errno) }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var started = Started(number: 0, input: ends[1], output: unnamedFile(), errors: unnamedFile())
        (started.number, started.process) = spawn(
            program, words, descriptors: [ends[0], started.output, started.errors])
        return started
    }

    private static func spawn(
        _ program: String, _ words: [String], descriptors: [Int32]
    ) -> (number: Int32, process: pid_t) {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (target, source) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
        }
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setpgroup(&attributes, 0)
        // A signal that this process handles is ignored by name; the child must find it as it is by default.
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let number = posix_spawnp(&process, program, &actions, &attributes, &arguments, environ)
        return (number, process)
    }

    /// A file for reading and writing that has no name; nowhere where none can be made.
    private static func unnamedFile() -> Int32 {
        // A container may have no folder for temporary files that can be written.
        for folder in ["/tmp", ".dossier"] {
            var template = Array("\(folder)/dossier-XXXXXX\0".utf8).map(CChar.init(bitPattern:))
            let descriptor = mkstemp(&template)
            guard descriptor >= 0 else { continue }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            unlink(template)
            return descriptor
        }
        return open("/dev/null", O_RDWR | O_CLOEXEC)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        // A child that does not read must not make anybody wait: what the pipe has no room for is lost to it.
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            written += count
        }
    }

    private static func contents(of descriptor: Int32, last limit: Int) -> [UInt8] {
        guard descriptor >= 0 else { return [] }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { return [] }
        var offset = max(0, size - limit)
        var contents: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
            guard count > 0 else { return contents }
            contents += buffer[..<count]
            offset += count
        }
    }
}
