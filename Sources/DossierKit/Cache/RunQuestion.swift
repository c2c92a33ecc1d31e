import ArticleModel
import ArticleReading
import FileAccess
import JSONText
import PipelineCore

/// Everything that a run is made from: where two are equal, so is what the runs come to.
struct RunQuestion {
    /// What stands for all of it.
    let fingerprint: Fingerprint
    /// The files with articles as they were when it was asked.
    private let files: [RunRecord.Input]

    /// Nil where a part cannot be known beforehand.
    init?(
        _ checked: CheckedPipeline, request: RunRequest, listing: LoadListing, outputs: OutputFolder,
        digests: FileDigests
    ) {
        self.init(
            checked, request: request,
            listed: ListedFiles(listing, workspace: checked.workspace, digests: digests), outputs: outputs)
    }

    /// The same, of files whose digests are known.
    init?(_ checked: CheckedPipeline, request: RunRequest, listed: ListedFiles, outputs: OutputFolder) {
        // An edition is kept for its tick, whatever stands in the others.
        guard request.edition.tick == nil, request.edition.freshSince == nil else { return nil }
        var writer = BinaryWriter()
        writer.write(ProgramIdentity.current)
        for path in [checked.workspace.root, request.folder, checked.file, outputs.root] { writer.write(path) }
        writer.write(JSONValue.object(request.recorded(from: outputs.root)).serialized())
        writer.write(request.isStrict)
        writer.write(request.edition.isOnlyIfChanged)
        if let previous = request.edition.previous {
            guard
                let edition = try? EditionReading(
                    path: PathText.normalised(PathText.join(request.folder, previous)))
            else { return nil }
            writer.write(edition.path)
            writer.write(edition.digest)
        }
        writer.write(checked.files.inputs) { writer, file in
            writer.write(file.path)
            writer.write(file.digest)
        }
        guard let files = Self.write(listed, to: &writer) else { return nil }
        self.files = files
        fingerprint = Fingerprint(of: writer.bytes)
    }

    /// Whether a run has read the files that it was asked of, and as they were: one may be saved in between.
    func asked(_ read: [RunRecord.Input]) -> Bool { Set(read) == Set(files) }

    /// Writes what was found and what it holds, and gives the files; nil where one cannot be read.
    private static func write(_ listed: ListedFiles, to writer: inout BinaryWriter) -> [RunRecord.Input]? {
        var files: [RunRecord.Input] = []
        writer.write(listed.listing.outsideFolder)
        writer.write(listed.listing.skipped) { writer, source in
            writer.write(source.path)
            writer.write(source.diagnostic)
        }
        for entry in listed.files {
            guard let digest = entry.digest else { return nil }
            let file = entry.file
            files.append(RunRecord.Input(path: file.path, digest: digest))
            writer.write(file.location)
            writer.write(file.path)
            writer.write(file.requests) { $0.write($1) }
            writer.write(file.columns) { $0.write($1) }
            writer.write(file.recipe)
            writer.write(digest)
        }
        return files
    }
}
