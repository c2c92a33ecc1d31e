import ArticleModel

/// What the verb rules ask of a word again and again beside its hash: how it begins and ends, and under which marks it stands.
struct WordShape: OptionSet {
    let rawValue: UInt16

    /// It stands inside quotation marks.
    static let quoted = WordShape(rawValue: 1)
    /// "signed"
    static let ed = WordShape(rawValue: 2)
    /// "signing"
    static let ing = WordShape(rawValue: 4)
    /// "shortly"
    static let ly = WordShape(rawValue: 8)
    /// "talks", and "press" too.
    static let s = WordShape(rawValue: 16)
    /// "press"
    static let ss = WordShape(rawValue: 32)
    /// It begins with an apostrophe, as "'s" does, or with another mark of general punctuation.
    static let apostrophe = WordShape(rawValue: 64)

    /// It stands within a name.
    static let named = WordShape(rawValue: 128)
    /// It stands within a date.
    static let dated = WordShape(rawValue: 256)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Looks at the bytes of a token; one that reaches beyond the text has no shape.
    init(of token: Token, in bytes: UnsafeBufferPointer<UInt8>, isQuoted: Bool) {
        var shape: WordShape = isQuoted ? .quoted : []
        let (start, end) = (Int(token.start), Int(token.end))
        guard start >= 0, start < end, end <= bytes.count else {
            self = shape
            return
        }
        if bytes[start] == UInt8(ascii: "'") || bytes[start] == 0xE2 { shape.insert(.apostrophe) }
        let length = end - start
        switch bytes[end - 1] {
        case UInt8(ascii: "d") where length >= 2 && bytes[end - 2] == UInt8(ascii: "e"): shape.insert(.ed)
        case UInt8(ascii: "g")
        where length >= 3 && bytes[end - 2] == UInt8(ascii: "n") && bytes[end - 3] == UInt8(ascii: "i"):
            shape.insert(.ing)
        case UInt8(ascii: "y") where length >= 2 && bytes[end - 2] == UInt8(ascii: "l"): shape.insert(.ly)
        case UInt8(ascii: "s"):
            shape.insert(.s)
            if length >= 2, bytes[end - 2] == UInt8(ascii: "s") { shape.insert(.ss) }
        default: break
        }
        self = shape
    }
}
