import Glibc

/// Finds files by pattern.
public enum FileTree {
    /// What a search found.
    public struct Listing: Sendable, Hashable {
        /// The regular files, by UTF-8 bytes, each once.
        public var files: [String] = []
        /// What fits the pattern or lies on the way and could not be taken, by path.
        public var skipped: [Skip] = []

        /// Makes an empty listing.
        public init() {}
    }

    /// A path that was left out, and why.
    public struct Skip: Sendable, Hashable {
        /// The path, as a file's path would be given.
        public let path: String
        /// Why, to be read after the path: "is a named pipe, …".
        public let reason: String
    }

    /// Folders deeper than this below the pattern's fixed beginning are not entered.
    static let depthLimit = 64
    /// No search looks at more names than this.
    static let entryLimit = 2_000_000

    /// The files that `pattern` stands for, seen from the folder `root`.
    ///
    /// A path that exists as written is taken as it is: a file for itself, a folder for all files below it. Paths come
    /// back as the pattern is written: relative to `root`, or absolute. Hidden names are found only where the pattern
    /// names them, and `**` follows no link to a folder, so a search always ends.
    public static func files(matching pattern: String, from root: String) -> Listing {
        var search = TreeSearch(root: root)
        guard !pattern.isEmpty else { return search.listing }
        let path = PathText.normalised(pattern)
        switch FileKind.of(PathText.join(root, path)) {
        case .folder?: search.run(below: path, components: [GlobComponent("**".utf8), GlobComponent("*".utf8)])
        case .some: search.take(path)
        case nil where GlobPattern.isPattern(pattern):
            let glob = GlobPattern(path)
            for components in glob.alternatives {
                search.run(below: glob.isAbsolute ? "/" : ".", components: components)
            }
        case nil: break
        }
        return search.sorted()
    }
}

/// A walk through folders with the parts of a pattern that are still open: no recursion, and no way twice.
private struct TreeSearch {
    private struct Visit {
        let folder: String
        /// Indices of the pattern components that the next name may fit.
        let open: [Int]
        let depth: Int
    }

    let root: String
    var listing = FileTree.Listing()
    private var seen = 0

    init(root: String) { self.root = root }

    mutating func run(below start: String, components: [GlobComponent]) {
        var pending = [Visit(folder: start, open: Self.closure([0], components), depth: 0)]
        while let visit = pending.popLast() {
            if let name = Self.onlyName(visit.open, components) {
                step(to: name, from: visit, components, &pending)
                continue
            }
            for entry in entries(of: visit.folder) {
                guard seen < FileTree.entryLimit else { return skip(visit.folder, "has too many files to look at") }
                seen += 1
                step(to: entry.name, entry.kind, from: visit, components, &pending)
            }
        }
    }

    /// The name that alone can follow; asked for directly, so that `..` and folders that cannot be listed work.
    private static func onlyName(_ open: [Int], _ components: [GlobComponent]) -> String? {
        guard open.count == 1, open[0] < components.count else { return nil }
        return components[open[0]].literal
    }

    private mutating func step(
        to name: String, _ known: FileKind? = nil, from visit: Visit, _ components: [GlobComponent],
        _ pending: inout [Visit]
    ) {
        let bytes = Array(name.utf8)
        var anywhere: [Int] = []
        var named: [Int] = []
        for index in visit.open where index < components.count {
            if components[index].isAnyFolders {
                if bytes.first != UInt8(ascii: ".") { anywhere.append(index) }
            } else if components[index].matches(bytes) {
                named.append(index + 1)
            }
        }
        var open = Self.closure(anywhere + named, components)
        guard !open.isEmpty else { return }
        let path = visit.folder == "." ? name : PathText.join(visit.folder, name)
        let isWhole = open.contains(components.count)
        let goesOn = open.contains { $0 < components.count }
        guard let kind = known ?? FileKind.of(PathText.join(root, path)) else {
            if isWhole && FileStatus(path: PathText.join(root, path), followsLinks: false) != nil {
                skip(path, "is a link that leads nowhere")
            }
            return
        }
        guard kind == .folder else {
            if isWhole { take(path, kind) }
            return
        }
        guard goesOn else { return }
        guard visit.depth < FileTree.depthLimit else { return skip(path, "lies too deep; name the folder itself") }
        let link = known == nil && FileStatus(path: PathText.join(root, path), followsLinks: false)?.kind == .link
        if link { open = Self.closure(named, components) }
        guard open.contains(where: { $0 < components.count }) else {
            return skip(path, "is a link to a folder, which '**' does not follow")
        }
        pending.append(Visit(folder: path, open: open, depth: visit.depth + 1))
    }

    /// `**` may stand for no folder at all, so what follows it is open too; and a trailing `**` is a match already.
    private static func closure(_ indices: [Int], _ components: [GlobComponent]) -> [Int] {
        guard indices.contains(where: { $0 < components.count && components[$0].isAnyFolders }) else {
            return indices.count < 2 ? indices : Set(indices).sorted()
        }
        var all = Set(indices)
        for index in components.indices where all.contains(index) && components[index].isAnyFolders {
            all.insert(index + 1)
        }
        return all.sorted()
    }

    /// Takes what stands at a path that fits the pattern.
    mutating func take(_ path: String) {
        guard let kind = FileKind.of(PathText.join(root, path)) else { return skip(path, "does not exist") }
        take(path, kind)
    }

    private mutating func take(_ path: String, _ kind: FileKind) {
        if kind == .regular {
            listing.files.append(path)
        } else {
            skip(path, "is \(kind.words), not a regular file")
        }
    }

    private mutating func skip(_ path: String, _ reason: String) {
        listing.skipped.append(.init(path: path, reason: reason))
    }

    /// The names in a folder, each with what the listing itself says of it: nil where that has to be asked, as of a link.
    private mutating func entries(of folder: String) -> [(name: String, kind: FileKind?)] {
        guard let stream = opendir(PathText.join(root, folder)) else {
            skip(folder, FileFault.last("listed", folder).reason)
            return []
        }
        defer { closedir(stream) }
        var entries: [(name: String, kind: FileKind?)] = []
        while let entry = readdir(stream) {
            guard let bytes = FolderEntry.name(of: entry) else { continue }
            if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                let repaired = String(decoding: bytes, as: UTF8.self)
                skip(
                    folder == "." ? repaired : PathText.join(folder, repaired),
                    "has a name that is not UTF-8; rename it")
                continue
            }
            entries.append((name, FolderEntry.kind(of: entry)))
        }
        return entries
    }

    /// The listing, in order and without repeats.
    func sorted() -> FileTree.Listing {
        var result = FileTree.Listing()
        for file in listing.files.sorted(by: PathText.precedes) where file != result.files.last {
            result.files.append(file)
        }
        result.skipped = Set(listing.skipped).sorted {
            $0.path != $1.path
                ? $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
                : $0.reason.utf8.lexicographicallyPrecedes($1.reason.utf8)
        }
        return result
    }
}
