import ArticleModel
import FileAccess

extension RecordedRun {
    /// Most files that are looked at for one that has gone, and most bytes of each.
    private static let mostFiles = 20_000
    private static let largestFile = 64 << 20

    /// Where the bytes of an input lie now that its file is gone: a file of the same folder or below it, else of the topmost
    /// folder on its way; nil where none has the same hash.
    func whereabouts(of path: String) -> String? {
        guard let digest = input(path)?["sha256"]?.text, FileKind.of(place(ofSource: path)) == nil else { return nil }
        let root = outsideFolder ?? workspace
        let top = path.split(separator: "/").first.map(String.init)
        let folders = [PathText.parent(of: path)] + (path.contains("/") ? [top].compactMap(\.self) : [])
        var seen: Set<String> = []
        for folder in folders where seen.insert(folder).inserted {
            let pattern = folder == "." ? "*" : PathText.join(folder, "**/*")
            for file in FileTree.files(matching: pattern, from: root).files.prefix(Self.mostFiles) {
                let place = PathText.normalised(PathText.join(root, file))
                if let bytes = try? FileReading.bytes(of: place, limit: Self.largestFile),
                    SHA256Digest(of: bytes).description == digest
                {
                    return file
                }
            }
        }
        return nil
    }
}
