import Glibc

@testable import FileAccess

/// A folder of its own for one test, removed at the end.
final class ScratchFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/dossier-test-XXXXXX".utf8CString)
        path = try template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress, mkdtemp(base) != nil else { throw FileFault.last("made", "/tmp") }
            return String(cString: base)
        }
    }

    deinit { Self.remove(path) }

    func put(_ text: String, at name: String) throws {
        try AtomicWriting.write(Array(text.utf8), to: path + "/" + name)
    }

    func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }
    func pipe(_ name: String) { mkfifo(path + "/" + name, 0o600) }

    private static func remove(_ path: String) {
        if FileStatus(path: path, followsLinks: false)?.kind == .folder, let stream = opendir(path) {
            var names: [String] = []
            while let entry = readdir(stream) {
                names.append(withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) })
            }
            closedir(stream)
            for name in names where name != "." && name != ".." { remove(path + "/" + name) }
        }
        Glibc.remove(path)
    }
}
