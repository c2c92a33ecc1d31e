import Glibc
import Scheduling

/// The time that schedules go by. Tests and proofs bring one of their own; nothing else here asks a clock on the wall.
public struct ScheduleClock: Sendable {
    /// Milliseconds since 1970 in UTC.
    public let milliseconds: @Sendable () -> Int64
    /// How many times faster than real time it goes.
    public let factor: Double
    /// Lets so many seconds of this clock go by, or fewer where the bell rings.
    let pause: @Sendable (_ seconds: Double, _ bell: WakeBell) async -> Void

    /// Seconds since 1970 in UTC.
    public var now: Int64 { Self.floor(milliseconds(), 1000) }

    /// Makes a clock that goes `factor` times as fast as real time.
    init(factor: Double = 1, milliseconds: @escaping @Sendable () -> Int64) {
        self.init(factor: factor, milliseconds: milliseconds) { seconds, bell in
            await bell.sleep(for: .milliseconds(Int64((seconds * 1000 / factor).rounded(.up))))
        }
    }

    /// Makes a clock with pauses of its own.
    init(
        factor: Double, milliseconds: @escaping @Sendable () -> Int64,
        pause: @escaping @Sendable (_ seconds: Double, _ bell: WakeBell) async -> Void
    ) {
        self.factor = factor
        self.milliseconds = milliseconds
        self.pause = pause
    }

    /// The machine's clock.
    public static let system = ScheduleClock(milliseconds: wall)

    /// Reads `START*FACTOR` or `START@REAL*FACTOR`: a clock that shows START (in UTC) when the machine's shows REAL (seconds
    /// since 1970; now unless given) and goes FACTOR times as fast. Nil for anything else.
    public init?(accelerated text: String) {
        let halves = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, let factor = Double(halves[1]), factor > 0, factor <= 1e6 else { return nil }
        let parts = halves[0].split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, let start = InstantText.instant(first, in: .utc), parts.count <= 2 else {
            return nil
        }
        let seconds = parts.count == 2 ? Double(parts[1]) : Double(Self.wall()) / 1000
        guard let seconds, seconds.isFinite, abs(seconds) < 1e11 else { return nil }
        let real = Int64(seconds * 1000)
        self.init(factor: factor) { start * 1000 + Int64(Double(Self.wall() - real) * factor) }
    }

    private static func wall() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    private static func floor(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}
