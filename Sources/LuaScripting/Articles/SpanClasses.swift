import ArticleModel
import LuaRuntime

/// The classes of what stands in a text: `span`, `sentence`, `quote`, `name`, `date_mention`, `quantity`, `block`, `mark`.
///
/// All have `text`, `start`, `stop` (bytes from 1, both included, as `string.sub` counts) and `paragraph`, and methods for
/// what stands around them and in them.
final class SpanClasses {
    /// A class of spans.
    enum Kind: Int, CaseIterable {
        case span, sentence, quote, name, date, quantity, block, mark

        /// The name of its class.
        var name: String { self == .date ? "date_mention" : "\(self)" }

        var fields: [Field] {
            switch self {
            case .span: [.groups]
            case .sentence: []
            case .quote: [.manner, .speaker, .speakerWords, .verb]
            case .name: [.entity, .type, .party]
            case .date: [.edtf, .value, .type, .basis]
            case .quantity: [.value, .upper, .unit, .bound, .counted]
            case .block: [.role]
            case .mark: [.value]
            }
        }
    }

    /// The fields of spans.
    enum Field: String {
        case text, start, stop, paragraph
        case manner, speaker, verb
        case speakerWords = "speaker_words"
        case entity, type, party
        case edtf, value, basis
        case upper, unit, bound, counted
        case role, groups
    }

    static let common: [Field] = [.text, .start, .stop, .paragraph]
    @exclusivity(unchecked) private var handles = [LuaClassHandle?](repeating: nil, count: Kind.allCases.count)
    /// The list made last of each kind.
    @exclusivity(unchecked) private var lists = [LuaObjectList?](repeating: nil, count: Kind.allCases.count)
    let dates: DateClass
    /// In the order of all cases.
    private let roles = LuaWords(Block.Role.allCases.map(\.rawValue))

    /// The regular expressions of the state.
    let patterns: PatternCache

    init(in state: LuaState, dates: DateClass) throws(LuaFault) {
        self.dates = dates
        patterns = PatternCache(state)
        for declared in Self.declarations {
            guard let kind = Kind.allCases.first(where: { $0.name == declared.name }) else { continue }
            handles[kind.rawValue] = try state.define(
                LuaClass(declared.name, declared.fields.map { .field($0) } + Self.methods.map { .method($0, self) }))
        }
    }

