import Dispatch
import Glibc
import Synchronization

/// Tells which files below some folders change, as the system tells of it (inotify): nothing is asked again and again.
///
/// Changes in quick succession are told together, once all has been quiet for a while.
public final class FolderWatch: Sendable {
    /// A folder to watch.
    public struct Folder: Sendable, Hashable {
        /// Absolute path; until it exists, the nearest folder above it is watched for its coming.
        public let path: String
        /// Whether the folders below it are watched too, but for hidden ones and links.
        public let isDeep: Bool

        /// Names a folder.
        public init(_ path: String, isDeep: Bool) {
            self.path = path
            self.isDeep = isDeep
        }
    }

    /// What changed.
    public struct Changes: Sendable, Hashable {
        /// Absolute paths of what was written, made, moved or removed; a folder stands for all that lies in it.
        public var paths: Set<String> = []
        /// True where more changed than the system could tell, so that anything may have changed.
        public var isIncomplete = false

        /// No change.
        public init() {}

        var isEmpty: Bool { paths.isEmpty && !isIncomplete }
    }

    /// How long changes are gathered.
    public struct Patience: Sendable {
        /// They are told when nothing more has changed for so long, in milliseconds.
        public var quiet: Int
        /// They are told after so long though changes go on, in milliseconds.
        public var longest: Int

        /// Sets the two times.
        public init(quiet: Int = 120, longest: Int = 2000) {
            self.quiet = quiet
            self.longest = longest
        }
    }

    private struct State {
        var table: WatchTable
        var changes = Changes()
        var begun: DispatchTime?
    }

    private let descriptor: Int32
    private let patience: Patience
    private let hear: @Sendable (Changes) -> Void
    private let state: Mutex<State>
    // Dispatch's sources may be used from any thread; their types do not say so.
    nonisolated(unsafe) private let source: any DispatchSourceRead
    nonisolated(unsafe) private let timer: any DispatchSourceTimer

    /// Makes a watch that watches nothing yet and tells `hear` of changes, one call at a time.
    public init(patience: Patience = Patience(), hear: @escaping @Sendable (Changes) -> Void) throws(FileFault) {
        let descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("watched", "/") }
        self.descriptor = descriptor
        self.patience = patience
        self.hear = hear
        state = Mutex(State(table: WatchTable(Self.system(descriptor))))
        let queue = DispatchQueue(label: "folder watch")
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        timer = DispatchSource.makeTimerSource(queue: queue)
        source.setCancelHandler { close(descriptor) }
        source.setEventHandler { [weak self] in self?.read() }
        timer.setEventHandler { [weak self] in self?.tell() }
        source.activate()
        timer.activate()
    }

    deinit {
        source.cancel()
        timer.cancel()
    }

    // MARK: Folders

    /// Watches just these folders from now on, those of them still watched without a gap; gives what cannot be watched, where it
    /// was not told the last time.
    public func watch(_ wanted: [Folder]) -> [FileFault] { state.withLock { $0.table.set(wanted) } }

    /// Number of folders that are watched.
    public var count: Int { state.withLock { $0.table.count } }

    private static func system(_ descriptor: Int32) -> WatchTable.System {
        WatchTable.System(
            enter: { path in
                let number = inotify_add_watch(descriptor, path, wanted)
                return (number, number < 0 ? errno : 0)
            },
            leave: { inotify_rm_watch(descriptor, $0) })
    }

    private static let wanted = UInt32(
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
            | IN_ONLYDIR | IN_EXCL_UNLINK)

    // MARK: Events

    private func read() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            let events = WatchEvents.parse(buffer[..<count])
            state.withLock { state in for event in events { take(event, &state) } }
        }
        state.withLock { state in
            guard !state.changes.isEmpty else { return }
            let now = DispatchTime.now()
            let begun = state.begun ?? now
            state.begun = begun
            timer.schedule(
                deadline: min(now + .milliseconds(patience.quiet), begun + .milliseconds(patience.longest)))
        }
    }

    private func take(_ event: WatchEvents.Event, _ state: inout State) {
        guard !event.has(IN_Q_OVERFLOW) else { return state.changes.isIncomplete = true }
        state.changes.paths.formUnion(state.table.take(event))
        if state.changes.paths.count > Self.mostPaths {
            state.changes.paths.removeAll()
            state.changes.isIncomplete = true
        }
    }

    private func tell() {
        let changes = state.withLock { state in
            defer {
                state.changes = Changes()
                state.begun = nil
            }
            return state.changes
        }
        if !changes.isEmpty { hear(changes) }
    }

    /// Beyond so many changed paths it is only told that much changed.
    private static let mostPaths = 10_000
}
