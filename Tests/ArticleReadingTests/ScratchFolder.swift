import FileAccess
import Glibc

/// A folder of its own for one test, removed at the end.
final class ScratchFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/dossier-test-XXXXXX".utf8CString)
        path = try template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress, mkdtemp(base) != nil else { throw FileFault.missing(path: "/tmp") }
            return String(cString: base)
        }
    }

    deinit {
        for name in FileTree.files(matching: "{**/*,**/.*}", from: path).files { unlink(path + "/" + name) }
        for folder in folders.sorted(by: >) { rmdir(folder) }
        rmdir(path)
    }

    private var folders: Set<String> = []

    func put(_ text: String, at name: String) throws { try put(Array(text.utf8), at: name) }

    func put(_ bytes: [UInt8], at name: String) throws {
        try AtomicWriting.write(bytes, to: path + "/" + name)
        var folder = PathText.parent(of: path + "/" + name)
        while folder != path {
            folders.insert(folder)
            folder = PathText.parent(of: folder)
        }
    }
}
