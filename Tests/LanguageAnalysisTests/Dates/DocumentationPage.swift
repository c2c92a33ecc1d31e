import Glibc

/// A page of the docs, read from where the tests' own sources lie.
enum DocumentationPage {
    /// The lines of a page; nil where there is none. `path` is told from the package's root.
    static func lines(_ path: String, testFile: String = #filePath) -> [String]? {
        let folders = testFile.split(separator: "/").dropLast(4).joined(separator: "/")
        guard let file = fopen("/\(folders)/\(path)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[0..<count]
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
