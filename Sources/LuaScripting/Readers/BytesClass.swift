import ArticleModel
import ArticleReading
import LuaRuntime

/// The classes of what a reader works with: `bytes`, `slice` for a piece of it, `made_article` for what `bytes:article` makes.
///
/// Slices are cut from decoded text and know which bytes of the source they come from; so the text of an article made of
/// slices leads back to the source, and text made of strings leads nowhere and cannot be cited.
final class BytesClass {
    static let name = "bytes"
    static let sliceName = "slice"
    static let madeName = "made_article"

    private var bytes: LuaClassHandle?
    private var slices: LuaClassHandle?
    private var made: LuaClassHandle?
    let dates: DateClass
    let patterns: PatternCache
    unowned let state: LuaState

    init(in state: LuaState, dates: DateClass, patterns: PatternCache) throws(LuaFault) {
        self.state = state
        self.dates = dates
        self.patterns = patterns
        slices = try state.define(Self.sliceDeclaration, methods: Self.reading + Self.cutting + Self.operators, self)
        bytes = try state.define(Self.declaration, methods: Self.reading + Self.making, self)
        made = try state.define(Self.madeDeclaration, methods: [], self)
    }

    /// What a script gets as `bytes`.
    func object(_ handle: BytesHandle) -> LuaObject? {
        guard let bytes else { return nil }
        let fields = LuaFields(of: bytes)
        fields.setAllLazy()
        return LuaObject(bytes, fields: fields, payload: handle, answering: Self.provide)
    }

    /// About what a piece takes beside its words.
    private static let pieceCost = 256

    /// A piece as a Lua value.
    func value(_ slice: SliceHandle) throws(LuaHostError) -> LuaValue {
        guard let slices else { return .nil }
        try slice.text.budget.spend(Self.pieceCost)
        let fields = LuaFields(of: slices)
        fields.setAllLazy()
        return .object(LuaObject(slices, fields: fields, payload: slice, answering: Self.provide))
    }

    /// Pieces of a text as a list.
    func list(_ spans: [TextSpan], of text: ReaderText) throws(LuaHostError) -> LuaValue {
        guard let slices else { return .nil }
        try text.budget.spend(spans.reduce(0) { $0 + $1.length + Self.pieceCost })
        let list = LuaObjectList(
            slices, count: spans.count, payload: { SliceHandle(text, spans[$0]) }, answering: Self.provide)
        return .table(LuaTable(objects: list))
    }

    /// What `bytes:article` gives.
    func value(_ draft: DraftArticle) -> LuaValue {
        guard let made else { return .nil }
        let fields = LuaFields(of: made)
        fields.setAllLazy()
        return .object(LuaObject(made, fields: fields, payload: draft, answering: Self.provide))
    }

    // MARK: Fields

    private static func provide(_ payload: AnyObject?, _ field: Int) throws(LuaHostError) -> LuaValue {
        switch payload {
        case let handle as BytesHandle: handle.value(of: field)
        case let slice as SliceHandle: value(of: field, in: slice)
        case let draft as DraftArticle: field == 0 ? .string(draft.text.bytes) : .optional(draft.headline)
        default: .nil
        }
    }

    private static func value(of field: Int, in slice: SliceHandle) -> LuaValue {
        switch field {
        case 0: .string(Array(slice.bytes))
        case 1: slice.raw.map { .integer(Int64($0.start + 1)) } ?? .nil
        case 2: slice.raw.map { .integer(Int64($0.end)) } ?? .nil
        default: .nil
        }
    }

    // MARK: Declarations

    static let declarations = [declaration, sliceDeclaration, madeDeclaration]

    private static let declaration = DeclaredClass(
        name, "What a reader is to read: a file, or what is inside one, as bytes and as their text.",
        fields: [
            DeclaredField("text", "string", "All of the text, line ends made line feeds."),
            DeclaredField("size", "integer", "Number of bytes."),
            DeclaredField("path", "string", "Path of the file."),
            DeclaredField("member", "string", "The way inside the file, such as a member of an archive; else empty."),
            DeclaredField("encoding", "string", "The character encoding that was found."),
        ], methods: reading.map(\.declaration) + making.map(\.declaration))

    private static let sliceDeclaration = DeclaredClass(
        sliceName, "A piece of the text of a source, which knows the bytes that it comes from.",
        fields: [
            DeclaredField("text", "string", "The words."),
            DeclaredField("start", "integer?", "First byte in the source, from 1; nil for an empty piece."),
            DeclaredField("stop", "integer?", "Last byte in the source."),
        ], methods: (reading + cutting).map(\.declaration), operators: operators.map(\.declaration))

    private static let madeDeclaration = DeclaredClass(
        madeName, "What `bytes:article` made, for a reader to return.",
        fields: [
            DeclaredField("text", "string", "The text, cleaned of odd blanks and control characters."),
            DeclaredField("headline", "string?", "The headline."),
        ])
}

/// A source while a script reads it.
final class BytesHandle {
    let input: ReaderInput
    let reader: ReaderDescriptor
    /// All of the text.
    let text: ReaderText

    init(_ input: ReaderInput, reader: ReaderDescriptor) {
        self.input = input
        self.reader = reader
        text = ReaderText(input.decoded)
    }

    fileprivate func value(of field: Int) -> LuaValue {
        switch field {
        case 0: .string(text.bytes)
        case 1: .integer(Int64(input.bytes.count))
        case 2: .text(input.path)
        case 3: .text(input.member)
        case 4: .text(input.detection.name)
        default: .nil
        }
    }
}

extension LuaState {
    /// Makes a class of its declaration and of the functions that answer for its methods.
    fileprivate func define(
        _ declared: DeclaredClass, methods: [HostFunction<BytesClass>], _ context: BytesClass
    ) throws(LuaFault) -> LuaClassHandle {
        // The context holds the state's classes, and the state its functions: they go together.
        try define(
            LuaClass(declared.name, declared.fields.map { .field($0) } + methods.map { .method($0, context) }))
    }
}
