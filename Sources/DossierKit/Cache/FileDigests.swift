import ArticleModel
import FileAccess
import Glibc
import PipelineCore
import Synchronization

/// The digests of files, asked of the file system's times where these can be trusted, else of the bytes.
final class FileDigests: Sendable {
    private struct Known {
        var identity: FileIdentity
        var digest: SHA256Digest
    }

    private struct State {
        var files: [String: Known] = [:]
        var isChanged = false
    }

    /// Files that are told of are forgotten beyond this number.
    private static let most = 400_000

    private let path: String
    private let now: @Sendable () -> Int64
    private let state: Mutex<State>

    /// Takes up what `path` holds; `now` gives the seconds since 1970.
    init(path: String, now: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }) {
        self.path = path
        self.now = now
        state = Mutex(State(files: Self.read(path)))
    }

    /// The digest of a regular file of at most `limit` bytes; nil where it cannot be read.
    func digest(of path: String, limit: Int) -> SHA256Digest? {
        let now = now()
        guard let identity = FileIdentity(path: path), identity.size <= limit else { return nil }
        if let known = state.withLock({ $0.files[path] }), known.identity == identity { return known.digest }
        guard let bytes = try? FileReading.bytes(of: path, limit: limit) else { return nil }
        let digest = SHA256Digest(of: bytes)
        // Only what nobody can have written to since, without its times telling, is believed later.
        if identity.isSettled(at: now), FileIdentity(path: path) == identity {
            state.withLock { state in
                state.files[path] = Known(identity: identity, digest: digest)
                state.isChanged = true
            }
        }
        return digest
    }

    /// Keeps what was learned.
    func save() {
        let taken = state.withLock { $0 }
        guard taken.isChanged else { return }
        var writer = BinaryWriter()
        let files = taken.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        writer.write(Array(files.prefix(Self.most))) { writer, file in
            writer.write(file.key)
            for number in file.value.identity.numbers { writer.write(Int(number)) }
            writer.write(file.value.digest)
        }
        KeptFile.write(writer.bytes, to: path)
    }

    private static func read(_ path: String) -> [String: Known] {
        guard let bytes = KeptFile.bytes(of: path) else { return [:] }
        var reader = BinaryReader(bytes)
        let files = try? reader.list { (reader) throws(BinaryReader.Fault) -> (String, Known) in
            let path = try reader.text()
            var numbers: [Int64] = []
            for _ in 0..<7 { numbers.append(Int64(try reader.integer())) }
            guard let identity = FileIdentity(numbers: numbers) else { throw BinaryReader.Fault() }
            return (path, Known(identity: identity, digest: try reader.digest()))
        }
        return Dictionary(files ?? []) { first, _ in first }
    }
}
