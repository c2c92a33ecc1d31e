import ArticleModel
import LanguageAnalysis
import LuaRuntime

/// The module `text`: sentences, words and likeness of texts, as the stages see them.
enum TextModule {
    static var module: ScriptModule {
        ScriptModule(
            name: "text", summary: "Cuts, compares and cleans texts as the built-in stages do.",
            functions: [sentences, words, normalise, fold, trim, similarity, date])
    }

    private static var sentences: ScriptModule.Function {
        HostFunction(
            "sentences", ["text: string"], gives: ["string[]"],
            "The sentences of a text, whose lines are paragraphs. For an article, article:sentences() has spans as well.",
            example: .init(
                "text.sentences(\"Mr. Ito came. He left.\")", gives: "{ \"Mr. Ito came.\", \"He left.\" }")
        ) { context, arguments throws(LuaHostError) in
            let bytes = try context.text(arguments, 0, for: "text.sentences")
            let digest = SHA256Digest(of: [] as [UInt8])
            var article = Article(
                id: ArticleID(""), source: ArticleSource(path: "", reader: "", encoding: "", layers: []),
                revision: digest, text: ArticleText(MappedText(verbatim: bytes)))
            article.blocks = bytes.split(separator: 0x0A)
                .map { Block(role: .body, span: TextSpan($0.startIndex, $0.endIndex)) }
            article.tokens = Tokenizer.tokens(of: article.text, breaks: article.blocks.map(\.span.start))
            let found = SentenceSplitter().sentences(of: article)
            return [.table(LuaTable(list: found.map { .string(Array(article.text.bytes(in: $0.span))) }))]
        }
    }

    private static var date: ScriptModule.Function {
        HostFunction(
            "date", ["text: string"], gives: ["date?"],
            "The first date that is written in a text in full, in numbers or with the month's name, or in EDTF; nil where there "
                + "is none.",
            example: .init("text.date(\"Friday, 30 May 2031\").edtf", gives: "\"2031-05-30\"")
        ) { context, arguments throws(LuaHostError) in
            let bytes = try context.text(arguments, 0, for: "text.date")
            let found = WrittenDate.date(in: String(decoding: bytes, as: UTF8.self))
            return [found.map { context.dates.value($0) } ?? .nil]
        }
    }

    private static var words: ScriptModule.Function {
        HostFunction(
            "words", ["text: string"], gives: ["string[]"], "The words and numbers of a text, without marks.",
            example: .init(
                "text.words(\"LNG, 38 billion: agreed.\")", gives: "{ \"LNG\", \"38\", \"billion\", \"agreed\" }")
        ) { context, arguments throws(LuaHostError) in
            let bytes = try context.text(arguments, 0, for: "text.words")
            return [.table(LuaTable(list: tokens(bytes).map { .string(Array(bytes[$0.span.start..<$0.span.end])) }))]
        }
    }

    private static var normalise: ScriptModule.Function {
        HostFunction(
            "normalise", ["text: string"], gives: ["string"],
            "The text in NFC, with single blanks and without control and zero-width characters.",
            example: .init("text.normalise(\"  ice \\t on\\u{A0}the strait \")", gives: "\"ice on the strait\"")
        ) { context, arguments throws(LuaHostError) in
            let bytes = try context.text(arguments, 0, for: "text.normalise")
            return [.string(TextNormaliser.normalised(MappedText(verbatim: bytes)).bytes)]
        }
    }

    private static var fold: ScriptModule.Function {
        HostFunction(
            "fold", ["text: string"], gives: ["string"],
            "The text normalised and in small letters, those beyond ASCII too: for comparing.",
            example: .init("text.fold(\"ÖLPREIS  Łódź\")", gives: "\"ölpreis łódź\"")
        ) { context, arguments throws(LuaHostError) in
            let bytes = try context.text(arguments, 0, for: "text.fold")
            let normal = TextNormaliser.normalised(MappedText(verbatim: bytes)).bytes
            var folded = ""
            for scalar in String(decoding: normal, as: UTF8.self).unicodeScalars {
                folded += scalar.properties.lowercaseMapping
            }
            return [.text(folded)]
        }
    }

    private static var trim: ScriptModule.Function {
        HostFunction(
            "trim", ["text: string"], gives: ["string"], "The text without blanks at its ends.",
            example: .init("text.trim(\"  ice \\n\")", gives: "\"ice\"")
        ) { context, arguments throws(LuaHostError) in
            let bytes = try context.text(arguments, 0, for: "text.trim")
            let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
            guard let first = bytes.firstIndex(where: { !isBlank($0) }),
                let last = bytes.lastIndex(where: { !isBlank($0) })
            else { return [.string([])] }
            return [.string(Array(bytes[first...last]))]
        }
    }

    private static var similarity: ScriptModule.Function {
        HostFunction(
            "similarity", ["first: string", "second: string", "words?: integer"], gives: ["number"],
            "How alike two texts are, from 0 to 1: the share of runs of so many words, 2 unless given, that both have. "
                + "Case and marks do not count.",
            example: .init("text.similarity(\"Ice breaks up\", \"ICE breaks, up!\")", gives: "1.0")
        ) { context, arguments throws(LuaHostError) in
            let first = try context.text(arguments, 0, for: "text.similarity")
            let second = try context.text(arguments, 1, for: "text.similarity")
            var length = 2
            if arguments.count > 2, arguments[2] != .nil {
                guard case .integer(let given) = arguments[2], (1...20).contains(given) else {
                    throw LuaHostError("text.similarity compares runs of 1 to 20 words")
                }
                length = Int(given)
            }
            return [.number(likeness(tokens(first).map(\.foldedHash), tokens(second).map(\.foldedHash), length))]
        }
    }

    private static func tokens(_ bytes: [UInt8]) -> [Token] {
        Tokenizer.tokens(of: ArticleText(MappedText(verbatim: bytes))).filter { $0.kind != .mark }
    }

    /// Jaccard likeness of the runs of `length` words; shorter texts count as one run.
    private static func likeness(_ first: [UInt64], _ second: [UInt64], _ length: Int) -> Double {
        func runs(_ words: [UInt64]) -> Set<[UInt64]> {
            guard words.count > length else { return words.isEmpty ? [] : [words] }
            return Set((0...words.count - length).map { Array(words[$0..<$0 + length]) })
        }
        let left = runs(first)
        let right = runs(second)
        let all = left.union(right).count
        return all == 0 ? 1 : Double(left.intersection(right).count) / Double(all)
    }
}
