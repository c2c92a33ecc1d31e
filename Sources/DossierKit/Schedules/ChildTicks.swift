import Diagnostics
import FileAccess
import JSONText
import RunHistory
import ScheduleService
import Scheduling
import Synchronization

/// Runs each tick in a process of its own, so that one that hangs, crashes or eats memory harms no other.
public final class ChildTicks: TickExecutor {
    private struct State {
        var children: [ObjectIdentifier: ChildProcess] = [:]
        var isStopping = false
    }

    private let workspace: Workspace
    private let program: String
    private let allowsCommands: Bool
    private let say: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// Runs ticks of a workspace, which is the folder of this process; `program` is the absolute path of this very program.
    ///
    /// Commands that schedules name are run only with `allowsCommands`; `say` hears of what goes wrong with them.
    public init(
        workspace: Workspace, program: String, allowsCommands: Bool, say: @escaping @Sendable (String) -> Void
    ) {
        self.workspace = workspace
        self.program = program
        self.allowsCommands = allowsCommands
        self.say = say
    }

    /// Runs a tick in a child process.
    public func run(_ claim: TickClaim) async -> TickOutcome {
        let file = claim.schedule.place?.file ?? "pipelines/\(claim.schedule.pipeline).yaml"
        let order = TickOrder(
            claim, pipeline: workspace.absolute(file), zone: claim.schedule.timetable.zone)
        let begun = ProcessIdentity.uptime
        guard
            let (ending, isStopping) = await end(
                of: [program, "schedule", "tick", "-q"], input: order.line, holdsInput: true,
                timeout: claim.schedule.timeout)
        else { return TickOutcome(.failed, reason: "'\(program)' could not be started") }
        var outcome = outcome(of: ending, claim: claim, isStopping: isStopping)
        outcome.took = ProcessIdentity.uptime - begun
        return outcome
    }

    private func outcome(of ending: ChildProcess.Ending, claim: TickClaim, isStopping: Bool) -> TickOutcome {
        if ending.status != nil, let told = TickReply.outcome(of: ending.output, previous: claim.previous?.number) {
            return told
        }
        if ending.isOverdue {
            return TickOutcome(.failed, reason: "it took longer than its timeout of \(claim.schedule.timeout ?? 0) s")
        }
        if isStopping || ending.status == ExitStatus.interrupted.rawValue {
            return TickOutcome(.interrupted, reason: "the scheduler was asked to end")
        }
        let last = String(decoding: ending.errors, as: UTF8.self).split(separator: "\n").last.map { ": \($0)" } ?? ""
        if let signal = ending.signal {
            return TickOutcome(.failed, reason: "signal \(signal) ended its process\(TerminalText.safe(last))")
        }
        return TickOutcome(
            .failed, reason: "its process ended with code \(ending.status ?? -1)\(TerminalText.safe(last))")
    }

    /// Tells a command of what happened, and waits a minute for it at most.
    public func tell(_ command: ScheduleDefinition.Command, event: [UInt8]) async {
        let words = command.words.joined(separator: " ")
        guard allowsCommands else { return say("'\(words)' was not told: commands run only with --allow-run") }
        guard let (ending, _) = await end(of: command.words, input: event, holdsInput: false, timeout: 60) else {
            return say("'\(words)' could not be started")
        }
        guard ending.status != 0 else { return }
        let last = String(decoding: ending.errors, as: UTF8.self).split(separator: "\n").last.map { ": \($0)" } ?? ""
        let how = ending.isOverdue ? "took longer than a minute" : "ended with code \(ending.status ?? -1)"
        say("'\(words)' \(how)\(TerminalText.safe(last))")
    }

    /// Ends all children within seconds, and starts no more.
    public func stop() async {
        let children = state.withLock { state in
            state.isStopping = true
            return Array(state.children.values)
        }
        await withTaskGroup(of: Void.self) { group in
            for child in children { group.addTask { await child.stop() } }
        }
    }

    private func end(
        of words: [String], input: [UInt8], holdsInput: Bool, timeout: Int64?
    ) async -> (ChildProcess.Ending, isStopping: Bool)? {
        guard let child = try? ChildProcess(words, input: input, holdsInput: holdsInput) else { return nil }
        let isStopping = state.withLock { state in
            state.children[ObjectIdentifier(child)] = child
            return state.isStopping
        }
        if isStopping { await child.stop() }
        let ending = await child.ending(timeout: timeout)
        return state.withLock { state in
            state.children[ObjectIdentifier(child)] = nil
            return (ending, state.isStopping)
        }
    }
}
