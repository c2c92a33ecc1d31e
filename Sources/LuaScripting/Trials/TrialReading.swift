import ArticleModel
import ArticleReading
import LuaRuntime

/// Lets a reader's script read a text that a test gives.
struct TrialReading {
    let trial: ScriptTrials.Trial

    /// The source that an argument describes: a text, with a path if given, or a table of both.
    static func input(_ arguments: [LuaValue], _ index: Int) throws(LuaHostError) -> ReaderInput {
        let given = index < arguments.count ? arguments[index] : .nil
        let path = index + 1 < arguments.count ? arguments[index + 1].text : nil
        switch given {
        case .string(let bytes): return ReaderInput(path: path ?? "test.txt", bytes: bytes)
        case .table(let table):
            guard case .string(let bytes) = table["text"] else {
                throw LuaHostError("a source needs 'text', a string")
            }
            return ReaderInput(path: table["path"].text ?? "test.txt", bytes: bytes)
        default: throw LuaHostError("a source is a text, or a table with 'text' and 'path'")
        }
    }

    /// What the reader made of it, as `t.read` tells it.
    func read(_ arguments: [LuaValue], by loaded: ScriptLoading.Loaded) throws(LuaHostError) -> LuaValue {
        var given = arguments
        if given.count > 2 { given.removeSubrange(2...) }
        let reader = LuaReader(loaded: loaded)
        defer { trial.faults.add(log: reader.notes()) }
        guard let output = reader.read(try Self.input(given, 1)) else {
            return .record([("verdict", .text("pass"))])
        }
        if let fault = output.quarantined.first?.diagnostic {
            trial.faults.add(fault)
            return .record([
                ("verdict", .text("error")), ("code", .text(fault.code.text)), ("reason", .text(fault.message)),
            ])
        }
        if let left = output.skipped.first?.diagnostic {
            return .record([("verdict", .text("drop")), ("reason", .text(LuaReader.reason(of: left)))])
        }
        let values = output.articles.map { LuaValue.object(trial.articles.object(ArticleHandle(Self.dated($0)))) }
        return .record([
            ("verdict", .text("read")), ("article", values.count == 1 ? values[0] : .nil),
            ("articles", .table(LuaTable(sequence: values))),
        ])
    }

    /// The dates that the reader gave, which the stage `dates` would weigh against others.
    private static func dated(_ article: Article) -> Article {
        var article = article
        func resolved(_ kind: DateCandidate.Kind) -> ResolvedDate? {
            article.dateCandidates.first { $0.kind == kind }.map { found in
                let witness = found.span.map { ResolvedDate.Witness(article: article.id, span: $0) }
                return ResolvedDate(
                    date: found.date, basis: found.span == nil ? .metadata : .stated,
                    witnesses: [witness].compactMap(\.self), reason: found.reason)
            }
        }
        article.published = resolved(.published)
        article.updated = resolved(.updated)
        return article
    }
}
