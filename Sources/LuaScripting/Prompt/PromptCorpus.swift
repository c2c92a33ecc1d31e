import LuaRuntime

/// The corpus as the prompt's functions reach it.
struct PromptCorpus {
    let articles: ArticleClass
    let handles: [ArticleHandle]
}

extension ScriptPrompt {
    /// What the prompt has beside what scripts have.
    static var functions: [HostFunction<PromptCorpus>] {
        [
            HostFunction(
                "article", ["which: integer|string"], gives: ["article?"],
                "The article of a number, or the first whose path or id has some words in it; nil where there is none.",
                example: "article(1)"
            ) { corpus, arguments throws(LuaHostError) in
                switch arguments.first ?? .nil {
                case .integer(let number):
                    guard number >= 1, number <= Int64(corpus.handles.count) else { return [.nil] }
                    return [.object(corpus.articles.object(corpus.handles[Int(number) - 1]))]
                case .string(let words):
                    let found = corpus.handles.first { handle in
                        handle.article.id.description.utf8.elementsEqual(words)
                            || ByteSearch.first(words, in: Array(handle.article.source.path.utf8)) != nil
                    }
                    return [found.map { .object(corpus.articles.object($0)) } ?? .nil]
                default:
                    throw LuaHostError("article takes a number from 1 to \(corpus.handles.count), or words of a path")
                }
            }
        ]
    }

    /// Values of the prompt.
    static let constants = [
        DeclaredField("corpus", "corpus", "The corpus, as a composer gets it; its articles cannot be changed."),
        DeclaredField("articles", "article[]", "The articles of the corpus, in its order."),
        DeclaredField("events", "event[]", "The events of the corpus, in its order."),
    ]
}
