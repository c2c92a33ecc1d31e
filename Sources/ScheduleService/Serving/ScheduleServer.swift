import Diagnostics
import FileAccess
import JSONText
import RunHistory
import Scheduling
import ServiceLifecycle
import Synchronization

/// Runs schedules as their ticks come due, until it is asked to end: the service behind `schedule serve`.
public final class ScheduleServer: Service, Sendable {
    /// The schedules it serves, as last read.
    public struct Configuration: Sendable {
        /// The schedules.
        public var schedules: [ScheduleDefinition]

        /// Gathers schedules.
        public init(schedules: [ScheduleDefinition]) { self.schedules = schedules }
    }

    /// What an operator may set.
    public struct Options: Sendable {
        /// Most runs at once; one that takes long gives up its place to others, and goes on.
        public var places = 4
        /// A file that tells how it stands, renewed at every look at the clock.
        public var healthFile: String?
        /// Sees to no tick after this instant, and ends when all before it are done with; nil for never.
        public var until: Int64?

        /// The defaults.
        public init() {}
    }

    private struct State {
        var configuration: Configuration
        var isStopping = false
        var isReloading = false
        /// Nothing is left to do before `until`.
        var isDone = false
        /// Runs that hold a place, by tick.
        var placed: Set<TickID> = []
        /// All runs going on.
        var running: Set<TickID> = []
        var fault: String?
        var lastLook: Int64 = 0
    }

    private static let longestSleep = 30.0
    /// A run that takes longer than this many seconds gives up its place, so that one that hangs delays no other for longer.
    private static let patience = 600

    private let book: TickBook
    private let executor: any TickExecutor
    private let clock: ScheduleClock
    private let options: Options
    private let say: @Sendable (String) -> Void
    private let load: @Sendable () -> Configuration?
    private let bell = WakeBell()
    private let state: Mutex<State>
    /// What it counts.
    public let metrics = ServiceMetrics()

    /// Makes a server; `load` reads the configuration anew, and gives nil, having told why, where it is faulty.
    public init(
        book: TickBook, configuration: Configuration, executor: any TickExecutor, clock: ScheduleClock,
        options: Options, load: @escaping @Sendable () -> Configuration?, say: @escaping @Sendable (String) -> Void
    ) {
        self.book = book
        self.executor = executor
        self.clock = clock
        self.options = options
        self.load = load
        self.say = say
        state = Mutex(State(configuration: configuration))
    }

    /// Serves until a graceful shutdown.
    public func run() async throws {
        await withGracefulShutdownHandler {
            await serve()
        } onGracefulShutdown: {
            Task { await self.stop() }
        }
    }

    /// Reads the configuration anew before the next look at the clock; the last good one stays where it is faulty.
    public func reload() async {
        state.withLock { $0.isReloading = true }
        await bell.ring()
    }

    /// Ends: claims nothing more, ends what runs, and records it as interrupted.
    public func stop() async {
        state.withLock { $0.isStopping = true }
        await bell.ring()
        await executor.stop()
    }

    /// How it stands, for those who watch it.
    public var health: (isGood: Bool, text: String) {
        let state = state.withLock { $0 }
        let value: JSONValue = [
            "status": .string(state.fault == nil ? "good" : "faulty"), "fault": .optional(state.fault),
            "schedules": .integer(state.configuration.schedules.count), "running": .integer(state.running.count),
            "looked": .string(InstantText.utc(state.lastLook)),
        ]
        return (state.fault == nil, String(decoding: value.serialized(), as: UTF8.self) + "\n")
    }

    // MARK: Serving

    private func serve() async {
        let beating = Task { await keepAlive() }
        await withDiscardingTaskGroup { group in
            while !state.withLock({ $0.isStopping }) {
                reloadIfAsked()
                let pause = look(&group)
                if state.withLock({ $0.isDone && $0.running.isEmpty }) { break }
                await clock.pause(pause, bell)
            }
            if !state.withLock({ $0.isStopping }) { await stop() }
        }
        beating.cancel()
        writeHealth()
    }

