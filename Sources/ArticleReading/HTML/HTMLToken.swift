/// A piece of an HTML page, with its place in the page's bytes.
enum HTMLToken: Sendable {
    /// Character data; references in it are not resolved. `isRaw` where they have no meaning, as in a script.
    case text(Range<Int>, isRaw: Bool)
    /// A start tag.
    case start(HTMLStartTag)
    /// An end tag.
    case end(HTMLTagName)
    /// A comment, a document type, or what browsers treat as a comment.
    case comment(Range<Int>)
}

/// A start tag as written.
struct HTMLStartTag: Sendable {
    /// The element.
    let name: HTMLTagName
    /// Places of the attributes in the tokenizer's list, in order; of a repeated name the first counts.
    let attributes: Range<Int>
    /// The bytes from `<` to `>`.
    let range: Range<Int>
}

/// The name of an element, told without regard to case.
struct HTMLTagName: Sendable, Hashable {
    /// The element; `other` where reading an article asks nothing of it.
    let tag: HTMLTag
    /// FNV-1a hash of the name in lower case, which tells elements that are `other` apart.
    let hash: UInt64

    /// Reads a name as written.
    init(_ written: some Sequence<UInt8>) { self.init(hash: HTMLNameHash.hash(of: written)) }

    /// Tells a name by its hash.
    init(hash: UInt64) {
        self.hash = hash
        tag = HTMLTag.byHash[hash] ?? .other
    }
}

/// An attribute as written.
struct HTMLAttribute: Sendable, Hashable {
    /// Which it is; `other` where reading an article asks nothing of it.
    let name: HTMLAttributeName
    private let start: Int32
    private let length: Int32

    /// The bytes of the value, without quotes; references in it are not resolved.
    var value: Range<Int> { Int(start)..<Int(start) + Int(length) }

    init(name: HTMLAttributeName, value: Range<Int>) {
        self.name = name
        start = Int32(value.lowerBound)
        length = Int32(value.count)
    }
}

/// The attributes that reading an article asks about; all others are `other` and not kept.
enum HTMLAttributeName: String, Sendable, CaseIterable {
    case alt, `class`, content, datetime, hidden, href, id, itemprop, itemscope, itemtype, lang, name, property, pubdate
    case rel, role, src, style, title, type
    case httpEquiv = "http-equiv"
    case dataComponent = "data-component"
    case dataModule = "data-module"
    case dataTestID = "data-testid"
    case dataDate = "data-date"
    case dataDatetime = "data-datetime"
    case dataTime = "data-time"
    case dataTimestamp = "data-timestamp"
    case dataPublished = "data-published"
    case dataPublishDate = "data-publish-date"
    case dataPublishedDate = "data-published-date"
    case dataPubdate = "data-pubdate"
    case dataSeconds = "data-seconds"
    case dataUtime = "data-utime"
    case other

    /// True for those that hand a day to a page's scripts.
    var holdsDay: Bool {
        switch self {
        case .dataDate, .dataDatetime, .dataPublished, .dataPublishDate, .dataPublishedDate, .dataPubdate: true
        default: false
        }
    }

    /// True for those that hand a moment to a page's scripts, which may be any.
    var holdsMoment: Bool {
        switch self {
        case .dataTime, .dataTimestamp, .dataSeconds, .dataUtime: true
        default: false
        }
    }

    private static let byHash = HTMLNameTable(allCases.map { (HTMLNameHash.hash(of: $0.rawValue.utf8), $0) })

    /// Tells a name by its hash.
    init(hash: UInt64) { self = Self.byHash[hash] ?? .other }
}

/// Hashes of names without regard to the case of ASCII letters.
enum HTMLNameHash {
    /// The hash of no bytes.
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a of the bytes in lower case.
    static func hash(of name: some Sequence<UInt8>) -> UInt64 {
        var hash = start
        for byte in name { add(byte, to: &hash) }
        return hash
    }

    /// Takes one more byte into a hash.
    @inline(__always)
    static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
    }
}

/// Values by the hashes of names, looked up for every tag and attribute of a page: quicker than a dictionary, which hashes again.
struct HTMLNameTable<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value?]
    private let mask: UInt64

    /// Takes pairs with different hashes, none of which is 0.
    init(_ pairs: [(UInt64, Value)]) {
        var size = 16
        while size < pairs.count * 4 { size <<= 1 }
        var keys = [UInt64](repeating: 0, count: size)
        var values = [Value?](repeating: nil, count: size)
        for (hash, value) in pairs {
            var slot = Int(truncatingIfNeeded: hash & UInt64(size - 1))
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = hash
            values[slot] = value
        }
        self.keys = keys
        self.values = values
        mask = UInt64(size - 1)
    }

    /// The value of a hash; nil for one that is not there.
    subscript(hash: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: hash & mask)
        while keys[slot] != 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }
}
