import Glibc

/// Tells where a path leads once every symbolic link on the way is followed.
public enum RealPath {
    /// The place that `path` leads to; for what does not exist yet, the real path of its nearest existing folder and the rest.
    public static func of(_ path: String) -> String {
        var existing = PathText.normalised(path)
        var rest = ""
        while true {
            if let resolved = realpath(existing, nil) {
                defer { free(resolved) }
                let place = String(cString: resolved)
                return rest.isEmpty ? place : PathText.join(place, rest)
            }
            let parent = PathText.parent(of: existing)
            guard parent != existing, !parent.isEmpty else { return PathText.normalised(path) }
            let name = PathText.lastComponent(of: existing)
            rest = rest.isEmpty ? name : PathText.join(name, rest)
            existing = parent
        }
    }
}
