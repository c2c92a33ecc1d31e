import FileAccess
import Glibc
import PipelineCore

/// What stands for the program as it runs: its file, the libraries it has loaded, and the programs it may call.
enum ProgramIdentity {
    /// Another version of any of these makes other results, or may.
    static let current: Fingerprint = {
        var writer = BinaryWriter()
        writer.write(Program.version)
        let called = (["pdftotext"] + PrintEngine.programs).compactMap { SystemProgram.find($0) }
        for path in loaded() + called {
            writer.write(path)
            for number in FileIdentity(path: path)?.numbers ?? [] { writer.write(Int(number)) }
        }
        return Fingerprint(of: writer.bytes)
    }()

    /// Paths of the files whose code is mapped into the process, by path; `/proc/self/maps` has them in its sixth column.
    private static func loaded() -> [String] {
        guard let file = fopen("/proc/self/maps", "r") else { return [] }
        defer { fclose(file) }
        var paths: Set<String> = []
        var line = [CChar](repeating: 0, count: 8192)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let columns = text.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
            guard columns.count == 6, columns[1].contains("x") else { continue }
            let path = String(columns[5].drop { $0 == " " }.prefix { $0 != "\n" })
            if path.hasPrefix("/") { paths.insert(path) }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
