import ArticleModel
import LuaRuntime

/// The class `article`, and `part` for what `article:part` makes: fields read when asked for, and methods.
struct ArticleClass {
    /// Kinds of annotations that stages make; scripts may not add to them.
    static let builtInKinds = Set(AnnotationKind.ofStages.map(\.name))

    private let articles: LuaClassHandle
    private let parts: LuaClassHandle
    private let settled: LuaClassHandle
    let spans: SpanClasses
    private let dates: DateClass

    init(in state: LuaState, dates: DateClass) throws(LuaFault) {
        let spans = try SpanClasses(in: state, dates: dates)
        let fields = ArticleField.allCases.map(\.declaration)
        let reading = Self.reading.map { LuaClass.Member.method($0, spans) }
        let marking = Self.marking.map { LuaClass.Member.method($0, spans) }
        let fixed = fields.map { LuaClass.Member.field(Self.readOnly($0)) }
        let parts = try state.define(LuaClass(Self.partName, fixed + reading + marking))
        settled = try state.define(LuaClass(Self.settledName, fixed + reading))
        let making = Making(parts: parts, spans: spans, dates: dates)
        articles = try state.define(
            LuaClass(
                Self.name,
                fields.map { .field($0, isReported: Self.reported.contains($0.name)) } + reading + marking
                    + Self.parting.map { .method($0, making) }))
        self.parts = parts
        self.spans = spans
        self.dates = dates
    }

    private static let name = "article"
    private static let partName = "part"
    private static let settledName = "settled_article"
    /// Tables that scripts change in place.
    private static let reported = [ArticleField.fields.rawValue, ArticleField.authors.rawValue]

    private static func readOnly(_ field: DeclaredField) -> DeclaredField {
        DeclaredField(field.name, field.type, needs: field.needs, field.summary)
    }

    /// The classes as scripts see them.
    static var declarations: [DeclaredClass] {
        let fields = ArticleField.allCases.map(\.declaration)
        return [
            DeclaredClass(
                name, "An article under work.", fields: fields,
                methods: (reading + marking).map(\.declaration) + parting.map(\.declaration)),
            DeclaredClass(
                partName, "A part of an article, made by `article:part`; it can be marked, not changed.",
                fields: fields.map(readOnly), methods: (reading + marking).map(\.declaration)),
            DeclaredClass(
                settledName, "An article among all others, which cannot be changed; `process` changes articles.",
                fields: fields.map(readOnly), methods: reading.map(\.declaration)),
            ArticleField.copy, PartRequest.declaration, PartRequest.roles,
        ]
    }

    /// What `article:part` needs to make a value.
    struct Making {
        let parts: LuaClassHandle
        let spans: SpanClasses
        let dates: DateClass
    }

    /// The article as a Lua object; `eager` fields are filled in at once, if they are plain.
    func object(_ handle: ArticleHandle, eager: Set<ArticleField> = []) -> LuaObject {
        Self.object(handle, of: handle.isPart ? parts : articles, eager: eager, spans: spans, dates: dates)
    }

    /// The article as a Lua object that cannot be changed, for scripts that see many at once.
    func settled(_ handle: ArticleHandle, eager: Set<ArticleField> = []) -> LuaObject {
        Self.object(handle, of: settled, eager: eager, spans: spans, dates: dates)
    }

    /// An object to be used for one article after the other.
    ///
    /// Its payload is the article's handle; its fields are for the user to fill, `.lazy` where they are to be asked for.
    func reusableObject() -> LuaObject {
        LuaObject(articles, fields: LuaFields(of: articles), answering: Self.provider(spans: spans, dates: dates))
    }

    private static func provider(spans: SpanClasses, dates: DateClass) -> LuaObject.Provider {
        let all = ArticleField.allCases
        return { payload, number throws(LuaHostError) in
            guard all.indices.contains(number), let handle = payload as? ArticleHandle else { return .nil }
            return value(all[number], of: handle, spans: spans, dates: dates)
        }
    }

    private static func object(
        _ handle: ArticleHandle, of known: LuaClassHandle, eager: Set<ArticleField>, spans: SpanClasses,
        dates: DateClass
    ) -> LuaObject {
        let fields = LuaFields(of: known)
        fields.setAllLazy()
        for (index, field) in ArticleField.allCases.enumerated() where eager.contains(field) {
            field.fill(fields, index, from: handle.article)
        }
        return LuaObject(known, fields: fields, payload: handle, answering: provider(spans: spans, dates: dates))
    }

