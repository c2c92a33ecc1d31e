import Glibc
import Synchronization
import Testing

@testable import PreviewService

@Suite struct PreviewServerTests {
    /// A connection to a port of this machine, on which something has been asked; -1 where there is none.
    private func connection(_ port: Int, _ request: String) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        if isOpen, send(descriptor, request, request.utf8.count, Int32(MSG_NOSIGNAL)) > 0 { return descriptor }
        close(descriptor)
        return -1
    }

    /// Asks and gives all that is said until the other end closes.
    private func ask(_ port: Int, _ request: String) -> String {
        let descriptor = connection(port, request)
        defer { close(descriptor) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: text, as: UTF8.self) }
            text += buffer[..<count]
        }
    }

    /// Waits for something, a minute at most.
    private func until(_ isSo: () -> Bool) async -> Bool {
        for _ in 0..<6000 {
            if isSo() { return true }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    @Test func browsersAreAnsweredAndAPortInUseIsTold() async throws {
        let sample = try PreviewSample()
        let (ports, told) = AsyncStream<Int>.makeStream()
        let server = PreviewServer(site: sample.site, board: sample.board, host: "127.0.0.1", port: 0) {
            told.yield($0)
        }
        let task = Task { try await server.run() }
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let head = "Host: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
        let style = ask(port, "GET /-/preview.css HTTP/1.1\r\n\(head)")
        #expect(style.hasPrefix("HTTP/1.1 200 OK\r\n") && style.contains("--paper"))
        let short = ask(port, "HEAD /-/preview.css HTTP/1.1\r\n\(head)")
        #expect(short.hasPrefix("HTTP/1.1 200 OK\r\n") && short.hasSuffix("\r\n\r\n"))
        #expect(ask(port, "POST / HTTP/1.1\r\nContent-Length: 0\r\n\(head)").hasPrefix("HTTP/1.1 405 "))
        let turned = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
        #expect(ask(port, turned).hasPrefix("HTTP/1.1 421 "))
        #expect(ask(port, "nonsense\r\n\r\n").hasPrefix("HTTP/1.1 400 "))
        // Somebody who goes away is forgotten at the next beat.
        let events = connection(port, "GET /-/events HTTP/1.1\r\n\(head)")
        #expect(await until { sample.board.listenerCount == 1 })
        close(events)
        #expect(
            await until {
                sample.board.beat()
                return sample.board.listenerCount == 0
            })
        let second = PreviewServer(site: sample.site, board: sample.board, host: "127.0.0.1", port: port) { _ in }
        let fault = await #expect(throws: PreviewServer.Fault.self) { try await second.run() }
        #expect(fault?.message == "port \(port) of 127.0.0.1 is in use")
        task.cancel()
        _ = await task.result
        await sample.end()
    }
}
