import Dispatch
import Glibc

/// Answers `GET /metrics` and `GET /health` on a port of this machine's own loopback address, and nothing else.
///
/// It reads at most one short request a connection, and keeps none open; a program that is asked twice a minute needs no more.
public final class MetricsListener: Sendable {
    private let descriptor: Int32
    // Dispatch's sources may be used from any thread; their type does not say so.
    nonisolated(unsafe) private let source: any DispatchSourceRead
    /// The port it listens on.
    public let port: UInt16

    /// Why the port cannot be listened on.
    public struct Fault: Error, Sendable {
        /// The system's error number.
        public let number: Int32
    }

    /// Listens on 127.0.0.1; port 0 lets the system choose.
    public init(
        port: UInt16, metrics: @escaping @Sendable () -> String,
        health: @escaping @Sendable () -> (isGood: Bool, String)
    ) throws(Fault) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Fault(number: errno) }
        var one: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        guard isBound else {
            let number = errno
            close(descriptor)
            throw Fault(number: number)
        }
        self.descriptor = descriptor
        self.port = UInt16(bigEndian: address.sin_port)
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: DispatchQueue(label: "metrics"))
        source.setEventHandler { Self.answer(on: descriptor, metrics: metrics, health: health) }
        source.setCancelHandler { close(descriptor) }
        source.activate()
    }

    /// Stops listening.
    public func stop() { source.cancel() }

    private static func answer(
        on listener: Int32, metrics: () -> String, health: () -> (isGood: Bool, String)
    ) {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        defer { close(connection) }
        var limit = timeval(tv_sec: 2, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(connection, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        var buffer = [UInt8](repeating: 0, count: 2048)
        let count = read(connection, &buffer, buffer.count)
        guard count > 0 else { return }
        let words = String(decoding: buffer[..<count].prefix { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
            .split(separator: " ")
        let path = words.count > 1 && words[0] == "GET" ? words[1] : ""
        let answer: (status: String, body: String) =
            switch path {
            case "/metrics": ("200 OK", metrics())
            case "/health":
                {
                    let state = health()
                    return (state.isGood ? "200 OK" : "503 Service Unavailable", state.1)
                }()
            default: ("404 Not Found", "there are /metrics and /health\n")
            }
        let text =
            "HTTP/1.1 \(answer.status)\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n"
            + "Content-Length: \(answer.body.utf8.count)\r\nConnection: close\r\n\r\n\(answer.body)"
        send(connection, Array(text.utf8), text.utf8.count, Int32(MSG_NOSIGNAL))
    }
}
