/// How often a failed run is tried again, and how long after.
public struct RetryPolicy: Sendable, Hashable {
    /// How often it is tried again; 0 for never.
    public let times: Int
    /// Seconds before the first try; each further one waits twice as long.
    public let backoff: Int64
    /// Most seconds before a try.
    public let longestBackoff: Int64

    /// Makes a policy.
    public init(times: Int, backoff: Int64 = 60, longestBackoff: Int64 = 3600) {
        self.times = times
        self.backoff = backoff
        self.longestBackoff = longestBackoff
    }

    /// Seconds to wait after the failure numbered `failure`, from 1; nil when it is not tried again.
    public func delay(afterFailure failure: Int) -> Int64? {
        guard failure >= 1, failure <= times else { return nil }
        let factor = Int64(1) << Int64(min(failure - 1, 40))
        let (delay, overflow) = backoff.multipliedReportingOverflow(by: factor)
        return overflow ? longestBackoff : min(delay, longestBackoff)
    }
}
