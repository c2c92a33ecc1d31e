import Glibc

/// The folders that have to be watched one by one so that a tree of them is.
struct WatchedTree {
    /// No watch takes more folders than this: the system's own usual limit is of that size.
    static let folderLimit = 50_000

    /// Absolute paths, each with whether what is made in it is to be watched too.
    private(set) var folders: [String: Bool] = [:]
    /// What could not be taken in.
    private(set) var faults: [FileFault] = []

    /// Adds a folder, with those below it where it is deep; for one that is missing, the nearest above it.
    mutating func add(_ folder: FolderWatch.Folder) {
        var path = PathText.normalised(folder.path)
        guard FileKind.of(path) == .folder else {
            while FileKind.of(path) != .folder, PathText.parent(of: path) != path { path = PathText.parent(of: path) }
            folders[path] = folders[path] ?? false
            return
        }
        guard folder.isDeep else { return folders[path] = folders[path] ?? false }
        var pending = [path]
        while let next = pending.popLast() {
            guard folders[next] != true else { continue }
            guard folders.count < Self.folderLimit else {
                return faults.append(.refused(attempt: "watched", path: next, number: ENOSPC))
            }
            folders[next] = true
            pending += Self.folders(in: next)
        }
    }

    /// True for names that a pattern does not match unless it names them.
    static func isHidden(_ name: String) -> Bool { name.utf8.first == UInt8(ascii: ".") }

    private static func folders(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let kind = Int32(entry.pointee.d_type)
            guard kind == Int32(DT_DIR) || kind == Int32(DT_UNKNOWN),
                let name = FolderEntry.name(of: entry).flatMap({ String(validating: $0, as: UTF8.self) }),
                !isHidden(name)
            else { continue }
            let path = PathText.join(folder, name)
            if FileStatus(path: path, followsLinks: false)?.kind == .folder { found.append(path) }
        }
        return found
    }
}
