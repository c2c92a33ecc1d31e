import Diagnostics
import FileAccess

/// Finds the files of all requests and gives each the path that its articles will bear.
///
/// The same files give the same paths wherever they lie: inside the workspace relative to it, outside relative to the
/// deepest folder that all outside files share.
struct FileSearch {
    /// A file to read.
    struct Found: Sendable {
        /// Where it lies.
        let location: String
        /// What its articles call it.
        let path: String
        /// Which requests asked for it.
        let requests: [Int]
        /// Which members of its records mean what, as the first of them says.
        let mapping: FieldMapping
        /// The reader that is asked before all others, as the first of them says.
        let reader: ReaderCatalogue.Custom?
    }

    private(set) var files: [Found] = []
    private(set) var skipped: [QuarantinedSource] = []
    private(set) var outsideFolder: String?
    private(set) var diagnostics: [Diagnostic] = []

    private let workspace: String

    /// - Parameter workspace: absolute path of the workspace.
    init(_ requests: [LoadRequest], workspace: String) {
        self.workspace = PathText.normalised(workspace)
        var asked: [String: [Int]] = [:]
        var passed: [FileTree.Skip] = []
        for (index, request) in requests.enumerated() {
            for (number, pattern) in request.patterns.enumerated() {
                if pattern == "-" {
                    asked["-", default: []].append(index)
                    continue
                }
                let listing = FileTree.files(matching: pattern, from: self.workspace)
                for file in listing.files { asked[absolute(file), default: []].append(index) }
                passed += listing.skipped
                report(pattern, listing, at: request.place(ofPattern: number))
            }
        }
        let inside = Dictionary(
            uniqueKeysWithValues: asked.keys.map { ($0, PathText.way(from: self.workspace, into: $0)) })
        outsideFolder = PathText.commonFolder(of: inside.filter { $0.key != "-" && $0.value == nil }.map(\.key))
        files = asked.map { location, asking in
            let path = location == "-" ? "-" : inside[location].flatMap(\.self) ?? path(of: location)
            return Found(
                location: location, path: path, requests: asking,
                mapping: asking.first.map { requests[$0].mapping } ?? FieldMapping(),
                reader: asking.first.flatMap { requests[$0].reader })
        }
        files.sort { ($0.path, $0.location) < ($1.path, $1.location) }
        skipped = skips(passed)
    }

    private func absolute(_ path: String) -> String { PathText.normalised(PathText.join(workspace, path)) }

    private func path(of location: String) -> String {
        if let way = PathText.way(from: workspace, into: location) { return way }
        guard let outsideFolder else { return location }
        return PathText.relative(from: outsideFolder, to: location) ?? location
    }

    private func skips(_ passed: [FileTree.Skip]) -> [QuarantinedSource] {
        var told: Set<String> = []
        let unique = passed.filter { told.insert(absolute($0.path)).inserted }
        return unique.map { skip in
            let path = path(of: absolute(skip.path))
            return QuarantinedSource(
                path: path,
                diagnostic: Diagnostic(
                    .articleUnreadable, severity: .note, at: Place(file: path), "'\(path)' \(skip.reason)"))
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private mutating func report(_ pattern: String, _ listing: FileTree.Listing, at place: Place?) {
        guard listing.files.isEmpty else { return }
        if GlobPattern.isPattern(pattern) || FileKind.of(absolute(pattern)) == .folder {
            diagnostics.append(
                Diagnostic(
                    .missingPath, severity: .warning, at: place, "'\(pattern)' matches no file",
                    help: NearestPath(workspace: workspace).help(for: pattern)))
        } else if let skip = listing.skipped.first {
            diagnostics.append(
                Diagnostic(.missingPath, at: place, "'\(pattern)' \(skip.reason)", help: "name a regular file"))
        } else {
            diagnostics.append(
                Diagnostic(
                    .missingPath, at: place, "there is no file '\(pattern)'",
                    help: NearestPath(workspace: workspace).help(for: pattern)))
        }
    }
}

private func < (left: (String, String), right: (String, String)) -> Bool {
    left.0 != right.0 ? PathText.precedes(left.0, right.0) : PathText.precedes(left.1, right.1)
}