    private var isIdle: Bool { state.withLock { $0.running.isEmpty } }

    private func reloadIfAsked() {
        guard
            state.withLock({ state in
                defer { state.isReloading = false }
                return state.isReloading
            })
        else { return }
        let configuration = load()
        metrics.reloaded(isGood: configuration != nil)
        guard let configuration else {
            say("the configuration has faults; the last good one stays in force")
            return
        }
        state.withLock { $0.configuration = configuration }
        say("read the configuration anew: \(configuration.schedules.count) schedules")
    }

    /// Looks at the clock once; gives how many seconds of it to sleep.
    private func look(_ group: inout DiscardingTaskGroup) -> Double {
        let clock = clock
        let until = options.until ?? .max
        let (schedules, places) = state.withLock { state in
            (state.configuration.schedules, max(0, options.places - state.placed.count))
        }
        do throws(HistoryFault) {
            if schedules.contains(where: { $0.timetable.trigger == .reboot }) {
                try book.noteStart(schedules, now: clock.now)
            }
            let pass = try book.look(at: schedules, places: places) { min(clock.now, until) }
            state.withLock { state in
                (state.fault, state.lastLook) = (nil, clock.now)
                state.isDone = clock.now >= until && pass.claims.isEmpty && pass.openElsewhere == 0
            }
            tell(of: pass, schedules: schedules, in: &group)
            for claim in pass.claims { start(claim, in: &group) }
            return sleep(after: pass, schedules: schedules)
        } catch {
            metrics.historyFailed()
            let isNew = state.withLock { state in
                defer { state.fault = error.message }
                return state.fault != error.message
            }
            if isNew { say("\(error.message); nothing runs until this is mended: \(error.remedy)") }
            writeHealth()
            return 5 * clock.factor
        }
    }

    private func sleep(after pass: TickBook.Pass, schedules: [ScheduleDefinition]) -> Double {
        let now = clock.now
        var next: [String: Int64] = [:]
        for schedule in schedules {
            next[schedule.identity] = schedule.timetable.next(after: now - schedule.delay)
        }
        metrics.looked(at: now, next: next)
        writeHealth()
        let ticks = schedules.compactMap { schedule in next[schedule.identity].map { $0 + schedule.delay } }
        let wake = (ticks + [pass.nextChance].compactMap(\.self)).min()
        let milliseconds = clock.milliseconds()
        let seconds = wake.map { max(0, Double($0 * 1000 - milliseconds) / 1000) } ?? .infinity
        // Nobody tells of a clock that is set, a pause that ends or a claim that another gives up: they are looked for.
        return min(seconds, Self.longestSleep * clock.factor) + 0.002
    }

    private func tell(of pass: TickBook.Pass, schedules: [ScheduleDefinition], in group: inout DiscardingTaskGroup) {
        for name in pass.putBack { say("\(name): the clock was put back; what it had run ahead of will come again") }
        for record in pass.skipped {
            metrics.recorded(record.id.schedule, as: .skipped)
            say("\(record.id.schedule) \(InstantText.utc(record.id.instant)): skipped: \(record.reason)")
        }
        for given in pass.givenUp {
            metrics.recorded(given.id.schedule, as: given.state)
            say("\(given.id.schedule) \(InstantText.utc(given.id.instant)): \(given.state.rawValue): \(given.reason)")
            let schedule = schedules.first { $0.identity == given.id.schedule }
            guard let schedule, let command = schedule.onFailure else { continue }
            let event = TickEvent.givenUp(given, of: schedule)
            group.addTask { await self.executor.tell(command, event: event) }
        }
        if pass.unlisted > 0 { say("\(pass.unlisted) older ticks were missed, too many to record one by one") }
        for schedule in schedules {
            let missed = pass.missed.filter { $0.id.schedule == schedule.identity }
            guard let first = missed.first, let last = missed.last else { continue }
            metrics.recorded(schedule.identity, as: .missed, count: missed.count)
            let range = missed.count == 1 ? "" : " to \(InstantText.utc(last.id.instant)), \(missed.count) ticks"
            say("\(schedule.identity) \(InstantText.utc(first.id.instant))\(range): missed: \(last.reason)")
            guard let command = schedule.onMissed else { continue }
            let event = TickEvent.missed(missed, of: schedule)
            group.addTask { await self.executor.tell(command, event: event) }
        }
    }

