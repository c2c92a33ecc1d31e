import Glibc

/// Carries values from a thread of its own that may block to a task that may not; the thread waits while `room` are underway.
public final class BoundedChannel<Value: Sendable>: Sendable {
    /// The values, in order; it ends when the producer does. After each one `taken()` must be called.
    public let values: AsyncStream<Value>
    private let room: Semaphore

    /// Runs `produce` on a new thread; what it sends comes out of `values`.
    public init(room: Int = 2, produce: @escaping @Sendable (_ send: (Value) -> Void) -> Void) {
        let (stream, continuation) = AsyncStream<Value>.makeStream()
        let semaphore = Semaphore(room)
        values = stream
        self.room = semaphore
        let isStarted = BlockingThread.start {
            produce { value in
                semaphore.wait()
                continuation.yield(value)
            }
            continuation.finish()
        }
        guard !isStarted else { return }
        // Without a thread the work is still done, all at once: nobody takes anything meanwhile, so it must not wait for room.
        produce { continuation.yield($0) }
        continuation.finish()
    }

    /// Makes room for one more value.
    public func taken() { room.signal() }
}

/// Counts what may go on; sound because the system's semaphore is made for many threads and its place never moves.
private final class Semaphore: @unchecked Sendable {
    private let place: UnsafeMutablePointer<sem_t>

    init(_ count: Int) {
        place = .allocate(capacity: 1)
        sem_init(place, 0, UInt32(clamping: count))
    }

    deinit {
        sem_destroy(place)
        place.deallocate()
    }

    func wait() { while sem_wait(place) != 0, errno == EINTR {} }
    func signal() { sem_post(place) }
}

/// Starts threads for work that blocks, which tasks must not do.
private enum BlockingThread {
    private final class Box {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Whether the thread could be made; `body` is not called where it could not.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let box = Unmanaged.passRetained(Box(body)).toOpaque()
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        // As much as the first thread has: readers are bounded in depth, but not to the half megabyte of a small stack.
        pthread_attr_setstacksize(&attributes, 8 << 20)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        var thread = pthread_t()
        let started = pthread_create(
            &thread, &attributes,
            { pointer in
                if let pointer { Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body() }
                return nil
            }, box)
        if started != 0 { Unmanaged<Box>.fromOpaque(box).release() }
        return started == 0
    }
}
