import PipelineCore
import Synchronization

/// Times the stages of a run as its progress is told, for `--profile`.
final class RunTimes: Sendable {
    /// What one stage took.
    struct Row: Sendable {
        let stage: String
        let articles: Int
        let nanoseconds: Int64
    }

    private let began = Mutex<[String: Int64]>([:])
    private let finished = Mutex<[Row]>([])

    /// Nanoseconds since the clock's beginning.
    static var now: Int64 {
        let parts = ContinuousClock.now.duration(to: start).components
        return -(parts.seconds * 1_000_000_000 + parts.attoseconds / 1_000_000_000)
    }

    private static let start = ContinuousClock.now

    /// Hears of progress.
    func hear(_ progress: StageProgress) {
        let now = Self.now
        switch progress {
        case .began(let stage, _): began.withLock { $0[stage] = now }
        case .advanced: break
        case .ended(let counts):
            end(counts.label, articles: counts.input, at: now)
        case .composed(let articles): end(StageProgress.composing, articles: articles, at: now)
        }
    }

    private func end(_ stage: String, articles: Int, at now: Int64) {
        let start = began.withLock { $0.removeValue(forKey: stage) } ?? now
        finished.withLock { $0.append(Row(stage: stage, articles: articles, nanoseconds: now - start)) }
    }

    /// The stages that ended, in order.
    var rows: [Row] { finished.withLock { $0 } }
}
