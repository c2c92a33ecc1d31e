import FileAccess
import Glibc

/// A workspace of its own under the temporary folder, with copies of the sample corpora, pipelines and scripts.
final class ScratchWorkspace {
    /// Absolute path.
    let root: String

    init() throws {
        var template = Array("/tmp/dossier-documentation-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw ScratchFault.noFolder(errno) }
        root = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        for folder in ["articles", "pipelines", "samples", "scripts"] {
            let source = PathText.join(Repository.root, folder)
            guard try ShellCommand.run("cp -R '\(source)' '\(root)/'", in: root).status == 0 else {
                throw ScratchFault.noCopy(source)
            }
        }
    }

    deinit { _ = try? ShellCommand.run("rm -rf '\(root)'", in: "/tmp") }

    /// Writes a file of the workspace.
    func write(_ text: String, to path: String) throws {
        _ = try AtomicWriting.writeIfChanged(Array(text.utf8), to: PathText.join(root, path))
    }
}

enum ScratchFault: Error {
    case noFolder(Int32)
    case noCopy(String)
    case noShell(Int32)
}
