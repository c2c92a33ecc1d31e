/// Lets one task sleep until its time comes or somebody rings.
public actor WakeBell {
    private var isRung = false
    private var sleeper: Task<Void, Never>?

    /// Makes a bell.
    public init() {}

    /// Sleeps for a while; not at all where somebody has rung since the last time.
    public func sleep(for duration: Duration) async {
        if !isRung {
            let task = Task { _ = try? await Task.sleep(for: duration) }
            sleeper = task
            await task.value
            sleeper = nil
        }
        isRung = false
    }

    /// Ends the sleep, or the next one before it begins.
    public func ring() {
        isRung = true
        sleeper?.cancel()
    }
}
