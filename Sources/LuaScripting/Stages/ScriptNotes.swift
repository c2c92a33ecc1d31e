import ArticleModel
import Diagnostics
import Synchronization

/// What the scripts of a stage wrote to the log, gathered from all workers and told in an order of its own.
final class ScriptNotes: Sendable {
    /// Most lines that a stage tells.
    private static let mostLines = 200

    private struct Note {
        let article: String
        let path: String
        let number: Int
        let diagnostic: Diagnostic
    }

    private let notes = Mutex<[Note]>([])
    /// Ids of the articles that something was said of; the empty one stands for all.
    private let noted = Mutex<Set<String>>([])

    /// Adds the lines that one call left.
    func add(_ lines: [ScriptLog.Line], article: Article?, program: ScriptProgram) {
        guard !lines.isEmpty else { return }
        let made = lines.enumerated().map { number, line in
            Note(
                article: article?.id.description ?? "", path: article?.source.path ?? "", number: number,
                diagnostic: Diagnostic(
                    .scriptNote, severity: line.isWarning ? .warning : .note, at: Place(file: program.path), line.text,
                    help: article.map { "said of \($0.source.path) in \(program.user)" }))
        }
        add(made)
    }

    /// Adds the lines that one call on a source left.
    func add(_ lines: [ScriptLog.Line], path: String, program: ScriptProgram) {
        guard !lines.isEmpty else { return }
        let made = lines.enumerated().map { number, line in
            Note(
                article: "", path: path, number: number,
                diagnostic: Diagnostic(
                    .scriptNote, severity: line.isWarning ? .warning : .note, at: Place(file: program.path), line.text,
                    help: "said of \(path) in \(program.user)"))
        }
        add(made)
    }

    /// Adds a fault that was passed over.
    func add(_ diagnostic: Diagnostic, article: Article) {
        let note = Note(
            article: article.id.description, path: article.source.path, number: .max, diagnostic: diagnostic)
        add([note])
    }

    private func add(_ made: [Note]) {
        noted.withLock { $0.formUnion(made.map(\.article)) }
        notes.withLock { $0.append(contentsOf: made) }
    }

    /// Whether something was said of an article; for nil whether anything was said.
    func has(_ article: ArticleID?) -> Bool {
        noted.withLock { noted in
            guard let article else { return !noted.isEmpty }
            return noted.contains(article.description)
        }
    }

    /// Everything, by article and line; what is too much is counted.
    func take() -> [Diagnostic] {
        let taken = notes.withLock { notes in
            defer { notes = [] }
            return notes
        }
        let sorted = taken.sorted { left, right in
            if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
            if left.article != right.article { return left.article.utf8.lexicographicallyPrecedes(right.article.utf8) }
            return left.number < right.number
        }
        var told = sorted.prefix(Self.mostLines).map(\.diagnostic)
        if sorted.count > told.count {
            told.append(Diagnostic(.scriptNote, "\(sorted.count - told.count) more lines of the log are left out"))
        }
        return told
    }
}
