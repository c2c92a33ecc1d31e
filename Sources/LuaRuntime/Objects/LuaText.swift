import CLuaSupport

/// Bytes that fields of many objects point into, so that none holds a copy of its own.
///
/// The raw pointer is sound here: it is made in `init` with `count` initialised bytes and freed in `deinit`, and every
/// list with a field in it holds the text.
public final class LuaText {
    /// How many bytes there are.
    public let count: Int
    private let start: UnsafeMutablePointer<UInt8>

    /// Copies bytes.
    public init(_ bytes: [UInt8]) {
        count = bytes.count
        start = .allocate(capacity: max(1, count))
        bytes.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { start.initialize(from: first, count: source.count) }
        }
    }

    /// Copies text.
    public convenience init(_ text: String) { self.init(Array(text.utf8)) }

    deinit { start.deallocate() }

    /// All of the bytes, as C reads them.
    var whole: dlua_text {
        dlua_text(bytes: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), length: count)
    }
}

/// Words that fields of many objects are one of, each known by its number.
public final class LuaWords {
    private let texts: [LuaText]
    /// The words as C reads them; the texts are alive as long as this is.
    let known: [dlua_text]

    /// Copies words.
    public init(_ words: [String]) {
        texts = words.map { LuaText($0) }
        known = texts.map(\.whole)
    }
}
