import PipelineCore
import Synchronization

/// Shows how far a run is: one line that renews itself on a terminal, one line a stage in a pipe.
final class ProgressLine: Sendable {
    private let isLive: Bool
    private let isSilent: Bool
    /// True where the counts are told by the table at the end, which goes to the same place.
    private let isTabled: Bool
    /// Thousandths done of the stage at work; a line is renewed only when it would change.
    private let shown = Mutex(-1)
    /// When the stage at work began, in nanoseconds.
    private let began = Mutex<Int64>(0)

    init(options: MessageOptions) {
        isLive = Output.errors.isTerminal && !options.quiet
        isSilent = options.quiet
        isTabled = Output.errors.isSame(as: .standard)
    }

    func show(_ progress: StageProgress) {
        guard !isSilent else { return }
        switch progress {
        case .began(let stage, let articles):
            shown.withLock { $0 = -1 }
            began.withLock { $0 = RunTimes.now }
            if isLive { renew("\(stage): \(articles) articles") }
        case .advanced(let stage, let done, let articles):
            guard isLive else { return }
            let share = articles == 0 ? 1000 : done * 1000 / articles
            shown.withLock { shown in
                guard share > shown else { return }
                shown = share
                let took = RunTimes.now - began.withLock { $0 }
                renew(ProgressWords.text(stage, done: done, of: articles, after: took))
            }
        case .ended(let counts):
            guard !isLive else { return renew("") }
            // In one log the table of counts tells the same at the end.
            guard !isTabled else { return }
            Output.errors.write("\(counts.label): \(counts.input) in, \(counts.output) out\n")
        case .composed:
            if isLive { renew("") }
        }
    }

    private func renew(_ text: String) {
        Output.errors.write("\r\u{1B}[K" + text)
    }
}

/// How far a stage is, in words.
enum ProgressWords {
    private static let second: Int64 = 1_000_000_000

    /// The articles done; after a second of work also how many a second, and how long the others will take at that rate.
    static func text(_ stage: String, done: Int, of articles: Int, after nanoseconds: Int64) -> String {
        let words = "\(stage): \(done) of \(articles)"
        guard nanoseconds >= second, done > 0, done < articles else { return words }
        let seconds = Double(nanoseconds) / Double(second)
        let rate = Double(done) / seconds
        let left = Int((Double(articles - done) / rate).rounded(.up))
        let shown =
            rate >= 10
            ? "\(Int(rate.rounded()))" : "\(Int((rate * 10).rounded()) / 10).\(Int((rate * 10).rounded()) % 10)"
        return "\(words), \(shown) a second, \(time(left)) left"
    }

    private static func time(_ seconds: Int) -> String {
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
}