    /// The offset, moved forward to the beginning of a character.
    static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
        var offset = offset
        while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        return offset
    }

    /// A span as a Lua value.
    func value(_ kind: Kind, _ handle: SpanHandle) -> LuaValue {
        guard let known = handles[kind.rawValue] else { return .nil }
        let fields = LuaFields(of: known)
        fields.setAllLazy()
        fields.set(1, .integer(Int64(handle.span.start + 1)))
        fields.set(2, .integer(Int64(handle.span.end)))
        return .object(LuaObject(known, fields: fields, payload: handle, answering: provider(of: kind)))
    }

    /// Annotations of an article as a list of objects.
    func list(_ kind: Kind, of owner: ArticleHandle, _ annotations: [Annotation]) -> LuaValue {
        let list = list(kind, of: owner, count: annotations.count) { index in
            SpanHandle(owner, annotations[index].span, value: annotations[index].value)
        }
        guard let list else { return .nil }
        annotations.withUnsafeBufferPointer { all in
            list.setParts(Self.parts, of: owner.sharedText()) { all[$0].span.start..<all[$0].span.end }
        }
        return .table(LuaTable(objects: list))
    }

    /// Blocks of an article as a list of objects.
    func list(of owner: ArticleHandle, _ blocks: [Block]) -> LuaValue {
        let list = list(.block, of: owner, count: blocks.count) { index in
            SpanHandle(owner, blocks[index].span, role: blocks[index].role)
        }
        guard let list else { return .nil }
        blocks.withUnsafeBufferPointer { all in
            list.setParts(Self.parts, of: owner.sharedText()) { all[$0].span.start..<all[$0].span.end }
            // Neighbours mostly have one role.
            var last = (role: Block.Role.body, number: Self.number(of: .body))
            list.set(Self.common.count, toOneOf: roles) { index in
                let role = all[index].role
                if role != last.role { last = (role, Self.number(of: role)) }
                return last.number
            }
        }
        return .table(LuaTable(objects: list))
    }

    private static let parts = LuaObjectList.PartFields(text: 0, start: 1, stop: 2)

    private static func number(of role: Block.Role) -> Int { Block.Role.allCases.firstIndex(of: role) ?? -1 }

    /// A list for spans of a kind: the one of an earlier article where nobody holds it any more.
    private func list(
        _ kind: Kind, of owner: ArticleHandle, count: Int, payload: @escaping (Int) -> AnyObject?
    ) -> LuaObjectList? {
        if isKnownUniquelyReferenced(&lists[kind.rawValue]), let known = lists[kind.rawValue] {
            known.use(count: count, place: owner.sharedPlace(), payload: payload)
            return known
        }
        lists[kind.rawValue] = handles[kind.rawValue].map {
            LuaObjectList(
                $0, count: count, place: owner.sharedPlace(), placeField: 1, payload: payload,
                answering: provider(of: kind))
        }
        return lists[kind.rawValue]
    }

    private func provider(of kind: Kind) -> LuaObject.Provider {
        let names = Self.common + kind.fields
        let dates = dates
        return { [unowned self] payload, field throws(LuaHostError) in
            guard let handle = payload as? SpanHandle, names.indices.contains(field) else { return .nil }
            handle.owner.paragraph = handle.owner.paragraph(at: handle.span.start)
            if names[field] == .groups { return self.groups(of: handle) }
            return Self.value(names[field], of: handle, dates: dates)
        }
    }

    private static func value(_ field: Field, of handle: SpanHandle, dates: DateClass) -> LuaValue {
        let text = handle.owner.article.text
        switch field {
        case .text: return .string(Array(text.bytes(in: handle.span)))
        case .start: return .integer(Int64(handle.span.start + 1))
        case .stop: return .integer(Int64(handle.span.end))
        case .paragraph: return handle.owner.paragraph.map { .integer(Int64($0)) } ?? .nil
        case .role: return .optional(handle.role?.rawValue)
        default: break
        }
        switch handle.value {
        case .quotation(let quotation): return value(field, of: quotation, text)
        case .name(let name): return value(field, of: name)
        case .date(let date): return value(field, of: date)
        case .quantity(let quantity): return value(field, of: quantity, text)
        case .custom(let value) where field == .value: return dates.value(value)
        default: return .nil
        }
    }

    private static func value(_ field: Field, of quotation: Quotation, _ text: ArticleText) -> LuaValue {
        switch field {
        case .manner: .text(quotation.manner.rawValue)
        case .speaker: .optional(quotation.speaker)
        case .speakerWords: .optional(quotation.speakerSpan.map { text[$0] })
        case .verb: .optional(quotation.verbSpan.map { text[$0] })
        default: .nil
        }
    }

    private static func value(_ field: Field, of name: NameMention) -> LuaValue {
        switch field {
        case .entity: .text(name.entity)
        case .type: .text(name.type.rawValue)
        case .party: .optional(name.party)
        default: .nil
        }
    }

    private static func value(_ field: Field, of date: DateMention) -> LuaValue {
        switch field {
        case .edtf: .optional(date.date?.description)
        case .value: .text(date.value)
        case .type: .text(date.type.rawValue)
        case .basis: .text(date.basis.rawValue)
        default: .nil
        }
    }

    private static func value(_ field: Field, of quantity: QuantityMention, _ text: ArticleText) -> LuaValue {
        switch field {
        case .value: .number(quantity.value)
        case .upper: quantity.upper.map { .number($0) } ?? .nil
        case .unit: .text(quantity.unit)
        case .bound: .text(quantity.bound.rawValue)
        case .counted: .optional(quantity.countedSpan.map { text[$0] })
        default: .nil
        }
    }
}
