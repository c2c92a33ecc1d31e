import ArticleModel
import LuaRuntime

/// What is asked of a stretch of text: what stands around it, and what stands in it.
extension SpanClasses {
    private static func handle(_ arguments: [LuaValue], _ call: String) throws(LuaHostError) -> SpanHandle {
        guard case .object(let object)? = arguments.first, let handle = object.payload as? SpanHandle else {
            throw LuaHostError("it is called with a colon: span:\(call)")
        }
        return handle
    }

    /// Methods of all spans.
    static var methods: [HostFunction<SpanClasses>] { around + within }

    private static var around: [HostFunction<SpanClasses>] {
        [
            HostFunction(
                "context", ["reach?: integer"], gives: ["string"],
                "The text with so many bytes around it, 80 unless given, cut between characters.",
                example: .init("article:find(\"ice\"):context(4)", gives: "\"the ice to \"")
            ) { _, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "context(80)")
                var reach = 80
                if case .integer(let number)? = arguments.dropFirst().first {
                    reach = Int(max(0, min(number, 100_000)))
                }
                let text = handle.owner.article.text
                let start = boundary(max(0, handle.span.start - reach), in: text.bytes)
                let end = boundary(min(text.bytes.count, handle.span.end + reach), in: text.bytes)
                return [.string(Array(text.bytes(in: TextSpan(start, end))))]
            },
            HostFunction(
                "sentence", gives: ["sentence?"], needs: "sentences",
                "The sentence it begins in; nil where no sentence is marked there.",
                example: .init("article:find(\"ice\"):sentence().start", gives: "1")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "sentence()")
                let sentences = handle.owner.article.annotations[.sentence]
                let found = sentences.last { $0.span.start <= handle.span.start && handle.span.start < $0.span.end }
                return [
                    found.map { spans.value(.sentence, SpanHandle(handle.owner, $0.span, value: $0.value)) } ?? .nil
                ]
            },
        ]
    }

    private static var within: [HostFunction<SpanClasses>] {
        [
            HostFunction(
                "find", ["words: string"], gives: ["span?"],
                "The first place in it with these words, letter by letter; nil where they do not stand.",
                example: .init("article:sentences()[1]:find(\"ice\").start", gives: "20")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "find('words')")
                let words = try SearchPhrase.words(arguments, for: "find")
                let text = Array(handle.owner.article.text.bytes(in: handle.span))
                guard let found = ByteSearch.first(words, in: text) else { return [.nil] }
                let start = handle.span.start
                return [
                    spans.value(.span, SpanHandle(handle.owner, TextSpan(start + found.start, start + found.end)))
                ]
            },
            HostFunction(
                "matches", ["pattern: string"], gives: ["span[]"],
                "Every place in it that a regular expression matches, none overlapping, empty ones left out; each span has "
                    + "`groups`.",
                example: .init("article.blocks[1]:matches([[for the (\\w+)]])[1].groups[1].start", gives: "20")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "matches('pattern')")
                let expression = try spans.patterns.expression(arguments.dropFirst().first, for: "matches")
                return [
                    .table(LuaTable(list: try spans.matches(of: expression, in: handle.span, of: handle.owner)))
                ]
            },
            HostFunction(
                "date", gives: ["date?"],
                "The date that is written in it in full, in numbers or with the month's name; nil where there is none.",
                example: .init("article:find(\"ice\"):date()", gives: "nil")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "date()")
                let words = handle.owner.article.text[handle.span]
                return [WrittenDate.date(in: words).map { spans.dates.value($0) } ?? .nil]
            },
        ]
    }

    /// Where an expression matches in a stretch of the text, as spans; `^` and `$` see nothing outside of it.
    func matches(
        of expression: RegularExpression, in stretch: TextSpan, of owner: ArticleHandle
    ) throws(LuaHostError) -> [LuaValue] {
        let text = owner.article.text
        // The whole text needs no copy.
        let bytes = stretch == text.span ? text.bytes : Array(text.bytes(in: stretch))
        func moved(_ range: Range<Int>) -> TextSpan {
            TextSpan(stretch.start + range.lowerBound, stretch.start + range.upperBound)
        }
        return try patterns.matches(of: expression, in: bytes).compactMap { groups in
            guard let whole = groups.first ?? nil, !whole.isEmpty else { return nil }
            return value(
                .span, SpanHandle(owner, moved(whole), groups: groups.dropFirst().map { $0.map(moved) }))
        }
    }

    /// What the groups of the pattern that found a span matched there.
    func groups(of handle: SpanHandle) -> LuaValue {
        guard let groups = handle.groups else { return .nil }
        return .table(
            LuaTable(list: groups.map { $0.map { value(.span, SpanHandle(handle.owner, $0)) } ?? .null }))
    }
}
