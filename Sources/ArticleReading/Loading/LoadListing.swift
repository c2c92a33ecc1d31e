import Diagnostics
import FileAccess

/// The files that requests ask for, found and not yet read.
public struct LoadListing: Sendable {
    /// A file.
    public struct File: Sendable, Hashable {
        /// Where it lies; `-` for standard input.
        public let location: String
        /// What its articles call it.
        public let path: String
        /// Numbers of the requests that ask for it.
        public let requests: [Int]
        /// Names of members or columns, by the field that they are taken for.
        public let columns: [String: String]
        /// What makes the script again that reads it; nil where none does.
        public let recipe: String?
    }

    let requests: [LoadRequest]
    let search: FileSearch

    /// The files with articles, by path.
    public func files(workspace: String) -> [File] {
        articles(workspace: workspace).map { file in
            File(
                location: file.location, path: file.path, requests: file.requests, columns: file.mapping.columns,
                recipe: file.reader.map { $0.recipe ?? $0.descriptor.name })
        }
    }

    /// What fits a pattern and is no file to read.
    public var skipped: [QuarantinedSource] { search.skipped }
    /// Patterns and paths that match no file.
    public var diagnostics: [Diagnostic] { search.diagnostics }
    /// The folder that paths from outside the workspace are relative to.
    public var outsideFolder: String? { search.outsideFolder }

    /// The files without sidecars: a pattern may well match one, and it is no article.
    func articles(workspace: String) -> [FileSearch.Found] {
        let sidecars = Set(requests.compactMap(\.metadata).map { PathText.normalised(PathText.join(workspace, $0)) })
        return search.files.filter { !sidecars.contains(PathText.normalised($0.location)) }
    }
}
