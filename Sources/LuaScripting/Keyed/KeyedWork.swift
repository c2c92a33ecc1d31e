import ArticleModel
import Diagnostics
import LuaRuntime
import PipelineCore

/// A keyed script at work: `key` and `value` of each article, `combine` and `finish` for each key.
///
/// Articles are taken in canonical order and keys by their bytes, so nothing depends on the order they came in. What
/// `combine` gives is worked out twice, from the front and from the back; a difference is an error of the script.
struct KeyedWork {
    private static let mostKeys = 1000

    let work: ScriptWork
    /// The name that findings and fields go by.
    let name: String

    /// The values of one key, in canonical order, and where they came from.
    private struct Group {
        var values: [FieldValue] = []
        var articles: [ArticleID] = []
        var witnesses: [Claim] = []
    }

    /// A key of an article, and the words that bear it out.
    private struct Key {
        let text: String
        let span: TextSpan?
    }

    private var fault: ScriptFault { ScriptFault(program: work.program) }

    /// The corpus with findings, and with a field of that name in each article that has a key.
    func change(_ corpus: Corpus) -> CorpusChange {
        var change = CorpusChange(corpus: corpus)
        var groups: [String: Group] = [:]
        var keysOf: [ArticleID: [String]] = [:]
        for article in corpus.articles {
            do throws(LuaFault) {
                for (key, value) in try gathered(article) {
                    keysOf[article.id, default: []].append(key.text)
                    groups[key.text, default: Group()].values.append(value)
                    groups[key.text]?.articles.append(article.id)
                    if let span = key.span {
                        groups[key.text]?.witnesses.append(Claim(article: article.id, span: span))
                    }
                }
            } catch {
                let occasion = ScriptFault.Occasion(article: article.source.path)
                let manner = work.policy.manner(of: ScriptFault.code(of: error))
                let isFatal = manner == .stop
                let told = fault.diagnostic(error, occasion: occasion, severity: isFatal ? .error : .warning)
                change.diagnostics.append(told)
                guard manner != .keep else { continue }
                change.departures.append(
                    Departure(article, manner: .quarantined, rule: told.code.text, reason: told.message))
            }
        }
        var findings: [CorpusFinding] = []
        for key in groups.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let group = groups[key] else { continue }
            do throws(LuaFault) {
                guard let value = try finished(key, group.values) else { continue }
                findings.append(
                    CorpusFinding(key: key, value: value, articles: group.articles, witnesses: group.witnesses))
            } catch {
                // A finding that cannot be told is one too few in the report: the run must not go on.
                change.diagnostics.append(fault.diagnostic(error, severity: .error))
                break
            }
        }
        let gone = Set(change.departures.map(\.article))
        change.corpus = marked(corpus, findings, keysOf, without: gone)
        return change
    }

    private func marked(
        _ corpus: Corpus, _ findings: [CorpusFinding], _ keysOf: [ArticleID: [String]], without gone: Set<ArticleID>
    ) -> Corpus {
        let values = Dictionary(findings.map { ($0.key, $0.value) }) { first, _ in first }
        var changed = corpus.replacing(
            articles: corpus.articles.filter { !gone.contains($0.id) }.map { article in
                let own = (keysOf[article.id] ?? []).compactMap { key in values[key].map { (key, $0) } }
                guard !own.isEmpty else { return article }
                var article = article
                article.fields[name] = .map(Dictionary(own) { first, _ in first })
                return article
            })
        changed.findings[name] = findings
        return changed
    }

    // MARK: Calls

    private func gathered(_ article: Article) throws(LuaFault) -> [(Key, FieldValue)] {
        try work.pool.with { session throws(LuaFault) in
            defer { work.notes.add(session.takeLines(), article: article, program: work.program) }
            let handle = ArticleHandle(article)
            session.begin(article.id.description)
            let keys = try Self.keys(try session.call("key", [session.settled(handle)]).first ?? .nil, article)
            var pairs: [(Key, FieldValue)] = []
            for key in keys {
                guard session.has("value") else {
                    pairs.append((key, .integer(1)))
                    continue
                }
                session.begin(article.id.description)
                let made = try session.call("value", [session.settled(handle)], then: [.text(key.text)]).first ?? .nil
                pairs.append((key, try Self.value(made, "value", session.has("combine"))))
            }
            return pairs
        }
    }

    private func finished(_ key: String, _ values: [FieldValue]) throws(LuaFault) -> FieldValue? {
        try work.pool.with { session throws(LuaFault) in
            defer { work.notes.add(session.takeLines(), article: nil, program: work.program) }
            var argument = session.dates.value(.list(values))
            if session.has("combine") {
                let total = try combined(values, in: session)
                guard total == (try combined(values.reversed(), in: session)) else {
                    throw LuaFault(
                        kind: .runtime,
                        message:
                            "'combine' gives another value for '\(key)' when the articles come in another order; it "
                            + "must not matter which value comes first", script: work.program.path)
                }
                argument = session.dates.value(total)
            }
            session.begin(key)
            guard session.has("finish") else { return try Self.value(argument, "combine", false) }
            let made = try session.call("finish", [.text(key), argument]).first ?? .nil
            return made == .nil ? nil : try Self.value(made, "finish", false)
        }
    }

    private func combined(_ values: [FieldValue], in session: ScriptSession) throws(LuaFault) -> FieldValue {
        guard var total = values.first else { return .null }
        for value in values.dropFirst() {
            let pair = [session.dates.value(total), session.dates.value(value)]
            total = try Self.value(try session.call("combine", pair).first ?? .nil, "combine", true)
        }
        return total
    }

    // MARK: Answers

    private static func keys(_ value: LuaValue, _ article: Article) throws(LuaFault) -> [Key] {
        let hint = "'key' returns a list of texts, or of { \"key\", span }"
        if case .nil = value { return [] }
        if let text = value.text { return [Key(text: text, span: nil)] }
        guard case .table(let list) = value, list.pairs.isEmpty else {
            throw LuaFault(kind: .runtime, message: "\(hint), not \(value.typePhrase)")
        }
        guard list.sequence.count <= mostKeys else {
            throw LuaFault(kind: .runtime, message: "'key' returns more than \(mostKeys) keys for one article")
        }
        var keys: [Key] = []
        var seen: Set<String> = []
        for entry in list.sequence {
            var key: Key?
            if let text = entry.text {
                key = Key(text: text, span: nil)
            } else if case .table(let pair) = entry, let text = pair.sequence.first?.text, pair.sequence.count == 2,
                case .object(let object) = pair.sequence[1], let span = object.payload as? SpanHandle,
                span.owner.article.id == article.id
            {
                key = Key(text: text, span: span.span)
            }
            guard let key else { throw LuaFault(kind: .runtime, message: "\(hint); found \(entry.typePhrase)") }
            // One article counts once for a key, however often it says so.
            if seen.insert(key.text).inserted { keys.append(key) }
        }
        return keys
    }

    private static func value(
        _ value: LuaValue, _ name: String, _ mustBeExact: Bool
    ) throws(LuaFault) -> FieldValue {
        let made: FieldValue
        do throws(LuaHostError) {
            made = try FieldValue(value)
        } catch {
            throw LuaFault(kind: .runtime, message: "what '\(name)' returns \(error.message)")
        }
        if mustBeExact, hasDecimals(made) {
            throw LuaFault(
                kind: .runtime,
                message:
                    "what '\(name)' returns has a decimal number, whose sum depends on the order; count in whole numbers"
            )
        }
        return made
    }

    private static func hasDecimals(_ value: FieldValue) -> Bool {
        switch value {
        case .number: true
        case .list(let values): values.contains(where: hasDecimals)
        case .map(let map): map.values.contains(where: hasDecimals)
        default: false
        }
    }
}
