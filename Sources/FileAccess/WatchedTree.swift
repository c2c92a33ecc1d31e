import Glibc

/// The folders that have to be watched one by one so that a tree of them is.
struct WatchedTree {
    /// No watch takes more folders than this: the system's own usual limit is of that size.
    static let folderLimit = 50_000
    /// The error number that stands for that limit.
    static let limitNumber = E2BIG

    /// Absolute paths, each with whether what is made in it is to be watched too.
    private(set) var folders: [String: Bool] = [:]
    /// What could not be taken in.
    private(set) var faults: [FileFault] = []

    /// Adds a folder, with those below it where it is deep; for one that is missing, the nearest above it.
    ///
    /// `enter` is told of each before it is looked into, so that it can be watched first: what is made in it afterwards is then
    /// either found or told of.
    mutating func add(_ folder: FolderWatch.Folder, enter: (_ path: String, _ isDeep: Bool) -> Void) {
        var path = PathText.normalised(folder.path)
        let isThere = FileKind.of(path) == .folder
        while FileKind.of(path) != .folder, PathText.parent(of: path) != path { path = PathText.parent(of: path) }
        guard isThere, folder.isDeep else {
            if folders[path] == nil { take(path, isDeep: false, enter) }
            return
        }
        var pending = [path]
        while let next = pending.popLast() {
            guard folders[next] != true else { continue }
            guard folders.count < Self.folderLimit else {
                return faults.append(.refused(attempt: "watched", path: next, number: Self.limitNumber))
            }
            take(next, isDeep: true, enter)
            pending += Self.folders(in: next)
        }
    }

    private mutating func take(_ path: String, isDeep: Bool, _ enter: (String, Bool) -> Void) {
        folders[path] = isDeep
        enter(path, isDeep)
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
