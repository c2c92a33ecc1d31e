import FileAccess
import Glibc

/// Where a workspace keeps what runs may use again: everything in it can be taken away at any time.
public struct CacheFolder: Sendable {
    /// Path, relative to the workspace.
    public static let location = ".dossier/cache"
    /// The variable that says how many bytes the results may have.
    public static let limitVariable = "DOSSIER_CACHE_LIMIT"
    /// Most bytes of results, unless the variable says otherwise.
    static let usualLimit = 1 << 30

    /// Absolute path.
    public let path: String

    /// The cache of a workspace.
    public init(of workspace: Workspace) { path = workspace.absolute(Self.location) }

    /// What was kept in another form lies in another folder.
    private var form: String { PathText.join(path, "1") }
    var results: String { PathText.join(form, "results") }
    var digests: String { PathText.join(form, "digests") }
    var runs: String { PathText.join(form, "runs") }

    /// Most bytes of results.
    static var limit: Int {
        getenv(limitVariable).flatMap { Int(String(cString: $0)) }
            .map { min(max(0, $0), 1 << 50) } ?? usualLimit
    }

    /// Number of files and bytes.
    public var size: (files: Int, bytes: Int) {
        let files = self.files
        return (files.count, files.reduce(0) { $0 + (FileKind.size(of: $1) ?? 0) })
    }

    /// A number of bytes in words, to a tenth: `3.4 MiB`.
    public static func words(_ bytes: Int) -> String {
        var tenths = bytes * 10
        for unit in ["bytes", "KiB", "MiB", "GiB"] {
            guard tenths >= 10240, unit != "GiB" else {
                let fraction = unit == "bytes" || tenths % 10 == 0 ? "" : ".\(tenths % 10)"
                return "\(tenths / 10)\(fraction) \(unit)"
            }
            tenths /= 1024
        }
        return "\(bytes) bytes"
    }

    /// Takes everything away; gives the number of files and bytes that went.
    public func clear() -> (files: Int, bytes: Int) {
        var gone = (files: 0, bytes: 0)
        for file in files {
            let size = FileKind.size(of: file) ?? 0
            if unlink(file) == 0 { gone = (gone.files + 1, gone.bytes + size) }
        }
        return gone
    }

    private var files: [String] {
        ["", "results/", "runs/"].flatMap { folder in
            FileTree.files(matching: "*/\(folder){*,.*}", from: path).files.map { PathText.join(path, $0) }
        }
    }
}
