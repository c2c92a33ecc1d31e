import Diagnostics
import FileAccess

/// Finds what a path or pattern that matches no file was meant to be.
struct NearestPath {
    /// Absolute path of the folder that paths are relative to.
    let workspace: String

    /// The nearest path or pattern that matches something; nil where none is near.
    func suggestion(for written: String) -> String? {
        var parts = PathText.normalised(written).split(separator: "/").map(String.init)
        guard !PathText.isAbsolute(written), !written.contains("!/"), let missing = firstMissing(parts) else {
            return nil
        }
        let folder = parts[..<missing].joined(separator: "/")
        let isLast = missing == parts.count - 1
        if GlobPattern.isPattern(parts[missing]) {
            guard isLast else { return nil }
            return otherEndings(folder, parts[missing])
        }
        guard let near = NearestName.nearest(to: parts[missing], among: names(in: folder, folders: !isLast)) else {
            return nil
        }
        parts[missing] = near
        let path = parts.joined(separator: "/")
        return FileTree.files(matching: path, from: workspace).files.isEmpty ? nil : path
    }

    /// Endings of files beside articles that hold none.
    private static let noArticles: Set<String> = ["", "yaml", "yml", "lua"]

    /// What `suggestion` comes to as help: the nearest path, or what paths are relative to.
    func help(for written: String) -> String {
        if let near = suggestion(for: written) { return "did you mean '\(near)'?" }
        guard GlobPattern.isPattern(written) else { return "paths are relative to the workspace '\(workspace)'" }
        return "patterns are relative to the workspace '\(workspace)'; '**' stands for any folders"
    }

    /// The first part that is no folder, or that is a pattern.
    private func firstMissing(_ parts: [String]) -> Int? {
        parts.indices.first { index in
            if GlobPattern.isPattern(parts[index]) { return true }
            let path = PathText.join(workspace, parts[...index].joined(separator: "/"))
            return FileKind.of(path) != (index == parts.count - 1 ? .regular : .folder)
        }
    }

    /// The pattern with the ending that the files of the folder have, where they have only one.
    private func otherEndings(_ folder: String, _ pattern: String) -> String? {
        let endings = Set(
            names(in: folder, folders: false).map(PathText.fileExtension).filter { !Self.noArticles.contains($0) })
        let written = PathText.fileExtension(of: pattern)
        let stem = String(pattern.dropLast(written.utf8.count))
        guard !written.isEmpty, let only = endings.first, endings.count == 1 else { return nil }
        return PathText.join(folder, stem + only)
    }

    /// Names of the files of a folder, or of the folders that hold files one or two levels below it.
    private func names(in folder: String, folders: Bool) -> [String] {
        let patterns = folders ? ["*/*", "*/*/*"] : ["*"]
        let found = patterns.flatMap {
            FileTree.files(matching: folder.isEmpty ? $0 : PathText.join(folder, $0), from: workspace).files
        }
        let depth = folder.isEmpty ? 0 : folder.split(separator: "/").count
        let names = found.compactMap { path -> String? in
            let parts = PathText.normalised(path).split(separator: "/")
            return parts.indices.contains(depth) ? String(parts[depth]) : nil
        }
        return Array(Set(names)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
