import FileAccess

/// The folder that a pipeline's paths are relative to: the nearest one upward that holds `.dossier/` or `pipelines/`.
public struct Workspace: Sendable {
    /// Absolute path of the root.
    public let root: String

    /// Takes a folder as the root.
    public init(root: String) { self.root = PathText.normalised(root) }

    /// The workspace that `folder` lies in; nil where no folder upward is one.
    public static func containing(_ folder: String) -> Workspace? {
        var candidate = PathText.normalised(folder)
        while true {
            if isRoot(candidate) { return Workspace(root: candidate) }
            let parent = PathText.parent(of: candidate)
            if parent == candidate || parent.isEmpty { return nil }
            candidate = parent
        }
    }

    private static func isRoot(_ folder: String) -> Bool {
        FileKind.of(PathText.join(folder, ".dossier")) == .folder
            || FileKind.of(PathText.join(folder, "pipelines")) == .folder
    }

    /// The absolute path of a path relative to the root.
    public func absolute(_ path: String) -> String { PathText.normalised(PathText.join(root, path)) }

    /// The path relative to the root, where it lies inside.
    public func relative(_ path: String) -> String? {
        PathText.isInside(path, folder: root) ? PathText.relative(from: root, to: path) : nil
    }
}