    private static func value(
        _ field: ArticleField, of handle: ArticleHandle, spans: SpanClasses, dates: DateClass
    ) -> LuaValue {
        // Fields are read one by one: to read the whole article out of its handle would copy all of it.
        func marked(_ kind: AnnotationKind, as spanKind: SpanClasses.Kind) -> LuaValue {
            list(handle.article.annotations[kind], of: handle, as: spanKind, spans: spans)
        }
        switch field {
        case .text: return .string(handle.article.text.bytes)
        case .authors: return .table(LuaTable(texts: handle.article.authors))
        case .published: return dates.value(handle.article.published)
        case .updated: return dates.value(handle.article.updated)
        case .topics: return .record(handle.article.topics.map { ($0.key, .integer(Int64($0.value))) })
        case .quotes: return marked(.quote, as: .quote)
        case .names: return marked(.name, as: .name)
        case .dates: return marked(.date, as: .date)
        case .quantities: return marked(.quantity, as: .quantity)
        case .blocks: return spans.list(of: handle, handle.article.blocks)
        case .copies:
            return .table(
                LuaTable(
                    sequence: handle.article.copies.map { copy in
                        .record([
                            ("path", .text(copy.path)), ("outlet", .optional(copy.outlet)),
                            ("headline", .optional(copy.headline)),
                        ])
                    }))
        case .fields: return .record(handle.article.fields.map { ($0.key, dates.value($0.value)) })
        default: return plainValue(field, of: handle)
        }
    }

    private static func plainValue(_ field: ArticleField, of handle: ArticleHandle) -> LuaValue {
        switch field.plain(of: handle.article) {
        case .bytes(let bytes)?: .string(Array(bytes))
        case .integer(let number)?: .integer(number)
        default: .nil
        }
    }

    private static func list(
        _ annotations: [Annotation], of handle: ArticleHandle, as kind: SpanClasses.Kind, spans: SpanClasses
    ) -> LuaValue {
        spans.list(kind, of: handle, annotations)
    }

    /// The sentences of body blocks, what repeats left out as in `body`.
    private static func bodySentences(_ sentences: [Annotation], of article: Article) -> [Annotation] {
        let blocks = article.blocks
        func isBody(_ sentence: Annotation) -> Bool {
            guard case .sentence(let block) = sentence.value, blocks.indices.contains(block) else { return false }
            return blocks[block].role == .body && blocks[block].repeats == nil
        }
        return sentences.allSatisfy(isBody) ? sentences : sentences.filter(isBody)
    }

    // MARK: Methods

    private static func handle(_ arguments: [LuaValue], _ call: String) throws(LuaHostError) -> ArticleHandle {
        guard case .object(let object)? = arguments.first, let handle = object.payload as? ArticleHandle else {
            throw LuaHostError("it is called with a colon: article:\(call)")
        }
        return handle
    }

