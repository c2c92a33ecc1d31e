import Glibc
import RunHistory
import Scheduling
import Synchronization
import Testing

@testable import ScheduleService

/// Serves on clocks that jump from tick to tick, with runs that only note that they ran.
@Suite struct ScheduleServerTests {
    private final class Notebook: TickExecutor {
        let ran = Mutex<[TickID]>([])
        let told = Mutex<[String]>([])
        let outcome: @Sendable (TickClaim) async -> TickOutcome

        init(_ outcome: @escaping @Sendable (TickClaim) async -> TickOutcome = { _ in TickOutcome(.ran) }) {
            self.outcome = outcome
        }

        func run(_ claim: TickClaim) async -> TickOutcome {
            ran.withLock { $0.append(claim.id) }
            return await outcome(claim)
        }

        func tell(_ command: ScheduleDefinition.Command, event: [UInt8]) async {
            told.withLock { $0.append(command.words[0]) }
        }

        func stop() async {}
    }

    /// A clock that goes on by itself only when it is waited for, and not before what was begun has ended.
    private final class JumpingClock: Sendable {
        let time = Mutex(ScheduleSample.start * 1000)
        let metrics = Mutex<ServiceMetrics?>(nil)
        /// How many runs hang until the clock lets them go.
        let hanging: Int

        init(hanging: Int = 0) { self.hanging = hanging }

        var clock: ScheduleClock {
            ScheduleClock(factor: 1, milliseconds: { self.time.withLock { $0 } }) { seconds, bell in
                await bell.sleep(for: .milliseconds(1))
                while let metrics = self.metrics.withLock({ $0 }), metrics.running > self.hanging {
                    await bell.sleep(for: .milliseconds(1))
                }
                self.time.withLock { $0 += Int64(seconds * 1000) + 1 }
            }
        }
    }

    private func serve(
        _ schedules: [ScheduleDefinition], with executor: Notebook, on clock: JumpingClock = JumpingClock(),
        hours: Int64, folder: HistoryFolder
    ) async throws {
        var options = ScheduleServer.Options()
        options.until = ScheduleSample.start + hours * 3600 + 1800
        let server = ScheduleServer(
            book: TickBook(store: try folder.store()), configuration: .init(schedules: schedules), executor: executor,
            clock: clock.clock, options: options, load: { nil }, say: { _ in })
        clock.metrics.withLock { $0 = server.metrics }
        try await server.run()
    }

    @Test func everyTickRunsOnceInOrder() async throws {
        let folder = ScheduleSample.folder()
        let executor = Notebook()
        let schedule = try ScheduleSample.schedule(cron: "0 * * * *") {
            $0.catchUp = CatchUp(.all)
            $0.overlap = .queue
        }
        try await serve([schedule], with: executor, hours: 2, folder: folder)
        let ran = executor.ran.withLock { $0.map(\.instant) }
        #expect(ran.prefix(2) == [ScheduleSample.minute(60), ScheduleSample.minute(120)])
        let ticks = try folder.store().read { (history) throws(HistoryFault) in try history.ticks() }
        #expect(ticks.allSatisfy { $0.state == .ran })
        #expect(ticks.count == ran.count)
    }

