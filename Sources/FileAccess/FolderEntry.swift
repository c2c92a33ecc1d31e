import Glibc

/// Reads the entries that the system lists of a folder.
enum FolderEntry {
    /// The name's bytes, read in place: the record may be shorter than the structure that C declares for it.
    static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8]? {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
        return Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
    }

    /// What the listing says of what bears the name; nil where it says nothing, and for a link, which has to be followed.
    static func kind(of entry: UnsafeMutablePointer<dirent>) -> FileKind? {
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .regular
        case Int(DT_DIR): .folder
        default: nil
        }
    }
}
