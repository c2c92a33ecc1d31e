import Glibc

/// Writes whole files so that a reader finds the old one or the new one, never a part.
public enum AtomicWriting {
    /// Puts `bytes` at `path`, making parent folders as needed; a file that stood there is replaced.
    ///
    /// The bytes are written to a temporary file in the same folder, synced, and renamed; the folder is synced too. On
    /// failure the temporary file is removed and the old file is untouched.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .refused(attempt: "written", path: path, number: EINVAL)
        }
        let folder = PathText.parent(of: path)
        try makeFolder(folder)
        let temporary = try openTemporary(in: folder, for: path)
        do throws(FileFault) {
            try fill(temporary.descriptor, with: bytes, path: path)
            guard rename(temporary.path, path) == 0 else { throw FileFault.last("written", path) }
        } catch {
            unlink(temporary.path)
            throw error
        }
        syncFolder(folder)
    }

    /// Puts several files at their places, all or, but for a fault in the very last step, none: each is written and synced beside
    /// its place before the first is renamed. Files that already hold their bytes are left alone.
    public static func writeAll(_ files: [(bytes: [UInt8], path: String)]) throws(FileFault) {
        var ready: [(temporary: String, path: String)] = []
        for folder in Set(files.map { PathText.parent(of: $0.path) }) { sweep(folder) }
        do throws(FileFault) {
            for file in files {
                if let present = try? FileReading.bytes(of: file.path, limit: file.bytes.count), present == file.bytes {
                    continue
                }
                guard !file.path.isEmpty, !file.path.utf8.contains(0) else {
                    throw .refused(attempt: "written", path: file.path, number: EINVAL)
                }
                let folder = PathText.parent(of: file.path)
                try makeFolder(folder)
                if FileKind.of(file.path) == .folder {
                    throw .refused(attempt: "written", path: file.path, number: EISDIR)
                }
                let temporary = try openTemporary(in: folder, for: file.path)
                ready.append((temporary.path, file.path))
                try fill(temporary.descriptor, with: file.bytes, path: file.path)
            }
            for file in ready where rename(file.temporary, file.path) != 0 {
                throw FileFault.last("written", file.path)
            }
        } catch {
            for file in ready { unlink(file.temporary) }
            throw error
        }
        for folder in Set(ready.map { PathText.parent(of: $0.path) }) { syncFolder(folder) }
    }

    /// Puts `bytes` at `path` unless the file there already holds just these; true when it was written.
    @discardableResult
    public static func writeIfChanged(_ bytes: [UInt8], to path: String) throws(FileFault) -> Bool {
        if let present = try? FileReading.bytes(of: path, limit: bytes.count), present == bytes { return false }
        try write(bytes, to: path)
        return true
    }

    /// Makes a folder and all its parents; one that exists is left as it is.
    public static func makeFolder(_ path: String) throws(FileFault) {
        guard !path.utf8.contains(0) else { throw .refused(attempt: "made", path: path, number: EINVAL) }
        var missing: [String] = []
        var current = path
        while true {
            if let kind = FileKind.of(current) {
                guard kind == .folder else { throw .refused(attempt: "made", path: current, number: ENOTDIR) }
                break
            }
            missing.append(current)
            let parent = PathText.parent(of: current)
            if parent == current { break }
            current = parent
        }
        for folder in missing.reversed() {
            // Somebody else may have made it meanwhile.
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last("made", folder) }
        }
    }

    private static func openTemporary(
        in folder: String, for path: String
    ) throws(FileFault) -> (path: String, descriptor: Int32) {
        for attempt in 0..<1000 {
            let candidate = PathText.join(folder, ".dossier-\(getpid())-\(attempt).tmp")
            let descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
            if descriptor >= 0 { return (candidate, descriptor) }
            if errno != EEXIST && errno != EINTR { throw .last("written", path) }
        }
        throw .refused(attempt: "written", path: path, number: EEXIST)
    }

    /// Takes away what a process that was killed while it wrote has left in a folder.
    private static func sweep(_ folder: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) })
        }
        for name in names where name.hasPrefix(".dossier-") && name.hasSuffix(".tmp") {
            let parts = name.split(separator: "-")
            guard parts.count == 3, let process = Int32(parts[1]), process != getpid(), kill(process, 0) != 0,
                errno == ESRCH
            else { continue }
            unlink(PathText.join(folder, name))
        }
    }

    /// Writes, syncs and closes; the descriptor is closed in every case.
    private static func fill(_ descriptor: Int32, with bytes: [UInt8], path: String) throws(FileFault) {
        var isOpen = true
        defer { if isOpen { close(descriptor) } }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .last("written", path) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw .last("written", path) }
        isOpen = false
        guard close(descriptor) == 0 || errno == EINTR else { throw .last("written", path) }
    }

    /// Makes the rename last through a power cut; some file systems cannot sync a folder, and then nothing is lost by it.
    private static func syncFolder(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
