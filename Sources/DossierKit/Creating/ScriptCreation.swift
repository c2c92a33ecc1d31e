import Diagnostics
import FileAccess

/// Begins a script with its test, or a pipeline: the use case behind `dossier new`.
public struct ScriptCreation: Sendable {
    /// What came of it.
    public enum Outcome: Sendable, Equatable {
        /// The files written, relative to the workspace, and what to do next.
        case written([String], next: [String])
        /// Nothing was written.
        case refused(String, help: String)
    }

    private static let longestName = 64

    private let workspace: Workspace

    /// Creates in the workspace that `folder` lies in.
    public init(folder: String) {
        workspace = Workspace.containing(folder) ?? Workspace(root: folder)
    }

    /// Writes the files of a template; what exists is never overwritten.
    public func create(_ template: ScriptTemplate, name: String) -> Outcome {
        guard !name.isEmpty, name.utf8.count <= Self.longestName, name.utf8.allSatisfy(Self.isNameByte),
            name.utf8.first != UInt8(ascii: "-")
        else {
            return .refused(
                "'\(TerminalText.singleLine(name))' is no name for a \(template.name)",
                help: "a name has letters, digits, '-' and '_', such as short-articles")
        }
        let files = template.files(name)
        if let taken = files.first(where: { FileKind.of(workspace.absolute($0.path)) != nil }) {
            return .refused("'\(taken.path)' exists", help: "choose another name; nothing was written")
        }
        do {
            for file in files { try AtomicWriting.makeFolder(PathText.parent(of: workspace.absolute(file.path))) }
            try AtomicWriting.writeAll(files.map { (Array($0.text.utf8), workspace.absolute($0.path)) })
        } catch {
            return .refused("the files cannot be written: \(error.reason)", help: "check the folder's permissions")
        }
        return .written(files.map(\.path), next: template.next(name))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }
}