    // MARK: Runs

    private func start(_ claim: TickClaim, in group: inout DiscardingTaskGroup) {
        state.withLock { state in
            state.placed.insert(claim.id)
            state.running.insert(claim.id)
        }
        metrics.began(claim.schedule.identity, lateness: clock.now - claim.instant)
        group.addTask { await self.carryOut(claim) }
        let patience = Task { [weak self] in
            guard (try? await Task.sleep(for: .seconds(Self.patience))) != nil, let self else { return }
            if self.state.withLock({ $0.placed.remove(claim.id) != nil }) { await self.bell.ring() }
        }
        patiences.withLock { $0[claim.id] = patience }
    }

    private let patiences = Mutex<[TickID: Task<Void, Never>]>([:])

    private func carryOut(_ claim: TickClaim) async {
        let outcome = await executor.run(claim)
        patiences.withLock { $0.removeValue(forKey: claim.id) }?.cancel()
        await record(outcome, of: claim)
        state.withLock { state in
            state.placed.remove(claim.id)
            state.running.remove(claim.id)
        }
        await bell.ring()
    }

    /// Writes down what a run came to, trying again for a while where the history cannot be written.
    private func record(_ outcome: TickOutcome, of claim: TickClaim) async {
        let name = "\(claim.id.schedule) \(InstantText.utc(claim.instant))"
        for attempt in 0..<60 {
            do throws(HistoryFault) {
                guard let (ending, edition) = try book.end(claim, outcome, now: clock.now) else {
                    metrics.ended(claim.id.schedule, as: .interrupted, took: outcome.took, at: claim.instant)
                    return say("\(name): the claim had passed to another scheduler; what this one did is not counted")
                }
                metrics.ended(claim.id.schedule, as: ending.state, took: outcome.took, at: claim.instant)
                say(Self.line(name, ending, edition: edition, took: outcome.took))
                await tellCommands(of: outcome, ending: ending, edition: edition, claim: claim)
                return
            } catch {
                if attempt == 0 { say("\(name): \(error.message); it is tried again: \(error.remedy)") }
                if state.withLock({ $0.isStopping }), attempt > 2 { return }
                try? await Task.sleep(for: .seconds(2))
            }
        }
    }

    private static func line(_ name: String, _ ending: TickEnding, edition: Int?, took: Int64) -> String {
        var line = "\(name): \(ending.state.rawValue)"
        if let edition { line += ", edition \(edition)" }
        if took > 0 { line += " (\(took / 1000).\(took % 1000 / 100) s)" }
        if !ending.reason.isEmpty { line += ": \(ending.reason)" }
        if let notBefore = ending.notBefore { line += "; to be tried again at \(InstantText.utc(notBefore))" }
        return line
    }

    private func tellCommands(of outcome: TickOutcome, ending: TickEnding, edition: Int?, claim: TickClaim) async {
        if ending.state == .failed, let command = claim.schedule.onFailure {
            await executor.tell(command, event: TickEvent.ended(claim, outcome, ending: ending, edition: edition))
        }
        if ending.state == .ran, outcome.entries == 0, let command = claim.schedule.onEmpty {
            await executor.tell(command, event: TickEvent.ended(claim, outcome, ending: ending, edition: edition))
        }
    }

    /// Says every few seconds that this process is still at work on its claims, until it is cancelled.
    private func keepAlive() async {
        while (try? await Task.sleep(for: .seconds(20))) != nil {
            if !isIdle { try? book.store.change { (history) throws(HistoryFault) in try history.beat(book.owner) } }
        }
    }

    private func writeHealth() {
        guard let path = options.healthFile else { return }
        do { try AtomicWriting.write(Array(health.text.utf8), to: path) } catch {
            state.withLock { $0.fault = $0.fault ?? error.message }
        }
    }
}
