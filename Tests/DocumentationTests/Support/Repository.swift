import FileAccess

/// The files of the project that tests read: the pages, and what examples work on.
enum Repository {
    /// Absolute path of the project.
    static let root: String = {
        var path = #filePath
        for _ in 0..<4 { path = PathText.parent(of: path) }
        return path
    }()

    /// The pages whose examples have to be true, relative to the project.
    static var pages: [String] {
        ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"]
            + FileTree.files(matching: "docs/*.md", from: root).files.map { path in
                PathText.relative(from: root, to: PathText.join(root, path)) ?? path
            }
    }

    /// The text of a file of the project.
    static func text(_ path: String) throws -> String {
        String(decoding: try FileReading.bytes(of: PathText.join(root, path), limit: 16 << 20), as: UTF8.self)
    }
}