    @Test func aRunThatHangsOrFailsDelaysNoOther() async throws {
        let folder = ScheduleSample.folder()
        let clock = JumpingClock(hanging: 1)
        let executor = Notebook { claim in
            switch claim.schedule.pipeline {
            case "hangs":
                while clock.clock.now < ScheduleSample.minute(100) { try? await Task.sleep(for: .milliseconds(1)) }
                return TickOutcome(.interrupted, reason: "it was ended")
            case "fails": return TickOutcome(.failed, reason: "it broke")
            default: return TickOutcome(.ran)
            }
        }
        let schedules = try ["hangs", "fails", "works"].map { name in
            try ScheduleSample.schedule(name, cron: "*/30 * * * *") {
                $0.onFailure = .init(words: ["tell-failure"])
                $0.catchUp = CatchUp(.all)
                $0.overlap = .queue
            }
        }
        try await serve(schedules, with: executor, on: clock, hours: 2, folder: folder)
        let works = executor.ran.withLock { $0.filter { $0.schedule == "works" }.map(\.instant) }
        #expect(works.prefix(2) == [ScheduleSample.minute(30), ScheduleSample.minute(60)])
        #expect(executor.told.withLock { $0 }.contains("tell-failure"))
        let failed = try folder.store().read { (history) throws(HistoryFault) in try history.ticks(of: "fails") }
        #expect(failed.last?.state == .failed)
        #expect(failed.last?.reason == "it broke")
    }

    /// A failed run that is not tried again, because a later tick came, is told as one that failed for good.
    @Test func aTickThatIsGivenUpIsTold() async throws {
        let folder = ScheduleSample.folder()
        let executor = Notebook { claim in
            claim.instant == ScheduleSample.minute(60) ? TickOutcome(.failed, reason: "it broke") : TickOutcome(.ran)
        }
        let schedule = try ScheduleSample.schedule(cron: "0 * * * *") {
            $0.retries = RetryPolicy(times: 1, backoff: 7200, longestBackoff: 7200)
            $0.onFailure = .init(words: ["tell-failure"])
        }
        try await serve([schedule], with: executor, hours: 3, folder: folder)
        let ticks = try folder.store().read { (history) throws(HistoryFault) in try history.ticks() }
        let givenUp = ticks.filter { $0.state == .failed }
        #expect(givenUp.map(\.reason) == ["it broke; it was not tried again, for a later tick came"])
        #expect(executor.told.withLock { $0 } == ["tell-failure"])
    }

    @Test func aScheduleOfTheMachinesStartRunsOnceAStart() async throws {
        let folder = ScheduleSample.folder()
        let executor = Notebook()
        let schedule = try ScheduleSample.schedule(cron: "@reboot")
        try await serve([schedule], with: executor, hours: 1, folder: folder)
        try await serve([schedule], with: executor, hours: 2, folder: folder)
        #expect(executor.ran.withLock { $0.count } == 1)
    }

    @Test func metricsNameEverySchedule() async throws {
        let metrics = ServiceMetrics()
        metrics.began("a \"b\"", lateness: 2)
        metrics.ended("a \"b\"", as: .ran, took: 1500, at: 60)
        metrics.recorded("c", as: .missed, count: 3)
        let text = metrics.text
        #expect(text.contains(#"dossier_ticks_total{schedule="a \"b\"",state="ran"} 1"#))
        #expect(text.contains(#"dossier_run_seconds_total{schedule="a \"b\""} 1.5"#))
        #expect(text.contains(#"dossier_ticks_total{schedule="c",state="missed"} 3"#))
        #expect(text.contains("dossier_runs_in_progress 0"))
    }

    @Test func metricsAreServedOnTheLoopbackAlone() async throws {
        let listener = try MetricsListener(port: 0, metrics: { "m 1\n" }, health: { (false, "bad\n") })
        defer { listener.stop() }
        #expect(try Self.ask(listener.port, "GET /metrics HTTP/1.1\r\n\r\n").hasSuffix("\r\n\r\nm 1\n"))
        #expect(try Self.ask(listener.port, "GET /health HTTP/1.1\r\n\r\n").hasPrefix("HTTP/1.1 503"))
        #expect(try Self.ask(listener.port, "POST /metrics HTTP/1.1\r\n\r\n").hasPrefix("HTTP/1.1 404"))
    }

    private static func ask(_ port: UInt16, _ request: String) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        #expect(isConnected)
        _ = send(descriptor, request, request.utf8.count, 0)
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 { answer += buffer[..<count] }
        return String(decoding: answer, as: UTF8.self)
    }
}
