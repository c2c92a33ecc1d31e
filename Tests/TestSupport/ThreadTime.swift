#if canImport(Glibc)
    import Glibc
#endif

/// The processor time that the calling thread spends on work.
///
/// A bound on it holds on a machine that is busy with other things, where a bound on the clock does not. The work must stay
/// on the thread: no suspension inside.
public func threadTime(of work: () throws -> Void) rethrows -> Duration {
    let start = threadTime()
    try work()
    return threadTime() - start
}

private func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
