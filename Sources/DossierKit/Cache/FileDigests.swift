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
        /// Whether the file was looked at since these digests were taken up.
        var isLookedAt = false
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
        if let known = known(path, identity) { return known }
        guard let bytes = try? FileReading.bytes(of: path, limit: limit) else { return nil }
        let digest = SHA256Digest(of: bytes)
        // Only what nobody can have written to since, without its times telling, is believed later.
        if identity.isSettled(at: now), FileIdentity(path: path) == identity {
            state.withLock { state in
                state.files[path] = Known(identity: identity, digest: digest, isLookedAt: true)
                state.isChanged = true
            }
        }
        return digest
    }

    private func known(_ path: String, _ identity: FileIdentity) -> SHA256Digest? {
        state.withLock { state in
            guard let place = state.files.index(forKey: path), state.files.values[place].identity == identity else {
                return nil
            }
            state.files.values[place].isLookedAt = true
            return state.files.values[place].digest
        }
    }

    /// What was said of a file when it was last looked at, as long as these digests have been at hand: a run works on the files
    /// that it found, and asks for none of them twice. Nil where it was not, or where its times say nothing.
    func lookedAt(_ path: String) -> (digest: SHA256Digest, identity: FileIdentity)? {
        state.withLock { state in
            state.files[path].flatMap { $0.isLookedAt ? ($0.digest, $0.identity) : nil }
        }
    }

    /// Keeps what was learned.
    func save() {
        let taken = state.withLock { $0 }
        guard taken.isChanged else { return }
        var writer = BinaryWriter()
        let files = taken.files.sorted { PathText.precedes($0.key, $1.key) }
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
