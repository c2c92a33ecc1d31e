import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Listens for browsers and answers them with what a site says, until it is asked to end.
public struct PreviewServer: Service {
    /// Why the server could not begin.
    public struct Fault: Error, Sendable {
        /// What is wrong.
        public let message: String
        /// What to do next.
        public let help: String
    }

    private let site: PreviewSite
    private let board: PreviewBoard
    private let host: String
    private let port: Int
    private let started: @Sendable (Int) -> Void

    /// Listens on an address; port 0 lets the system choose. `started` hears which port it is.
    public init(
        site: PreviewSite, board: PreviewBoard, host: String, port: Int, started: @escaping @Sendable (Int) -> Void
    ) {
        self.site = site
        self.board = board
        self.host = host
        self.port = port
        self.started = started
    }

    /// Whether a name or address is this machine's own alone.
    public static func isLoopback(_ host: String) -> Bool { HostCheck.isLoopback(host) }

    /// Serves; throws `Fault` where the address cannot be listened on.
    public func run() async throws {
        let threads = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            try await serve(on: threads)
        } catch {
            try? await threads.shutdownGracefully()
            throw fault(of: error)
        }
        try? await threads.shutdownGracefully()
    }

    private func serve(on threads: MultiThreadedEventLoopGroup) async throws {
        let (site, board, started) = (site, board, started)
        let limits = HTTP1Channel.Configuration(
            idleTimeout: .seconds(60),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
        let server = try HTTPServerBuilder.http1(configuration: limits).buildServer(
            configuration: ServerConfiguration(
                address: .hostname(host, port: port), backlog: 64,
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)),
            eventLoopGroup: threads, logger: Logger(label: "dossier") { _ in SwiftLogNoOpLogHandler() },
            responder: { request, writer, _ in try await Self.answer(request, writer, site, board) },
            onServerRunning: { channel in started(channel.localAddress?.port ?? 0) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(15))
                    board.beat()
                }
            }
            try await withGracefulShutdownHandler {
                try await server.run()
            } onGracefulShutdown: {
                board.close()
            }
            group.cancelAll()
        }
    }

    /// A browser takes one for each page that is open, and a few more while it loads.
    private static let mostConnections = 256

    // MARK: Answers

    private static func answer(
        _ request: Request, _ writer: consuming ResponseWriter, _ site: PreviewSite, _ board: PreviewBoard
    ) async throws {
        let asked = PreviewRequest(
            method: request.method.rawValue, target: request.head.path ?? "", host: request.head.authority)
        let answer = await site.answer(asked)
        var fields = HTTPFields()
        for field in answer.fields {
            if let name = HTTPField.Name(field.name) { fields.append(HTTPField(name: name, value: field.value)) }
        }
        var response = Response(status: .init(code: answer.status), headers: fields, body: body(answer.body, board))
        if request.method == .head { response = response.createHeadResponse() }
        try await writer.write(response: response.head, body: response.body)
    }

    private static func body(_ body: PreviewAnswer.Body, _ board: PreviewBoard) -> ResponseBody {
        switch body {
        case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .events(let pipeline):
            ResponseBody { writer in
                let (events, number) = board.events(of: pipeline)
                defer { board.leave(number) }
                for await event in events { try await writer.write(ByteBuffer(bytes: event)) }
                try await writer.finish(nil)
            }
        }
    }

    // MARK: Faults

    private func fault(of error: any Error) -> any Error {
        // What was cut off because the end took too long says nothing about the address.
        guard !Task.isCancelled, !(error is CancellationError) else { return CancellationError() }
        let help: String
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE:
            return Fault(
                message: "port \(port) of \(host) is in use",
                help: "another preview may be running; name another port with --port, or 0 for any that is free")
        case EACCES:
            return Fault(message: "port \(port) of \(host) may not be listened on", help: "name a port above 1023")
        case EADDRNOTAVAIL: help = "name an address of this machine, such as 127.0.0.1"
        default: help = "name an address of this machine after --host, such as 127.0.0.1"
        }
        return Fault(message: "'\(host)' cannot be listened on", help: help)
    }
}
