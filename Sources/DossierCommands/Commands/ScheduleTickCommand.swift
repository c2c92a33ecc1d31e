import ArgumentParser
import Dispatch
import DossierKit
import Glibc
import RunHistory

/// Runs one tick for a scheduler, which writes its order to standard input and keeps that open for as long as it waits.
struct ScheduleTickCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tick", abstract: "Run one tick for a scheduler.", shouldDisplay: false)

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        guard let line = readLine(), let order = TickOrder(Array(line.utf8)) else {
            throw ValidationError("'schedule tick' is for the scheduler alone; 'schedule run NAME' runs a tick by hand")
        }
        let gate = WritingGate()
        let recorder = RunRecorder(tick: order.tick)
        let watch = InterruptWatch { Interruption.end(by: $0, gate: gate, recorder: recorder) }
        // When the scheduler is gone another may already be at this tick.
        DispatchQueue.global().async {
            while readLine() != nil {}
            Interruption.end(by: "the end of its scheduler", gate: gate, recorder: recorder)
        }
        var request = order.request(jobs: Processors.count)
        request.modified = try SourceDate.seconds()
        let outcome = await PipelineRun(gate: gate, recorder: recorder).run(request)
        withExtendedLifetime(watch) {}
        Messages(options: messages).say(outcome.diagnostics)
        Output.standard.write(TickReply.line(outcome, run: recorder.run))
        if outcome.status != .done { throw ExitRequest(status: outcome.status) }
    }
}
