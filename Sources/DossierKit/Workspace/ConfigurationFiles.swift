import ArticleModel
import Configuration
import Diagnostics
import FileAccess
import PipelineCore
import Synchronization

/// Reads the YAML files and scripts of a run, each once, and remembers which were read.
final class ConfigurationFiles: Sendable {
    /// Largest file of pipeline, lexicon, gazetteer or metadata, in bytes.
    static let largestFile = 16 << 20

    private struct Known {
        var nodes: [String: (root: YAMLNode, faults: [Diagnostic])] = [:]
        var bytes: [String: [UInt8]] = [:]
        var inputs: [String: RunRecord.Input] = [:]
        /// Paths that were asked for in vain.
        var missing: Set<String> = []
    }

    private let workspace: Workspace
    private let known = Mutex(Known())

    init(workspace: Workspace) { self.workspace = workspace }

    /// The files that were read, by path.
    var inputs: [RunRecord.Input] {
        known.withLock { known in
            known.inputs.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
    }

    /// Paths that were asked for and could not be read, by byte.
    var missing: [String] {
        known.withLock { $0.missing.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    /// Resources for one stage that note what it reads.
    func noting(_ resources: StageResources) -> (resources: StageResources, reads: ResourceReads) {
        let reads = ResourceReads()
        @Sendable func note(_ path: String) {
            reads.note(file: path, digest: known.withLock { $0.inputs[path]?.digest })
        }
        let noting = resources.noting(
            reads,
            yaml: { path, wanted, sink in
                defer { note(path) }
                return self.yaml(path, wanted: wanted, sink: &sink)
            },
            bytes: { path, wanted, sink in
                defer { note(path) }
                return self.bytes(path, wanted: wanted, sink: &sink)
            })
        return (noting, reads)
    }

    /// The bytes of a file; `path` is relative to the workspace, `wanted` is where it was asked for.
    func bytes(_ path: String, wanted: Place?, sink: inout DiagnosticSink) -> [UInt8]? {
        if let bytes = known.withLock({ $0.bytes[path] }) { return bytes }
        do {
            let bytes = try FileReading.bytes(of: workspace.absolute(path), limit: Self.largestFile)
            known.withLock { known in
                known.inputs[path] = RunRecord.Input(path: path, digest: SHA256Digest(of: bytes))
                known.bytes[path] = bytes
            }
            return bytes
        } catch {
            known.withLock { _ = $0.missing.insert(path) }
            sink.report(
                .unreadableFile, at: wanted, "'\(path)' \(error.reason)", help: help(path, error))
            return nil
        }
    }

    /// The root of a file's YAML; `path` is relative to the workspace, `wanted` is where it was asked for.
    ///
    /// Its faults are told to everybody who asks, for the first may not have listened.
    func yaml(_ path: String, wanted: Place?, sink: inout DiagnosticSink) -> YAMLNode? {
        if let node = known.withLock({ $0.nodes[path] }) {
            sink.report(contentsOf: node.faults)
            return node.root
        }
        do {
            let bytes = try FileReading.bytes(of: workspace.absolute(path), limit: Self.largestFile)
            var own = DiagnosticSink()
            let node = YAMLDocument.parse(bytes, file: path, sink: &own)
            sink.report(contentsOf: own.diagnostics)
            known.withLock { [own] known in
                known.inputs[path] = RunRecord.Input(path: path, digest: SHA256Digest(of: bytes))
                known.nodes[path] = node.map { ($0, own.diagnostics) }
            }
            return node
        } catch {
            known.withLock { _ = $0.missing.insert(path) }
            sink.report(
                .unreadableFile, at: wanted, "'\(path)' \(error.reason)", help: help(path, error))
            return nil
        }
    }

    /// The nearest path that is there, where one is near; else what paths are relative to.
    private func help(_ path: String, _ fault: FileFault) -> String {
        let base = "paths are relative to the workspace, \(workspace.root)"
        guard case .missing = fault, workspace.relative(workspace.absolute(path)) != nil else { return base }
        let folder = PathText.parent(of: path)
        let beside = files("\(folder.isEmpty ? "." : folder)/*", like: path)
        if let near = NearestName.nearest(to: path, among: beside) { return "did you mean '\(near)'?" }
        // The right name in another folder.
        let name = PathText.lastComponent(of: path)
        let all = files("{scripts,pipelines}/**/*", like: path)
        guard let same = all.first(where: { PathText.lastComponent(of: $0) == name }) else { return base }
        return "did you mean '\(same)'?"
    }

    private func files(_ pattern: String, like path: String) -> [String] {
        let ending = PathText.fileExtension(of: path)
        return FileTree.files(matching: pattern, from: workspace.root).files
            .filter { PathText.fileExtension(of: $0) == ending }.map { PathText.normalised($0) }
    }
}