    /// Methods that change nothing.
    static var reading: [HostFunction<SpanClasses>] {
        [
            HostFunction(
                "find", ["words: string"], gives: ["span?"],
                "Finds the first place where the text has these words, letter by letter; nil where it has not.",
                example: .init("article:find(\"ice\").start", gives: "20")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "find('words')")
                let words = try SearchPhrase.words(arguments, for: "find")
                guard let span = ArticleSearch.first(words, in: handle.article.text, of: handle.article.portion) else {
                    return [.nil]
                }
                handle.paragraph = handle.paragraph(at: span.start)
                return [spans.value(.span, SpanHandle(handle, span))]
            },
            HostFunction(
                "find_all", ["words: string"], gives: ["span[]"],
                "Finds every place where the text has these words, letter by letter, none overlapping.",
                example: .init("#article:find_all(\"ice\")", gives: "1")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "find_all('words')")
                let words = try SearchPhrase.words(arguments, for: "find_all")
                let found = ArticleSearch.all(words, in: handle.article.text, of: handle.article.portion)
                return [.table(LuaTable(sequence: found.map { spans.value(.span, SpanHandle(handle, $0)) }))]
            },
            HostFunction(
                "matches", ["pattern: string"], gives: ["span[]"],
                "Finds every place where the text matches a regular expression, none overlapping; each span has `groups`.",
                example: .init("article:matches([[the (\\w+)]])[1].groups[1].text", gives: "\"ice\"")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "matches('pattern')")
                let expression = try spans.patterns.expression(arguments.dropFirst().first, for: "matches")
                var found: [LuaValue] = []
                for stretch in handle.article.portion?.spans ?? [handle.article.text.span] {
                    found += try spans.matches(of: expression, in: stretch, of: handle)
                }
                return [.table(LuaTable(list: found))]
            },
            HostFunction(
                "span", ["start: integer", "stop: integer"], gives: ["span"],
                "The span from one byte of the text to another, both included, as string.find counts.",
                example: .init("article:span(1, 5).text", gives: "\"Ships\"")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "span(start, stop)")
                guard arguments.count > 2 else { throw LuaHostError("span takes two bytes: article:span(1, 20)") }
                let given = LuaTable(fields: [("start", arguments[1]), ("stop", arguments[2])])
                let span = try SpanArgument.span(.table(given), in: handle.article.text, of: handle.article.portion)
                return [spans.value(.span, SpanHandle(handle, span))]
            },
            HostFunction(
                "sentences", ["which: string?"], gives: ["sentence[]"], needs: "sentences",
                "The sentences of the story's own paragraphs, in order; with \"all\" those of every block, be it headline, "
                    + "caption, comment or menu.",
                example: .init("article:sentences()[1].text", gives: "\"Ships wait for the ice to break.\"")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "sentences()")
                let all = handle.article.annotations[.sentence]
                guard let which = arguments.dropFirst().first, which != .nil else {
                    return [list(bodySentences(all, of: handle.article), of: handle, as: .sentence, spans: spans)]
                }
                guard which.text == "all" else {
                    throw LuaHostError("sentences takes \"all\" or nothing")
                }
                return [list(all, of: handle, as: .sentence, spans: spans)]
            },
            HostFunction(
                "marks", ["kind: string"], gives: ["mark[]"],
                "The spans that scripts have marked with a kind of their own, in order of the text.",
                example: .init("article:marks(\"risk\")[1].value", gives: "2")
            ) { spans, arguments throws(LuaHostError) in
                let handle = try handle(arguments, "marks('kind')")
                guard let kind = arguments.dropFirst().first?.text else {
                    throw LuaHostError("marks takes the name of a kind, a string")
                }
                return [list(handle.article.annotations[AnnotationKind(kind)], of: handle, as: .mark, spans: spans)]
            },
        ]
    }

    /// Methods that mark the article.
    static var marking: [HostFunction<SpanClasses>] { [annotate] }
    /// Methods that make another article of it.
    static var parting: [HostFunction<Making>] { [part] }

    private static var annotate: HostFunction<SpanClasses> {
        HostFunction(
            "annotate", ["kind: string", "span: span|table", "value?: any"],
            "Marks a span, or the bytes of a table's `start` and `stop` in the article's text, with a kind of your own and a "
                + "value; later stages find it with `marks`. Where the table has `text` as well, that must stand there.",
            example: "article:annotate(\"risk\", article:find(\"ice\"), 3)"
        ) { _, arguments throws(LuaHostError) in
            let handle = try handle(arguments, "annotate('kind', span, value)")
            guard arguments.count >= 3, let kind = arguments[1].text, !kind.isEmpty else {
                throw LuaHostError("annotate takes a kind, a span and a value: article:annotate('risk', span, 3)")
            }
            guard !builtInKinds.contains(kind) else {
                throw LuaHostError("'\(kind)' is a kind that stages mark; choose a name of your own")
            }
            let span = try SpanArgument.span(arguments[2], in: handle.article.text, of: handle.article.portion)
            let value: FieldValue
            do throws(LuaHostError) {
                value = try FieldValue(arguments.count > 3 ? arguments[3] : .nil)
            } catch {
                throw LuaHostError("the value of '\(kind)' \(error.message)")
            }
            handle.article.annotations.insert(
                Annotation(kind: AnnotationKind(kind), span: span, value: .custom(value)))
            return []
        }
    }

    private static var part: HostFunction<Making> {
        HostFunction(
            "part", ["parts: part_spec"], gives: ["part"],
            "Makes an article of some spans of this one, with roles, headline, day of publication and so on of its own if given.",
            example: .init("article:part{ article:sentences()[1], headline = \"Ships\" }.headline", gives: "\"Ships\"")
        ) { making, arguments throws(LuaHostError) in
            let handle = try handle(arguments, "part{ first, last }")
            guard case .table(let table)? = arguments.dropFirst().first else {
                throw LuaHostError("part takes a list of spans: article:part{ first, last }")
            }
            let part = try PartRequest(table, of: handle.article).part(of: handle.article)
            return [
                .object(
                    object(
                        ArticleHandle(part, isPart: true), of: making.parts, eager: [], spans: making.spans,
                        dates: making.dates))
            ]
        }
    }
}
