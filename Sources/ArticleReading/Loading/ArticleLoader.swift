import ArticleModel
import Diagnostics
import FileAccess

/// Loads the articles that requests ask for: finds, reads and decodes files, applies sidecars, gives ids.
///
/// The result depends on the files alone, not on the number of workers or the order in which files are named.
public struct ArticleLoader: Sendable {
    private let workspace: String
    private let limits: LoadLimits
    private let jobs: Int
    private let readers: ReaderCatalogue
    private let cache: (any ReadingCache)?

    /// Makes a loader.
    ///
    /// - Parameters:
    ///   - workspace: absolute path of the folder that patterns and article paths are relative to.
    ///   - jobs: how many files are read at once, at least 1.
    ///   - readers: the readers that are asked.
    ///   - cache: what was read before; nil where everything is to be read.
    public init(
        workspace: String, limits: LoadLimits = LoadLimits(), jobs: Int = 1,
        readers: ReaderCatalogue = ReaderCatalogue(), cache: (any ReadingCache)? = nil
    ) {
        self.cache = cache
        self.workspace = workspace
        self.readers = readers
        self.limits = limits
        self.jobs = max(1, jobs)
    }

    /// Finds the files that `requests` ask for, and reads none.
    public func listing(_ requests: [LoadRequest]) -> LoadListing {
        LoadListing(requests: requests, search: FileSearch(requests, workspace: workspace))
    }

    /// Loads what `requests` ask for; a file that several ask for is read once, and the first request's sidecar wins.
    public func load(_ requests: [LoadRequest]) async -> LoadResult { await load(listing(requests)) }

    /// Loads what was found.
    public func load(_ listing: LoadListing) async -> LoadResult {
        var result = LoadResult()
        let files = files(of: listing, &result)
        var sidecars = listing.requests.map { sidecar(of: $0, &result) }
        for part in await read(files) { take(part, &sidecars, &result) }
        ArticleOrder.finish(&result)
        // Where nothing was loaded, no row can fit, and what matters is told by then.
        guard !result.articles.isEmpty else { return result }
        let known = result.articles.map(\.source.location)
        for sidecar in sidecars { result.diagnostics += sidecar?.unused(known: known) ?? [] }
        return result
    }

    /// The files to read, none where there are too many; what the search has to tell goes into the result.
    private func files(of listing: LoadListing, _ result: inout LoadResult) -> [FileSearch.Found] {
        result.diagnostics = listing.search.diagnostics
        result.skipped = listing.search.skipped
        result.outsideFolder = listing.search.outsideFolder
        let files = listing.articles(workspace: workspace)
        guard files.count > limits.files else { return files }
        result.diagnostics.append(
            Diagnostic(
                .limitExceeded, "the patterns match \(files.count) files, more than the limit of \(limits.files)",
                help: "load them in several pipelines"))
        return []
    }

    /// True when a file is asked for that is too large to have all its articles in memory at once.
    public func isLarge(_ requests: [LoadRequest]) -> Bool {
        listing(requests).articles(workspace: workspace).contains {
            FileKind.size(of: $0.location).map { $0 > SourceIntake.largeFile } ?? false
        }
    }

    /// Loads what `requests` ask for in parts, each with articles of about `partLength` bytes of text, one file after the
    /// other; what concerns no single article comes with the first and last part.
    ///
    /// Ids are unique within a part. Memory does not grow with files that can be streamed.
    public func parts(_ requests: [LoadRequest], partLength: Int = 16 << 20) -> BoundedChannel<LoadResult> {
        BoundedChannel { send in
            var result = LoadResult()
            let files = files(of: listing(requests), &result)
            var sidecars = requests.map { sidecar(of: $0, &result) }
            var length = 0
            for file in files {
                let read = read(file) { piece in
                    take(Part(file: file, output: piece, read: nil), &sidecars, &result)
                    // What is set aside takes room too.
                    length += piece.articles.reduce(piece.quarantined.count << 10) { $0 + $1.text.bytes.count }
                    guard length >= partLength else { return }
                    ArticleOrder.finish(&result)
                    send(result)
                    result = LoadResult()
                    length = 0
                }
                if let read { result.files.append(read) }
            }
            for sidecar in sidecars { result.diagnostics += sidecar?.unused() ?? [] }
            ArticleOrder.finish(&result)
            send(result)
        }
    }

    /// What one file gave.
    private struct Part: Sendable {
        let file: FileSearch.Found
        let output: ReaderOutput
        let read: LoadResult.ReadFile?
    }

    /// Worker i takes every file whose number leaves i when divided by the number of workers.
    private func read(_ files: [FileSearch.Found]) async -> [Part] {
        let workers = min(jobs, files.count)
        guard workers > 1 else { return files.map(read) }
        let parts = await withTaskGroup(of: [(Int, Part)].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    stride(from: worker, to: files.count, by: workers).map { ($0, read(files[$0])) }
                }
            }
            var all: [(Int, Part)] = []
            for await some in group { all += some }
            return all
        }
        return parts.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func read(_ file: FileSearch.Found) -> Part {
        let key = ReadingKey(file, limits: limits)
        if let key, let kept = cache?.reading(of: key) { return Part(file: file, output: kept.output, read: kept.file) }
        var output = ReaderOutput()
        let read = read(file) { piece in
            output.articles += piece.articles
            output.quarantined += piece.quarantined
            output.skipped += piece.skipped
        }
        if let key, let read { cache?.keep(KeptReading(output: output, file: read), of: key) }
        return Part(file: file, output: output, read: read)
    }

    /// Hands over what a file holds, piece by piece; nil where it could not be read.
    private func read(_ file: FileSearch.Found, take: (ReaderOutput) -> Void) -> LoadResult.ReadFile? {
        let catalogue = file.reader.map { ReaderCatalogue(custom: [$0]) } ?? readers
        let intake = SourceIntake(limits: limits, catalogue: catalogue, mapping: file.mapping)
        do throws(FileFault) {
            var read = try intake.read(file.location, as: file.path, take: take)
            read.mapping = file.mapping
            read.recipe = file.reader?.recipe
            return read
        } catch {
            take(.refused(file.path, .articleUnreadable, "'\(file.path)' \(error.reason)"))
            return nil
        }
    }

    private func take(_ part: Part, _ sidecars: inout [MetadataSidecar?], _ result: inout LoadResult) {
        if let read = part.read { result.files.append(read) }
        result.quarantined += part.output.quarantined
        result.skipped += part.output.skipped
        for var article in part.output.articles {
            for request in part.file.requests where sidecars[request]?.apply(to: &article) == true { break }
            result.articles.append(article)
        }
    }

    private func sidecar(of request: LoadRequest, _ result: inout LoadResult) -> MetadataSidecar? {
        guard let path = request.metadata else { return nil }
        var sink = DiagnosticSink()
        defer { result.diagnostics += sink.diagnostics }
        do throws(FileFault) {
            let bytes = try FileReading.bytes(of: PathText.join(workspace, path), limit: limits.article)
            result.sidecars.append(.init(path: path, digest: SHA256Digest(of: bytes), byteCount: bytes.count))
            return MetadataSidecar.parse(bytes, file: path, sink: &sink)
        } catch {
            sink.report(.unreadableFile, at: request.place, "the sidecar \(error.message)")
            return nil
        }
    }
}
