import ArticleModel
import Configuration
import Synchronization

/// What the results of a stage depend on beside the articles it sees: program, stage, options, files, and what it asked of the run.
public struct StageIdentity: Sendable {
    /// One thing that results depend on.
    public struct Part: Sendable, Hashable {
        /// What it is, to be read before "is another": "the program", "'pipelines/names.yaml'".
        public let words: String
        /// What stands for it.
        public let fingerprint: Fingerprint

        /// Names a part.
        public init(words: String, fingerprint: Fingerprint) {
            self.words = words
            self.fingerprint = fingerprint
        }
    }

    /// What the results depend on, the files by path.
    public let parts: [Part]
    private let fingerprint: Fingerprint
    private let reads: ResourceReads

    /// Names a stage that is made.
    ///
    /// - Parameters:
    ///   - program: what stands for the program as it runs.
    ///   - reads: what the stage has read while it was made, and may read later.
    public init(program: Fingerprint, stage: String, options: OptionValues, reads: ResourceReads) {
        var writer = BinaryWriter()
        writer.write(stage)
        writer.write(options)
        parts =
            [
                Part(words: "the program", fingerprint: program),
                Part(words: "what its options say", fingerprint: Fingerprint(of: writer.bytes)),
            ] + reads.sealed()
        var whole = BinaryWriter()
        whole.write(parts) { writer, part in
            writer.write(part.words)
            writer.write(part.fingerprint)
        }
        fingerprint = Fingerprint(of: whole.bytes)
        self.reads = reads
    }

    /// False where the stage has read or asked for something after it was made, so that its results depend on more than was known.
    var isWhole: Bool { !reads.isLate }

    /// The key of what a step makes of some content.
    func key(step: Int, of content: Fingerprint) -> Fingerprint {
        Fingerprint(of: [fingerprint, Fingerprint(high: UInt64(step), low: 0), content])
    }

    /// The key of what a step that sees all articles asks of one with some content.
    func key(ofPartIn step: Int, of content: Fingerprint) -> Fingerprint {
        Fingerprint(of: [fingerprint, Fingerprint(high: UInt64(step), low: 1), content])
    }

    /// The key of what a step of a stage with some label remembers of a corpus.
    func key(ofMemoryIn step: Int, of label: String, _ corpus: Fingerprint) -> Fingerprint {
        Fingerprint(
            of: [fingerprint, Fingerprint(high: UInt64(step), low: 3), Fingerprint(of: Array(label.utf8)), corpus])
    }
}

/// Notes what a stage reads of the workspace and asks of the run.
public final class ResourceReads: Sendable {
    private struct State {
        var files: [String: SHA256Digest?] = [:]
        var facts: [String] = []
        var isSealed = false
        var isLate = false
    }

    private let state = Mutex(State())

    /// Begins with nothing read.
    public init() {}

    /// Notes a file and what it holds; nil where it could not be read.
    public func note(file path: String, digest: SHA256Digest?) {
        state.withLock { state in
            if state.isSealed {
                guard let known = state.files[path], known == digest else { return state.isLate = true }
            } else {
                state.files[path] = .some(digest)
            }
        }
    }

    /// Notes a fact of the run that was asked for.
    func note(fact: String) {
        state.withLock { state in
            if !state.isSealed { state.facts.append(fact) } else if !state.facts.contains(fact) { state.isLate = true }
        }
    }

    /// True where something was asked for after the stage was made that was not asked for before.
    var isLate: Bool { state.withLock { $0.isLate } }

    /// What was read until now, by path, then what was asked of the run; what is read later makes the results worthless.
    fileprivate func sealed() -> [StageIdentity.Part] {
        let taken = state.withLock { state in
            state.isSealed = true
            return state
        }
        let files = taken.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { path, digest in
            StageIdentity.Part(
                words: "'\(path)'", fingerprint: digest.map { Fingerprint($0) } ?? Fingerprint(high: 0, low: 0))
        }
        let facts = Set(taken.facts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !facts.isEmpty else { return files }
        let asked = Fingerprint(of: Array(facts.joined(separator: "\n").utf8))
        return files + [StageIdentity.Part(words: "what is asked of the run", fingerprint: asked)]
    }
}

extension BinaryWriter {
    /// Writes options, without the places they stand at.
    mutating func write(_ options: OptionValues) {
        write(options.names) { writer, name in
            writer.write(name)
            if let value = options[name] { writer.write(value) }
        }
    }

    private mutating func write(_ value: OptionValue) {
        switch value {
        case .null: write(byte: 0)
        case .text(let text):
            write(byte: 1)
            write(text)
        case .integer(let number):
            write(byte: 2)
            write(number)
        case .number(let number):
            write(byte: 3)
            write(word: number.bitPattern)
        case .boolean(let flag):
            write(byte: 4)
            write(flag)
        case .list(let values):
            write(byte: 5)
            write(values) { $0.write($1) }
        case .map(let entries):
            write(byte: 6)
            write(entries) { writer, entry in
                writer.write(entry.name)
                writer.write(entry.value)
            }
        case .record(let record):
            write(byte: 7)
            write(record)
        }
    }
}
