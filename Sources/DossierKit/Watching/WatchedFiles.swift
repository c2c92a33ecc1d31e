import ArticleModel
import FileAccess
import PipelineCore

/// The files that a pipeline was last made from, and those it would take in: what tells whether a change concerns it.
struct WatchedFiles: Sendable {
    /// Absolute paths of the files that were read, each with the hash of its bytes.
    private(set) var digests: [String: String] = [:]
    /// Patterns for articles, absolute.
    private(set) var patterns: [String] = []
    /// Absolute paths of what the pipeline has written itself, links followed: a change of these is no reason to run it again, even
    /// where it loads them.
    private var written: Set<String> = []
    /// Absolute path of the pipeline file.
    let pipeline: String
    /// Whether something about it is wrong, so that a file it could not find may be what it waits for.
    private(set) var isBroken = false
    private let workspace: Workspace

    /// Largest file whose bytes are compared; a larger one counts as changed when it was written.
    private static let largestFile = 256 << 20

    /// Knows of the pipeline file alone.
    init(pipeline: String, workspace: Workspace) {
        self.pipeline = pipeline
        self.workspace = workspace
    }

    /// Takes note of what the pipeline names; where it is broken, what it named before stays known.
    mutating func note(_ checked: CheckedPipeline) {
        isBroken = checked.plan == nil
        if let plan = checked.plan {
            digests = [:]
            patterns = plan.loads.flatMap(\.patterns).filter { $0 != "-" }.map { workspace.absolute($0) }
        }
        note(checked.files.inputs)
    }

    /// Takes note of what a run has read and written.
    mutating func note(_ outcome: RunOutcome) {
        if !outcome.inputs.isEmpty { note(outcome.inputs) }
        guard !outcome.standing.isEmpty else { return }
        // A run that could not write all leaves files of the one before.
        if outcome.status != .failed { written = [] }
        written.formUnion(outcome.standing.map { RealPath.of($0.path) })
    }

    /// Takes note of files that a run has read; articles from outside the workspace bear paths below their common folder.
    private mutating func note(_ inputs: [RunRecord.Input]) {
        let outside = patterns.filter { !PathText.isInside($0, folder: workspace.root) }
        let folder = PathText.commonFolder(of: outside.flatMap { FileTree.files(matching: $0, from: "/").files })
        for input in inputs {
            var place = workspace.absolute(input.path)
            if let folder, FileKind.of(place) == nil { place = PathText.normalised(PathText.join(folder, input.path)) }
            digests[place] = input.digest.description
        }
    }

    /// Takes note of the articles that a recorded run has read, and of what it has written.
    mutating func note(_ run: RecordedRun) {
        written.formUnion((run.reports.flatMap(\.files).map(\.path) + [run.path]).map(RealPath.of))
        for input in run.json["inputs"]?.elements ?? [] {
            digests[run.place(ofSource: input["path"]?.text ?? "")] = input["sha256"]?.text ?? ""
        }
    }

    // MARK: Watching

    /// The folders in which something may happen that concerns the pipeline.
    var folders: [FolderWatch.Folder] {
        let scripts = ["pipelines", "scripts"].map { FolderWatch.Folder(workspace.absolute($0), isDeep: true) }
        let files = ([pipeline] + digests.keys).map { FolderWatch.Folder(PathText.parent(of: $0), isDeep: false) }
        return scripts + Set(files) + patterns.map(Self.folder)
    }

    /// The deepest folder that holds all that a pattern can match, with what lies below it where the pattern goes deeper.
    private static func folder(of pattern: String) -> FolderWatch.Folder {
        if !GlobPattern.isPattern(pattern) {
            return FileKind.of(pattern) == .folder
                ? .init(pattern, isDeep: true) : .init(PathText.parent(of: pattern), isDeep: false)
        }
        var folder = PathText.parent(of: pattern)
        var isDeep = false
        while GlobPattern.isPattern(folder) {
            folder = PathText.parent(of: folder)
            isDeep = true
        }
        return .init(folder, isDeep: isDeep)
    }

    /// The files among `changes` that make the pipeline's reports other than they are, by path.
    func concerned(by changes: FolderWatch.Changes) -> [String] {
        let known = changes.isIncomplete ? Array(digests.keys) : []
        let changed = Set(changes.paths.flatMap(files) + known + (changes.isIncomplete ? newArticles : []))
        return changed.filter(concerns).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The file itself; of a folder what lies in it, and what was known to.
    private func files(at path: String) -> [String] {
        let inside = digests.keys.filter { $0 != path && PathText.isInside($0, folder: path) }
        guard FileKind.of(path) == .folder else { return [path] + inside }
        return inside + FileTree.files(matching: path, from: "/").files
    }

    private func concerns(_ path: String) -> Bool {
        guard !isWritten(path) else { return false }
        if let known = digests[path] { return known != Self.digest(of: path) }
        guard FileKind.of(path) == .regular else { return false }
        if path == pipeline || isArticle(path) { return true }
        return isBroken && ["yaml", "yml", "lua", "csv"].contains(PathText.fileExtension(of: path).lowercased())
    }

    private func isWritten(_ path: String) -> Bool { !written.isEmpty && written.contains(RealPath.of(path)) }

    private func isArticle(_ path: String) -> Bool {
        patterns.contains { pattern in
            GlobPattern.isPattern(pattern)
                ? GlobPattern(pattern).matches(path) : PathText.isInside(path, folder: pattern)
        }
    }

    /// Files that patterns match and no run has read.
    var newArticles: [String] {
        patterns.flatMap { FileTree.files(matching: $0, from: workspace.root).files }.filter {
            digests[$0] == nil && !isWritten($0)
        }
    }

    private static func digest(of path: String) -> String? {
        (try? FileReading.bytes(of: path, limit: largestFile)).map { SHA256Digest(of: $0).description }
    }
}
