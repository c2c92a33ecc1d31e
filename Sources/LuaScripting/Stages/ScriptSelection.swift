import ArticleModel
import LuaRuntime
import PipelineCore

/// Reads what `select(articles, ctx)` returns: the articles that stay, and pairs of an article and why it leaves.
struct ScriptSelection {
    let program: ScriptProgram

    /// The change; nothing returned keeps all.
    func change(_ answer: [LuaValue], corpus: Corpus) throws(LuaFault) -> CorpusChange {
        guard let first = answer.first, first != .nil else { return CorpusChange(corpus: corpus) }
        let kept = Set(try Self.articles(first))
        var reasons: [ArticleID: String] = [:]
        for pair in try Self.pairs(answer.dropFirst().first ?? .nil) { reasons[pair.0] = pair.1 }
        let rule = PathName.stem(program.path)
        let departures = corpus.articles.filter { !kept.contains($0.id) }.map { article in
            Departure(
                article, manner: .dropped, rule: rule, reason: reasons[article.id] ?? "the script did not select it")
        }
        return CorpusChange(
            corpus: corpus.replacing(articles: corpus.articles.filter { kept.contains($0.id) }), departures: departures)
    }

    private static func articles(_ value: LuaValue) throws(LuaFault) -> [ArticleID] {
        guard case .table(let table) = value, table.pairs.isEmpty else { throw refusal(value) }
        var ids: [ArticleID] = []
        for entry in table.sequence {
            guard let id = id(entry) else { throw refusal(entry) }
            ids.append(id)
        }
        return ids
    }

    private static func pairs(_ value: LuaValue) throws(LuaFault) -> [(ArticleID, String)] {
        if case .nil = value { return [] }
        guard case .table(let table) = value else { throw refusal(value) }
        var pairs: [(ArticleID, String)] = []
        for entry in table.sequence {
            guard case .table(let pair) = entry, let article = pair.sequence.first.flatMap(id),
                let reason = pair.sequence.dropFirst().first?.text
            else { throw refusal(entry) }
            pairs.append((article, reason))
        }
        return pairs
    }

    private static func id(_ value: LuaValue) -> ArticleID? {
        guard case .object(let object) = value else { return nil }
        return (object.payload as? ArticleHandle)?.article.id
    }

    private static func refusal(_ value: LuaValue) -> LuaFault {
        LuaFault(
            kind: .runtime,
            message:
                "'select' returns the list of articles that stay, and a list of { article, \"why\" } for those that "
                + "leave; \(value.typePhrase) is neither")
    }
}
