import FileAccess
import Testing

/// A case is a folder that anyone can read: `command`, the files of its workspace, and what the program must answer in
/// `stdout`, `stderr` and `status`.
///
/// `command` holds one command line or several, each run after the other in the same workspace; a line
/// `@append FILE TEXT` or `@delete FILE` changes the workspace in between. The answers of all are kept one after the other.
struct CommandCase: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }

    static let folder = PathText.parent(of: PathText.parent(of: #filePath)) + "/Cases"
    private static let ownFiles: Set<String> = ["command", "stdout", "stderr", "status", "README.md"]

    /// Every case, by name.
    static var all: [CommandCase] {
        let names = ScratchFolder.files(in: folder).filter { $0.hasSuffix("/command") }
        return names.map { CommandCase(name: PathText.parent(of: $0)) }
    }

    /// What the program said, its folder called `<workspace>`.
    struct Answer: Equatable {
        var stdout = ""
        var stderr = ""
        var status = ""
    }

    /// Runs the case in a copy of its folder.
    func answer() throws -> Answer {
        let scratch = try ScratchFolder()
        try scratch.copy(Self.folder + "/" + name, to: ".") { names in names.filter { !Self.ownFiles.contains($0) } }
        var answer = Answer()
        for line in try recorded("command").split(separator: "\n") where !line.hasPrefix("#") {
            let words = CommandWords.split(String(line))
            guard words.first == "dossier" else {
                try change(words, in: scratch)
                continue
            }
            let run = try ProgramRun(Array(words.dropFirst()), in: scratch.path)
            answer.stdout += Self.text(run.output, of: scratch)
            answer.stderr += Self.text(run.errors, of: scratch)
            answer.status += "\(run.status)\n"
        }
        return answer
    }

    /// What the case expects.
    func expected() throws -> Answer {
        try Answer(stdout: recorded("stdout"), stderr: recorded("stderr"), status: recorded("status"))
    }

    /// Writes an answer down as what is expected from now on.
    func record(_ answer: Answer) throws {
        for (file, text) in [("stdout", answer.stdout), ("stderr", answer.stderr), ("status", answer.status)] {
            try AtomicWriting.write(Array(text.utf8), to: "\(Self.folder)/\(name)/\(file)")
        }
    }

    private func change(_ words: [String], in scratch: ScratchFolder) throws {
        switch words.first {
        case "@append" where words.count == 3:
            let path = scratch.path + "/" + words[1]
            let before = FileKind.of(path) == nil ? [] : try ScratchFolder.bytes(of: path)
            try scratch.put(before + Array(words[2].utf8), at: words[1])
        case "@delete" where words.count == 2: scratch.delete(words[1])
        default: Issue.record("case '\(name)': no such step: \(words)")
        }
    }

    private func recorded(_ file: String) throws -> String {
        let path = "\(Self.folder)/\(name)/\(file)"
        return FileKind.of(path) == nil ? "" : String(decoding: try ScratchFolder.bytes(of: path), as: UTF8.self)
    }

    private static func text(_ bytes: [UInt8], of scratch: ScratchFolder) -> String {
        String(decoding: bytes, as: UTF8.self).split(separator: scratch.path, omittingEmptySubsequences: false)
            .joined(separator: "<workspace>")
    }
}
