import FileAccess
import LuaScripting

/// Writes the types of scripts for editors: the use case behind `dossier lua stubs`.
public struct EditorTypeFiles: Sendable {
    /// What became of a file.
    public struct Outcome: Sendable {
        /// Its path, relative to the workspace.
        public let path: String
        /// Written, or left as it is.
        public let fate: Fate
    }

    /// What became of a file.
    public enum Fate: Sendable, Equatable {
        /// It was written, or says the same already.
        case written
        /// Somebody else's file stands there and was left.
        case left
        /// It could not be written.
        case failed(String)
    }

    private let workspace: Workspace

    /// Writes into the workspace that `folder` lies in.
    public init(folder: String) {
        workspace = Workspace.containing(folder) ?? Workspace(root: folder)
    }

    /// Writes all; settings that are not ours stay as they are.
    public func write() -> [Outcome] {
        EditorTypes.files().map { file in
            let path = workspace.absolute(file.path)
            let isOurs = file.path.hasPrefix(EditorTypes.folder)
            if !isOurs, FileKind.of(path) != nil,
                (try? FileReading.bytes(of: path, limit: 1 << 20)) != Array(file.text.utf8)
            {
                return Outcome(path: file.path, fate: .left)
            }
            do throws(FileFault) {
                try AtomicWriting.makeFolder(PathText.parent(of: path))
                _ = try AtomicWriting.writeIfChanged(Array(file.text.utf8), to: path)
                return Outcome(path: file.path, fate: .written)
            } catch {
                return Outcome(path: file.path, fate: .failed(error.reason))
            }
        }
    }
}
