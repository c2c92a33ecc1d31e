import Glibc

/// Knows which folders are watched and by which number the system tells of each.
///
/// The system numbers folders, not paths: one that is reached by several paths has one number, which is given back when the last
/// of them is no longer wanted.
struct WatchTable: Sendable {
    /// What is asked of the system.
    struct System: Sendable {
        /// Watches a folder: its number, below zero where it is refused, and the system's error number.
        let enter: @Sendable (String) -> (number: Int32, error: Int32)
        /// Watches what bears a number no longer.
        let leave: @Sendable (Int32) -> Void
    }

    private let system: System
    private var numbers: [String: Int32] = [:]
    /// The paths of each number, with whether what is made below them is watched too.
    private var paths: [Int32: [String: Bool]] = [:]
    private var told: Set<FileFault> = []

    /// Watches nothing yet.
    init(_ system: System) { self.system = system }

    /// Number of folders that are watched.
    var count: Int { paths.count }

    /// Watches just these folders from now on; gives what cannot be watched and could the last time, one limit once.
    mutating func set(_ wanted: [FolderWatch.Folder]) -> [FileFault] {
        var tree = WatchedTree()
        var faults: [FileFault] = []
        for folder in wanted { add(folder, to: &tree, &faults) }
        for path in Array(numbers.keys) where tree.folders[path] == nil { forget(path) }
        faults += tree.faults
        let news = faults.filter { fault in !told.contains { $0.isSame(as: fault) } }
        told = Set(faults)
        return news
    }

    /// Takes note of an event, gives the paths that changed by it.
    mutating func take(_ event: WatchEvents.Event) -> [String] {
        guard let known = paths[event.descriptor] else { return [] }
        if event.has(IN_IGNORED) || event.has(IN_MOVE_SELF) || event.has(IN_DELETE_SELF) {
            for (path, isDeep) in known {
                forget(path)
                if event.has(IN_MOVE_SELF) { forget(below: path) }
                add(FolderWatch.Folder(path, isDeep: isDeep))
            }
            return Array(known.keys)
        }
        guard !event.name.isEmpty else { return [] }
        return known.map { folder, isDeep in
            let path = PathText.join(folder, event.name)
            guard event.isFolder else { return path }
            if event.has(IN_MOVED_FROM) { forget(below: path) }
            let isNew = event.has(IN_CREATE) || event.has(IN_MOVED_TO)
            if isDeep, isNew, !WatchedTree.isHidden(event.name) { add(FolderWatch.Folder(path, isDeep: true)) }
            return path
        }
    }

    // MARK: Folders

    /// Watches a folder beside the others, if it is there; what is refused is told when all are set the next time.
    private mutating func add(_ folder: FolderWatch.Folder) {
        guard FileKind.of(folder.path) == .folder else { return }
        var tree = WatchedTree()
        var faults: [FileFault] = []
        add(folder, to: &tree, &faults)
    }

    private mutating func add(_ folder: FolderWatch.Folder, to tree: inout WatchedTree, _ faults: inout [FileFault]) {
        tree.add(folder) { path, isDeep in
            guard let fault = enter(path, isDeep: isDeep), !faults.contains(where: { $0.isSame(as: fault) }) else {
                return
            }
            faults.append(fault)
        }
    }

    private mutating func enter(_ path: String, isDeep: Bool) -> FileFault? {
        // Also what is known: another folder may stand there by now.
        let (number, error) = system.enter(path)
        if numbers[path] != number { forget(path) }
        guard number < 0 else {
            numbers[path] = number
            paths[number, default: [:]][path] = isDeep
            return nil
        }
        // Gone since it was listed: the folder above tells of it.
        let isGone = error == ENOENT || error == ENOTDIR
        return isGone ? nil : .refused(attempt: "watched", path: path, number: error)
    }

    private mutating func forget(_ path: String) {
        guard let number = numbers.removeValue(forKey: path) else { return }
        paths[number]?[path] = nil
        guard paths[number]?.isEmpty == true else { return }
        paths[number] = nil
        system.leave(number)
    }

    private mutating func forget(below folder: String) {
        let start = folder.utf8 + [UInt8(ascii: "/")]
        for path in Array(numbers.keys) where path == folder || path.utf8.starts(with: start) { forget(path) }
    }
}

extension FileFault {
    /// Whether both tell of the same: limits are one fault whichever folder meets them first.
    fileprivate func isSame(as other: FileFault) -> Bool {
        guard case .refused(_, _, let number) = self, case .refused(_, _, number) = other else { return self == other }
        return self == other || number == ENOSPC || number == WatchedTree.limitNumber
    }
}
