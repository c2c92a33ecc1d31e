import Glibc

/// Reads the entries that the system lists of a folder.
enum FolderEntry {
    /// The name's bytes, read in place: the record may be shorter than the structure that C declares for it.
    static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8]? {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
        return UnsafeRawBufferPointer(start: start, count: strlen(start)).map { $0 }
    }
}
