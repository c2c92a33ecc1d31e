import ArticleModel
import Configuration
import Diagnostics
import LanguageAnalysis
import LuaRuntime

/// The module `lexicon`: the terms of a topic lexicon of the workspace, and where an article has them.
enum LexiconModule {
    /// A lexicon that was read.
    struct Lexicon {
        let content: TopicLexicon
        let tagger: TopicTagger
    }

    static var module: ScriptModule {
        ScriptModule(
            name: "lexicon", summary: "Reads lexicons of the workspace, such as those of the stage topics.",
            functions: [terms, find])
    }

    /// A term as scripts see it.
    static let term = DeclaredClass(
        "lexicon_term", as: .record, "A term of a lexicon.",
        fields: [
            DeclaredField("words", "string", "The words, as the file has them."),
            DeclaredField("weight", "integer", "How much they count."),
            DeclaredField("topic", "string", "The topic they speak of."),
            DeclaredField("issue", "string?", "The issue under the topic."),
        ])

    private static var terms: ScriptModule.Function {
        HostFunction(
            "terms", ["path: string"], gives: ["lexicon_term[]"],
            "The terms of a lexicon file, in its order, those of the topic before those of its issues.",
            example: "lexicon.terms(\"pipelines/lexicons/energy.yaml\")[1].words"
        ) { context, arguments throws(LuaHostError) in
            let lexicon = try lexicon(context, arguments.first).content
            context.state.charge(steps: lexicon.terms.count)
            var terms = lexicon.terms.map { record($0, lexicon.topic, nil) }
            for issue in lexicon.issues { terms += issue.terms.map { record($0, lexicon.topic, issue.id) } }
            return [.table(LuaTable(list: terms))]
        }
    }

    private static var find: ScriptModule.Function {
        HostFunction(
            "find", ["article: article", "path: string"], gives: ["mark[]"],
            "Where an article has terms of a lexicon, plurals included: marks whose value has topic, issue and weight.",
            example: "#lexicon.find(article, \"pipelines/lexicons/energy.yaml\")"
        ) { context, arguments throws(LuaHostError) in
            guard case .object(let object)? = arguments.first, let handle = object.payload as? ArticleHandle else {
                throw LuaHostError("lexicon.find takes an article and the path of a lexicon")
            }
            let lexicon = try lexicon(context, arguments.dropFirst().first)
            context.state.charge(steps: handle.article.text.bytes.count)
            let found = lexicon.tagger.topics(in: handle.article)
            return [
                .table(
                    LuaTable(
                        list: found.map { hit in
                            context.spans.value(.mark, SpanHandle(handle, hit.span, value: .custom(value(of: hit))))
                        }))
            ]
        }
    }

    private static func value(of hit: Annotation) -> FieldValue {
        guard case .topic(let mention) = hit.value else { return .null }
        var map: [String: FieldValue] = ["topic": .string(mention.topic), "weight": .integer(mention.weight)]
        if let issue = mention.issue { map["issue"] = .string(issue) }
        return .map(map)
    }

    private static func record(_ term: TopicLexicon.Term, _ topic: String, _ issue: String?) -> LuaValue {
        .record([
            ("words", .text(term.words)), ("weight", .integer(Int64(term.weight))), ("topic", .text(topic)),
            ("issue", .optional(issue)),
        ])
    }

    private static func lexicon(_ context: ModuleContext, _ value: LuaValue?) throws(LuaHostError) -> Lexicon {
        guard let path = value?.text, isInside(path) else {
            throw LuaHostError(
                "a lexicon is named by its path in the workspace, such as 'pipelines/lexicons/energy.yaml'")
        }
        if let known = context.lexicons[path] { return known }
        var sink = DiagnosticSink()
        guard let node = YAMLDocument.parse(try context.file(path), file: path, sink: &sink),
            let content = TopicLexicon.parse(node, sink: &sink), !sink.hasErrors
        else {
            throw LuaHostError("'\(path)' is not a topic lexicon: \(sink.diagnostics.first?.message ?? "it is empty")")
        }
        let made = Lexicon(content: content, tagger: TopicTagger([content]))
        context.lexicons[path] = made
        return made
    }

    /// Scripts read lexicons, not the machine: YAML below the workspace only.
    private static func isInside(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) }
        return isPlain && path.utf8.count < 500 && (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
    }
}
