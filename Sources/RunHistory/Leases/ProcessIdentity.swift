import Glibc

/// Which process holds a claim: enough to tell, without any clock on the wall, whether it is still there.
///
/// Written as `boot/namespace/process/start`: a boot of the machine, a namespace of processes in it, a process, and when it
/// started, so that a number given anew is not taken for the old process.
public struct ProcessIdentity: Sendable, Hashable, CustomStringConvertible {
    /// The start of the machine that the process belongs to.
    public let boot: String
    let namespace: String
    let process: Int
    let start: String

    /// The process that asks.
    public static let current = ProcessIdentity(
        boot: machineBoot, namespace: ownNamespace, process: Int(getpid()), start: startOf(Int(getpid())) ?? "0")

    init(boot: String, namespace: String, process: Int, start: String) {
        self.boot = boot
        self.namespace = namespace
        self.process = process
        self.start = start
    }

    /// Reads an identity as `description` writes it; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let process = Int(parts[2]), process > 0 else { return nil }
        self.init(boot: parts[0], namespace: parts[1], process: process, start: parts[3])
    }

    /// The identity as text.
    public var description: String { "\(boot)/\(namespace)/\(process)/\(start)" }

    /// Whether the process is there; nil where that cannot be seen from here (another container on this machine).
    public var isAlive: Bool? {
        guard boot == Self.machineBoot else { return false }
        guard namespace == Self.ownNamespace else { return nil }
        return Self.startOf(process) == start
    }

    /// Milliseconds since the machine started, time asleep counted; no clock that anybody can set.
    public static var uptime: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    private static let machineBoot = line(of: "/proc/sys/kernel/random/boot_id") ?? "unknown"
    private static let ownNamespace: String = {
        var status = stat()
        return stat("/proc/self/ns/pid", &status) == 0 ? String(status.st_ino) : "0"
    }()

    /// When a process started, in ticks since boot: the 22nd word of its `stat`; nil where there is none, or only its remains.
    private static func startOf(_ process: Int) -> String? {
        guard let text = line(of: "/proc/\(process)/stat"), let bracket = text.utf8.lastIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let words = text[bracket...].dropFirst().split(separator: " ")
        guard words.count > 19, words[0] != "Z", words[0] != "X" else { return nil }
        return String(words[19])
    }

    private static func line(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(decoding: buffer[..<count].prefix { $0 != 0x0A }, as: UTF8.self)
    }
}
