import Glibc

/// Works on paths as text, without looking at the file system; `/` parts the components.
public enum PathText {
    /// The path without `.`, empty and resolvable `..` components; `.` for the empty path.
    ///
    /// Leading `..` of a relative path stay; those of an absolute path fall away.
    public static func normalised(_ path: String) -> String {
        if isPlain(path) { return path }
        let isAbsolute = isAbsolute(path)
        var kept: [String] = []
        for component in components(of: path) {
            if component != ".." {
                kept.append(component)
            } else if let last = kept.last, last != ".." {
                kept.removeLast()
            } else if !isAbsolute {
                kept.append(component)
            }
        }
        let joined = kept.joined(separator: "/")
        if isAbsolute { return "/" + joined }
        return joined.isEmpty ? "." : joined
    }

    /// Whether a path is normalised as it stands, told at a glance, as nearly all are; false says nothing.
    private static func isPlain(_ path: String) -> Bool {
        var (length, dots) = (0, 0)
        var isFirst = true
        for byte in path.utf8 {
            guard byte == UInt8(ascii: "/") else {
                length += 1
                dots += byte == UInt8(ascii: ".") ? 1 : 0
                continue
            }
            guard isFirst && length == 0 || length > min(dots, 2) else { return false }
            (length, dots, isFirst) = (0, 0, false)
        }
        return length > min(dots, 2)
    }

    /// Whether a path comes before another one by UTF-8 bytes.
    public static func precedes(_ path: String, _ other: String) -> Bool {
        let order = path.utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { others -> Bool in
                guard let start = own.baseAddress, let otherStart = others.baseAddress else {
                    return own.count < others.count
                }
                let order = memcmp(start, otherStart, min(own.count, others.count))
                return order != 0 ? order < 0 : own.count < others.count
            }
        }
        return (order ?? nil) ?? path.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// True for a path that begins at the root of the file system.
    public static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

    /// `path` as seen from `folder`; an absolute path stands for itself.
    public static func join(_ folder: String, _ path: String) -> String {
        if isAbsolute(path) || folder.isEmpty || folder == "." { return path.isEmpty ? folder : path }
        if path.isEmpty || path == "." { return folder }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
    }

    /// The path that leads from `folder` to `path`; nil where one is absolute and the other is not, or `..` hides the way.
    public static func relative(from folder: String, to path: String) -> String? {
        guard isAbsolute(folder) == isAbsolute(path) else { return nil }
        let (folder, path) = (normalised(folder), normalised(path))
        if path.utf8.starts(with: folder.utf8) {
            let rest = path.utf8.dropFirst(folder.utf8.count)
            if rest.first == UInt8(ascii: "/"), !rest.dropFirst().isEmpty { return String(Substring(rest.dropFirst())) }
        }
        let start = components(of: folder)
        let end = components(of: path)
        var shared = 0
        while shared < start.count, shared < end.count, start[shared] == end[shared] { shared += 1 }
        guard !start[shared...].contains("..") else { return nil }
        let steps = Array(repeating: "..", count: start.count - shared) + end[shared...]
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }

    /// True when `path` is `folder` or lies below it; both are normalised first.
    public static func isInside(_ path: String, folder: String) -> Bool {
        way(from: folder, into: path) != nil
    }

    /// `path` as seen from `folder`, which it is or lies below; nil for any other.
    public static func way(from folder: String, into path: String) -> String? {
        guard let way = relative(from: folder, to: path), way != "..", !way.utf8.starts(with: "../".utf8) else {
            return nil
        }
        return way
    }

    /// The folder that holds the path: `.` for a bare name, `/` for the root.
    public static func parent(of path: String) -> String {
        let parts = components(of: path)
        guard parts.count > 1 else { return isAbsolute(path) ? "/" : "." }
        return (isAbsolute(path) ? "/" : "") + parts.dropLast().joined(separator: "/")
    }

    /// The last component; empty for the root.
    public static func lastComponent(of path: String) -> String { components(of: path).last ?? "" }

    /// What follows the last `.` of the last component, as written; empty where there is none or the name begins with it.
    public static func fileExtension(of path: String) -> String {
        let name = Array(lastComponent(of: path).utf8)
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
        return String(decoding: name[(dot + 1)...], as: UTF8.self)
    }

    /// The deepest folder that holds all `paths`; nil for none, or where absolute and relative paths are mixed.
    public static func commonFolder(of paths: [String]) -> String? {
        guard let first = paths.first else { return nil }
        let isAbsolute = isAbsolute(first)
        var shared = components(of: parent(of: normalised(first)))
        for path in paths.dropFirst() {
            guard self.isAbsolute(path) == isAbsolute else { return nil }
            let folder = components(of: parent(of: normalised(path)))
            var count = 0
            while count < shared.count, count < folder.count, shared[count] == folder[count] { count += 1 }
            shared.removeSubrange(count...)
        }
        if isAbsolute { return "/" + shared.joined(separator: "/") }
        return shared.isEmpty ? "." : shared.joined(separator: "/")
    }

    /// The components, empty ones and `.` left out.
    static func components(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." }
    }
}
