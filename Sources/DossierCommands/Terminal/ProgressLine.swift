import PipelineCore
import Synchronization

/// Shows how far a run is: one line that renews itself on a terminal, one line a stage in a pipe.
final class ProgressLine: Sendable {
    private let isLive: Bool
    private let isSilent: Bool
    /// Thousandths done of the stage at work; a line is renewed only when it would change.
    private let shown = Mutex(-1)

    init(options: MessageOptions) {
        isLive = Output.errors.isTerminal && !options.quiet
        isSilent = options.quiet
    }

    func show(_ progress: StageProgress) {
        guard !isSilent else { return }
        switch progress {
        case .began(let stage, let articles):
            shown.withLock { $0 = -1 }
            if isLive { renew("\(stage): \(articles) articles") }
        case .advanced(let stage, let done, let articles):
            guard isLive else { return }
            let share = articles == 0 ? 1000 : done * 1000 / articles
            shown.withLock { shown in
                guard share > shown else { return }
                shown = share
                renew("\(stage): \(done) of \(articles)")
            }
        case .ended(let counts):
            guard !isLive else { return renew("") }
            Output.errors.write("\(counts.label): \(counts.input) in, \(counts.output) out\n")
        case .composed:
            if isLive { renew("") }
        }
    }

    private func renew(_ text: String) {
        Output.errors.write("\r\u{1B}[K" + text)
    }
}
