import FileAccess
import Glibc

/// A folder of its own for one test, removed with everything in it at the end.
final class ScratchFolder: Sendable {
    let path: String

    init(_ name: String = "case") throws {
        var template = Array("/tmp/dossier-\(name)-XXXXXX".utf8CString)
        path = try template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress, mkdtemp(base) != nil else { throw FileFault.missing(path: "/tmp") }
            return String(cString: base)
        }
    }

    deinit { Self.remove(path) }

    /// Copies a file or a folder with everything in it; files are made in the order of `names`.
    func copy(_ source: String, to name: String, inOrder names: ([String]) -> [String] = { $0 }) throws {
        guard FileKind.of(source) == .folder else { return try put(Self.bytes(of: source), at: name) }
        for file in names(Self.files(in: source)) {
            try put(Self.bytes(of: source + "/" + file), at: name + "/" + file)
        }
    }

    func put(_ bytes: [UInt8], at name: String) throws {
        try AtomicWriting.write(bytes, to: PathText.normalised(path + "/" + name))
    }

    func delete(_ name: String) { unlink(PathText.normalised(path + "/" + name)) }

    /// The files of a folder, by path relative to it.
    static func files(in folder: String) -> [String] {
        FileTree.files(matching: "{**/*,**/.*}", from: folder).files.sorted()
    }

    static func bytes(of path: String) throws -> [UInt8] { try FileReading.bytes(of: path, limit: 1 << 28) }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                let inner = path + "/" + name
                if entry.pointee.d_type == UInt8(DT_DIR) { remove(inner) } else { unlink(inner) }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
