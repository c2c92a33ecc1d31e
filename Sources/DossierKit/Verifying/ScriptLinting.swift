import Diagnostics
import FileAccess
import LuaScripting
import PipelineCore

/// Lints scripts: those of a pipeline, and those named by themselves.
public struct ScriptLinting: Sendable {
    private let workspace: Workspace
    private let folder: String

    /// Lints in the workspace that `folder` lies in.
    public init(folder: String) {
        workspace = Workspace.containing(folder) ?? Workspace(root: folder)
        self.folder = folder
    }

    /// Everything wrong with a script, or with all scripts below a folder, and how many there are.
    public func check(_ path: String) -> (scripts: Int, diagnostics: [Diagnostic]) {
        let absolute = PathText.normalised(PathText.join(folder, path))
        let inside = workspace.relative(absolute) ?? path
        let found =
            FileKind.of(absolute) == .folder
            ? FileTree.files(matching: PathText.join(inside, "**/*.lua"), from: workspace.root).files : [inside]
        guard !found.isEmpty else {
            return (0, [Diagnostic(.missingPath, "there is no script in '\(path)'", help: "scripts end in .lua")])
        }
        let inspection = Self.inspection(ConfigurationFiles(workspace: workspace))
        return (found.count, found.flatMap { inspection.check($0) })
    }

    private static func inspection(_ files: ConfigurationFiles) -> ScriptInspection {
        var providers: [String: ScriptInspection.Provider] = [:]
        for stage in Program.catalogue.stages {
            for capability in stage.descriptor.provides where providers[capability.name] == nil {
                providers[capability.name] = .init(stage: stage.descriptor.name, implied: implied(by: capability))
            }
        }
        return ScriptInspection(providers: providers) { path, wanted, sink in
            files.bytes(path, wanted: wanted, sink: &sink)
        }
    }

    /// Everything that is there wherever a capability is.
    private static func implied(by capability: Capability) -> Set<String> {
        var found: Set<Capability> = [capability]
        var open = [capability]
        while let next = open.popLast() {
            guard let stage = Program.catalogue.stages.first(where: { $0.descriptor.provides.contains(next) }) else {
                continue
            }
            for other in stage.descriptor.needs + stage.descriptor.provides where found.insert(other).inserted {
                open.append(other)
            }
        }
        return Set(found.map(\.name))
    }

    /// What lint finds in the scripts that were read for a pipeline, put beside what loading them has told.
    static func add(_ files: ConfigurationFiles, to diagnostics: [Diagnostic]) -> [Diagnostic] {
        let inspection = inspection(files)
        let scripts = files.inputs.map(\.path).filter { $0.hasSuffix(".lua") }
        let findings = scripts.flatMap { inspection.read($0) }
        let faulty = Set(findings.filter { $0.severity == .error }.compactMap { $0.place?.file })
        // Lint has the sharper place for what loading stumbled over.
        let others = diagnostics.filter { diagnostic in
            let isTold =
                diagnostic.code == .scriptSyntax || diagnostic.code == .scriptError
                || ([.scriptReturn, .scriptArgument].contains(diagnostic.code) && diagnostic.place?.line == nil)
            guard isTold else { return true }
            return !faulty.contains(diagnostic.place?.file ?? "")
        }
        var sink = DiagnosticSink()
        sink.report(contentsOf: others + findings)
        return sink.sorted
    }
}
