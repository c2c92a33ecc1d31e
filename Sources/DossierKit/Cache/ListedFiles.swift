import ArticleModel
import ArticleReading

/// The files with articles that a run would read, each with its digest, which is asked for once.
struct ListedFiles {
    /// A file; without a digest where it cannot be read, or is read once only.
    struct File {
        let file: LoadListing.File
        let digest: SHA256Digest?

        /// Whether it comes by standard input, which the run alone reads.
        var isInput: Bool { file.location == "-" }
    }

    /// Articles larger than this are hashed by nobody but the run.
    private static let largestFile = 1 << 30

    /// By path.
    let files: [File]
    /// What was found; skipped sources and the folder of those outside come from it.
    let listing: LoadListing

    init(_ listing: LoadListing, workspace: Workspace, digests: FileDigests) {
        self.listing = listing
        files = listing.files(workspace: workspace.root).map { file in
            let digest = file.location == "-" ? nil : digests.digest(of: file.location, limit: Self.largestFile)
            return File(file: file, digest: digest)
        }
    }
}
